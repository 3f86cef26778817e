using Medusa.Generator.Emitting.Docs;
using Medusa.Generator.Model.Client;

namespace Medusa.Generator.Binding.Tests.Support;

/// <summary>What Binding made of a shop's reference, in words that are short to compare.</summary>
internal sealed class BoundShop(ClientModel client)
{
    public ClientModel Client { get; } = client;

    /// <summary>The names of all types: records, enumerations and unions.</summary>
    public IEnumerable<string> Types => Client.Items.Where(static i => i is RecordModel or EnumModel or UnionModel).Select(static i => i.Name);

    /// <summary>Problems as <c>file:line:column id arguments</c>, counted from one as editors do; without those that are reported as info only.</summary>
    public IEnumerable<string> Problems => Client.Problems.Where(static p => !p.Quiet).Select(static problem =>
        (problem.Where is { } where ? $"{Path.GetFileName(where.Path)}:{where.Place.Line + 1}:{where.Place.Column + 1} " : "")
        + $"{problem.Id} {string.Join(" / ", problem.Arguments)}");

    /// <summary>What isn't emitted, with the reasons.</summary>
    public IEnumerable<string> Omissions => Client.Omissions.Select(static o => $"{o.What}: {o.Why}");

    /// <summary>The methods of all resources: <c>POST /admin/widgets/{id} UpdateAsync(id: string, body payload?: Req): Widget</c>.</summary>
    public IEnumerable<string> Methods => Client.Items.OfType<ResourceModel>().SelectMany(static r => r.Methods).Select(Text);

    public T Item<T>(string name)
        where T : ClientItem => Assert.Single(Client.Items.OfType<T>(), i => i.Name == name);

    public MethodModel Method(string name) =>
        Assert.Single(Client.Items.OfType<ResourceModel>().SelectMany(static r => r.Methods), m => m.Name == name);

    /// <summary>A record's members as C# has them: <c>required string? Id</c>.</summary>
    public IEnumerable<string> Members(string record) => Item<RecordModel>(record).Members.Select(static m =>
        $"{(m.Required ? "required " : "")}{TypeSpelling.Of(m.Type)}{(m.Nullable ? "?" : "")} {m.Name}");

    /// <summary>The type of a record's member, as C# has it.</summary>
    public string TypeOf(string record, string wireName)
    {
        var member = Assert.Single(Item<RecordModel>(record).Members, m => m.WireName == wireName);
        return TypeSpelling.Of(member.Type) + (member.Nullable ? "?" : "");
    }

    /// <summary>An enumeration's members: <c>Red=red</c>.</summary>
    public IEnumerable<string> Values(string name) => Item<EnumModel>(name).Members.Select(static m => $"{m.Name}={m.Value}");

    /// <summary>A method's example in C# behind the variables that it expects, or why it stays in TypeScript.</summary>
    public string Example(string method)
    {
        var example = Assert.Single(Method(method).Examples);
        var variables = example.Code?.Variables.Select(static v => $"{TypeSpelling.Of(v.Type)} {v.Name}").ToList() ?? [];
        return example.Code is { } code
            ? string.Join('\n', ExampleWriter.Lines(code).Prepend("// " + (variables.Count == 0 ? "none" : string.Join(", ", variables))))
            : example.Untranslated!;
    }

    private static string Text(MethodModel method) =>
        $"{method.Verb} {method.Route} {method.Name}({string.Join(", ", method.Parameters.Select(Text))})"
        + (method.Result is { } result ? ": " + TypeSpelling.Of(result) : "");

    private static string Text(ParameterModel parameter) =>
        $"{(parameter.Role == ParameterRole.Path ? "" : parameter.Role.ToString().ToLowerInvariant() + " ")}{parameter.Name}"
        + $"{(parameter.Optional ? "?" : "")}: {TypeSpelling.Of(parameter.Type)}";
}
