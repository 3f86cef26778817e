using Medusa.Generator.Model;
using Medusa.Generator.Model.Examples;
using Medusa.Generator.Reading.Examples;

namespace Medusa.Generator.Reading.Tests;

/// <summary>What is read of the examples' TypeScript.</summary>
public class ScriptParserTests
{
    [Theory]
    [InlineData("sdk.store.cart.complete(id)", "sdk.store.cart.complete(id)")]
    [InlineData("await sdk.store\n  .cart // the cart\n  .complete(/* its id */ id);", "sdk.store.cart.complete(id)")]
    [InlineData("sdk.a.b(\"x\", 'it\\'s', 1, -2.5, 1_000, true, null, undefined,)", "sdk.a.b(\"x\", \"it's\", 1, -2.5, 1000, true, null, null)")]
    [InlineData("sdk.a.b({ id, \"a-b\": [1, { c: d.e[0].f }], g: {}, })", "sdk.a.b({id: id, a-b: [1, {c: d.e[0].f}], g: {}})")]
    [InlineData("sdk.a.b(`Bearer ${ token }!`, new Date(), new Date(\"2024-01-01\"))", "sdk.a.b(`Bearer {token}!`, now, date 2024-01-01)")]
    [InlineData("sdk.a.b(\"\\u0041\\n\\\"\")", "sdk.a.b(\"A\n\"\")")]
    [InlineData("const { a, b: c } = await sdk.a.b()", "{a, b: c} = sdk.a.b()")]
    [InlineData("const token = await sdk.a.b()\nsdk.a.c(token)", "token = sdk.a.b(); sdk.a.c(token)")]
    [InlineData("sdk.a.b().then(({ a, b: c }) => { console.log(a.x, c?.y) })", "sdk.a.b() then {a, b: c} [log(a.x, c.y)]")]
    [InlineData("sdk.a.b().then((data) => console.log(data.return))", "sdk.a.b() then data [log(data.return)]")]
    [InlineData("sdk.a.b().then(() => { /* done */ }).catch(() => { // failed\n })", "sdk.a.b()")]
    [InlineData("import Medusa from \"@medusajs/medusa-js\"\nimport { A } from 'b'\nconst medusa = new Medusa({ baseUrl: URL, maxRetries: 3 })\nmedusa.a.b()", "medusa.a.b()")]
    [InlineData("type R = {\n  a: { b: string }\n}\nmedusa.a.get<Record<string, any>, R>(\"/x\")", "medusa.a.get(\"/x\")")]
    public void Calls_are_read_with_their_arguments_and_what_is_done_with_the_result(string code, string expected) =>
        Assert.Equal(expected, Text(Read(code)));

    [Theory]
    [InlineData("medusa.a.b().then((({ a }) => {\n  console.log(a.id);\n})", "medusa.a.b() then {a} [log(a.id)]")]
    [InlineData("medusa.a.b()\n.then({ a }) => {\n  console.log(a)\n})", "medusa.a.b() then {a} [log(a)]")]
    [InlineData("sdk.a.b({ c: 1 }))", "sdk.a.b({c: 1})")]
    [InlineData("* sdk.a.b()\n.then(({ return }) => { console.log(return) })", "sdk.a.b() then {return} [log(return)]")]
    public void Slips_of_the_pages_are_no_hindrance(string code, string expected) => Assert.Equal(expected, Text(Read(code)));

    [Theory]
    [InlineData("", "it has no call")]
    [InlineData("// nothing", "it has no call")]
    [InlineData("if (a) { sdk.a.b() }", "'if' isn't translated")]
    [InlineData("sdk.a.b(new File([\"a\"], \"b\"))", "'new' isn't translated")]
    [InlineData("sdk.a.b(() => 1)", "its syntax")]
    [InlineData("sdk.a.b(c())", "it calls something within an expression")]
    [InlineData("sdk.a.b(c + d)", "its syntax")]
    [InlineData("sdk.a.b(...c)", "its syntax")]
    [InlineData("sdk.a.b(0x1F)", "a number in it isn't a plain decimal one")]
    [InlineData("sdk.a.b(\"no end)", "its syntax")]
    [InlineData("sdk.a.b(`no end)", "its syntax")]
    [InlineData("sdk.a.b(`${c + d}`)", "its syntax")]
    [InlineData("sdk.a.b().then(() => {}).then(() => {}).finally(() => {})", "it does something else with the result")]
    [InlineData("sdk.a.b().catch((e) => { console.log(e) })", "it handles an error")]
    [InlineData("console.error(1)", "of 'console' only 'log' is translated")]
    [InlineData("sdk.a.b", "it does something else than a call")]
    [InlineData("}", "its syntax")]
    public void What_cannot_be_translated_has_a_reason(string code, string why)
    {
        Assert.Null(ScriptParser.Parse(code, new WorkGuard(CancellationToken.None), out var reason));
        Assert.Equal(why, reason);
    }

