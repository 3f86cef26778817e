using System.ComponentModel;
using System.Diagnostics.CodeAnalysis;
using System.Numerics;
using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Medusa.Runtime;

/// <summary>
/// The base of all records that are made from the pages. It knows which members were given, and reads, writes, compares and prints
/// them; what differs from record to record is <see cref="VisitMember"/>.
/// </summary>
/// <remarks>
/// It is used by generated code, and isn't meant to be used directly. Two records are equal when the same members were given the same values;
/// lists, maps and JSON are compared by their content.
/// </remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public abstract record ModelRecord : IJsonWritable
{
    private protected const int BitsPerWord = 64;

    // Bit n is set when member n was given, be it as null.
    private ulong _given;
    private IReadOnlyDictionary<string, JsonNode?>? _additionalProperties;

    /// <summary>The members that no page names, by their names in JSON.</summary>
    public IReadOnlyDictionary<string, JsonNode?> AdditionalProperties
    {
        get => _additionalProperties ?? JsonAdditional.None;
        init => _additionalProperties = value;
    }

    /// <summary>The members that the pages name: <see cref="MemberTable.Of"/> this record.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    protected abstract MemberTable KnownMembers { get; }

    /// <summary>
    /// For a record of more than 64 members: which of those from the 64th on were given, in words of 64 bits. Copies share the words, which are
    /// replaced and never changed.
    /// </summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    [SuppressMessage("Performance", "CA1819:Properties should not return arrays", Justification = "It is a field that few records have.")]
    protected virtual ulong[]? GivenBeyond
    {
        get => null;
        set => throw new NotSupportedException("A record of more than 64 members keeps them itself.");
    }

    /// <summary>Whether the record may be written as something else than an object of its members.</summary>
    internal virtual bool IsFilter => false;

    /// <summary>Whether a member was given, or one that no page names.</summary>
    internal bool HasMembers => NextGiven(0) >= 0 || _additionalProperties is { Count: > 0 };

    /// <summary>Compares the members that were given, lists, maps and JSON by their content.</summary>
    /// <param name="other">The other record.</param>
    public virtual bool Equals(ModelRecord? other)
    {
        if (ReferenceEquals(this, other))
        {
            return true;
        }

        if (other is null || KnownMembers != other.KnownMembers || !GivenAsIn(other))
        {
            return false;
        }

        var comparison = new MemberComparison();
        var visitor = new MemberVisitor(comparison);
        for (var i = NextGiven(0); i >= 0 && comparison.Equal; i = NextGiven(i + 1))
        {
            VisitMember(i, ref visitor);
            other.VisitMember(i, ref visitor);
        }

        return comparison.Equal && ModelEquality.Additional(_additionalProperties, other._additionalProperties);
    }

    /// <inheritdoc/>
    public override int GetHashCode()
    {
        var hash = new MemberHash();
        hash.Add(_given.GetHashCode());
        Inspect(hash);
        hash.Add(ModelEquality.HashAdditional(_additionalProperties));
        return hash.ToHashCode();
    }

    /// <summary>The members that were given, without secrets; of those that no page names, only the names.</summary>
    public sealed override string ToString()
    {
        var builder = new StringBuilder(KnownMembers.TypeName).Append(" { ");
        if (PrintMembers(builder))
        {
            builder.Append(' ');
        }

        return builder.Append('}').ToString();
    }

    /// <summary>Prints the members that were given, without secrets.</summary>
    /// <param name="builder">Where they are written to.</param>
    /// <returns>Whether there was any.</returns>
    protected virtual bool PrintMembers(StringBuilder builder)
    {
        var text = new MemberText(builder);
        Inspect(text);

        // Only their names: nobody knows which of the values are secrets.
        if (_additionalProperties is { Count: > 0 } additional)
        {
            text.Add(nameof(AdditionalProperties), additional.Keys);
        }

        return text.Any;
    }

    /// <summary>Shows one member to a visitor, by a call of the visitor's method that is named after the member's type.</summary>
    /// <param name="index">The member's number, from 0; for a number beyond the last, nothing is called.</param>
    /// <param name="visitor">Reads, writes or looks at the member.</param>
    [EditorBrowsable(EditorBrowsableState.Never)]
    protected abstract void VisitMember(int index, ref MemberVisitor visitor);

    /// <summary>Shows the members that were given to a visitor that writes them.</summary>
    /// <param name="visitor">Writes the members.</param>
    [EditorBrowsable(EditorBrowsableState.Never)]
    protected virtual void VisitMembers(ref MemberVisitor visitor)
    {
        for (var rest = _given; rest != 0; rest &= rest - 1)
        {
            var index = BitOperations.TrailingZeroCount(rest);
            visitor.Index = index;
            VisitMember(index, ref visitor);
        }

        if (visitor.Names.Length > BitsPerWord)
        {
            for (var i = NextGiven(BitsPerWord); i >= 0; i = NextGiven(i + 1))
            {
                visitor.Index = i;
                VisitMember(i, ref visitor);
            }
        }
    }

    /// <summary>Notes that a member was given.</summary>
    /// <typeparam name="T">The member's type.</typeparam>
    /// <param name="index">The member's number.</param>
    /// <param name="value">The member's value.</param>
    /// <returns>The value.</returns>
    [EditorBrowsable(EditorBrowsableState.Never)]
    protected T GiveMember<T>(int index, T value)
    {
        Give(index);
        return value;
    }

    /// <summary>Makes the exception for a member that is needed and that the record has no value for.</summary>
    /// <param name="name">The member's name in JSON.</param>
    [EditorBrowsable(EditorBrowsableState.Never)]
    protected MedusaMissingValueException MissingMember(string name) =>
        MissingMember(name, isEmptyObject: NextGiven(0) < 0 && _additionalProperties is null);

    void IJsonWritable.WriteJson(Utf8JsonWriter writer)
    {
        ArgumentNullException.ThrowIfNull(writer);
        var visitor = new MemberVisitor(writer);
        Write(writer, ref visitor);
    }

    /// <summary>Writes the items of a list.</summary>
    /// <remarks>Much of what a body holds are short lists of small records, so what items of one kind share is got once.</remarks>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static void WriteItems<T>(IReadOnlyList<T> list, Utf8JsonWriter writer, ref MemberVisitor visitor)
        where T : ModelRecord
    {
        var (names, wanted) = (visitor.Names, visitor.Wanted);
        for (int i = 0, count = list.Count; i < count;)
        {
            var item = list[i];
            if (item?.KnownMembers is not { OfFilters: false } members)
            {
                JsonWrite.ModelValue(writer, item);
                i++;
                continue;
            }

            var first = item;
            visitor.Names = members.EncodedNames;
            do
            {
                item.WriteObject(writer, ref visitor);
                if (++i == count)
                {
                    break;
                }

                item = list[i];
            }
            while (item is not null && item.GetType() == first.GetType());
        }

        (visitor.Names, visitor.Wanted) = (names, wanted);
    }

    /// <summary>Writes the record as one JSON value, whose property name is written already where it has one.</summary>
    internal virtual void Write(Utf8JsonWriter writer, ref MemberVisitor visitor)
    {
        var (names, wanted) = (visitor.Names, visitor.Wanted);
        visitor.Names = KnownMembers.EncodedNames;
        WriteObject(writer, ref visitor);
        (visitor.Names, visitor.Wanted) = (names, wanted);
    }

    private protected virtual MedusaMissingValueException MissingMember(string name, bool isEmptyObject) =>
        MedusaMissingValueException.For(KnownMembers.TypeName, name, isEmptyObject);

    internal void Visit(int index, ref MemberVisitor visitor) => VisitMember(index, ref visitor);

    internal void ReadMembers(ref MemberVisitor visitor)
    {
        var members = KnownMembers;
        ref var reader = ref visitor.Reader;
        JsonRead.StartObject(ref reader, members.TypeName);

        Dictionary<string, JsonNode?>? additional = null;
        var given = _given;
        var last = -1;
        while (JsonRead.NextMember(ref reader, out var name))
        {
            var index = members.Find(name, last);
            if (index < 0)
            {
                JsonRead.Additional(ref reader, name, ref additional);
                continue;
            }

            last = index;
            if (index >= BitsPerWord)
            {
                GiveBeyond(index - BitsPerWord);
                VisitMember(index, ref visitor);
                continue;
            }

            // The record is new, so a member that is null the first time needs no visit. One that comes again may have had a value.
            var bit = 1UL << index;
            if (reader.TokenType != JsonTokenType.Null || (given & bit) != 0)
            {
                VisitMember(index, ref visitor);
            }

            given |= bit;
        }

        _given = given;
        _additionalProperties = additional;
    }

    // To a visitor that has the names of the record's members.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void WriteObject(Utf8JsonWriter writer, ref MemberVisitor visitor)
    {
        writer.WriteStartObject();
        visitor.Wanted = _given;
        VisitMembers(ref visitor);
        if (_additionalProperties is not null)
        {
            JsonWrite.Additional(writer, _additionalProperties);
        }

        writer.WriteEndObject();
    }

    private void Inspect(MemberInspection inspection)
    {
        var visitor = new MemberVisitor(inspection);
        for (var i = NextGiven(0); i >= 0; i = NextGiven(i + 1))
        {
            VisitMember(i, ref visitor);
        }
    }

    private void Give(int index)
    {
        if (index < BitsPerWord)
        {
            _given |= 1UL << index;
        }
        else
        {
            GiveBeyond(index - BitsPerWord);
        }
    }

    private void GiveBeyond(int index)
    {
        var words = (ulong[]?)GivenBeyond?.Clone() ?? new ulong[(KnownMembers.Count - 1) / BitsPerWord];
        words[index / BitsPerWord] |= 1UL << (index % BitsPerWord);
        GivenBeyond = words;
    }

    // The number of the first given member that isn't before a number; -1 if there is none.
    private int NextGiven(int from)
    {
        var beyond = from < BitsPerWord && _given >> from != 0 ? null : GivenBeyond;
        for (var word = from / BitsPerWord; word <= (beyond?.Length ?? 0); word++)
        {
            var rest = (word == 0 ? _given : beyond![word - 1]) >> (from % BitsPerWord);
            if (rest != 0)
            {
                return from + BitOperations.TrailingZeroCount(rest);
            }

            from = (word + 1) * BitsPerWord;
        }

        return -1;
    }

    private bool GivenAsIn(ModelRecord other)
    {
        if (_given != other._given)
        {
            return false;
        }

        ReadOnlySpan<ulong> words = GivenBeyond, others = other.GivenBeyond;
        return words.SequenceEqual(others);
    }
}
