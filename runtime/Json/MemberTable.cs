using System.ComponentModel;
using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Json;

namespace Medusa.Runtime;

/// <summary>The names of the members of a kind of record, and how to find a member by its name. There is one for each kind.</summary>
/// <remarks>
/// It is used by generated code, and isn't meant to be used directly.
/// Servers send the members of a kind in the same order each time, so a member is looked for first where it was found the last time: behind the
/// same member. The order is kept without a lock; what two threads write there at the same time costs a search and is never wrong.
/// </remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class MemberTable
{
    private readonly string[] _names;

    // The names as UTF-8, one behind the other: what is looked at for each member of each record must lie close together.
    private readonly byte[] _text;

    // By the number of a member + 1; what is there for 0 stands for the start of a record.
    private readonly Row[] _rows;

    // By a slot: the number of its first member + 1, and by a member's number: that of the next in its slot + 1.
    private readonly int[] _slots;
    private readonly int[] _nextInSlot;
    private JsonEncodedText[]? _encodedNames;

    private MemberTable(string typeName, string[] names)
    {
        TypeName = typeName;
        _names = names;
        _text = Encoding.UTF8.GetBytes(string.Concat(names));
        _rows = new Row[names.Length + 1];
        for (int i = 1, start = 0; i <= names.Length; start += _rows[i].Length, i++)
        {
            _rows[i] = new Row { Start = start, Length = Encoding.UTF8.GetByteCount(names[i - 1]) };
        }

        _slots = new int[SlotCount(names.Length)];
        _nextInSlot = new int[names.Length];
        for (var i = 0; i <= names.Length; i++)
        {
            _rows[i].Following = i;
        }

        // From the last on, so that the first of two with one name is found.
        for (var i = names.Length - 1; i >= 0; i--)
        {
            ref var first = ref _slots[Slot(Name(in _rows[i + 1]))];
            _nextInSlot[i] = first;
            first = i + 1;
        }
    }

    internal string TypeName { get; }

    /// <summary>Whether the records are filters, which may be written as something else than an object of their members.</summary>
    internal bool OfFilters { get; private init; }

    internal int Count => _names.Length;

    /// <summary>The names as they are written, made when a record of the kind is first written: most are only read.</summary>
    internal JsonEncodedText[] EncodedNames => _encodedNames ??= Array.ConvertAll(_names, JsonWrite.Name);

    /// <summary>Gets the table of a record's kind.</summary>
    /// <typeparam name="T">The kind of record.</typeparam>
    /// <param name="record">A record of that kind.</param>
    public static MemberTable Of<T>(T record)
        where T : ModelRecord =>
        Cache<T>.Table ??= Make(typeof(T).Name, record);

    /// <summary>Finds a member by its name.</summary>
    /// <param name="name">The name, as UTF-8.</param>
    /// <param name="last">The number of the member before; -1 for the first.</param>
    /// <returns>The member's number; -1 if there is none.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal int Find(scoped ReadOnlySpan<byte> name, int last)
    {
        var rows = _rows;
        var expected = rows[last + 1].Following;
        var next = expected + 1;
        return (uint)next < (uint)rows.Length && name.SequenceEqual(Name(in rows[next])) ? expected : Search(name, last);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private ReadOnlySpan<byte> Name(ref readonly Row row) => _text.AsSpan(row.Start, row.Length);

    private int Search(scoped ReadOnlySpan<byte> name, int last)
    {
        for (var i = _slots[Slot(name)] - 1; i >= 0; i = _nextInSlot[i] - 1)
        {
            if (!name.SequenceEqual(Name(in _rows[i + 1])))
            {
                continue;
            }

            _rows[last + 1].Following = i;
            return i;
        }

        return -1;
    }

    private int Slot(scoped ReadOnlySpan<byte> name) =>
        name.IsEmpty ? 0 : ((name.Length * 31) + (name[0] * 7) + (name[name.Length / 2] * 17) + (name[^1] * 131)) & (_slots.Length - 1);

    // A power of two, and at least twice as many as there are members.
    private static int SlotCount(int members) => (int)System.Numerics.BitOperations.RoundUpToPowerOf2((uint)(members * 2) + 1);

    private static MemberTable Make(string typeName, ModelRecord record)
    {
        var names = new MemberNames();
        var visitor = new MemberVisitor(names);
        for (var i = 0; names.Count == i; i++)
        {
            record.Visit(i, ref visitor);
        }

        return new MemberTable(typeName, names.ToArray()) { OfFilters = record.IsFilter };
    }

    private struct Row
    {
        // Where the member's name is in the text.
        public int Start;
        public int Length;

        // The number of the member that came after it the last time.
        public int Following;
    }

    private static class Cache<T>
    {
        public static MemberTable? Table;
    }
}
