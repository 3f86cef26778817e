using Medusa.Generator.Model;
using Medusa.Generator.Model.Facts;
using Medusa.Generator.Model.Problems;
using Medusa.Generator.Reading.Text;

namespace Medusa.Generator.Reading.Facts;

/// <summary>
/// Reads a file of replacements. Each line is <c>key⇥key, key[⇥note]</c>: a method of the older API, those of the newer one that do its work,
/// and what callers must know. <c>key⇥gone⇥reason</c> says that nothing does.
/// </summary>
internal static class ReplacementsReader
{
    private const string Gone = "gone";

    public static FactFile<Replacement> Read(string path, string text, CancellationToken cancellation = default)
    {
        var file = new SourceFile(path.Replace('\\', '/'), text, new WorkGuard(cancellation));
        var replacements = new List<Replacement>();
        var keys = new HashSet<string>(StringComparer.Ordinal);
        foreach (var line in FactLine.In(file))
        {
            file.Guard.Check();
            if (ReadLine(file, line) is not { } replacement)
            {
                continue;
            }

            if (keys.Add(replacement.Key))
            {
                replacements.Add(replacement);
            }
            else
            {
                file.Report(ProblemId.MalformedReplacement, replacement.KeySpan, $"'{replacement.Key}' has a line already");
            }
        }

        return new FactFile<Replacement>(file.Path, file.Lines, replacements.ToEquatableArray(), file.Problems);
    }

    private static Replacement? ReadLine(SourceFile file, FactLine line)
    {
        if (!DottedName.IsKey(line[0]))
        {
            return Malformed(0, "expected a method's key such as admin.products.list");
        }

        var by = Keys(line);
        if (line[1] != Gone && !by.All(method => DottedName.IsKey(method.Key)))
        {
            return Malformed(1, "expected the keys of methods, separated by commas, or 'gone' after a tab");
        }

        var named = new HashSet<string>(StringComparer.Ordinal);
        if (by.Find(method => !named.Add(method.Key)) is { } twice)
        {
            return Malformed(1, $"'{twice.Key}' is named twice");
        }

        if (line[1] == Gone && line[2].Length == 0)
        {
            return Malformed(2, "expected the reason after 'gone' and a tab");
        }

        return line.Count > 3
            ? Malformed(3, "nothing may follow the note")
            : new Replacement(line[0], line.SpanOf(0), line[1] == Gone ? default : by.ToEquatableArray(), line[2], line.Span);

        Replacement? Malformed(int column, string why)
        {
            file.Report(ProblemId.MalformedReplacement, line.SpanOf(column), line.HasBlanksForTab(Fits) ? FactLine.BlanksForTab : why);
            return null;
        }
    }

    private static bool Fits(int column, string before, string word) => column == 1 && (word == Gone || DottedName.IsKey(word.TrimEnd(',')));

    private static List<ReplacingMethod> Keys(FactLine line)
    {
        var keys = new List<ReplacingMethod>();
        var start = line.SpanOf(1).Start;
        foreach (var part in line[1].Split(','))
        {
            var key = part.Trim();
            keys.Add(new ReplacingMethod(key, new Span(start + part.Length - part.TrimStart().Length, key.Length)));
            start += part.Length + 1;
        }

        return keys;
    }
}
