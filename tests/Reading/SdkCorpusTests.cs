using Medusa.Generator.Model;
using Medusa.Generator.Model.Pages;
using Medusa.Generator.Model.Problems;
using Medusa.Generator.Model.Types;
using Medusa.Generator.Reading.Types;
using Medusa.Tests.Shared;

namespace Medusa.Generator.Reading.Tests;

/// <summary>Reads every page of the reference of Medusa v2.</summary>
public class SdkCorpusTests
{
    // Pages of server code; their types are computed by the compiler and no data's.
    private static readonly string[] s_computed =
    [
        "AdminOptions", "ConfigModule", "KebabCase", "SnakeCase", "InferSchemaFields", "ObjectToIndexFields", "CamelCaseParser", "IncludesSeparator",
        "Join", "ObjectToRemoteQueryFields", "SeparatorCaseParser", "WordInCamelCase",
    ];

    [Theory]
    [InlineData("2.13.3", 58, 385)]
    [InlineData("2.13.3-json", 58, 385)]
    [InlineData("2.4.0", 50, 320)]
    public void Every_method_of_the_official_client_is_read(string version, int resources, int methods)
    {
        var pages = Read(version);

        Assert.Equal(resources, pages.Count(static page => page.Kind == PageKind.Resource));
        var keys = pages.Where(static page => page.Accessor is not null).SelectMany(static page => page.Methods.Select(method => page.Accessor + "." + method.Name));
        Assert.Equal(RoutesOf(version), keys.Order(StringComparer.Ordinal));
        Assert.Equal(methods, RoutesOf(version).Count);
    }

    [Theory]
    [InlineData("2.13.3")]
    [InlineData("2.13.3-json")]
    [InlineData("2.4.0")]
    public void Every_page_is_recognized_and_every_table_of_a_method_read(string version)
    {
        var pages = Read(version);

        Assert.DoesNotContain(pages, static page => page.Kind == PageKind.Unknown);
        Assert.Empty(pages.SelectMany(static page => page.Problems)
            .Where(static problem => problem.Id != ProblemId.UnknownTypeSyntax || !s_computed.Any(name => problem.Where!.Path.Contains($".{name}/page.", StringComparison.Ordinal)))
            .Select(static problem => $"{problem.Where!.Path}:{problem.Where.Place.Line + 1} {problem.Id} {string.Join(" / ", problem.Arguments)}"));
    }

    [Theory]
    [InlineData("2.13.3")]
    [InlineData("2.13.3-json")]
    [InlineData("2.4.0")]
    public void A_class_page_says_of_a_method_what_the_page_of_its_resource_says(string version)
    {
        var pages = Read(version);
        var resources = pages.Where(static page => page.Kind == PageKind.Resource && page.Accessor!.StartsWith("admin.", StringComparison.Ordinal))
            .ToDictionary(static page => "admin." + page.Title.ToUpperInvariant(), StringComparer.Ordinal);
        var ofClasses = pages.FindAll(static page => page is { Kind: PageKind.Method, Accessor: null });

        Assert.Equal(resources.Values.Sum(static page => page.Methods.Count), ofClasses.Count);
        Assert.All(ofClasses, page =>
        {
            var method = Assert.Single(page.Methods);
            var resource = resources["admin." + page.ClassName!.ToUpperInvariant()];
            var twin = Assert.Single(resource.Methods, other => other.Name == method.Name);
            Assert.Equal(NamesIn(twin.Parameters), NamesIn(method.Parameters));
            Assert.Equal(NamesIn(EquatableArray.Of(twin.Returns!)), NamesIn(EquatableArray.Of(method.Returns!)));
        });
    }

    [Theory]
    [InlineData("2.13.3")]
    [InlineData("2.13.3-json")]
    [InlineData("2.4.0")]
    public void Every_method_is_whole_and_its_result_has_its_members(string version)
    {
        var methods = Read(version).Where(static page => page.Accessor is not null).SelectMany(static page => page.Methods).ToList();

        Assert.All(methods, static method => Assert.False(method.IsIncomplete));
        Assert.All(methods, method => Assert.True(!method.Description.IsEmpty || version == "2.4.0", method.Name));
        Assert.All(methods, static method =>
        {
            var result = Assert.IsType<NamedType>(method.Returns!.Type);
            Assert.Equal("Promise", result.Name);
            Assert.False(
                method.Returns.Children.Count == 1 && SameShape.Of(method.Returns.Children[0].Type, Assert.Single(result.Arguments)),
                method.Name + " has a wrapper");
            Assert.DoesNotContain(method.Returns.Children, static child => child.Type is LiteralType && child.Name.StartsWith('"'));
        });
    }

    [Fact]
    public void What_newer_servers_have_says_since_when()
    {
        var methods = Read("2.13.3").Where(static page => page.Kind == PageKind.Resource)
            .SelectMany(static page => page.Methods.Select(method => (Key: page.Accessor + "." + method.Name, method)))
            .ToDictionary(static method => method.Key, static method => method.method, StringComparer.Ordinal);

        Assert.Equal("2.12.6", methods["admin.translation.batchSettings"].Since);
        Assert.Equal("view_configurations", methods["admin.views.columns"].FeatureFlag);
        Assert.Equal("Use batchProducts instead", methods["admin.salesChannel.updateProducts"].Deprecated);
        Assert.Equal(2, methods.Values.Count(static method => method.Deprecated is not null));
    }

    private static IEnumerable<string> NamesIn(EquatableArray<PageEntry> entries) =>
        entries.SelectMany(static entry => NamesIn(entry.Children).Select(name => entry.Name + "." + name).Prepend(entry.Name + (entry.Optional ? "?" : "")));

    private static List<string> RoutesOf(string version) =>
        [.. File.ReadLines(Path.Combine(Places.ReferenceV2, "..", "routes", version.Split('-')[0] + ".tsv"))
            .Select(static line => line.Split('\t')[0])
            .Where(static key => key.Contains('.', StringComparison.Ordinal) && key != "accessor.method")
            .Order(StringComparer.Ordinal)];

    private static List<Page> Read(string version) =>
        ReferenceCorpus.PagesOfV2(version, version.EndsWith("-json", StringComparison.Ordinal) ? ".json" : ".mdx")
            .ConvertAll(page => ReferenceCorpus.ReadOfV2(version, page));
}
