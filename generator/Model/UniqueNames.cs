using System.Globalization;

namespace Medusa.Generator.Model;

/// <summary>
/// Names of which no two are the same: what is taken gets the lowest free number behind it. The next number of each name is remembered, so
/// that many of one name cost no more than as many different ones.
/// </summary>
/// <param name="comparer">Which names are the same.</param>
/// <param name="reserved">Names that are taken from the start; many scopes can share them. Compared as <paramref name="comparer"/> does.</param>
internal sealed class UniqueNames(StringComparer comparer, HashSet<string>? reserved = null)
{
    private readonly HashSet<string> _taken = new(comparer);

    // Few names are wanted twice.
    private Dictionary<string, int>? _next;

    public StringComparer Comparer => comparer;

    /// <summary>Whether something has the name.</summary>
    public bool Contains(string name) => _taken.Contains(name) || IsReserved(name);

    /// <summary>Keeps a name free of others.</summary>
    /// <returns>Whether nothing had it yet.</returns>
    public bool Add(string name) => !IsReserved(name) && _taken.Add(name);

    /// <summary>The name where nothing has it yet, else with the lowest free number behind it.</summary>
    public string Take(string name) => Take(name, name);

    /// <summary>The name where nothing has it yet, else another with the lowest free number behind it.</summary>
    public string Take(string name, string numbered)
    {
        if (Add(name))
        {
            return name;
        }

        _next ??= new(comparer);
        var number = _next.TryGetValue(numbered, out var next) ? next : 2;
        string unique;
        do
        {
            unique = numbered + number.ToString(CultureInfo.InvariantCulture);
            number++;
        }
        while (!Add(unique));
        _next[numbered] = number;
        return unique;
    }

    private bool IsReserved(string name) => reserved is not null && reserved.Contains(name);
}
