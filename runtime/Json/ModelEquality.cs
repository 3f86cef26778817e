using System.Collections;
using System.ComponentModel;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Medusa.Runtime;

/// <summary>Compares the members of records by what they hold, where the types themselves compare by reference.</summary>
/// <remarks>It is used by generated code, and isn't meant to be used directly. Values that are equal have equal hashes.</remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class ModelEquality
{
    /// <summary>Compares two lists, item by item.</summary>
    /// <typeparam name="T">The items' type.</typeparam>
    /// <param name="a">One list.</param>
    /// <param name="b">The other.</param>
    /// <param name="equal">Compares two items; their own <c>Equals</c> if left out.</param>
    public static bool Lists<T>(IReadOnlyList<T>? a, IReadOnlyList<T>? b, Func<T, T, bool>? equal = null)
    {
        if (ReferenceEquals(a, b))
        {
            return true;
        }

        if (a is null || b is null || a.Count != b.Count)
        {
            return false;
        }

        for (var i = 0; i < a.Count; i++)
        {
            if (!(equal is null ? EqualityComparer<T>.Default.Equals(a[i], b[i]) : equal(a[i], b[i])))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Compares two maps; their order does not count.</summary>
    /// <typeparam name="T">The values' type.</typeparam>
    /// <param name="a">One map.</param>
    /// <param name="b">The other.</param>
    /// <param name="equal">Compares two values; their own <c>Equals</c> if left out.</param>
    public static bool Maps<T>(IReadOnlyDictionary<string, T>? a, IReadOnlyDictionary<string, T>? b, Func<T, T, bool>? equal = null)
    {
        if (ReferenceEquals(a, b))
        {
            return true;
        }

        if (a is null || b is null || a.Count != b.Count)
        {
            return false;
        }

        foreach (var (key, value) in a)
        {
            if (!b.TryGetValue(key, out var other)
                || !(equal is null ? EqualityComparer<T>.Default.Equals(value, other) : equal(value, other)))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Compares two JSON values.</summary>
    /// <param name="a">One value.</param>
    /// <param name="b">The other.</param>
    public static bool Nodes(JsonNode? a, JsonNode? b) => JsonNode.DeepEquals(a, b);

    /// <summary>Compares the members of two records that no page names; none at all and an empty map are equal.</summary>
    /// <param name="a">Those of one record.</param>
    /// <param name="b">Those of the other.</param>
    public static bool Additional(IReadOnlyDictionary<string, JsonNode?>? a, IReadOnlyDictionary<string, JsonNode?>? b) =>
        Maps(a ?? JsonAdditional.None, b ?? JsonAdditional.None, Nodes);

    /// <summary>Gets the hash of a list.</summary>
    /// <typeparam name="T">The items' type.</typeparam>
    /// <param name="list">The list.</param>
    /// <param name="hash">Gets the hash of an item; its own if left out.</param>
    public static int Hash<T>(IReadOnlyList<T>? list, Func<T, int>? hash = null)
    {
        if (list is null)
        {
            return 0;
        }

        var code = default(HashCode);
        for (var i = 0; i < list.Count; i++)
        {
            var item = list[i];
            code.Add(hash is null ? item?.GetHashCode() ?? 0 : hash(item));
        }

        return code.ToHashCode();
    }

    /// <summary>Gets the hash of a map.</summary>
    /// <typeparam name="T">The values' type.</typeparam>
    /// <param name="map">The map.</param>
    /// <param name="hash">Gets the hash of a value; its own if left out.</param>
    public static int Hash<T>(IReadOnlyDictionary<string, T>? map, Func<T, int>? hash = null)
    {
        if (map is null)
        {
            return 0;
        }

        // A sum, because the order does not count.
        var sum = map.Count;
        foreach (var (key, value) in map)
        {
            sum += HashCode.Combine(key, hash is null ? value?.GetHashCode() ?? 0 : hash(value));
        }

        return sum;
    }

    /// <summary>Gets the hash of a JSON value.</summary>
    /// <param name="node">The value.</param>
    public static int Hash(JsonNode? node)
    {
        switch (node)
        {
            case null:
                return 0;
            case JsonObject members:
                var sum = members.Count;
                foreach (var (name, value) in members)
                {
                    sum += HashCode.Combine(name, Hash(value));
                }

                return sum;
            case JsonArray items:
                var code = default(HashCode);
                foreach (var item in items)
                {
                    code.Add(Hash(item));
                }

                return code.ToHashCode();
            default:
                // Numbers are equal by value whatever their form (1, 1.0, 1e0), so only their kind goes in.
                var kind = node.GetValueKind();
                return kind == JsonValueKind.String ? HashCode.Combine(kind, StringOf(node)) : HashCode.Combine(kind);
        }
    }

    /// <summary>Gets the hash of the members of a record that no page names.</summary>
    /// <param name="additional">The members.</param>
    public static int HashAdditional(IReadOnlyDictionary<string, JsonNode?>? additional) => Hash(additional ?? JsonAdditional.None, Hash);

    /// <summary>Compares two values of a type that isn't known where they are compared: by what they hold.</summary>
    /// <typeparam name="T">The values' type.</typeparam>
    internal static bool Values<T>(T a, T b)
    {
        if (EqualityComparer<T>.Default.Equals(a, b))
        {
            return true;
        }

        switch (a, b)
        {
            case (JsonNode one, JsonNode other):
                return Nodes(one, other);
            case (IDictionary one, IDictionary other):
                if (one.Count != other.Count)
                {
                    return false;
                }

                foreach (DictionaryEntry entry in one)
                {
                    if (!other.Contains(entry.Key) || !Values(entry.Value, other[entry.Key]))
                    {
                        return false;
                    }
                }

                return true;
            case (IList one, IList other):
                if (one.Count != other.Count)
                {
                    return false;
                }

                for (var i = 0; i < one.Count; i++)
                {
                    if (!Values(one[i], other[i]))
                    {
                        return false;
                    }
                }

                return true;
            default:
                return false;
        }
    }

    /// <summary>Gets the hash of a value as <see cref="Values{T}"/> compares it.</summary>
    /// <typeparam name="T">The value's type.</typeparam>
    internal static int HashOfValue<T>(T value) => value switch
    {
        null => 0,
        JsonNode node => Hash(node),
        IDictionary map => HashOfMap(map),
        IList list => HashOfList(list),
        _ => value.GetHashCode(),
    };

    // A sum, because the order does not count.
    private static int HashOfMap(IDictionary map)
    {
        var sum = map.Count;
        foreach (DictionaryEntry entry in map)
        {
            sum += HashCode.Combine(entry.Key, HashOfValue(entry.Value));
        }

        return sum;
    }

    private static int HashOfList(IList list)
    {
        var code = default(HashCode);
        for (var i = 0; i < list.Count; i++)
        {
            code.Add(HashOfValue(list[i]));
        }

        return code.ToHashCode();
    }

    // A node made from a date or an identifier is a JSON string too, and equal to one with that text.
    private static string? StringOf(JsonNode node) =>
        node.AsValue().TryGetValue(out string? text) ? text : JsonNode.Parse(node.ToJsonString())?.GetValue<string>();
}
