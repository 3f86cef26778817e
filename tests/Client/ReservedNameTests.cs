using Medusa.Generator.Binding.Naming;
using Medusa.Generator.Client.Tests.Support;
using Medusa.Runtime;

namespace Medusa.Generator.Client.Tests;

/// <summary>What the compiler, the runtime and the generator call their own is renamed where a page calls something so.</summary>
public class ReservedNameTests
{
    // What C# gives each record or object, and what the generator adds.
    public static TheoryData<string> Members =>
    [
        "Clone", "Deconstruct", "EqualityContract", "Equals", "Finalize", "GetHashCode", "GetType", "MemberwiseClone", "PrintMembers",
        "ReferenceEquals", "ToString", "AdditionalProperties", "JsonNames", "ReadJson", "WriteJson", "SendAsync", "Transport", "Dispose",
        "DisposeAsync", "Options", "SetToken", "WithResponseAsync", "MedusaClient",
    ];

    [Fact]
    public void Every_public_type_of_the_runtime_is_reserved()
    {
        var types = typeof(MedusaClientBase).Assembly.GetExportedTypes()
            .Where(type => !type.IsNested && type.Namespace?.StartsWith("Medusa", StringComparison.Ordinal) == true)
            .Select(type => type.Name.Split('`')[0]);

        Assert.Empty(types.Except(ReservedNames.Types).Order(StringComparer.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Members))]
    public void A_member_of_a_record_may_be_called_so(string name) =>
        Compiles(Pages.Resource(), Pages.Widget($$"""{ "name": "{{name}}", "type": "`string`" }"""));

    [Theory]
    [MemberData(nameof(Members))]
    public void A_type_may_be_called_so(string name) =>
        Compiles(
            Pages.Resource(returns: $$"""{ "name": "ResponsePromise", "type": "ResponsePromise&#60;[{{name}}](../types/Widget.mdx)&#62;" }"""),
            Pages.Widget($$"""{ "name": "{{name}}", "type": "[{{name}}](Widget.mdx)" }""", title: name));

    [Theory]
    [MemberData(nameof(Members))]
    public void A_method_and_a_resource_may_be_called_so(string name)
    {
        Compiles(
            Pages.Resource(method: name),
            Pages.Widget(),
            Pages.Routes($"admin.widgets.{name}\tGET\t/admin/widgets/{{id}}"));
        Compiles(
            Pages.Resource(accessor: $"`medusa.admin.{name}`"),
            Pages.Resource(accessor: $"`medusa.{name}`", path: "/docs/classes/Other.mdx"),
            Pages.Widget(),
            Pages.Routes($"admin.{name}.retrieve\tGET\t/admin/widgets/{{id}}", $"{name}.retrieve\tGET\t/store/widgets/{{id}}"));
    }

    private static void Compiles(params PageFile[] files)
    {
        var run = new GeneratorRun(files);

        Assert.Empty(run.Messages());
        Assert.Contains("MedusaClient.g.cs", run.Sources.Keys);
        Assert.Contains(run.Sources.Values, source => source.Contains("RetrieveAsync(", StringComparison.Ordinal) || source.Contains("{id}", StringComparison.Ordinal));
        Assert.Empty(run.CompilerDiagnostics().Select(GeneratorRun.Describe));
    }
}
