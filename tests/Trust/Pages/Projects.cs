using Medusa.Generator.Client.Tests.Support;

namespace Medusa.Trust.Tests.Pages;

/// <summary>Small references that hold much of one thing.</summary>
internal static class Projects
{
    public const string Widget = "[Widget](../internal/classes/internal.Widget.mdx)";

    /// <summary>What grows with the pages by itself.</summary>
    public static List<PageFile> Of(string kind, int count)
    {
        string All(Func<int, string> part, string between = "") => Join(count, part, between);
        return kind switch
        {
            "pages" => [Resource(All(i => Method($"make{i}", "`void`"))), Routes(All(i => $"admin.widgets.make{i}\tGET\t/admin/widgets/{i}", "\n")), .. Enumerable.Range(0, count).Select(i => Record($"Part{i}", Entry("id", "`string`")))],
            "members of a record" => Of(All(i => Entry($"part_{i}", "`string`"), ",")),
            "members of one name" => Of(All(i => Entry("part" + new string('_', i % 50) + (i % 7), "`string`"), ",")),
            "members whose names fold" => Of(All(i => Entry("part" + Ideograph(i), "`string`"), ",")),
            "members of dotted names" => Of(Entry("a", "`object`") + All(i => "," + Entry($"a.x{i}", "`string`"))),
            "members with children" => Of(Entry("a", "{ " + All(i => $"x{i}: `string`", "; ") + " }", All(i => Entry($"x{i}", "`string`"), ","))),
            "methods of a resource" => [Resource(All(i => Method($"make{i}", "`void`"))), Routes(All(i => $"admin.widgets.make{i}\tGET\t/admin/widgets/{i}", "\n"))],
            "methods of one name" => [Resource(All(_ => Method("list", "`void`")))],
            "parameters of a method" => [Resource(Method("make", "`void`", All(i => Entry($"id{i}", "`string`"), ",")))],
            "methods of one record" => [Resource(All(i => Method($"make{i}", Widget))), Routes(All(i => $"admin.widgets.make{i}\tGET\t/admin/widgets/{i}", "\n")), Record("Widget", All(i => Entry($"part_{i}", "`string`"), ","))],
            "values of an enum" => [Resource(Method("list", Widget)), Record("Widget", Entry("size", "[Size](../enums/internal.Size.mdx)")), Enum(All(i => Value($"S{i}", $"s{i}")))],
            "values whose names fold" => [Resource(Method("list", Widget)), Record("Widget", Entry("size", "[Size](../enums/internal.Size.mdx)")), Enum(All(i => Value("S" + Ideograph(i), $"s{i}")))],
            "values of a union" => Of(Entry("size", All(i => $"`\\\"s{i}\\\"`", " \\\\| "))),
            "cases of a union" => Of(Entry("size", All(i => $"{{ kind: `\\\"k{i}\\\"` ; value{i}: `string` }}", " \\\\| "))),
            "alternatives of a union" => [.. Of(Entry("size", All(i => $"[Part{i}](internal.Part{i}.mdx)", " \\\\| "))), .. Enumerable.Range(0, count).Select(i => Record($"Part{i}", Entry($"x{i}", "`string`")))],
            "lists in a union" => Of(Entry("size", All(i => $"[Part{i}](internal.Part{i}.mdx)[]", " \\\\| "))),
            "types of one title" => [.. Of(All(i => Entry($"part_{i}", $"[Part](internal.Part-{i}.mdx)"), ",")), .. Enumerable.Range(0, count).Select(i => Record("Part", Entry($"x{i}", "`string`"), $"Part-{i}"))],
            "empty types of one title" => [.. Of(All(i => Entry($"part_{i}", $"[Part](internal.Part-{i}.mdx)", Entry($"x{i}", "`string`")), ",")), .. Enumerable.Range(0, count).Select(i => Record("Part", "", $"Part-{i}"))],
            "owners of a type" => [Resource(All(i => Method($"make{i}", $"[Part{i}](../internal/classes/internal.Part{i}.mdx)"))), Routes(All(i => $"admin.widgets.make{i}\tGET\t/admin/widgets/{i}", "\n")), Record("Widget", Entry("id", "`string`")), .. Enumerable.Range(0, count).Select(i => Record($"Part{i}", Entry("w", "[Widget](internal.Widget.mdx)")))],
            "records in a record" => Of(All(i => Entry($"part_{i}", "`object`", Entry("id", "`string`") + "," + Entry($"x{i}", "`number`")), ",")),
            "records in one another" => Of(Enumerable.Range(0, count).Aggregate(Entry("id", "`string`"), (inner, i) => Entry($"part_{i}", "`object`", inner))),
            "resources in one another" => [.. Enumerable.Range(0, count).Select(i => Resource(Method("list", "`void`"), $"R{i}Resource", $"\n## Properties\n\n<ParameterTypes parameters={{[{Entry("next", $"[R{i + 1}Resource](R{i + 1}Resource.mdx)")}]}} />\n"))],
            "words of a description" => Of(Entry("id", "`string`", description: All(i => $"[word{i}](internal.Widget.mdx) `code` & *more*", " "))),
            "lines of a description" => Of(Entry("id", "`string`", description: All(i => $"- **item{i}** _of_ the\\n  list", "\\n"))),
            "examples of a method" => [Resource(Method("list", "`void`", example: All(_ => Example("medusa.admin.widgets.list()")))), Routes("")],
            "calls of an example" => [Resource(Method("list", "`void`", example: Example(All(i => $"const {{ a{i} }} = await medusa.admin.widgets.list()", "\n")))), Routes("")],
            "members of an example" => [Resource(Method("create", "`void`", Entry("widget", Widget), Example($"medusa.admin.widgets.create({{ {All(i => $"part_{i}: \"a\"", ", ")} }})"))), Routes("admin.widgets.create\tPOST\t/admin/widgets"), Record("Widget", All(i => Entry($"part_{i}", "`string`"), ","))],
            "lists without items" => [Resource(All(i => $"#### list{i}\n\n##### Example\n\n```ts\nmedusa.admin.widgets.list{i}().then(({{ things{i}, count, offset }}) => {{}})\n```\n\n##### Returns\n\n<ParameterTypes parameters={{[{Entry("ResponsePromise", $"ResponsePromise&#60;[Part{i}](../internal/classes/internal.Part{i}.mdx)&#62;", $"{Entry("count", "`number`")},{Entry("offset", "`number`")},{Entry($"thing{i}", Widget)}")}]}} />\n\n")), Routes(All(i => $"admin.widgets.list{i}\tGET\t/admin/widgets/{i}", "\n")), Record("Widget", Entry("id", "`string`")), .. Enumerable.Range(0, count).Select(i => Record($"Part{i}", ""))],
            "routes" => [Resource(Method("list", "`void`")), Routes(All(i => $"admin.widgets.make{i}\tGET\t/admin/widgets/{i}/{{id}}", "\n"))],
            "corrections" => [.. Of(Entry("id", "`string`")), new("/reference/own.corrections", All(i => $"Widget.part_{i}\tnullable", "\n"))],
            "corrections that keep" => [.. Enumerable.Range(0, count).Select(i => Resource(Method("list", "`void`"), $"R{i}Resource").At($"widgets{i}")), new("/reference/own.corrections", All(i => $"admin.widgets{i}\tkeep", "\n"))],
            "corrections of types" => [.. Of(All(i => Entry($"part_{i}", "`string`"), ",")), new("/reference/own.corrections", All(i => $"Widget.part_{i}\ttype\tUnknown{i}", "\n"))],
            _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, null),
        };
    }

    /// <summary>
    /// What a page can make grow faster than itself, because its types refer to one another. Past the bound all of it is reported.
    /// </summary>
    public static List<PageFile> Multiplying(string kind, int count)
    {
        string All(Func<int, string> part, string between = "") => Join(count, part, between);
        string Big(string more = "") => Record("Big", All(i => Entry($"b{i}", "`string`"), ",") + more).Text;
        PageFile BigPage() => new("/reference/internal/classes/internal.Big.mdx", Big());
        const string OfBig = "[Big](internal.Big.mdx)";
        return kind switch
        {
            "members that index themselves" => Of(Entry("m", "[Widget](internal.Widget.mdx)[\\\"m\\\"]")),
            "members that index one another" => [.. Of(Entry("m", "[Other](internal.Other.mdx)[\\\"m\\\"]")), Record("Other", Entry("m", "[Widget](internal.Widget.mdx)[\\\"m\\\"]"))],
            "chain of indexes" => Of(Entry("m0", "`string`") + All(i => "," + Entry($"m{i + 1}", $"[Widget](internal.Widget.mdx)[\\\"m{i}\\\"]"))),
            "tree of indexes" => Of(Entry("m0", "`string`") + All(i => "," + Entry($"m{i + 1}", $"[[Widget](internal.Widget.mdx)[\\\"m{i}\\\"], [Widget](internal.Widget.mdx)[\\\"m{i}\\\"]]"))),
            "tree of indexes of inline types" => Of(Entry("m0", "{ a: `string` }") + All(i => "," + Entry($"m{i + 1}", $"[[Widget](internal.Widget.mdx)[\\\"m{i}\\\"], [Widget](internal.Widget.mdx)[\\\"m{i}\\\"]]"))),
            "indexes into an intersection" => [.. Of(All(i => Entry($"m{i}", $"({OfBig} & {{ x{i}: `string` }})[\\\"b{i}\\\"]"), ",")), BigPage()],
            "chain of aliases" => [.. Of(Entry("m", $"[T{count}](../types/internal.T{count}.mdx)")), Alias("T0", "`string`"), .. Range(count, i => Alias($"T{i}", $"[T{i - 1}](internal.T{i - 1}.mdx)"))],
            "chain of lists" => [.. Of(All(i => Entry($"m{i}", $"[T{i}](../types/internal.T{i}.mdx)"), ",")), Alias("T0", "`string`"), .. Range(count, i => Alias($"T{i}", $"[T{i - 1}](internal.T{i - 1}.mdx)[]"))],
            "tree of aliases" => [.. Of(All(i => Entry($"m{i}", $"[T{i}](../types/internal.T{i}.mdx)"), ",")), Alias("T0", "`string`"), .. Range(count, i => Alias($"T{i}", $"[T{i - 1}](internal.T{i - 1}.mdx)[] \\| Record&#60;string, [T{i - 1}](internal.T{i - 1}.mdx)&#62;"))],
            "aliases of deep lists" => [.. Of(Entry("m", $"[T{count}](../types/internal.T{count}.mdx)")), Alias("T0", "`string`"), .. Range(count, i => Alias($"T{i}", $"[T{i - 1}](internal.T{i - 1}.mdx){string.Concat(Enumerable.Repeat("[]", 50))}"))],
            "chain of intersections" => [.. Of(All(i => Entry($"m{i}", $"[T{i}](../types/internal.T{i}.mdx)"), ",")), Record("T0", Entry("x0", "`string`")), .. Range(count, i => Alias($"T{i}", $"[T{i - 1}]({(i == 1 ? "../classes/" : "")}internal.T{i - 1}.mdx) & {{ x{i}: `string` }}"))],
            "unions of unions" => [.. Of(All(i => Entry($"m{i}", $"[T{i}](../types/internal.T{i}.mdx)"), ",")), Record("T0", Entry("x0", "`string`")), .. Range(count, i => Alias($"T{i}", $"[T{i - 1}]({(i == 1 ? "../classes/" : "")}internal.T{i - 1}.mdx) \\| {{ x{i}: `string` }}"))],
            "intersections with one type" => [.. Of(All(i => Entry($"m{i}", $"{OfBig} & {{ x{i}: `string` }}"), ",")), BigPage()],
            "parts of one type" => [.. Of(All(i => Entry($"m{i}", $"`Partial`&#60;{OfBig}&#62;"), ",")), BigPage()],
            "picks of one type" => [.. Of(All(i => Entry($"m{i}", $"`Pick`&#60;{OfBig}, `\\\"b{i}\\\"`&#62;"), ",")), BigPage()],
            "utilities in one another" => [.. Of(All(i => Entry($"m{i}", $"`Partial`&#60;`Required`&#60;`Partial`&#60;`Required`&#60;`Pick`&#60;{OfBig}, `\\\"b{i}\\\"`&#62;&#62;&#62;&#62;&#62;"), ",")), BigPage()],
            "records that unfold" => Of(All(i => Entry($"m{i}", $"[Widget](internal.Widget.mdx) & {{ x{i}: `string` }}"), ",")),
            "records that unfold in turn" => [.. Of(All(i => Entry($"m{i}", $"[Other](internal.Other.mdx) & {{ x{i}: `string` }}"), ",")), Record("Other", All(i => Entry($"n{i}", $"[Widget](internal.Widget.mdx) & {{ y{i}: `string` }}"), ","))],
            "inline types in one another" => Of(All(i => Entry($"m{i}", string.Concat(Enumerable.Repeat("{ a: ", 40)) + "`string`" + new string('}', 40)), ",")),
            "one long description" => [.. Of(All(i => Entry($"m{i}", $"[Big](internal.Big.mdx) & {{ x{i}: `string` }}"), ",")), Record("Big", Entry("b", "`string`", description: All(i => $"word{i}", " ")))],
            "one long name" => Of(All(i => Entry($"m{i}", "[" + new string('A', count) + "](internal.A.mdx)", Entry("x", "{ a: `string` }")), ",")),
            "one long title" => [.. Of(All(i => Entry($"m{i}", "[A](internal.A.mdx)"), ",")), Record(new string('A', count * 10), All(i => Entry($"x{i}", "{ a: `string` }"), ","), "A")],
            "one long member" => Of(Entry(new string('a', count * 10), "{ " + All(i => $"x{i}: {{ a: `string` }}", ";") + " }")),
            "rivals that own one another" => [.. Of(Entry("m", "[T0](internal.T0.mdx)") + "," + Entry("n", "[T0](internal.T0-b.mdx)")), .. Enumerable.Range(0, count).SelectMany(i => new[] { Record($"T{i:D6}".Replace("T000000", "T0"), Entry("id", "`string`"), i == 0 ? "T0" : $"T{i:D6}"), Record(i == 0 ? "T0" : $"T{i:D6}", Entry("next", $"[T{i + 1:D6}](internal.T{i + 1:D6}-b.mdx)") + "," + Entry("same", $"[T{i + 1:D6}](internal.T{i + 1:D6}.mdx)"), i == 0 ? "T0-b" : $"T{i:D6}-b") })],
            "examples that lack required members" => [Resource(Method("create", "`void`", Entry("widget", Widget + "[]"), Example($"medusa.admin.widgets.create([{All(_ => "{}", ",")}])"))), Routes("admin.widgets.create\tPOST\t/admin/widgets"), Record("Widget", All(i => Entry($"part_{i}", "`string`"), ","))],
            "corrections of intersections" => [.. Of(All(i => Entry($"m{i}", "`string`"), ",")), BigPage(), new("/reference/own.corrections", All(i => $"Widget.m{i}\ttype\tBig & {{ x{i}: string }}", "\n"))],
            "aliases with more members" => [.. Of(All(i => Entry($"m{i}", $"[T{i}](../types/internal.T{i}.mdx)"), ",")), BigPage(), .. Enumerable.Range(0, count).Select(i => Alias($"T{i}", "[Big](../classes/internal.Big.mdx)")), Corrections(All(i => $"T{i}.more\tadd\tstring", "\n"))],
            "types of one title with more members" => [.. Of(All(i => Entry($"m{i}", $"[Part](x{i}/internal.Part.mdx)"), ",")), Corrections(All(i => $"Part.x{i}\tadd\tstring", "\n"))],
            "added members that index one another" => [.. Of(Entry("m", "`string`")), Corrections("Widget.m0\tadd\t{ a: string }\n" + All(i => $"Widget.m{i + 1}\tadd\t[Widget[\"m{i}\"], Widget[\"m{i}\"]]", "\n"))],
            "indexes into one enumeration" => Of(Entry("u", All(i => $"`\\\"v{i}\\\"`", " \\\\| ")) + All(i => "," + Entry($"m{i}", "[Widget](internal.Widget.mdx)[\\\"u\\\"]"))),
            "indexes into one inline type" => Of(Entry("u", "{ " + All(i => $"v{i}: `string`", " ; ") + " }") + All(i => "," + Entry($"m{i}", "[Widget](internal.Widget.mdx)[\\\"u\\\"]"))),
            "indexes into one union of records" => [.. Of(Entry("u", All(i => $"[Part{i}](internal.Part{i}.mdx)", " \\\\| ")) + All(i => "," + Entry($"m{i}", "[Widget](internal.Widget.mdx)[\\\"u\\\"]"))), .. Enumerable.Range(0, count).Select(i => Record($"Part{i}", Entry($"x{i}", "`string`")))],
            "indexes into one union of lists" => Of(Entry("u", "`string`[] \\\\| " + All(i => "`number`" + string.Concat(Enumerable.Repeat("[]", (i % 12) + 2)), " \\\\| ")) + All(i => "," + Entry($"m{i}", "[Widget](internal.Widget.mdx)[\\\"u\\\"]"))),
            "indexes into one union of cases" => Of(Entry("u", All(i => $"{{ kind: `\\\"k{i}\\\"` ; v{i}: `string` }}", " \\\\| ")) + All(i => "," + Entry($"m{i}", "[Widget](internal.Widget.mdx)[\\\"u\\\"]"))),
            "intersections with one long tuple" => [.. Of(All(i => Entry($"m{i}", $"{OfBig} & {{ x{i}: `string` }}"), ",")), Record("Big", Entry("b", "[" + All(_ => OfBig, ", ") + "]"))],
            "instances of one long summary" => [.. Of(All(i => Entry($"m{i}", $"[Generic](internal.Generic.mdx)&#60;[Part{i}](internal.Part{i}.mdx)&#62;"), ",")), new("/reference/internal/classes/internal.Generic.mdx", $"# Generic\n\n{All(i => $"word{i}", " ")}\n\n## Type parameters\n\n<ParameterTypes parameters={{[{Entry("T", "`object`")}]}} />\n\n## Properties\n\n<ParameterTypes parameters={{[{Entry("b", "T")}]}} />\n"), .. Enumerable.Range(0, count).Select(i => Record($"Part{i}", Entry($"x{i}", "`string`")))],
            "absent types that one table describes" => Of(All(i => Entry($"m{i}", $"[Part](x{i}/internal.Part.mdx)"), ",") + "," + Entry("z", "[Part](internal.Part.mdx)", All(i => Entry($"a{i}", "`string`"), ","), All(i => $"word{i}", " "))),
            "absent enumerations that one table describes" => Of(All(i => Entry($"m{i}", $"[Part](x{i}/internal.Part.mdx)"), ",") + "," + Entry("z", "[Part](internal.Part.mdx)", All(i => Entry($"a{i}", $"`\\\"v{i}\\\"`"), ","))),
            _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, null),
        };
    }

