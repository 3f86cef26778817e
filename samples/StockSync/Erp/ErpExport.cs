using System.Globalization;
using System.Security.Cryptography;
using CsvHelper;
using CsvHelper.Configuration;

namespace StockSync.Erp;

/// <summary>The ERP's export: a CSV file with the columns sku, title, price, currency and stock.</summary>
/// <param name="Name">The file's name.</param>
/// <param name="Hash">What tells this export from an earlier one.</param>
/// <param name="Rows">The rows, each SKU once.</param>
/// <param name="InvalidRows">The rows that can't be used. They don't keep the others from being written.</param>
internal sealed record ErpExport(string Name, string Hash, IReadOnlyList<ErpRow> Rows, IReadOnlyList<InvalidRow> InvalidRows)
{
    private static readonly string[] s_columns = ["sku", "title", "price", "currency", "stock"];

    /// <summary>Reads a file.</summary>
    /// <exception cref="UnusableException">There is no such file, or it isn't an export.</exception>
    public static async Task<ErpExport> ReadAsync(string path, CancellationToken cancellation)
    {
        byte[] content;
        try
        {
            // Read once: the next export may take the file's place at any time, and the hash must be that of what is written.
            content = await File.ReadAllBytesAsync(path, cancellation);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw new UnusableException($"The export can't be read: {failure.Message}", failure);
        }

        Dictionary<string, ErpRow> rows = new(StringComparer.Ordinal);
        List<InvalidRow> invalid = [];
        using CsvReader csv = new(new StreamReader(new MemoryStream(content)), new CsvConfiguration(CultureInfo.InvariantCulture)
        {
            TrimOptions = TrimOptions.Trim,
            MissingFieldFound = null,
            BadDataFound = null,
        });
        if (!await csv.ReadAsync() || !csv.ReadHeader() || s_columns.Except(csv.HeaderRecord ?? []).Any())
        {
            throw new UnusableException($"'{path}' is no export: its first line must name the columns {string.Join(", ", s_columns)}.");
        }

        while (await csv.ReadAsync())
        {
            cancellation.ThrowIfCancellationRequested();
            var line = csv.Parser.RawRow;
            if (Parse(csv, line, out var row) is { } problem)
            {
                invalid.Add(new InvalidRow(line, problem));
            }
            else if (!rows.TryAdd(row!.Sku, row))
            {
                invalid.Add(new InvalidRow(line, $"{row.Sku} was in line {rows[row.Sku].Line} already"));
            }
        }

        return new ErpExport(Path.GetFileName(path), Convert.ToHexStringLower(SHA256.HashData(content)), [.. rows.Values], invalid);
    }

    /// <summary>Reads a row strictly: a price of "1,299" must not become 1299, nor an empty stock 0.</summary>
    private static string? Parse(CsvReader csv, int line, out ErpRow? row)
    {
        row = null;
        if (csv.GetField("sku") is not { Length: > 0 } sku)
        {
            return "it has no SKU";
        }

        if (!decimal.TryParse(csv.GetField("price"), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var price))
        {
            return $"the price of {sku} is no amount such as 17.50: '{csv.GetField("price")}'";
        }

        if (csv.GetField("currency") is not { Length: 3 } currency || !currency.All(char.IsAsciiLetter))
        {
            return $"the currency of {sku} is no code of three letters: '{csv.GetField("currency")}'";
        }

        if (!int.TryParse(csv.GetField("stock"), NumberStyles.None, CultureInfo.InvariantCulture, out var stock))
        {
            return $"the stock of {sku} is no whole number: '{csv.GetField("stock")}'";
        }

        var title = csv.GetField("title") is { Length: > 0 } given ? given : sku;
        row = new ErpRow(line, sku, title, price, currency.ToLowerInvariant(), stock);
        return null;
    }
}
