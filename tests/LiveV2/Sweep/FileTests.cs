using System.Text;
using Medusa.LiveV2.Tests.Support;

namespace Medusa.LiveV2.Tests.Sweep;

/// <summary>Files: uploads, product imports and exports, and the notifications that tell of their ends.</summary>
public sealed class FileTests(Shop shop) : SweepTests(shop)
{
    private static readonly string[] s_columns =
    [
        "Product Handle", "Product Title", "Product Status", "Product Description",
        "Variant Title", "Variant Sku", "Variant Option 1 Name", "Variant Option 1 Value", "Variant Price EUR",
    ];

    [Fact]
    public async Task Uploads()
    {
        var uploaded = await Admin("upload.create", new List<UploadFile>
        {
            UploadFile.FromBytes(Encoding.UTF8.GetBytes("one"), $"{Mark} õun ☕.txt", "text/plain"),
            UploadFile.FromStream(new MemoryStream(Encoding.UTF8.GetBytes("two")), $"{Mark}.txt"),
        });
        Assert.Contains("õun ☕", Uri.UnescapeDataString(uploaded.Text("files.0.url")), StringComparison.Ordinal);
        using var http = new HttpClient();
        Assert.Equal("one", await http.GetStringAsync(uploaded.Text("files.0.url")));
        Assert.Equal("two", await http.GetStringAsync(uploaded.Text("files.1.url")));

        // The id contains the file's name.
        var id = uploaded.Text("files.0.id");
        Assert.Equal(id, (await Admin("upload.retrieve", id)).Text("file.id"));
        await Admin("upload.delete", id);
        await Admin("upload.presignedUrl", new { originalname = $"{Mark}.csv", mime_type = "text/csv", size = 10 });
    }

    [Fact]
    public async Task Products_are_imported_in_one_request()
    {
        var import = await Admin("product.import", Table($"imported-{Mark}"));
        Assert.Equal(1, import.Number("summary.toCreate"));

        // The route that confirms this kind of import is called by no method of the official client.
        await RefusedAsync(404, () => Admin("product.confirmImport", import.Text("transaction_id")));
    }

    [Fact]
    public async Task Products_are_imported_from_an_upload_and_exported()
    {
        var handle = $"uploaded-{Mark}";
        var import = await Admin("product.createImport", Table(handle));
        await Admin("product.confirmImport", import.Text("transaction_id"));
        await ArrivesAsync(async () => (await Admin("product.list", new { handle })).Number("count") == 1);

        await Admin("product.export", new { }, new { handle = new[] { handle } });
        var exported = "";
        await ArrivesAsync(async () => (exported = await ExportedAsync(handle)).Length > 0);
        Assert.Contains("Ümbrik", exported, StringComparison.Ordinal);
    }

    // Imports and other exports end with notifications, too.
    private async Task<string> ExportedAsync(string handle)
    {
        using var http = new HttpClient();
        foreach (var item in (await Admin("notification.list", new { limit = 10, order = "-created_at" })).Items("notifications").Where(one => one.Text("template") == "admin-ui"))
        {
            var data = (await Admin("notification.retrieve", item.Text("id"))).At("notification.data");
            if (data.TryGetProperty("file", out var file) && LiveBackend.Has(file.Text("url"))
                && await http.GetStringAsync(file.Text("url")) is var content && content.Contains(handle, StringComparison.Ordinal))
            {
                return content;
            }
        }

        return "";
    }

    private static UploadFile Table(string handle) => UploadFile.FromBytes(
        Encoding.UTF8.GetBytes($"{string.Join(',', s_columns)}\n{handle},Ümbrik,draft,Paper,One,{handle.ToUpperInvariant()},Size,S,18.5\n"),
        $"{handle}.csv",
        "text/csv");

    // What the server does behind its answer takes a second or two.
    private static async Task ArrivesAsync(Func<Task<bool>> condition)
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
