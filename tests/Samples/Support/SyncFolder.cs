using System.Text.Json.Nodes;

namespace Medusa.Samples.Tests.Support;

/// <summary>A folder with an export and its journal.</summary>
internal sealed class SyncFolder : IDisposable
{
    public const string Header = "sku,title,price,currency,stock";

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("medusa-stocksync-");

    public string Export => Path.Combine(_folder.FullName, "export.csv");

    public string Journal => Export + ".journal";

    /// <summary>The journal's lines but the first; each must be whole.</summary>
    public JsonObject[] Entries
    {
        get
        {
            var text = File.ReadAllText(Journal);
            Assert.EndsWith("\n", text, StringComparison.Ordinal);
            return [.. text.TrimEnd('\n').Split('\n').Skip(1).Select(line => JsonNode.Parse(line)!.AsObject())];
        }
    }

    public string[] Done => [.. Entries.Select(entry => (string)entry["sku"]!)];

    public void Write(params IEnumerable<string> rows) => File.WriteAllLines(Export, [Header, .. rows]);

    public string[] Arguments(int parallelism = 1) =>
        ["--StockSync:File", Export, "--StockSync:Parallelism", parallelism.ToString(System.Globalization.CultureInfo.InvariantCulture)];

    public Task<SampleRun> SyncAsync(ShopServer shop, int parallelism = 1) =>
        SampleProgram.RunAsync("StockSync", Arguments(parallelism), shop.Environment);

    public void Dispose() => _folder.Delete(recursive: true);
}
