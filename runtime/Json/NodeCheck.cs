using System.Buffers;
using System.Buffers.Binary;
using System.Text.Json;

namespace Medusa.Runtime;

/// <summary>Looks through JSON of unknown content, so that a node made of it never throws later.</summary>
internal ref struct NodeCheck
{
    private const int FewNames = 16;

    // The hashes of the names of all objects that are open, one object's after the other's.
    private int[]? _names;
    private int _count;
    private bool _mayRepeat;

    public enum Result
    {
        Other,
        EmptyObject,

        // Only the hashes of the names are compared: that needs no copies, and what is taken for a repetition by mistake costs time only.
        MayRepeatNames,
    }

    /// <summary>Looks through a value.</summary>
    /// <param name="reader">On the value's first token; afterwards on its last, or where it is faulty.</param>
    /// <returns>Whether it is an empty object, or an object in it may have two members of one name.</returns>
    /// <exception cref="JsonException">A text is no Unicode text, or a number can't be compared.</exception>
    public static Result Look(ref Utf8JsonReader reader)
    {
        var check = default(NodeCheck);
        try
        {
            check.Value(ref reader);
            if (check._names is null && reader.TokenType == JsonTokenType.EndObject)
            {
                return Result.EmptyObject;
            }

            return check._mayRepeat ? Result.MayRepeatNames : Result.Other;
        }
        finally
        {
            if (check._names is not null)
            {
                ArrayPool<int>.Shared.Return(check._names);
            }
        }
    }

    private void Value(ref Utf8JsonReader reader)
    {
        switch (reader.TokenType)
        {
            case JsonTokenType.String:
                JsonRead.CheckString(ref reader);
                break;
            case JsonTokenType.Number:
                JsonRead.CheckNumber(ref reader);
                break;
            case JsonTokenType.StartObject:
                var first = _count;
                while (Next(ref reader) != JsonTokenType.EndObject)
                {
                    Add(Hash(JsonRead.CheckedName(ref reader)));
                    Next(ref reader);
                    Value(ref reader);
                }

                _mayRepeat |= HasEqual(_names.AsSpan(first, _count - first));
                _count = first;
                break;
            case JsonTokenType.StartArray:
                while (Next(ref reader) != JsonTokenType.EndArray)
                {
                    Value(ref reader);
                }

                break;
        }
    }

    private static JsonTokenType Next(ref Utf8JsonReader reader) => reader.Read() ? reader.TokenType : throw JsonRead.TooShort();

    // A name of up to 16 bytes is hashed as its first and its last eight.
    private static int Hash(ReadOnlySpan<byte> name)
    {
        if (name.Length > 2 * sizeof(ulong))
        {
            var hash = default(HashCode);
            hash.AddBytes(name);
            return hash.ToHashCode();
        }

        ulong first = 0, last = 0;
        if (name.Length >= sizeof(ulong))
        {
            first = BinaryPrimitives.ReadUInt64LittleEndian(name);
            last = BinaryPrimitives.ReadUInt64LittleEndian(name[^sizeof(ulong)..]);
        }
        else
        {
            foreach (var octet in name)
            {
                first = (first << 8) | octet;
            }
        }

        return HashCode.Combine(first, last, name.Length);
    }

    private void Add(int name)
    {
        _names ??= ArrayPool<int>.Shared.Rent(FewNames);
        if (_count == _names.Length)
        {
            var larger = ArrayPool<int>.Shared.Rent(_count * 2);
            _names.CopyTo(larger, 0);
            ArrayPool<int>.Shared.Return(_names);
            _names = larger;
        }

        _names[_count++] = name;
    }

    private static bool HasEqual(Span<int> names)
    {
        if (names.Length <= FewNames)
        {
            for (var i = 1; i < names.Length; i++)
            {
                if (names[..i].Contains(names[i]))
                {
                    return true;
                }
            }

            return false;
        }

        names.Sort();
        for (var i = 1; i < names.Length; i++)
        {
            if (names[i] == names[i - 1])
            {
                return true;
            }
        }

        return false;
    }
}
