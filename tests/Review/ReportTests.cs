using Medusa.Generator.Model;
using Medusa.Tests.Shared;

namespace Medusa.Generator.Review.Tests;

public sealed class ReportTests
{
    [Fact]
    public void The_report_counts_first_and_then_tells_each_resources_changes()
    {
        var before = Read(
            """
            Cart  record
            Cart.email  string? Email
            Cart.id  string Id
            Cart.total  long Total
            CartReq  record
            CartReq.limit  int? Limit = 10
            Deleted  record
            Deleted.id  string Id
            admin  -> AdminResource Admin
            admin.carts  -> AdminCartsResource Carts
            admin.carts.list  GET /admin/carts  ListAsync(CartReq? query = null) -> Cart  all Cart
            carts  -> CartsResource Carts
            carts.drop  DELETE /carts/{}  DropAsync(string id) -> Deleted
            carts.get  GET /store/carts/{}  GetAsync(string id) -> Cart
            """);
        var after = Read(
            """
            Cart  record
            Cart.email_address  string? EmailAddress
            Cart.id  string Id
            Cart.total  string Total  deprecated
            CartReq  record
            CartReq.limit  int? Limit = 20
            CartReq.region  required string Region
            admin  -> AdminResource Admin
            admin.carts  -> AdminCartsResource Carts
            admin.carts.list  GET /admin/carts  ListAsync(CartReq? query = null) -> Cart  all Cart
            carts  -> CartsResource Carts
            carts.retrieve  GET /store/carts/{}  RetrieveAsync(string id) -> Cart
            """);

        Snapshot.Match(SurfaceReport.Write(before, after), "Report", "md");
    }

    [Fact]
    public void The_first_report_says_that_there_was_nothing() =>
        Assert.Equal(
            "# Changes of the API\n\nThere was no Medusa.api.txt; it now has 1 line.\n",
            SurfaceReport.Write(null, Read("Cart  record")));

    private static EquatableArray<SurfaceEntry> Read(string text)
    {
        var read = SurfaceBaseline.Read("Medusa.api.txt", text);
        Assert.Empty(read.Problems);
        return read.Entries.Select(e => e.Entry).ToEquatableArray();
    }
}
