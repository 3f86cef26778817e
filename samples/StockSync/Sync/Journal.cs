using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace StockSync.Sync;

/// <summary>
/// Keeps which rows of an export are done: a file of one JSON object per line, to which lines are only added. A row enters it after the shop
/// has confirmed the last of its writes; so after a crash at any moment each row in it is done, and one that isn't in it is compared again.
/// </summary>
/// <remarks>
/// Why comparing alone isn't enough: a row that was written an hour ago has been sold since. Writing the export's number once more would put
/// back into stock what is already on its way to a customer.
/// </remarks>
internal sealed class Journal : IDisposable
{
    private readonly Lock _lock = new();
    private readonly FileStream _file;
    private readonly HashSet<string> _done;

    private Journal(FileStream file, HashSet<string> done)
    {
        _file = file;
        _done = done;
    }

    /// <summary>How many rows were done when the journal was opened.</summary>
    public int Count => _done.Count;

    /// <summary>Opens the journal of an export and a shop. One of another export or shop has served its time, and is begun anew.</summary>
    /// <exception cref="UnusableException">It can't be opened: another run has it, or the folder can't be written to.</exception>
    public static Journal Open(string path, JournalHeader header)
    {
        FileStream file;
        try
        {
            // Nobody else may write to it: two runs at once would not see what the other has done.
            file = new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw new UnusableException($"The journal '{path}' can't be opened; is another run under way? {failure.Message}", failure);
        }

        var lines = ReadWholeLines(file);
        if (lines.Count > 0 && Parse(lines[0], JournalJson.Default.JournalHeader) == header)
        {
            var done = lines.Skip(1).Select(line => Parse(line, JournalJson.Default.JournalEntry)?.Sku).OfType<string>();
            return new Journal(file, done.ToHashSet(StringComparer.Ordinal));
        }

        file.SetLength(0);
        Journal journal = new(file, []);
        journal.Append(header, JournalJson.Default.JournalHeader);
        return journal;
    }

    public bool Has(string sku) => _done.Contains(sku);

    /// <summary>Adds a row. Any thread may do so.</summary>
    public void Add(JournalEntry entry) => Append(entry, JournalJson.Default.JournalEntry);

    public void Dispose() => _file.Dispose();

    private void Append<T>(T line, JsonTypeInfo<T> type)
    {
        byte[] bytes = [.. JsonSerializer.SerializeToUtf8Bytes(line, type), (byte)'\n'];
        lock (_lock)
        {
            // Handed to the operating system at once, which keeps it when the program dies. A power failure may lose the last lines: their
            // rows are then compared again, and found to be done.
            _file.Write(bytes);
            _file.Flush();
        }
    }

    /// <summary>Reads the lines. The last one may be half written, if the program died just then: it is cut off.</summary>
    private static List<string> ReadWholeLines(FileStream file)
    {
        var bytes = new byte[file.Length];
        file.ReadExactly(bytes);
        var length = bytes.AsSpan().LastIndexOf((byte)'\n') + 1;
        file.SetLength(length);
        file.Position = length;
        return [.. Encoding.UTF8.GetString(bytes, 0, length).Split('\n', StringSplitOptions.RemoveEmptyEntries)];
    }

    /// <summary>Reads a line. What somebody else has written into the file counts for nothing.</summary>
    private static T? Parse<T>(string line, JsonTypeInfo<T> type)
        where T : class
    {
        try
        {
            return JsonSerializer.Deserialize(line, type);
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
