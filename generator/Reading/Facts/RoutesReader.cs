using Medusa.Generator.Model;
using Medusa.Generator.Model.Facts;
using Medusa.Generator.Model.Problems;
using Medusa.Generator.Reading.Text;

namespace Medusa.Generator.Reading.Facts;

/// <summary>
/// Reads a file of routes. Each line is <c>key⇥VERB⇥/path[⇥flags]</c>; the flags are those of <see cref="RouteFlagsReader"/>.
/// </summary>
internal static class RoutesReader
{
    private const string AnyPath = "{path}";
    private static readonly string[] s_verbs = ["GET", "POST", "PUT", "PATCH", "DELETE"];

    public static FactFile<Route> Read(string path, string text, CancellationToken cancellation = default)
    {
        var file = new SourceFile(path.Replace('\\', '/'), text, new WorkGuard(cancellation));
        var routes = new List<Route>();
        foreach (var line in FactLine.In(file))
        {
            file.Guard.Check();
            if (ReadLine(file, line) is { } route)
            {
                routes.Add(route);
            }
        }

        return new FactFile<Route>(file.Path, file.Lines, routes.ToEquatableArray(), file.Problems);
    }

    private static Route? ReadLine(SourceFile file, FactLine line)
    {
        if (!DottedName.IsKey(line[0]))
        {
            return Malformed(0, "expected a method's key such as admin.products.list");
        }

        if (Array.IndexOf(s_verbs, line[1]) < 0)
        {
            return Malformed(1, "expected GET, POST, PUT, PATCH or DELETE after a tab");
        }

        if (PathError(line[2]) is { } error)
        {
            return Malformed(2, error);
        }

        if (RouteFlagsReader.Read(line[3], out var wrong) is not { } flags)
        {
            return Malformed(3, wrong);
        }

        return line.Count > 4
            ? Malformed(4, "nothing may follow the flags")
            : new Route(line[0], line.SpanOf(0), line[1], line[2], flags, line.Span);

        Route? Malformed(int column, string why)
        {
            file.Report(ProblemId.MalformedRoute, line.SpanOf(column), line.HasBlanksForTab(Fits) ? FactLine.BlanksForTab : why);
            return null;
        }
    }

    private static bool Fits(int column, string before, string word) => column switch
    {
        1 => Array.IndexOf(s_verbs, word) >= 0,
        2 => word == AnyPath || word[0] == '/',
        _ => RouteFlagsReader.IsFlag(word),
    };

    private static string? PathError(string path)
    {
        if (path == AnyPath)
        {
            return null;
        }

        if (path.Length < 2 || path[0] != '/')
        {
            return "expected a path that begins with '/', or {path} alone";
        }

        if (path.Any(static c => char.IsWhiteSpace(c) || char.IsControl(c) || c is '?' or '#' or '\\' or '"'))
        {
            return "a path has no spaces, quotes, query or fragment";
        }

        foreach (var segment in path.Substring(1).Split('/'))
        {
            var isPlaceholder = segment.Length > 2 && segment[0] == '{' && segment[segment.Length - 1] == '}';
            var inner = isPlaceholder ? segment.Substring(1, segment.Length - 2) : segment;
            if (segment.Length == 0 || inner.IndexOfAny(['{', '}']) >= 0 || (isPlaceholder && !DottedName.IsName(inner)))
            {
                return "a segment is plain text or one placeholder such as {id}";
            }

            // A server would take away the segment before it, and the request go to another route.
            if (Uri.UnescapeDataString(segment) is "." or "..")
            {
                return "a path has no segment '.' or '..'";
            }
        }

        return null;
    }
}
