using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using Medusa.LiveV2.Tests.Support;

namespace Medusa.LiveV2.Tests.Flows;

/// <summary>Files there and back.</summary>
public sealed class FileTests
{
    private static readonly string[] s_columns =
    [
        "Product Id", "Product Handle", "Product Title", "Product Status",
        "Variant Id", "Variant Title", "Variant Sku", "Variant Option 1 Name", "Variant Option 1 Value", "Variant Price EUR",
    ];

    private readonly AdminResource _admin;
    private readonly string _mark = Guid.NewGuid().ToString("N")[..8];

    public FileTests(Shop shop)
    {
        LiveBackend.Require();
        _admin = shop.Admin.Client.Admin;
    }

    [Theory]
    [InlineData("õunapuu ☕.txt")]
    [InlineData("碗と湯呑み.txt")]
    [InlineData("100% & more (1) #2.txt")]
    public async Task A_file_of_any_name_is_read_as_it_was_sent(string name)
    {
        var content = $"{name} {_mark}";

        var file = Assert.Single((await _admin.Upload.CreateAsync(UploadFile.FromBytes(Encoding.UTF8.GetBytes(content), name, "text/plain"))).Files);

        using HttpClient http = new();
        Assert.Equal(content, await http.GetStringAsync(file.Url));
        Assert.Equal(file.Id, (await _admin.Upload.RetrieveAsync(file.Id)).File.Id);
        await _admin.Upload.DeleteAsync(file.Id);
        Assert.Equal(HttpStatusCode.NotFound, (await http.GetAsync(file.Url)).StatusCode);
    }

    [Fact]
    public async Task Products_are_imported_exported_read_and_imported_again()
    {
        var handle = $"round-trip-{_mark}";
        var columns = string.Join(',', s_columns.Where(column => !column.EndsWith(" Id", StringComparison.Ordinal)));
        await ImportAsync($"{columns}\n{handle},Ümbrik,draft,One,{handle},Size,S,18.5\n", toCreate: 1, toUpdate: 0);
        await EventuallyAsync(async () => (await FindAsync(handle)) is not null);

        await _admin.Product.ExportAsync(new(), new() { Handle = handle });
        var exported = await ExportedAsync(handle);
        Assert.Contains("Ümbrik", exported, StringComparison.Ordinal);

        await ImportAsync(Importable(exported).Replace("Ümbrik", "Suur ümbrik", StringComparison.Ordinal), toCreate: 0, toUpdate: 1);
        await EventuallyAsync(async () => (await FindAsync(handle))?.Title == "Suur ümbrik");
        var product = (await FindAsync(handle))!;
        Assert.Equal(18.5m, product.Variants!.Single().Prices!.Single(price => price.CurrencyCode == "eur").Amount);
    }

    // The server exports columns that its import doesn't know.
    private static string Importable(string exported)
    {
        var lines = exported.TrimStart('\uFEFF').Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        var rows = lines.Select(line => line.Split(',')).ToList();
        var columns = s_columns.Select(name => Array.IndexOf(rows[0], name)).ToList();
        Assert.DoesNotContain(-1, columns);
        return string.Concat(rows.Select(row => string.Join(',', columns.Select(column => row[column])) + "\n"));
    }

    private async Task ImportAsync(string table, int toCreate, int toUpdate)
    {
        var import = await _admin.Product.CreateImportAsync(UploadFile.FromBytes(Encoding.UTF8.GetBytes(table), $"{_mark}.csv", "text/csv"));
        Assert.Equal((toCreate, toUpdate), ((int)import.Summary.ToCreate, (int)import.Summary.ToUpdate));
        await _admin.Product.ConfirmImportAsync(import.TransactionId);
    }

    private async Task<AdminProduct?> FindAsync(string handle) =>
        (await _admin.Product.ListAsync(new() { Handle = handle, Fields = "*variants,*variants.prices" })).Products.SingleOrDefault();

    // The notification that the export has ended names its file.
    private async Task<string> ExportedAsync(string handle)
    {
        using HttpClient http = new();
        string? content = null;
        await EventuallyAsync(async () =>
        {
            var newest = await _admin.Notification.ListAsync(new() { Channel = "feed", Order = "-created_at", Limit = 5 });
            foreach (var notification in newest.Notifications)
            {
                if (notification.Data?["file"]?["url"] is JsonValue url && LiveBackend.Has((string)url!)
                    && await http.GetStringAsync((string)url!) is var text && text.Contains(handle, StringComparison.Ordinal))
                {
                    content = text;
                }
            }

            return content is not null;
        });
        return content!;
    }

    // What the server does behind its answer takes a second or two.
    private static async Task EventuallyAsync(Func<Task<bool>> condition)
    {
        for (var attempt = 0; attempt < 240; attempt++)
        {
            if (await condition())
            {
                return;
            }

            await Task.Delay(500);
        }

        Assert.Fail("The server didn't do in two minutes what it had accepted.");
    }
}
