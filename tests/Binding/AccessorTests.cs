using Medusa.Generator.Binding.Tests.Support;
using Medusa.Generator.Model.Client;
using Medusa.Generator.Model.Profiles;

namespace Medusa.Generator.Binding.Tests;

/// <summary>Where resources hang.</summary>
public class AccessorTests
{
    private static readonly string s_list = Shop.MethodText("list", []);

    [Fact]
    public void A_resource_hangs_where_its_parent_s_table_has_it()
    {
        var client = new Shop()
            .Resource("Admin", "The `medusa.admin` property.", ["lamps: @AdminLampsResource"])
            .Resource("AdminLampsResource", "At `medusa.admin.lights`.", ["bulbs: @AdminBulbsResource"], s_list)
            .Resource("AdminBulbsResource", "Bulbs.", [], s_list).Bind();

        Assert.Equal(["admin", "admin.lamps", "admin.lamps.bulbs"], Accessors(client));
        Assert.Equal(
            ["AdminLampsResource.mdx:3:5 MED0105 AdminLampsResource / medusa.admin.lights / medusa.admin.lamps / according to its parent's page"],
            client.Problems.Where(static p => p.Contains("MED0105", StringComparison.Ordinal)));
        Assert.Equal(["Bulbs=AdminBulbsResource"], Children(client, "admin.lamps"));
        Assert.Equal(["Lamps=AdminLampsResource"], Children(client, "admin"));
    }

    [Fact]
    public void A_resource_whose_parent_has_no_page_gets_one_to_hang_on()
    {
        var client = Resource("AdminBulbsResource", "At `medusa.admin.lamps.bulbs`.");

        Assert.Equal(["admin", "admin.lamps", "admin.lamps.bulbs"], Accessors(client));
        Assert.Equal(["AdminResource", "AdminLampsResource", "AdminBulbsResource"], client.Client.Items.OfType<ResourceModel>()
            .OrderBy(static r => r.Accessor, StringComparer.Ordinal).Select(static r => r.Name));
        Assert.Equal(["Admin"], client.Client.Items.OfType<ClientRoot>().Single().Accessors.Select(static a => a.Name));
    }

