using Medusa.Generator.Binding.Input;
using Medusa.Generator.Binding.Tests.Support;
using Medusa.Generator.Model;
using Medusa.Generator.Model.Client;
using Medusa.Generator.Model.Facts;
using Medusa.Generator.Profiles;

namespace Medusa.Generator.Binding.Tests;

/// <summary>A project's reference as a whole: which API it is of, what is reported of it, and where its parts stand.</summary>
public class ProjectTests
{
    private const string SdkResource = "# lamp\n\nThis is a reference to the `sdk.admin.lamp` set of methods.\n\n## list\n\n### Returns\n\n"
        + "<TypeList types={[{\"name\":\"Promise\",\"type\":\"Promise&#60;void&#62;\"}]} />\n";

    [Fact]
    public void Pages_of_two_APIs_are_reported_and_most_of_them_decide()
    {
        var client = new Shop().Method("list", []).Resource("AdminCupsResource", "At `medusa.admin.cups`.", [], Shop.MethodText("list", []))
            .Page("/docs/lamp/page.mdx", SdkResource).Bind();

        Assert.Equal("V1", Assert.Single(client.Client.Items.OfType<ClientRoot>()).Api);
        Assert.Equal(["page.mdx:1:3 MED0111 medusa-v2 / medusa-v1"], client.Problems);
        Assert.Equal(2, client.Methods.Count());
    }

    [Fact]
    public void Pages_of_one_API_decide()
    {
        var client = new Shop().Page("/docs/lamp/page.mdx", SdkResource).Routes("admin.lamp.list\tGET\t/admin/lamps").Bind();

        Assert.Equal("V2", Assert.Single(client.Client.Items.OfType<ClientRoot>()).Api);
        Assert.Equal(["GET /admin/lamps ListAsync()"], client.Methods);
        Assert.Empty(client.Problems);
    }

    [Fact]
    public void A_project_without_pages_has_no_client_and_no_problem()
    {
        var client = new Shop().Bind();

        Assert.Empty(client.Client.Items);
        Assert.Empty(client.Problems);
    }

    [Fact]
    public void Pages_without_a_resource_are_reported_with_what_they_hold()
    {
        var client = new Shop().Type("Cup", "id: string").Type("Mug", "id: string").Enum("Color", "RED").Page("/docs/Notes.mdx", "Notes.\n").Bind();

        Assert.Contains("MED0109 1 not recognized, 1 with enumerations, 2 with types", client.Problems);
    }

    [Fact]
    public void An_old_language_version_is_reported_and_gets_no_client()
    {
        var client = Shop.OfWidget("id: string").With(static s => s with { OldLanguage = "9" }).Bind();

        Assert.Empty(client.Client.Items);
        Assert.Equal(["MED0307 9 / 12"], client.Problems);
    }

    [Fact]
    public void What_is_wrong_in_a_page_that_nothing_reaches_is_info_unless_its_table_is_broken()
    {
        var client = Shop.OfWidget("id: string").Type("Unused", "x: string |")
            .Page("/docs/Broken.mdx", "# Broken\n\n## Properties\n\n<ParameterTypes parameters={[ { ] } />\n").Bind();

        Assert.Equal(["Broken.mdx"], client.Client.Problems.Where(static p => !p.Quiet).Select(static p => Path.GetFileName(p.Where!.Path))
            .Distinct());
        Assert.Contains(client.Client.Problems, static p => p.Quiet && p.Where!.Path == "/docs/Unused.mdx");
    }

    [Fact]
    public void What_is_wrong_in_a_page_that_a_method_reaches_is_reported()
    {
        var client = Shop.OfWidget("x: string |").Bind();

        Assert.Contains("Widget.mdx:6:35 MED0002", Assert.Single(client.Problems), StringComparison.Ordinal);
    }

    [Fact]
    public void Files_that_are_no_pages_are_reported()
    {
        static BindingInput Input(params string[] others) => new(
            default, ApiProfiles.All, default, default, new Settings("Shop", default) { Reference = "docs/*.md" })
        { OtherFiles = others.ToEquatableArray() };

        var none = new BoundShop(Binder.Bind(Input(), TestContext.Current.CancellationToken));
        var one = new BoundShop(Binder.Bind(Input("a.md"), TestContext.Current.CancellationToken));
        var two = new BoundShop(Binder.Bind(Input("a.md", "b.md"), TestContext.Current.CancellationToken));

        Assert.StartsWith("MED0303 MedusaReference / docs/*.md / it contains no pages, so no client is generated.", Assert.Single(none.Problems),
            StringComparison.Ordinal);
        Assert.StartsWith("MED0303 MedusaReference / docs/*.md / there is 'a.md', but no page, so no client is generated.",
            Assert.Single(one.Problems), StringComparison.Ordinal);
        Assert.Contains("'a.md' and 1 more", Assert.Single(two.Problems), StringComparison.Ordinal);
    }

    [Fact]
    public void The_parts_of_the_client_have_places_where_they_are_asked_for()
    {
        var shop = Shop.OfWidget("id: string", Entry.Parent("box: object", "width: string"), "c: @Color").Enum("Color", "RED");

        Assert.Empty(shop.Bind().Client.Places);
        Assert.Equal(
            [
                "Resource /admin.widgets AdminWidgetsResource.mdx:1:3",
                "Method /admin.widgets.retrieve AdminWidgetsResource.mdx:7:6",
                "Type /Color Color.mdx:1:3",
                "Type /Widget Widget.mdx:1:3",
                "Type /WidgetBox Widget.mdx:7:12",
                "Member Color/red Color.mdx:5:6",
                "Member Widget/box Widget.mdx:7:12",
                "Member Widget/c Widget.mdx:8:12",
                "Member Widget/id Widget.mdx:6:12",
                "Member WidgetBox/width Widget.mdx:7:99",
            ],
            shop.Bind(withPlaces: true).Client.Places.Select(static p =>
                $"{p.Part.Kind} {p.Part.Owner}/{p.Part.Name} {Path.GetFileName(p.Where.Path)}:{p.Where.Place.Line + 1}:{p.Where.Place.Column + 1}"));
    }

    [Fact]
    public void The_same_input_gives_an_equal_client()
    {
        var shop = Shop.OfWidget("id: string", "x: { type: \"a\" } | { type: \"b\" }").Method("list", ["query?: @Query"], "@Page")
            .Type("Query", "offset?: number", "limit?: number").Type("Page", "widgets: @Widget[]", "count: number");

        Assert.Equal(shop.Bind(withPlaces: true).Client, shop.Bind(withPlaces: true).Client);
    }
}
