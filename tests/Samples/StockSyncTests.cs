using System.Text.Json.Nodes;
using Medusa.Samples.Tests.Support;
using Microsoft.AspNetCore.Http;

namespace Medusa.Samples.Tests;

/// <summary>The service as a shop runs it: a program that is started, fails, is stopped and is started again.</summary>
public sealed class StockSyncTests
{
    private const string Sample = "StockSync";

    // What the shop has of old: see Catalogue in samples/InMemoryMedusa.
    private static readonly string[] s_asTheShopHasIt =
    [
        "MUG-BLUE,Mug,17.50,EUR,40",
        "MUG-WHITE,Mug,18.25,EUR,0",
        "PLANTER-TERRA,Planter,38.50,EUR,0",
        "HAT-ONE,Hat,24.95,EUR,12",
    ];

    // Each of them is a write: a new price, a new stock, or both; a new product takes one more for its stock.
    private static readonly string[] s_different =
    [
        "MUG-BLUE,Mug,17.75,EUR,40",
        "MUG-WHITE,Mug,18.25,EUR,7",
        "PLANTER-TERRA,Planter,39.00,EUR,3",
        "HAT-ONE,Hat,24.95,EUR,11",
        "LAMP-RED,Lamp,59.90,EUR,6",
        "LAMP-BLACK,Lamp,59.90,EUR,0",
    ];

    private const int WritesOfDifferent = 1 + 1 + 2 + 1 + 2 + 2;

    [Fact]
    public async Task It_runs_as_it_is_against_the_embedded_backend()
    {
        using SyncFolder folder = new();
        var run = (await SampleProgram.RunAsync(Sample, ["--StockSync:Journal", folder.Journal, "--StockSync:Parallelism", "1"])).Ended(0);

        Assert.Equal(
            [
                "erp-export.csv: 6 rows, 0 of them done by an earlier run.",
                "  1 of 6 rows, 0 changed",
                "  2 of 6 rows, 1 changed",
                "  3 of 6 rows, 2 changed",
                "  4 of 6 rows, 3 changed",
                "  5 of 6 rows, 4 changed",
                "  6 of 6 rows, 5 changed",
                "Done: 5 changed, 1 unchanged, 0 refused, 0 invalid.",
            ],
            run.Output);
        Assert.Contains("MUG-WHITE: stock 0 -> 25", run.Log, StringComparison.Ordinal);
        Assert.Contains("HAT-ONE: price 24.95 -> 27.95", run.Log, StringComparison.Ordinal);
        Assert.Contains("LAMP-RED: a new product, as a draft", run.Log, StringComparison.Ordinal);
        Assert.Equal(["MUG-BLUE", "MUG-WHITE", "PLANTER-TERRA", "HAT-ONE", "LAMP-RED", "LAMP-BLACK"], folder.Done);
    }

    [Fact]
    public async Task The_shop_is_then_as_the_export_says()
    {
        using SyncFolder folder = new();
        await using var shop = await ShopServer.StartAsync();
        folder.Write(s_different);

        (await folder.SyncAsync(shop, parallelism: 4)).Ended(0);

        Assert.Equal(WritesOfDifferent, shop.TakeRequests().Count(request => request.IsDone));
        var variants = await shop.ListAsync("/admin/product-variants?limit=100", "variants");
        var items = await shop.ListAsync("/admin/inventory-items?limit=100", "inventory_items");
        foreach (var row in s_different.Select(row => row.Split(',')))
        {
            var variant = Assert.Single(variants, variant => (string?)variant!["sku"] == row[0])!;
            Assert.Equal(decimal.Parse(row[2], System.Globalization.CultureInfo.InvariantCulture), (decimal)Assert.Single(variant["prices"]!.AsArray())!["amount"]!);
            var item = Assert.Single(items, item => (string?)item!["sku"] == row[0])!;
            Assert.Equal(row[4], Assert.Single(item["location_levels"]!.AsArray())!["stocked_quantity"]!.ToJsonString());
        }
    }

