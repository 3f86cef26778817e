using Medusa.Generator.Binding.Naming;
using Medusa.Generator.Emitting.Writing;
using Medusa.Generator.Model;
using Medusa.Generator.Model.Client;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Medusa.Generator.Emitting.Tests;

public class CompilationTests
{
    [Fact]
    public void A_client_with_one_of_each_compiles_without_errors_warnings_and_needless_usings() =>
        Compiler.AssertCompiles(Compiler.Compile(Samples.All));

    [Fact]
    public void A_client_in_another_namespace_compiles_without_errors_warnings_and_needless_usings() =>
        Compiler.AssertCompiles(Compiler.Compile(Samples.All.Select(i => i with { Namespace = "Acme.Shop" })));

    [Fact]
    public void A_record_of_any_number_of_members_compiles()
    {
        var members = Enumerable.Range(0, 150)
            .Select(i => Samples.Member($"Member{i}", $"member_{i}", Samples.String, nullable: true))
            .ToArray();
        var wide = Samples.Model("Wide", members);

        Compiler.AssertCompiles(Compiler.Compile([wide]));
    }

    [Fact]
    public void Members_whose_fields_would_collide_compile()
    {
        var record = Samples.Model(
            "Colliding",
            Samples.Member("Set", "set", Samples.String, nullable: true),
            Samples.Member("set", "SET", Samples.String, nullable: true),
            Samples.Member("ReadStringOrUser", "read", Samples.Either(Samples.String, Samples.Record("User")), nullable: true),
            Samples.Member("class", "class", Samples.String, nullable: true));

        Compiler.AssertCompiles(Compiler.Compile([record, Samples.User]));
    }

    [Fact]
    public void A_parameter_keeps_its_name_beside_the_methods_own_variables()
    {
        string[] names = ["offset", "limit", "token", "result", "given", "page"];
        var path = names.Select(n => Samples.Parameter(n, n, Samples.String)).ToArray();
        var route = "/" + string.Join('/', names.Select(n => $"{{{n}}}"));
        var item = new MemberReference("BatchJobs", "batch_jobs");
        var resource = Samples.Resource with
        {
            Children = EquatableArray<AccessorModel>.Empty,
            Methods = EquatableArray.Of(
                Samples.Method(
                    "admin.all", "ListAsync", "GET", route, path: path,
                    query: Samples.Parameter("query", "query", Samples.Record("AdminGetBatchParams"), optional: true),
                    result: Samples.Record("AdminBatchJobListRes"),
                    paging: new PagingModel(
                        "ListAllAsync", item, Samples.Record("BatchJob"), new MemberReference("Count", "count"),
                        new MemberReference("Offset", "offset"), new MemberReference("Limit", "limit"))),
                Samples.Method(
                    "admin.token", "GetTokenAsync", "POST", route, path: path, result: Samples.Record("AdminBearerAuthRes"),
                    body: Samples.Parameter("names", "names", Samples.List(Samples.String), optional: true),
                    query: Samples.Parameter("map", "map", Samples.Map(Samples.Int32), optional: true),
                    token: new MemberReference("AccessToken", "access_token", Nullable: true))),
        };

        Compiler.AssertCompiles(Compiler.Compile([.. Samples.All.Where(i => i.Name != resource.Name), resource]));

        var source = Emitter.Emit(resource).Source;
        Assert.Contains("(offset2, limit2, token2) => ListAsync(", source, StringComparison.Ordinal);
        Assert.Contains("offset, limit, token, result, given, page, limit2 is null ?", source, StringComparison.Ordinal);
    }

    [Fact]
    public void An_empty_record_an_empty_enum_and_an_empty_resource_compile()
    {
        ClientItem[] items =
        [
            Samples.Model("Open"),
            Samples.BatchJobStatus with { Members = EquatableArray<EnumMemberModel>.Empty },
            Samples.Resource with { Children = EquatableArray<AccessorModel>.Empty, Methods = EquatableArray<MethodModel>.Empty },
        ];

        Compiler.AssertCompiles(Compiler.Compile(items));
    }

    [Fact]
    public void Every_type_that_emitted_code_calls_by_its_simple_name_is_reserved()
    {
        var compilation = Compiler.Compile(Samples.All);
        var used = compilation.SyntaxTrees.SelectMany(tree => Foreign(compilation.GetSemanticModel(tree), tree.GetRoot())).ToHashSet();

        Assert.Contains("JsonRead", used);
        Assert.Empty(used.Except(ReservedNames.Types));
    }

    [Fact]
    public void The_types_that_emitted_code_calls_by_their_simple_names_are_listed_with_their_namespaces()
    {
        var compilation = Compiler.Compile(Samples.All);
        var used = compilation.SyntaxTrees
            .SelectMany(tree => ForeignTypes(compilation.GetSemanticModel(tree), tree.GetRoot()))
            .Select(type => $"{type.ContainingNamespace}.{type.Name}");

        Assert.Equal(
            used.Distinct().Order(StringComparer.Ordinal),
            ExternalTypes.Names.Select(name => $"{ExternalTypes.NamespaceOf(name)}.{name}").Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Every_type_that_a_record_calls_in_an_expression_is_reserved_for_its_members()
    {
        var compilation = Compiler.Compile(Samples.All);
        var used = compilation.SyntaxTrees
            .Select(tree => (Model: compilation.GetSemanticModel(tree), Root: tree.GetRoot()))
            .SelectMany(tree => tree.Root.DescendantNodes().OfType<RecordDeclarationSyntax>().SelectMany(record => record.DescendantNodes())
                .OfType<MemberAccessExpressionSyntax>()
                .SelectMany(access => Foreign(tree.Model, access.Expression)))
            .ToHashSet();

        Assert.Contains("JsonRead", used);
        Assert.Empty(used.Except(ReservedNames.RecordMembers));
    }

    // The simple names of types that the client itself doesn't declare.
    private static IEnumerable<string> Foreign(SemanticModel model, SyntaxNode node) => node.DescendantNodesAndSelf()
        .OfType<SimpleNameSyntax>()
        .Where(name => !name.IsVar && model.GetSymbolInfo(name).Symbol is INamedTypeSymbol type && type.Locations.All(l => l.IsInMetadata))
        .Select(name => name.Identifier.Text);

    // The same types, documentation and attributes included.
    private static IEnumerable<INamedTypeSymbol> ForeignTypes(SemanticModel model, SyntaxNode node) => node.DescendantNodes(descendIntoTrivia: true)
        .OfType<SimpleNameSyntax>()
        .Where(name => !name.IsVar)
        .Select(name => model.GetSymbolInfo(name).Symbol)
        .Select(symbol => symbol is IMethodSymbol { Name: ".ctor" } constructor ? constructor.ContainingType : symbol)
        .OfType<INamedTypeSymbol>()
        .Where(type => type.Locations.All(l => l.IsInMetadata));
}
