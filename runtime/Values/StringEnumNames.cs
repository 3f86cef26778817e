using System.Runtime.CompilerServices;
using System.Text;

namespace Medusa.Runtime;

/// <summary>The strings that stand for the members of an enumeration on the wire.</summary>
/// <remarks>
/// Emitted code tells them when its assembly is initialised, for all its enumerations and whether they are used or not; so
/// <see cref="StringEnumRegistry"/> only keeps them, and nothing is made for an enumeration until it is asked about. A compiler puts
/// the members of an enumeration as constants into other assemblies, so those can come to ask before anything has run there; the first
/// miss then runs that initialiser.
/// </remarks>
internal static class StringEnumNames<T>
    where T : struct, Enum
{
    private static volatile Table? s_table;
    private static volatile bool s_initialized;

    private static Table Current => s_table ?? Load();

    public static void Register(ReadOnlySpan<(T Value, string Name)> names)
    {
        var entries = new StringEnumEntry[names.Length];
        for (var i = 0; i < names.Length; i++)
        {
            ArgumentNullException.ThrowIfNull(names[i].Name, nameof(names));
            entries[i] = new StringEnumEntry(NumberOf(names[i].Value), names[i].Name);
        }

        lock (StringEnumRegistry.Gate)
        {
            StringEnumRegistry.Register(typeof(T), entries);
            s_table = null;
        }
    }

    public static string NameOf(T value)
    {
        if (FindName(value) is { } name)
        {
            return name;
        }

        throw Current.IsEmpty
            ? new InvalidOperationException($"No strings are registered for {typeof(T).Name}: call StringEnum<{typeof(T).Name}>.Register first.")
            : new ArgumentOutOfRangeException(nameof(value), value, $"{typeof(T).Name} has no such member.");
    }

    /// <summary>Whether a string stands for a member.</summary>
    public static bool IsName(T value, string name) => string.Equals(FindName(value), name, StringComparison.Ordinal);

    public static bool TryGetValue(string name, out T value)
    {
        if (Current.TryFind(name, out var number) || (TryInitialize() && Current.TryFind(name, out number)))
        {
            value = ValueOf(number);
            return true;
        }

        value = default;
        return false;
    }

    /// <summary>The registered string that equals this text, if there is one.</summary>
    public static string? Find(ReadOnlySpan<byte> utf8) => Current.Find(utf8) ?? (TryInitialize() ? Current.Find(utf8) : null);

    private static string? FindName(T value)
    {
        var number = NumberOf(value);
        return Current.NameOf(number) ?? (TryInitialize() ? Current.NameOf(number) : null);
    }

    private static Table Load()
    {
        lock (StringEnumRegistry.Gate)
        {
            return s_table = new Table(StringEnumRegistry.EntriesOf(typeof(T)));
        }
    }

    private static bool TryInitialize()
    {
        if (s_initialized)
        {
            return false;
        }

        // Does nothing when it has run; waits when another thread is running it.
        RuntimeHelpers.RunModuleConstructor(typeof(T).Module.ModuleHandle);
        lock (StringEnumRegistry.Gate)
        {
            s_table = null;
        }

        s_initialized = true;
        return true;
    }

    // The member's number, whatever type it has: the sign doesn't matter, for it comes back as it went.
    private static ulong NumberOf(T value) => Unsafe.SizeOf<T>() switch
    {
        1 => Unsafe.BitCast<T, byte>(value),
        2 => Unsafe.BitCast<T, ushort>(value),
        4 => Unsafe.BitCast<T, uint>(value),
        _ => Unsafe.BitCast<T, ulong>(value),
    };

    private static T ValueOf(ulong number) => Unsafe.SizeOf<T>() switch
    {
        1 => Unsafe.BitCast<byte, T>((byte)number),
        2 => Unsafe.BitCast<ushort, T>((ushort)number),
        4 => Unsafe.BitCast<uint, T>((uint)number),
        _ => Unsafe.BitCast<ulong, T>(number),
    };

    // An enumeration of the API has few members: to look through them is quicker than any index.
    private sealed class Table(StringEnumEntry[] entries)
    {
        private readonly byte[][] _utf8 = [.. entries.Select(e => Encoding.UTF8.GetBytes(e.Name))];

        public bool IsEmpty => entries.Length == 0;

        public string? NameOf(ulong number)
        {
            // Emitted enumerations count up from 0.
            if (number < (ulong)entries.Length && entries[number].Number == number)
            {
                return entries[number].Name;
            }

            foreach (var entry in entries)
            {
                if (entry.Number == number)
                {
                    return entry.Name;
                }
            }

            return null;
        }

        public bool TryFind(string name, out ulong number)
        {
            foreach (var entry in entries)
            {
                if (string.Equals(entry.Name, name, StringComparison.Ordinal))
                {
                    number = entry.Number;
                    return true;
                }
            }

            number = 0;
            return false;
        }

        public string? Find(ReadOnlySpan<byte> utf8)
        {
            for (var i = 0; i < _utf8.Length; i++)
            {
                if (utf8.SequenceEqual(_utf8[i]))
                {
                    return entries[i].Name;
                }
            }

            return null;
        }
    }
}