    [Theory]
    [InlineData(1)]
    [InlineData(4)]
    public async Task After_a_fault_in_the_middle_the_next_run_does_only_what_is_left(int parallelism)
    {
        using SyncFolder folder = new();
        await using var shop = await ShopServer.StartAsync();
        folder.Write(s_different);

        // From the fourth write on, the shop fails.
        shop.Intercept = async (context, write) => write >= 4 && await FailAsync(context, 500);
        var first = (await folder.SyncAsync(shop, parallelism)).Ended(75);
        Assert.Contains("The shop fails: ", first.Log, StringComparison.Ordinal);
        var done = folder.Done;
        var written = shop.TakeRequests().Count(request => request.IsDone);
        Assert.Equal(3, written);
        Assert.InRange(done.Length, parallelism == 1 ? 2 : 0, 3);

        shop.Intercept = null;
        var second = (await folder.SyncAsync(shop, parallelism)).Ended(0);

        Assert.Equal($"export.csv: 6 rows, {done.Length} of them done by an earlier run.", second.Output[0]);
        Assert.Equal(WritesOfDifferent - written, shop.TakeRequests().Count(request => request.IsDone));
        Assert.Equal(s_different.Select(row => row.Split(',')[0]).Order(StringComparer.Ordinal), folder.Done.Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task What_is_done_is_not_written_again_although_the_shop_has_sold_some_since()
    {
        using SyncFolder folder = new();
        await using var shop = await ShopServer.StartAsync();
        folder.Write("HAT-ONE,Hat,24.95,EUR,11", "MUG-BLUE,Mug,17.50,EUR,39");
        shop.Intercept = async (context, write) => write >= 2 && await FailAsync(context, 500);
        (await folder.SyncAsync(shop)).Ended(75);
        shop.Intercept = null;

        // Two hats are sold between the two runs.
        await shop.PostAsync(await LevelOfAsync(shop, "HAT-ONE"), new JsonObject { ["stocked_quantity"] = 9 });
        shop.TakeRequests();
        (await folder.SyncAsync(shop)).Ended(0);

        Assert.Equal([$"POST {await LevelOfAsync(shop, "MUG-BLUE")}"], shop.TakeRequests().Where(request => request.IsWrite).Select(request => request.Line));
    }

    [Fact]
    public async Task A_changed_export_writes_only_the_differences_and_the_same_one_asks_for_nothing()
    {
        using SyncFolder folder = new();
        await using var shop = await ShopServer.StartAsync();
        folder.Write(s_asTheShopHasIt);
        Assert.Equal("Done: 0 changed, 4 unchanged, 0 refused, 0 invalid.", (await folder.SyncAsync(shop)).Ended(0).Output[^1]);
        Assert.DoesNotContain(shop.TakeRequests(), request => request.IsWrite);

        Assert.Equal("export.csv: 4 rows, 4 of them done by an earlier run.", (await folder.SyncAsync(shop)).Ended(0).Output[0]);
        Assert.Empty(shop.TakeRequests());

        folder.Write([.. s_asTheShopHasIt[..3], "HAT-ONE,Hat,24.95,EUR,5"]);
        Assert.Equal("Done: 1 changed, 3 unchanged, 0 refused, 0 invalid.", (await folder.SyncAsync(shop)).Ended(0).Output[^1]);
        Assert.Equal([$"POST {await LevelOfAsync(shop, "HAT-ONE")}"], shop.TakeRequests().Where(request => request.IsWrite).Select(request => request.Line));
    }

    [Fact]
    public async Task A_run_that_is_stopped_leaves_a_journal_that_the_next_one_goes_on_with()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows has no signals.");
        using SyncFolder folder = new();
        await using var shop = await ShopServer.StartAsync();
        folder.Write(s_different);

        // The third write gets no answer. At that moment it is asked to stop.
        TaskCompletionSource arrived = new(TaskCreationOptions.RunContinuationsAsynchronously);
        TaskCompletionSource released = new(TaskCreationOptions.RunContinuationsAsynchronously);
        shop.Intercept = async (context, write) =>
        {
            if (write == 3)
            {
                arrived.SetResult();
                await released.Task;
                return await FailAsync(context, 500);
            }

            return false;
        };
        var program = SampleProgram.Start(Sample, folder.Arguments(), shop.Environment);
        var ended = program.EndAsync();
        Assert.Same(arrived.Task, await Task.WhenAny(arrived.Task, ended));
        program.Stop();
        var stopped = (await ended).Ended(130);
        released.SetResult();

        Assert.Equal("Stopped. Start it again to go on.", stopped.Output[^1]);
        Assert.Equal(["MUG-BLUE", "MUG-WHITE"], folder.Done);

        shop.Intercept = null;
        var second = (await folder.SyncAsync(shop)).Ended(0);
        Assert.Equal("export.csv: 6 rows, 2 of them done by an earlier run.", second.Output[0]);
        Assert.Equal("Done: 4 changed, 0 unchanged, 0 refused, 0 invalid.", second.Output[^1]);
    }

    [Fact]
    public async Task A_journal_whose_last_line_is_torn_counts_without_it()
    {
        using SyncFolder folder = new();
        await using var shop = await ShopServer.StartAsync();
        folder.Write(s_asTheShopHasIt);
        (await folder.SyncAsync(shop)).Ended(0);

        // As if the program had died while it wrote the fourth row.
        var whole = await File.ReadAllBytesAsync(folder.Journal, TestContext.Current.CancellationToken);
        await File.WriteAllBytesAsync(folder.Journal, whole[..^10], TestContext.Current.CancellationToken);
        Assert.Equal("export.csv: 4 rows, 3 of them done by an earlier run.", (await folder.SyncAsync(shop)).Ended(0).Output[0]);

        Assert.Equal(4, folder.Done.Length);
    }

    [Fact]
    public async Task A_journal_of_another_shop_does_not_count()
    {
        using SyncFolder folder = new();
        await using var staging = await ShopServer.StartAsync();
        await using var production = await ShopServer.StartAsync();
        folder.Write(s_different);
        (await folder.SyncAsync(staging)).Ended(0);

        Assert.Equal("export.csv: 6 rows, 0 of them done by an earlier run.", (await folder.SyncAsync(production)).Ended(0).Output[0]);
    }

    [Fact]
    public async Task Rows_that_are_invalid_or_refused_keep_no_other_row_back_and_are_tried_again()
    {
        using SyncFolder folder = new();
        await using var shop = await ShopServer.StartAsync();
        folder.Write(
            "MUG-BLUE,Mug,\"17,75\",EUR,40",
            "MUG-WHITE,Mug,18.25,EUR,",
            "PLANTER-TERRA,Planter,39.00,Euro,3",
            "HAT-ONE,Hat,24.95,EUR,11",
            "HAT-ONE,Hat,24.95,EUR,12",
            ",Nothing,1.00,EUR,1",
            "LAMP-RED,Lamp,59.90,EUR,6");
        var hats = await LevelOfAsync(shop, "HAT-ONE");
        shop.Intercept = async (context, _) => context.Request.Path == hats && await FailAsync(context, 400);

        var first = (await folder.SyncAsync(shop)).Ended(1);
        Assert.Equal("Done: 1 changed, 0 unchanged, 1 refused, 5 invalid.", first.Output[^1]);
        Assert.Contains("Line 2 is left out: the price of MUG-BLUE is no amount such as 17.50: '17,75'.", first.Log, StringComparison.Ordinal);
        Assert.Contains("Line 3 is left out: the stock of MUG-WHITE is no whole number: ''.", first.Log, StringComparison.Ordinal);
        Assert.Contains("Line 4 is left out: the currency of PLANTER-TERRA is no code of three letters: 'Euro'.", first.Log, StringComparison.Ordinal);
        Assert.Contains("Line 6 is left out: HAT-ONE was in line 5 already.", first.Log, StringComparison.Ordinal);
        Assert.Contains("Line 7 is left out: it has no SKU.", first.Log, StringComparison.Ordinal);
        Assert.Contains("Line 5, HAT-ONE: stock 12 -> 11 was refused: not now", first.Log, StringComparison.Ordinal);

        shop.Intercept = null;
        shop.TakeRequests();
        (await folder.SyncAsync(shop)).Ended(1);
        Assert.Equal([$"POST {hats}"], shop.TakeRequests().Where(request => request.IsWrite).Select(request => request.Line));
    }

    [Fact]
    public async Task A_write_of_an_absolute_value_is_repeated_and_the_creation_of_a_product_is_not()
    {
        using SyncFolder folder = new();
        await using var shop = await ShopServer.StartAsync();
        folder.Write("HAT-ONE,Hat,24.95,EUR,11", "LAMP-RED,Lamp,59.90,EUR,6");
        shop.Intercept = async (context, write) => write is 1 or 3 && await FailAsync(context, 503);

        var run = (await folder.SyncAsync(shop)).Ended(75);

        var hats = await LevelOfAsync(shop, "HAT-ONE");
        Assert.Contains("admin.product.create", run.Log, StringComparison.Ordinal);
        Assert.Equal(
            [$"POST {hats} 503", $"POST {hats} 200", "POST /admin/products 503"],
            shop.TakeRequests().Where(request => request.IsWrite).Select(request => request.ToString()));
    }

    [Fact]
    public async Task Prices_that_are_not_for_everybody_stay_as_they_are()
    {
        using SyncFolder folder = new();
        await using var shop = await ShopServer.StartAsync();
        var variant = Assert.Single(await shop.ListAsync("/admin/product-variants?limit=100", "variants"), variant => (string?)variant!["sku"] == "MUG-BLUE")!;
        await shop.PostAsync($"/admin/products/{variant["product_id"]}/variants/{variant["id"]}", new JsonObject
        {
            ["prices"] = new JsonArray(
                new JsonObject { ["currency_code"] = "eur", ["amount"] = 17.5 },
                new JsonObject { ["currency_code"] = "sek", ["amount"] = 199 },
                new JsonObject { ["currency_code"] = "eur", ["amount"] = 15, ["min_quantity"] = 10, ["max_quantity"] = 99 },
                new JsonObject { ["currency_code"] = "eur", ["amount"] = 16, ["rules"] = new JsonObject { ["region_id"] = "reg_01" } }),
        });
        folder.Write("MUG-BLUE,Mug,18.10,EUR,40");

        (await folder.SyncAsync(shop)).Ended(0);

        variant = Assert.Single(await shop.ListAsync("/admin/product-variants?limit=100", "variants"), variant => (string?)variant!["sku"] == "MUG-BLUE")!;
        Assert.Equal(
            ["eur 15 10 99 {}", "eur 16   {\"region_id\":\"reg_01\"}", "eur 18.1   {}", "sek 199   {}"],
            variant["prices"]!.AsArray()
                .Select(price => $"{price!["currency_code"]} {price["amount"]} {price["min_quantity"]} {price["max_quantity"]} {price["rules"]!.ToJsonString()}")
                .Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Traces_metrics_and_logs_reach_a_collector()
    {
        using SyncFolder folder = new();
        await using var shop = await ShopServer.StartAsync();
        await using var collector = await Collector.StartAsync();
        folder.Write(s_different);

        (await SampleProgram.RunAsync(Sample, folder.Arguments(), [.. shop.Environment, .. collector.Environment])).Ended(0);

        Assert.All(
            ["stocksync.run", "stocksync.row", "PLANTER-TERRA", "/admin/inventory-items/{id}/location-levels/{locationId}"],
            text => Assert.Contains(text, collector.Received("traces"), StringComparison.Ordinal));
        Assert.All(
            ["stocksync.rows", "stocksync.writes", "http.client.request.duration"],
            text => Assert.Contains(text, collector.Received("metrics"), StringComparison.Ordinal));
        Assert.Contains("PLANTER-TERRA", collector.Received("logs"), StringComparison.Ordinal);
        Assert.DoesNotContain(InMemoryMedusa.InMemoryBackend.ApiKey, collector.Received("traces") + collector.Received("logs"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_cannot_be_used_is_said_before_anything_is_written()
    {
        using SyncFolder folder = new();
        await using var shop = await ShopServer.StartAsync();
        var url = shop.Environment[0];
        folder.Write(s_different);

        var settings = (await SampleProgram.RunAsync(Sample, folder.Arguments(parallelism: 99), url)).Ended(2);
        Assert.Contains("MEDUSA_API_KEY is not set", settings.Log, StringComparison.Ordinal);
        Assert.Contains("Parallelism must be between 1 and 32.", settings.Log, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", settings.Log, StringComparison.Ordinal);

        var key = (await SampleProgram.RunAsync(Sample, folder.Arguments(), url, ("MEDUSA_API_KEY", "sk_of_another_shop"))).Ended(2);
        Assert.Contains("401", key.Log, StringComparison.Ordinal);

        var location = (await SampleProgram.RunAsync(Sample, [.. folder.Arguments(), "--StockSync:StockLocation", "Attic"], shop.Environment)).Ended(2);
        Assert.Contains("one of the shop's stock locations: 'Main warehouse', 'Harbour shop'.", location.Log, StringComparison.Ordinal);

        using (new FileStream(folder.Journal, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None))
        {
            var journal = (await folder.SyncAsync(shop)).Ended(2);
            Assert.Contains("is another run under way?", journal.Log, StringComparison.Ordinal);
        }

        await File.WriteAllTextAsync(folder.Export, "article;price\n1;2\n", TestContext.Current.CancellationToken);
        var export = (await folder.SyncAsync(shop)).Ended(2);
        Assert.Contains("its first line must name the columns sku, title, price, currency, stock", export.Log, StringComparison.Ordinal);
        Assert.DoesNotContain(shop.TakeRequests(), request => request.IsWrite);
    }

    private static async Task<bool> FailAsync(HttpContext context, int status)
    {
        context.Response.StatusCode = status;
        context.Response.Headers.RetryAfter = "0.01";
        context.Response.ContentType = "application/json";
        await context.Response.WriteAsync("""{"type":"invalid_data","message":"not now"}""");
        return true;
    }

    /// <summary>The path of an item's level at the stock location that the sample counts.</summary>
    private static async Task<string> LevelOfAsync(ShopServer shop, string sku)
    {
        var items = await shop.ListAsync("/admin/inventory-items?sku=" + sku, "inventory_items");
        return $"/admin/inventory-items/{items[0]!["id"]}/location-levels/sloc_01";
    }
}
