using System.Globalization;
using System.Text;

namespace Medusa.Generator.Binding.Methods;

/// <summary>Paths of routes, whose placeholders stand in braces.</summary>
internal static class RouteTemplate
{
    /// <summary>The path of a route that the caller chooses.</summary>
    public const string CallersOwn = "{path}";

    /// <summary>How many placeholders a path has.</summary>
    public static int Placeholders(string path)
    {
        var count = 0;
        foreach (var c in path)
        {
            count += c == '{' ? 1 : 0;
        }

        return count;
    }

    /// <summary>The path with names in its placeholders, which take them by their positions.</summary>
    public static string Fill(string path, IReadOnlyList<string> names)
    {
        if (path.IndexOf('{') < 0)
        {
            return path;
        }

        var result = new StringBuilder(2 * path.Length);
        var next = 0;
        for (var i = 0; i < path.Length; i++)
        {
            var end = path[i] == '{' ? path.IndexOf('}', i) : -1;
            if (end < 0)
            {
                result.Append(path[i]);
                continue;
            }

            result.Append('{').Append(next < names.Count ? names[next] : next.ToString(CultureInfo.InvariantCulture)).Append('}');
            next++;
            i = end;
        }

        return result.ToString();
    }
}
