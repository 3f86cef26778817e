using Medusa.Generator.Binding.Tests.Support;
using Medusa.Generator.Model.Profiles;

namespace Medusa.Generator.Binding.Tests;

/// <summary>Where a method's route comes from: the project, what is shipped, or its name.</summary>
public class RouteTests
{
    [Theory]
    [InlineData("admin.widgets", "list", 0, "GET /admin/widgets")]
    [InlineData("admin.widgets", "retrieve", 1, "GET /admin/widgets/{a}")]
    [InlineData("admin.widgets", "create", 0, "POST /admin/widgets")]
    [InlineData("admin.widgets", "update", 1, "POST /admin/widgets/{a}")]
    [InlineData("admin.widgets", "delete", 1, "DELETE /admin/widgets/{a}")]
    [InlineData("admin.widgets", "createWidget", 0, "POST /admin/widgets")]
    [InlineData("admin.batchJobs", "retrieve", 1, "GET /admin/batch-jobs/{a}")]
    [InlineData("widgets", "list", 0, "GET /store/widgets")]
    [InlineData("widgets.parts", "list", 1, "GET /store/widgets/{a}/parts")]
    [InlineData("widgets.parts", "retrieve", 2, "GET /store/widgets/{a}/parts/{b}")]
    [InlineData("admin.widgets.parts", "delete", 2, "DELETE /admin/widgets/{a}/parts/{b}")]
    [InlineData("administration", "list", 0, "GET /store/administration")]
    public void A_plain_method_s_route_follows_from_its_name(string accessor, string method, int ids, string expected)
    {
        var client = Bind(accessor, method, ids);

        Assert.StartsWith(expected + " ", Assert.Single(client.Methods), StringComparison.Ordinal);
        Assert.Empty(client.Problems);
    }

    [Theory]
    [InlineData("admin.widgets", "list", 1, "GET\t/admin/widgets/{a}")]
    [InlineData("admin.widgets", "retrieve", 0, "GET\t/admin/widgets")]
    [InlineData("admin.widgets", "retrieve", 2, "GET\t/admin/widgets/{a}/{b}")]
    [InlineData("admin.widgets", "cancel", 1, "POST\t/admin/widgets/{a}/cancel")]
    [InlineData("admin.widgets", "listParts", 1, "GET\t/admin/widgets/{a}/parts")]
    [InlineData("admin.widgets", "getParts", 1, "GET\t/admin/widgets/{a}/parts")]
    [InlineData("admin.widgets", "addPart", 1, "POST\t/admin/widgets/{a}/part")]
    [InlineData("admin.widgets", "setPart", 1, "POST\t/admin/widgets/{a}/part")]
    [InlineData("admin.widgets", "removePart", 2, "DELETE\t/admin/widgets/{a}/part/{b}")]
    [InlineData("admin.widgets", "deletePart", 2, "DELETE\t/admin/widgets/{a}/part/{b}")]
    [InlineData("admin.widgets", "createDetail", 0, "POST\t/admin/widgets/detail")]
    [InlineData("admin.widgets", "exists", 1, "GET\t/admin/widgets/{a}/exists")]
    [InlineData("widgets.parts", "cancel", 0, "POST\t/store/widgets/parts/cancel")]
    [InlineData("auth", "create", 0, "POST\t/store/auth")]
    [InlineData("customers.addresses", "list", 1, "GET\t/store/customers/{a}/addresses")]
    [InlineData("customers", "list", 0, "GET\t/store/customers")]
    public void A_method_whose_route_is_not_known_is_left_out_and_a_line_suggested(string accessor, string method, int ids, string expected)
    {
        var client = Bind(accessor, method, ids);

        Assert.Empty(client.Methods);
        Assert.Equal([$"WResource.mdx:7:6 MED0201 {accessor}.{method} / {accessor}.{method}\t{expected}"], client.Problems);
        Assert.Equal([$"{accessor}.{method}: no route is known"], client.Omissions);
    }

    [Fact]
    public void A_payload_makes_a_guess_a_POST()
    {
        var client = new Shop().Method("exists", ["id: string", "payload: object"]).Bind();

        Assert.EndsWith("\tPOST\t/admin/widgets/{id}/exists", Assert.Single(client.Problems), StringComparison.Ordinal);
    }

    [Fact]
    public void A_known_route_wins_over_the_convention_and_the_project_s_over_the_shipped_one()
    {
        var shipped = Routes("admin.widgets.list\tGET\t/shipped");

        Assert.Equal(["GET /shipped ListAsync()"], new Shop().Method("list", []).Profile(shipped).Bind().Methods);
        Assert.Equal(
            ["POST /own ListAsync()"], new Shop().Method("list", []).Profile(shipped).Routes("admin.widgets.list\tPOST\t/own").Bind().Methods);
    }