    private static PageFile Corrections(string lines) => new("/reference/own.corrections", lines);

    private static IEnumerable<PageFile> Range(int count, Func<int, PageFile> page) => Enumerable.Range(1, count).Select(page);

    private static string Join(int count, Func<int, string> part, string between) => string.Join(between, Enumerable.Range(0, count).Select(part));

    private static string Ideograph(int i) => $"{(char)(0x4E00 + (i / 5_000))}{(char)(0x5E00 + (i % 5_000))}";

    private static List<PageFile> Of(string entries) => [Resource(Method("list", Widget)), Record("Widget", entries)];

    private static PageFile Resource(string methods, string name = "AdminWidgetsResource", string more = "") =>
        new($"/reference/classes/{name}.mdx", $"# {name}\n\nAt `medusa.admin.widgets`.\n{more}\n## Methods\n\n" + methods);

    private static PageFile At(this PageFile page, string accessor) => page with { Text = page.Text.Replace("medusa.admin.widgets", "medusa.admin." + accessor) };

    private static string Example(string code) => $"```ts\n{code}\n```\n\n";

    private static string Method(string name, string result, string parameters = "", string example = "") =>
        $"#### {name}\n\nMakes.\n\n{(example.Length == 0 ? "" : "##### Example\n\n" + example)}##### Parameters\n\n<ParameterTypes parameters={{[{parameters}]}} />\n\n##### Returns\n\n<ParameterTypes parameters={{[{Entry("result", result)}]}} />\n\n";

    private static PageFile Record(string name, string entries, string? file = null) =>
        new($"/reference/internal/classes/internal.{file ?? name}.mdx", $"# {name}\n\nOne.\n\n## Properties\n\n<ParameterTypes parameters={{[{entries}]}} />\n");

    private static PageFile Alias(string name, string type) =>
        new($"/reference/internal/types/internal.{name}.mdx", $"# {name}\n\n **{name}**: {type}\n");

    private static PageFile Enum(string values) => new("/reference/internal/enums/internal.Size.mdx", "# Size\n\n## Enumeration Members\n\n" + values);

    private static string Value(string name, string value) => $"### {name}\n\n {name} = \"{value}\"\n\nA size.\n\n";

    private static PageFile Routes(string lines) => new("/reference/own.routes", "admin.widgets.list\tGET\t/admin/widgets\n" + lines);

    private static string Entry(string name, string type, string children = "", string description = "One.") =>
        $$"""{"name":"{{name}}","type":"{{type}}","description":"{{description}}","optional":false,"defaultValue":"","expandable":false,"children":[{{children}}]}""";
}
