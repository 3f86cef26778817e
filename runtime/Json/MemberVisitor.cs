using System.ComponentModel;
using System.Diagnostics.CodeAnalysis;
using System.Text.Json;

namespace Medusa.Runtime;

/// <summary>
/// What a record shows its members to, each by the method that is named after the member's type: it reads a member's value from JSON, writes
/// it as JSON, or looks at it for a comparison, a hash code or a text. So a record names each member once and not once for each of those.
/// </summary>
/// <remarks>It is used by generated code, and isn't meant to be used directly.</remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
[SuppressMessage("Naming", "CA1720:Identifier contains type name", Justification = "Each method is named after the type of its members.")]
[SuppressMessage("Design", "CA1045:Do not pass types by reference", Justification = "Reading sets the member.")]
public ref partial struct MemberVisitor
{
    // Public to none but the runtime: JSON is read in place, because a copy of a reader doesn't move the original.
    internal Utf8JsonReader Reader;

    // The members' names as they are written, and the number of the member at hand. Its name is written before anything of its value, whose own
    // members may then take its place.
    internal JsonEncodedText[] Names;
    internal int Index;

    // Bit n is set when a request is to show member n.
    internal ulong Wanted;

    private readonly Utf8JsonWriter _writer;
    private readonly MemberInspection _inspection;
    private readonly Purpose _purpose;
    private bool _secret;

    internal MemberVisitor(Utf8JsonReader reader)
    {
        Reader = reader;
        _purpose = Purpose.Read;
        _writer = null!;
        _inspection = null!;
        Names = null!;
    }

    internal MemberVisitor(Utf8JsonWriter writer)
    {
        _writer = writer;
        Names = null!;
        _purpose = Purpose.Write;
        _inspection = null!;
    }

    internal MemberVisitor(MemberInspection inspection)
    {
        _inspection = inspection;
        _purpose = Purpose.Inspect;
        _writer = null!;
        Names = null!;
    }

    private enum Purpose : byte
    {
        Read,
        Write,
        Inspect,
    }

    private readonly ref readonly JsonEncodedText Name => ref Names[Index];

    /// <summary>Reads a record.</summary>
    /// <typeparam name="T">The record.</typeparam>
    /// <param name="record">A new record, to which its members are given.</param>
    /// <returns>The same record.</returns>
    /// <exception cref="JsonException">The value is not an object, or a member is of the wrong kind.</exception>
    public T Read<T>(T record)
        where T : ModelRecord
    {
        ArgumentNullException.ThrowIfNull(record);
        record.ReadMembers(ref this);
        return record;
    }

    /// <summary>Reads a filter: operators, or a value or a list of values to be equal to.</summary>
    /// <typeparam name="T">The filter.</typeparam>
    /// <typeparam name="TValue">What it compares with.</typeparam>
    /// <param name="record">A new filter, to which its members or values are given.</param>
    /// <param name="read">Reads one value.</param>
    /// <returns>The same filter.</returns>
    /// <exception cref="JsonException">A member or a value is of the wrong kind.</exception>
    public T ReadFilter<T, TValue>(T record, ItemReader<TValue> read)
        where T : FilterRecord<TValue>
    {
        if (Reader.TokenType == JsonTokenType.StartObject)
        {
            return Read(record);
        }

        ArgumentNullException.ThrowIfNull(record);
        record.SetValues(JsonRead.OneOrMany(ref Reader, read));
        return record;
    }

    /// <summary>Reads a case of a union.</summary>
    /// <typeparam name="T">The case.</typeparam>
    public T ReadCase<T>()
        where T : ModelRecord, IJsonModel<T> =>
        T.ReadJson(ref this);

    /// <summary>Looks ahead for a string member of the object that begins here, to tell the cases of a union apart.</summary>
    /// <param name="member">The member's name, as UTF-8.</param>
    /// <returns>The string; <c>null</c> when this is no object, or has no such member, or the member is no string.</returns>
    public readonly string? PeekString(scoped ReadOnlySpan<byte> member) => JsonRead.PeekString(Reader, member);

    /// <summary>Says that the value of the member that comes next must never show in a text.</summary>
    public void Secret() => _secret = true;

    private void Inspect(string name, string? property, object? value)
    {
        _inspection.Visit(name, property, value, _secret);
        _secret = false;
    }
}