    [Theory]
    [InlineData("[")]
    [InlineData("{a:")]
    [InlineData("{\"a\":[")]
    [InlineData("`${`")]
    public void Nesting_has_a_limit(string open)
    {
        var code = "sdk.a.b(" + string.Concat(Enumerable.Repeat(open, 10_000));

        Assert.Null(ScriptParser.Parse(code, new WorkGuard(CancellationToken.None), out _));
    }

    [Fact]
    public void Chains_and_handlers_have_a_limit_too()
    {
        foreach (var code in new[]
        {
            "sdk.a.b(c" + string.Concat(Enumerable.Repeat(".d", 10_000)) + ")",
            string.Concat(Enumerable.Repeat("sdk.a.b().then(() => {", 10_000)),
            string.Concat(Enumerable.Repeat("sdk.a.b().then(() => ", 10_000)),
        })
        {
            Assert.Null(ScriptParser.Parse(code, new WorkGuard(CancellationToken.None), out var why));
            Assert.Equal("it is nested too deeply", why);
        }
    }

    [Theory]
    [InlineData("sdk.a.b(\"", "x", "\")")]
    [InlineData("sdk.a.b([", "1,", "])")]
    [InlineData("", "sdk.a.b();", "")]
    [InlineData("sdk.a.b({", "a:{},", "})")]
    [InlineData("sdk.a.b(`", "${a}", "`)")]
    [InlineData("sdk.a.b(`", "${a", "`)")]
    [InlineData("sdk.a.b(", "<", ")")]
    [InlineData("sdk.a.b(", "\"", ")")]
    [InlineData("", "/*", "")]
    [InlineData("", "import ", "")]
    [InlineData("sdk.a.b<", "<", "")]
    public void Ten_times_the_code_takes_ten_times_the_work(string before, string part, string after)
    {
        // Lists grow by doubling. A square would be a hundred.
        _ = (Bytes(1_000), Bytes(10_000));
        Assert.InRange(Bytes(10_000), 0, (20 * Bytes(1_000)) + 10_000);

        long Bytes(int count)
        {
            var code = before + string.Concat(Enumerable.Repeat(part, count)) + after;
            var start = GC.GetAllocatedBytesForCurrentThread();
            _ = ScriptParser.Parse(code, new WorkGuard(CancellationToken.None), out _);
            return GC.GetAllocatedBytesForCurrentThread() - start;
        }
    }

    [Fact]
    public void Reading_can_be_cancelled()
    {
        using var source = new CancellationTokenSource();
        var guard = new CountingGuard(source, cancelAt: 50);

        Assert.Throws<OperationCanceledException>(() => ScriptParser.Parse(string.Concat(Enumerable.Repeat("sdk.a.b();", 1_000)), guard, out _));
    }

    private static ExampleScript Read(string code)
    {
        var script = ScriptParser.Parse(code, new WorkGuard(CancellationToken.None), out var why);
        Assert.Null(why);
        return script!;
    }

    private static string Text(ExampleScript script) => string.Join("; ", script.Statements.Select(Text));

    private static string Text(ExampleStatement statement)
    {
        if (statement is ExampleLog log)
        {
            return $"log({Text(log.Values)})";
        }

        var call = (ExampleCall)statement;
        var text = $"{string.Join('.', call.Path)}({Text(call.Arguments)})";
        var then = call.Then.IsEmpty ? "" : $" [{string.Join("; ", call.Then.Select(Text))}]";
        return call.Result is not { } result ? text + then
            : call.IsDeclared ? $"{Text(result)} = {text}"
            : $"{text} then {Text(result)}{then}";
    }

    private static string Text(ExampleBinding binding) =>
        binding.Whole ?? $"{{{string.Join(", ", binding.Members.Select(m => m.Member == m.Name ? m.Name : $"{m.Member}: {m.Name}"))}}}";

    private static string Text(EquatableArray<ExampleExpression> expressions) => string.Join(", ", expressions.Select(Text));

    private static string Text(ExampleExpression expression) => expression switch
    {
        ExampleString text => $"\"{text.Value}\"",
        ExampleNumber number => number.Value.ToString(System.Globalization.CultureInfo.InvariantCulture),
        ExampleBoolean boolean => boolean.Value ? "true" : "false",
        ExampleNull => "null",
        ExampleArray array => $"[{Text(array.Items)}]",
        ExampleObject properties => $"{{{string.Join(", ", properties.Properties.Select(p => $"{p.Name}: {Text(p.Value)}"))}}}",
        ExampleName name => name.Name,
        ExampleMember member => $"{Text(member.Target)}.{member.Name}",
        ExampleItem item => $"{Text(item.Target)}[{item.Index}]",
        ExampleTemplate template => $"`{string.Concat(template.Parts.Select(p => p is ExampleString text ? text.Value : $"{{{Text(p)}}}"))}`",
        ExampleDate date => date.Text is null ? "now" : $"date {date.Text}",
        _ => throw new InvalidOperationException(),
    };
}
