using Medusa.Generator.Binding.Input;
using Medusa.Generator.Model;
using Medusa.Generator.Model.Facts;
using Medusa.Generator.Model.Problems;

namespace Medusa.Generator.Binding.Methods;

/// <summary>The routes that are known: the shipped ones, and over them the project's.</summary>
internal sealed class RouteTable
{
    private readonly Dictionary<string, List<Entry>> _entries = new(StringComparer.Ordinal);
    private readonly HashSet<string> _accessors = new(StringComparer.Ordinal);

    public RouteTable(FactFile<Route> shipped, EquatableArray<FactFile<Route>> user, ProblemList problems)
    {
        foreach (var route in shipped.Items)
        {
            Add(new Entry(route, null));
        }

        // The project's routes of a method take the place of the shipped ones.
        foreach (var route in user.SelectMany(file => file.Items))
        {
            _entries.Remove(route.Key);
        }

        var seen = new Dictionary<(string Key, string? Beside), (FactFile<Route> File, Route Route)>();
        foreach (var file in user)
        {
            foreach (var route in file.Items)
            {
                if (!seen.TryGetValue((route.Key, route.Flags.Beside), out var first))
                {
                    seen.Add((route.Key, route.Flags.Beside), (file, route));
                    Add(new Entry(route, file));
                }
                else if (!IsSame(first.Route, route))
                {
                    var other = LineTable.PlaceOf(first.File.Lines, first.Route.Span);
                    problems.Add(
                        ProblemId.DuplicateRoute,
                        file.Path,
                        file.Lines,
                        route.KeySpan,
                        route.Key,
                        $"{first.File.Path}({other.Line + 1})");
                }
            }
        }
    }

    /// <summary>
    /// The route of a method: of several the one whose <see cref="RouteFlags.Beside"/> is among the methods that are documented with it, else
    /// the one without.
    /// </summary>
    /// <param name="documented">The methods that are documented with it.</param>
    public Entry? Find(string key, List<ResourceMethod> documented)
    {
        if (!_entries.TryGetValue(key, out var entries))
        {
            return null;
        }

        Entry? alone = null;
        Entry? beside = null;
        foreach (var entry in entries)
        {
            if (entry.Route.Flags.Beside is not { } method)
            {
                alone ??= entry;
            }
            else if (beside is null && IsAmong(documented, method))
            {
                beside = entry;
            }
        }

        if ((beside ?? alone) is not { } found)
        {
            return null;
        }

        // Of several, the others hold for other versions of the pages.
        foreach (var entry in entries)
        {
            entry.Used = true;
        }

        return found;
    }

    private static bool IsAmong(List<ResourceMethod> methods, string name) => methods.Exists(m => m.Method.Name == name);

    /// <summary>The accessors of all methods that have a route.</summary>
    public IReadOnlyCollection<string> Accessors => _accessors;

    /// <summary>Says whether any route of the accessor is known.</summary>
    public bool KnowsAccessor(string accessor) => _accessors.Contains(accessor);

    /// <summary>The project's routes that no method asked for.</summary>
    public IEnumerable<Entry> UnusedOfUser() => _entries.Values.SelectMany(entries => entries).Where(e => e.File is not null && !e.Used);

    private void Add(Entry entry)
    {
        if (!_entries.TryGetValue(entry.Route.Key, out var entries))
        {
            _entries.Add(entry.Route.Key, entries = []);
        }

        entries.Add(entry);
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
