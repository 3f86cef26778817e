using System.ComponentModel;

namespace Medusa.Runtime;

/// <summary>Takes the strings of the enumerations of emitted code; see <see cref="StringEnum{T}"/>.</summary>
/// <remarks>It is used by generated code, and isn't meant to be used directly.</remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class StringEnumRegistry
{
    private static readonly Dictionary<Type, StringEnumEntry[]> s_entries = [];

    /// <summary>Held while entries change, and while something is made of them: what was made of older ones must not outlast them.</summary>
#if NET9_0_OR_GREATER
    internal static Lock Gate { get; } = new();
#else
    internal static object Gate { get; } = new();
#endif

    /// <summary>
    /// Tells how the members of an enumeration are written on the wire. For emitted code: others call <see cref="StringEnum{T}.Register"/>.
    /// </summary>
    /// <param name="enumeration">The enumeration, whose members count up from 0.</param>
    /// <param name="names">The strings of its members, in their order.</param>
    public static void Register(Type enumeration, params string[] names)
    {
        ArgumentNullException.ThrowIfNull(enumeration);
        ArgumentNullException.ThrowIfNull(names);
        var entries = new StringEnumEntry[names.Length];
        for (var i = 0; i < names.Length; i++)
        {
            entries[i] = new StringEnumEntry((ulong)i, names[i]);
        }

        Register(enumeration, entries);
    }

    internal static void Register(Type enumeration, StringEnumEntry[] entries)
    {
        lock (Gate)
        {
            // Told again with other names, the later ones count.
            if (s_entries.TryGetValue(enumeration, out var known))
            {
                entries = [.. known.Where(k => !entries.Any(e => e.Name == k.Name || e.Number == k.Number)), .. entries];
            }

            s_entries[enumeration] = entries;
        }
    }

    internal static StringEnumEntry[] EntriesOf(Type enumeration)
    {
        lock (Gate)
        {
            return s_entries.TryGetValue(enumeration, out var entries) ? entries : [];
        }
    }
}
