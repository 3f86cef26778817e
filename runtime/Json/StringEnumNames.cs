using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using System.Text;

namespace Medusa.Runtime;

/// <summary>The strings that stand for the members of an enumeration on the wire.</summary>
/// <remarks>
/// Emitted code registers them when its assembly is initialised. A compiler puts the members of an enumeration as constants into
/// other assemblies, so those can come to ask before anything has run there; the first miss then runs that initialiser.
/// </remarks>
internal static class StringEnumNames<T>
    where T : struct, Enum
{
    private static readonly Lock s_changing = new();
    private static volatile Table s_table = new([]);
    private static volatile bool s_initialized;

    public static void Register(ReadOnlySpan<(T Value, string Name)> names)
    {
        foreach (var (_, name) in names) ArgumentNullException.ThrowIfNull(name, nameof(names));

        lock (s_changing)
        {
            var entries = s_table.Entries.ToList();
            foreach (var (value, name) in names)
            {
                // Told again with other names, the later ones count.
                entries.RemoveAll(e => e.Name == name || EqualityComparer<T>.Default.Equals(e.Value, value));
                entries.Add(new Entry(value, string.Intern(name), Encoding.UTF8.GetBytes(name)));
            }

            s_table = new Table([.. entries]);
        }
    }

    public static string NameOf(T value)
    {
        if (s_table.TryFind(value, out var entry) || (TryInitialize() && s_table.TryFind(value, out entry))) return entry.Name;

        throw s_table.Entries.Length == 0
            ? new InvalidOperationException($"No strings are registered for {typeof(T).Name}: call StringEnum<{typeof(T).Name}>.Register first.")
            : new ArgumentOutOfRangeException(nameof(value), value, $"{typeof(T).Name} has no such member.");
    }

    public static bool TryGetValue(string name, out T value)
    {
        if (s_table.TryFind(name, out var entry) || (TryInitialize() && s_table.TryFind(name, out entry)))
        {
            value = entry.Value;
            return true;
        }

        value = default;
        return false;
    }

    /// <summary>The registered string that equals this text, if there is one.</summary>
    public static string? Find(ReadOnlySpan<byte> utf8) => s_table.Find(utf8) ?? (TryInitialize() ? s_table.Find(utf8) : null);

    private static bool TryInitialize()
    {
        if (s_initialized) return false;

        // Does nothing when it has run; waits when another thread is running it.
        RuntimeHelpers.RunModuleConstructor(typeof(T).Module.ModuleHandle);
        s_initialized = true;
        return true;
    }

    private sealed record Entry(T Value, string Name, byte[] Utf8);

    private sealed class Table
    {
        private readonly Dictionary<T, Entry> _byValue;
        private readonly Dictionary<string, Entry> _byName;
        private readonly Entry[][] _byLength;

        public Table(Entry[] entries)
        {
            Entries = entries;
            _byValue = entries.ToDictionary(e => e.Value);
            _byName = entries.ToDictionary(e => e.Name, StringComparer.Ordinal);

            var longest = entries.Length == 0 ? -1 : entries.Max(e => e.Utf8.Length);
            _byLength = new Entry[longest + 1][];
            for (var length = 0; length <= longest; length++) _byLength[length] = [.. entries.Where(e => e.Utf8.Length == length)];
        }

        public Entry[] Entries { get; }

        public bool TryFind(T value, [NotNullWhen(true)] out Entry? entry) => _byValue.TryGetValue(value, out entry);

        public bool TryFind(string name, [NotNullWhen(true)] out Entry? entry) => _byName.TryGetValue(name, out entry);

        public string? Find(ReadOnlySpan<byte> utf8)
        {
            if ((uint)utf8.Length >= (uint)_byLength.Length) return null;
            foreach (var entry in _byLength[utf8.Length])
            {
                if (utf8.SequenceEqual(entry.Utf8)) return entry.Name;
            }

            return null;
        }
    }
}