    [Fact]
    public void A_route_in_another_case_is_no_other_accessor()
    {
        var client = Resource("AdminLampsResource", "At `medusa.admin.lamps`.", Routes("Admin.Lamps.list\tGET\t/l"));

        Assert.Contains("admin.lamps", Accessors(client));
        Assert.DoesNotContain(client.Problems, static p => p.Contains("MED0105", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("AdminLampsResource", "admin.lights", "admin.lamps")]
    [InlineData("AdminLampResource", "admin.lights", "admin.lamps")]
    [InlineData("BulbsResource", "bulbs", "lamps.bulbs")]
    public void What_a_page_says_and_no_route_agrees_with_is_a_mistake_where_the_title_s_routes_are_known(string title, string said, string expected)
    {
        var client = Resource(title, $"At `medusa.{said}`.", Routes("admin.lamps.list\tGET\t/l", "lamps.bulbs.list\tGET\t/b"));

        Assert.Contains(expected, Accessors(client));
        Assert.Equal(
            [$"{title}.mdx:3:5 MED0105 {title} / medusa.{said} / medusa.{expected} / according to the known routes of the resource with this title"],
            client.Problems.Where(static p => p.Contains("MED0105", StringComparison.Ordinal)));
    }

    [Fact]
    public void What_a_page_says_holds_where_a_route_agrees()
    {
        var client = Resource("AdminLampsResource", "At `medusa.admin.lights`.", Routes("admin.lamps.list\tGET\t/l", "admin.lights.list\tGET\t/l"));

        Assert.Equal(["admin", "admin.lights"], Accessors(client));
        Assert.Empty(client.Problems);
    }

    [Theory]
    [InlineData("AdminLampsResource", "admin.lamps")]
    [InlineData("AdminLampResource", "admin.lamps")]
    [InlineData("BulbsResource", "lamps.bulbs")]
    public void A_page_that_says_nothing_hangs_where_the_title_s_routes_are(string title, string expected)
    {
        var client = Resource(title, "Words.", Routes("admin.lamps.list\tGET\t/l", "lamps.bulbs.list\tGET\t/b"));

        Assert.Contains(expected, Accessors(client));
        Assert.DoesNotContain(client.Client.Problems, static p => p.Id == "MED0110");
    }

    [Theory]
    [InlineData("AdminLampsResource", "admin.lamps")]
    [InlineData("AdminPriceListsResource", "admin.priceLists")]
    [InlineData("LampsResource", "lamps")]
    [InlineData("AdministrationsResource", "administrations")]
    public void Else_the_title_spells_it_which_is_reported(string title, string expected)
    {
        var client = Resource(title, "Words.");

        Assert.Contains(expected, Accessors(client));
        var problem = Assert.Single(client.Client.Problems, static p => p.Id == "MED0110");
        Assert.Equal([title, "medusa." + expected], problem.Arguments);
    }

    [Fact]
    public void The_examples_say_it_most_of_them()
    {
        var example = "##### Example\n\n```ts\nmedusa.admin.lights.list()\n```\n";
        var client = new Shop().Resource(
            "LampsResource", "Words.", [], Shop.MethodText("list", [], more: example), Shop.MethodText("create", [], more: example),
            Shop.MethodText("update", ["id: string"], more: example.Replace("lights", "bulbs", StringComparison.Ordinal))).Bind();

        Assert.Equal(["admin", "admin.lights"], Accessors(client));
    }

    [Theory]
    [InlineData("OddResource2", "Words.")]
    public void A_resource_that_nothing_says_where_it_hangs_is_left_out(string title, string prose)
    {
        var client = new Shop().Resource(title, prose, [], s_list).Bind();

        Assert.Empty(Accessors(client));
    }

    [Theory]
    [InlineData("admin/night-lamps", "admin.nightLamps")]
    [InlineData("resources/admin/lamps", "admin.lamps")]
    [InlineData("admin/2-lamps", "admin.lights")]
    public void A_module_says_where_a_resource_hangs_if_its_words_can_be_names(string module, string expected)
    {
        var file = module.Replace('/', '_').Replace('-', '_');
        var client = Resource("AdminLightsResource", $"[{module}](../../modules/{file}.mdx).AdminLightsResource");

        Assert.Contains(expected, Accessors(client));
    }

    [Theory]
    [InlineData("void", "Odd Resource.mdx:1:3 MED0104 Odd Resource / medusa.admin.batchJobs")]
    [InlineData("", null)]
    public void Only_a_resource_that_sends_requests_must_say_where_it_hangs(string result, string? expected)
    {
        var client = new Shop().Method("list", [])
            .Resource("Odd Resource", "It isn't on `medusa.`", [], Shop.MethodText("draw", [], result)).Bind();

        Assert.Equal(["admin", "admin.widgets"], Accessors(client));
        Assert.Equal(expected is null ? [] : [expected], client.Problems.Where(static p => p.Contains("MED0104", StringComparison.Ordinal)));
        Assert.Equal(expected is null ? [] : ["Odd Resource: its page doesn't say where it hangs"], client.Omissions);
    }

    [Fact]
    public void Two_resources_of_one_accessor_are_reported_and_the_first_is_used()
    {
        var client = new Shop()
            .Resource("ALampsResource", "At `medusa.admin.lamps`.", [], s_list)
            .Resource("BLampsResource", "At `medusa.admin.lamps`.", [], Shop.MethodText("create", [])).Bind();

        Assert.Equal(["GET /admin/lamps ListAsync()"], client.Methods);
        Assert.Equal(["BLampsResource.mdx:1:3 MED0107 medusa.admin.lamps / /docs/ALampsResource.mdx"], client.Problems);
        Assert.Equal(["BLampsResource: ALampsResource already hangs at admin.lamps"], client.Omissions);
    }

    [Fact]
    public void A_link_to_a_resource_whose_page_is_missing_is_reported()
    {
        var client = new Shop().Resource("Admin", "The `medusa.admin` property.", ["lamps: @AdminLampsResource"]).Method("list", []).Bind();

        Assert.Contains("Admin.mdx:8:29 MED0101 AdminLampsResource / AdminLampsResource.mdx", client.Problems);
    }

    [Fact]
    public void What_the_parent_s_table_says_of_a_resource_documents_it()
    {
        var client = new Shop()
            .Resource("Admin", "The `medusa.admin` property.",
                [Entry.Json("lamps: @LampsResource", "\"description\": \"Of the hall.\""), "bulbs: @BulbsResource"])
            .Resource("LampsResource", "Own words.", [], s_list)
            .Resource("BulbsResource", "Own words.", [], s_list).Bind();

        var admin = Assert.Single(client.Client.Items.OfType<ResourceModel>(), static r => r.Accessor == "admin");
        Assert.Equal([("Bulbs", "Own words."), ("Lamps", "Of the hall.")], admin.Children.Select(static c => (c.Name, Docs.Text(c.Doc))));
    }

    private static IEnumerable<string> Accessors(BoundShop client) =>
        client.Client.Items.OfType<ResourceModel>().Select(static r => r.Accessor).Order(StringComparer.Ordinal);

    private static IEnumerable<string> Children(BoundShop client, string accessor) =>
        client.Client.Items.OfType<ResourceModel>().Single(r => r.Accessor == accessor).Children.Select(static c => $"{c.Name}={c.TypeName}");

    private static Func<ApiProfile, ApiProfile> Routes(params string[] lines) =>
        profile => profile with { Routes = Reading.Facts.RoutesReader.Read("", string.Join('\n', lines)) };

    private static BoundShop Resource(string title, string prose, Func<ApiProfile, ApiProfile>? profile = null) =>
        new Shop().Resource(title, prose, [], s_list).Profile(profile ?? (static p => p)).Bind();
}
