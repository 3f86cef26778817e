using Medusa.Generator.Binding.Tests.Support;
using Medusa.Generator.Model.Client;

namespace Medusa.Generator.Binding.Tests;

/// <summary>Which methods list page by page.</summary>
public class PagingTests
{
    private static readonly string[] s_query = ["offset?: number", "limit?: number", "q?: string"];
    private static readonly string[] s_page = ["widgets: @Widget[]", "count: number", "offset?: number"];

    [Fact]
    public void A_list_with_the_members_of_paging_is_paged()
    {
        var client = Bind(s_query, s_page);

        Assert.Equal(
            new PagingModel(
                "ListAllAsync",
                new MemberReference("Widgets", "widgets"),
                new RecordType("Widget"),
                new MemberReference("Count", "count"),
                new MemberReference("Offset", "offset", Nullable: true),
                new MemberReference("Limit", "limit", Nullable: true),
                new MemberReference("Offset", "offset", Nullable: true)),
            client.Method("ListAsync").Paging);
    }

    [Fact]
    public void A_page_need_not_say_where_it_stands() =>
        Assert.Null(Bind(s_query, s_page[..2]).Method("ListAsync").Paging!.Place);

    [Theory]
    [InlineData("offset?: number; q?: string", "widgets: @Widget[]; count: number")]
    [InlineData("limit?: number; q?: string", "widgets: @Widget[]; count: number")]
    [InlineData("limit?: string; offset?: number", "widgets: @Widget[]; count: number")]
    [InlineData("limit?: number; offset?: string", "widgets: @Widget[]; count: number")]
    [InlineData("limit?: number; offset?: number", "widgets: @Widget[]; total: number")]
    [InlineData("limit?: number; offset?: number", "widgets: @Widget[]; count: string")]
    [InlineData("limit?: number; offset?: number", "widgets: @Widget[]; gizmos: @Widget[]; count: number")]
    [InlineData("limit?: number; offset?: number", "widget: @Widget; count: number")]
    public void Without_them_it_is_not(string query, string page) =>
        Assert.Null(Bind(query.Split("; "), page.Split("; ")).Method("ListAsync").Paging);

    [Fact]
    public void A_method_without_a_query_or_without_a_record_as_its_result_is_not()
    {
        Assert.Null(new Shop().Method("list", [], "@Page").Type("Page", "widgets: string[]", "count: number").Bind().Method("ListAsync").Paging);
        Assert.Null(new Shop().Method("list", ["query?: @Query"], "string[]").Type("Query", s_query).Bind().Method("ListAsync").Paging);
    }

    [Theory]
    [InlineData("payload: @Widget", "POST", "")]
    [InlineData("payload: @Widget", "DELETE", "")]
    [InlineData("region: string", "GET", "\tquery:region=region")]
    [InlineData("token: string", "GET", "\tbearer:token")]
    public void A_method_that_sends_more_than_its_query_is_not(string parameter, string verb, string flags) =>
        Assert.Null(new Shop().Method("act", [parameter, "query?: @Query"], "@Page").Routes($"admin.widgets.act\t{verb}\t/admin/widgets/act{flags}")
            .Type("Query", s_query).Type("Page", s_page).Type("Widget", "id: string").Bind().Method("ActAsync").Paging);

    [Theory]
    [InlineData("number | null", true)]
    [InlineData("string | null", true)]
    [InlineData("number", false)]
    public void Its_items_may_be_null(string item, bool expected) =>
        Assert.Equal(expected, Bind(s_query, [$"widgets: ({item})[]", "count: number"]).Method("ListAsync").Paging!.NullableItems);

    [Fact]
    public void The_method_of_all_pages_takes_no_other_method_s_name()
    {
        var client = new Shop().Method("list", ["query?: @Query"], "@Page").Method("listAll", []).Routes("admin.widgets.listAll\tGET\t/all")
            .Type("Query", s_query).Type("Page", s_page).Type("Widget", "id: string").Bind();

        var names = client.Client.Items.OfType<ResourceModel>().SelectMany(static r => r.Methods)
            .SelectMany(static m => new[] { m.Name, m.Paging?.Method }).OfType<string>().ToList();
        Assert.Equal(3, names.Distinct().Count());
    }

    private static BoundShop Bind(string[] query, string[] page) => new Shop().Method("list", ["query?: @Query"], "@Page")
        .Type("Query", query).Type("Page", page).Type("Widget", "id: string").Bind();
}
