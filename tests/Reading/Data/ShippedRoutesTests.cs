using Medusa.Tests.Shared;

namespace Medusa.Generator.Reading.Tests.Data;

public sealed class ShippedRoutesTests
{
    private static readonly string[] s_verbs = ["DELETE", "GET", "PATCH", "POST", "PUT"];
    private static readonly string[] s_flags = ["multipart", "token", "nulls"];

    [Fact]
    public void Every_line_is_a_route()
    {
        foreach (var route in Facts.Shipped("medusa-v1.routes"))
        {
            Assert.InRange(route.Length, 3, 4);
            Assert.Contains('.', route[0]);
            Assert.Contains(route[1], s_verbs);
            Assert.True(route[2] is "{path}" || route[2].StartsWith("/admin", StringComparison.Ordinal) || route[2].StartsWith("/store", StringComparison.Ordinal), route[2]);
            if (route.Length > 3)
            {
                Assert.Contains(route[3], s_flags);
            }
        }
    }

    [Theory]
    [InlineData("medusa-v1.routes")]
    [InlineData("medusa-v2.routes")]
    public void Keys_are_unique_and_in_order(string file)
    {
        // A key is there again where another route holds beside another method.
        string[] keys = [.. Facts.Shipped(file).Where(route => route.Length < 4 || !route[3].Contains("beside:", StringComparison.Ordinal)).Select(route => route[0])];

        Assert.Equal(keys.Distinct().Order(StringComparer.Ordinal), keys);
    }

    [Fact]
    public void Logging_in_keeps_the_token()
    {
        Assert.Equal(
            ["admin.auth.getToken", "auth.getToken"],
            Facts.Shipped("medusa-v1.routes").Where(route => route.Length > 3 && route[3] == "token").Select(route => route[0]));
    }

    // As the official client, which turns null to "null" there and nowhere else.
    [Fact]
    public void Batch_jobs_are_filtered_by_null() =>
        Assert.Equal("admin.batchJobs.list", Assert.Single(Facts.Shipped("medusa-v1.routes"), route => route.Length > 3 && route[3] == "nulls")[0]);

    [Fact]
    public void They_are_the_routes_of_the_server()
    {
        var server = Facts.Observed("routes.tsv").Select(route => string.Join(' ', route.Where(column => column.Length > 0)));
        // The observed ones end with the baseline; the client took this one up later.
        var shipped = Facts.Shipped("medusa-v1.routes")
            .Where(route => route[2] != "{path}" && route[0] != "admin.products.listVariants")
            .Select(route => string.Join(' ', route.Where(column => column is not ("token" or "nulls"))));

        Assert.Equal(server.Order(StringComparer.Ordinal), shipped.Order(StringComparer.Ordinal));
    }

    // One method has had another path, and no server has it: the newest holds. Another has a route for each of its two paths.
    [Theory]
    [InlineData("2.0.0", 309)]
    [InlineData("2.4.0", 320)]
    [InlineData("2.5.0", 319)]
    [InlineData("2.12.1", 374)]
    [InlineData("2.13.3", 385)]
    [InlineData("2.21.2", 450)]
    public void They_are_the_requests_of_the_official_client_of_every_version(string version, int count)
    {
        var path = Path.Combine(Places.ReferenceV2, "..", "routes", version + ".tsv");
        Assert.SkipUnless(File.Exists(path), Places.Absent($"The routes of Medusa {version}"));
        var shipped = Facts.Shipped("medusa-v2.routes").ToLookup(route => route[0], route => $"{route[1]} {WithoutNames(route[2])}");
        var rows = File.ReadLines(path).Select(line => line.Split('\t')).Where(row => row[0].Contains('.', StringComparison.Ordinal)).ToList();

        Assert.Equal(count, rows.Count);
        Assert.Empty(rows
            .Where(row => row[0] != "admin.fulfillment.cancel")
            .Where(row => !shipped[row[0]].Contains($"{row[1]} {WithoutNames(row[2])}"))
            .Select(row => row[0]));
    }

    private static string WithoutNames(string path) => string.Join('/', path.Split('/').Select(segment => segment.StartsWith('{') ? "{}" : segment));
}