    [Theory]
    [InlineData("admin.widgets.act\tPOST\t/act", "id: string", "/act / id")]
    [InlineData("admin.widgets.act\tPOST\t/act/{id}", "", "/act/{id} / none")]
    [InlineData("admin.widgets.act\tPOST\t/{a}", "a: string; b: string", "/{a} / a, b")]
    public void A_route_needs_as_many_placeholders_as_the_method_has_path_parameters(string route, string parameters, string arguments)
    {
        var own = new Shop().Method("act", Split(parameters)).Routes(route).Bind();
        var shipped = new Shop().Method("act", Split(parameters)).Profile(Routes(route)).Bind();

        Assert.Empty(own.Methods);
        Assert.Equal(["shop1.routes:1:1 MED0202 admin.widgets.act / " + arguments], own.Problems);
        Assert.Equal(["AdminWidgetsResource.mdx:7:6 MED0202 admin.widgets.act / " + arguments], shipped.Problems);
        Assert.Equal(["admin.widgets.act: its route has another number of placeholders than it has path parameters"], own.Omissions);
    }

    [Fact]
    public void A_route_of_the_project_that_no_method_asks_for_is_reported()
    {
        var client = new Shop().Method("list", []).Routes("admin.widgets.list\tGET\t/a", "admin.gizmos.list\tGET\t/b")
            .Profile(Routes("admin.other.list\tGET\t/c")).Bind();

        Assert.Equal(["shop1.routes:2:1 MED0205 admin.gizmos.list"], client.Problems);
    }

    [Fact]
    public void Of_two_routes_of_one_method_the_first_holds_and_the_other_is_reported_unless_it_is_the_same()
    {
        var client = new Shop().Method("list", []).Routes("admin.widgets.list\tGET\t/a", "admin.widgets.list\tGET\t/a")
            .Routes("# more", "admin.widgets.list\tPOST\t/a").Bind();

        Assert.Equal(["GET /a ListAsync()"], client.Methods);
        Assert.Equal(["shop2.routes:2:1 MED0204 admin.widgets.list / /docs/shop1.routes(1)"], client.Problems);
    }

    [Theory]
    [InlineData("GET\t/b", true)]
    [InlineData("POST\t/a", true)]
    [InlineData("GET\t/a\ttext", true)]
    [InlineData("GET\t/a", false)]
    public void Two_routes_differ_by_verb_path_or_flags(string other, bool differs)
    {
        var client = new Shop().Method("list", []).Routes("admin.widgets.list\tGET\t/a", "admin.widgets.list\t" + other).Bind();

        Assert.Equal(differs ? 1 : 0, client.Problems.Count());
    }

    [Theory]
    [InlineData(true, "/new")]
    [InlineData(false, "/old")]
    public void A_route_can_hold_where_another_method_is_documented_too(bool isBeside, string expected)
    {
        var shop = new Shop().Method("list", []).Routes("admin.widgets.list\tGET\t/old", "admin.widgets.list\tGET\t/new\tbeside:find");
        var client = (isBeside ? shop.Method("find", []).Routes("admin.widgets.find\tGET\t/find") : shop).Bind();

        Assert.Contains($"GET {expected} ListAsync()", client.Methods);
        Assert.Empty(client.Problems);
    }

    [Fact]
    public void A_route_beside_a_method_that_is_not_documented_is_reported_where_it_is_the_only_one()
    {
        var client = new Shop().Method("probe", []).Routes("admin.widgets.probe\tGET\t/new\tbeside:nope").Bind();

        Assert.Contains("shop1.routes:1:1 MED0205 admin.widgets.probe' beside 'nope", client.Problems);
    }

    [Fact]
    public void A_broken_table_is_all_that_is_reported_of_a_method()
    {
        var client = new Shop().Page(
            Shop.WidgetsPath,
            "# AdminWidgetsResource\n\nAt `medusa.admin.widgets`.\n\n## Methods\n\n#### act\n\n##### Parameters\n\n<ParameterTypes parameters={[ { \"name\": ] } />\n")
            .Routes("admin.widgets.act\tPOST\t/{id}", "admin.gizmos.list\tGET\t/b").Bind();

        Assert.All(client.Problems, static p => Assert.Contains("MED0001", p, StringComparison.Ordinal));
        Assert.Equal(["admin.widgets.act: its table is broken"], client.Omissions);
    }

    [Fact]
    public void A_shipped_route_that_does_not_suit_its_method_is_reported_at_the_method()
    {
        var client = new Shop().Method("act", []).Profile(Routes("admin.widgets.act\tPOST\t/act\tbearer:token")).Bind();

        Assert.Equal(["AdminWidgetsResource.mdx:7:6 MED0206 admin.widgets.act / the method has no parameter 'token'"], client.Problems);
    }

    private static Func<ApiProfile, ApiProfile> Routes(params string[] lines) =>
        profile => profile with { Routes = Reading.Facts.RoutesReader.Read("", string.Join('\n', lines)) };

    private static string[] Split(string parameters) => parameters.Split("; ", StringSplitOptions.RemoveEmptyEntries);

    private static BoundShop Bind(string accessor, string method, int ids) => new Shop().Resource(
        "WResource",
        $"At `medusa.{accessor}`.",
        [],
        Shop.MethodText(method, [.. new[] { "a: string", "b: string" }.Take(ids)])).Bind();
}
