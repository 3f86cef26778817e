using System.Globalization;

namespace Medusa.Generator.Model;

/// <summary>
/// Names of which no two are the same: what is taken gets the lowest free number behind it. The next number of each name is remembered, so
/// that many of one name cost no more than as many different ones.
/// </summary>
internal sealed class UniqueNames(StringComparer comparer)
{
    private readonly HashSet<string> _taken = new(comparer);
    private readonly Dictionary<string, int> _next = new(comparer);

    public UniqueNames(StringComparer comparer, IEnumerable<string> taken)
        : this(comparer) => _taken.UnionWith(taken);

    public StringComparer Comparer => comparer;

    /// <summary>Whether something has the name.</summary>
    public bool Contains(string name) => _taken.Contains(name);

    /// <summary>Keeps a name free of others.</summary>
    /// <returns>Whether nothing had it yet.</returns>
    public bool Add(string name) => _taken.Add(name);

    /// <summary>The name where nothing has it yet, else with the lowest free number behind it.</summary>
    public string Take(string name) => Take(name, name);

    /// <summary>The name where nothing has it yet, else another with the lowest free number behind it.</summary>
    public string Take(string name, string numbered)
    {
        if (_taken.Add(name))
        {
            return name;
        }

        var number = _next.TryGetValue(numbered, out var next) ? next : 2;
        string unique;
        do
        {
            unique = numbered + number.ToString(CultureInfo.InvariantCulture);
            number++;
        }
        while (!_taken.Add(unique));
        _next[numbered] = number;
        return unique;
    }
}
