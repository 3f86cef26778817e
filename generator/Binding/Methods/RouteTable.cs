using Medusa.Generator.Model;
using Medusa.Generator.Model.Facts;
using Medusa.Generator.Model.Problems;

namespace Medusa.Generator.Binding.Methods;

/// <summary>The routes that are known: the shipped ones, and over them the project's.</summary>
internal sealed class RouteTable
{
    private readonly Dictionary<string, Entry> _entries = new(StringComparer.Ordinal);
    private readonly HashSet<string> _accessors = new(StringComparer.Ordinal);

    public RouteTable(FactFile<Route> shipped, EquatableArray<FactFile<Route>> user, ProblemList problems)
    {
        foreach (var route in shipped.Items)
        {
            Add(new Entry(route, null));
        }

        var seen = new Dictionary<string, (FactFile<Route> File, Route Route)>(StringComparer.Ordinal);
        foreach (var file in user)
        {
            foreach (var route in file.Items)
            {
                if (seen.TryGetValue(route.Key, out var first) && !IsSame(first.Route, route))
                {
                    var other = LineTable.PlaceOf(first.File.Lines, first.Route.Span);
                    problems.Add(
                        ProblemId.DuplicateRoute,
                        file.Path,
                        file.Lines,
                        route.KeySpan,
                        route.Key,
                        $"{first.File.Path}({other.Line + 1})");
                    continue;
                }

                seen[route.Key] = (file, route);
                Add(new Entry(route, file));
            }
        }
    }

    public Entry? Find(string key)
    {
        if (!_entries.TryGetValue(key, out var entry))
        {
            return null;
        }

        entry.Used = true;
        return entry;
    }

    /// <summary>The accessors of all methods that have a route.</summary>
    public IReadOnlyCollection<string> Accessors => _accessors;

    /// <summary>Says whether any route of the accessor is known.</summary>
    public bool KnowsAccessor(string accessor) => _accessors.Contains(accessor);

    /// <summary>The project's routes that no method asked for.</summary>
    public IEnumerable<Entry> UnusedOfUser() => _entries.Values.Where(e => e.File is not null && !e.Used);

    private void Add(Entry entry)
    {
        _entries[entry.Route.Key] = entry;
        var dot = entry.Route.Key.LastIndexOf('.');
        if (dot > 0)
        {
            _accessors.Add(entry.Route.Key.Substring(0, dot));
        }
    }

    private static bool IsSame(Route a, Route b) => a.Verb == b.Verb && a.Path == b.Path && a.Flags == b.Flags;

    /// <summary>A route and the file it stands in; null for a shipped one.</summary>
    internal sealed class Entry(Route route, FactFile<Route>? file)
    {
        public Route Route { get; } = route;

        public FactFile<Route>? File { get; } = file;

        public bool Used { get; set; }
    }
}
