using Medusa.Generator.Model;
using Medusa.Generator.Model.Problems;

namespace Medusa.Generator.Review;

/// <summary>The surface that was accepted, as <c>Medusa.api.txt</c> has it.</summary>
/// <param name="Lines">Where each line of the file starts.</param>
internal sealed record SurfaceBaseline(
    string Path,
    EquatableArray<int> Lines,
    EquatableArray<BaselineEntry> Entries,
    EquatableArray<Problem> Problems)
{
    /// <summary>The file's name, always.</summary>
    public const string FileName = "Medusa.api.txt";

    private const string Header = "# The public surface of the client, a line a member. Written by: dotnet build -t:MedusaAcceptApi";

    public static SurfaceBaseline Read(string path, string text)
    {
        var lines = LineTable.Of(text);
        var entries = new List<BaselineEntry>();
        var keys = new HashSet<string>(StringComparer.Ordinal);
        var problems = new List<Problem>();
        for (var i = 0; i < lines.Count; i++)
        {
            var start = lines[i];
            var end = i + 1 < lines.Count ? lines[i + 1] : text.Length;
            var line = text.Substring(start, end - start).TrimEnd('\r', '\n').TrimStart('\uFEFF');
            if (line.Trim().Length == 0 || line[0] == '#')
            {
                continue;
            }

            var span = new Span(start, line.Length);
            if (SurfaceLine.Read(line) is not { } entry)
            {
                Report("no entry can be read from it");
            }
            else if (!keys.Add(entry.Key))
            {
                Report($"'{entry.Key}' has a line already");
            }
            else
            {
                entries.Add(new BaselineEntry(entry, span));
            }

            void Report(string why) =>
                problems.Add(Problem.At(ProblemId.MalformedBaseline, path, LineTable.PlaceOf(lines, span), why));
        }

        return new SurfaceBaseline(path, lines, entries.ToEquatableArray(), problems.ToEquatableArray());
    }

    /// <summary>The file's text for a surface.</summary>
    public static string Write(EquatableArray<SurfaceEntry> surface) =>
        string.Concat(surface.Select(e => SurfaceLine.Write(e) + "\n").Prepend(Header + "\n"));
}

/// <summary>A line of the baseline and where it stands.</summary>
internal sealed record BaselineEntry(SurfaceEntry Entry, Span Span);
