using System.Globalization;
using System.Text;
using System.Text.Json;

namespace Medusa.Runtime;

/// <summary>Writes queries as the <c>qs</c> package does, which is what the server reads them with.</summary>
/// <remarks>
/// A query is written as JSON and then flattened: <c>{"id":["a"],"created_at":{"gt":"…"}}</c> becomes
/// <c>id%5B0%5D=a&amp;created_at%5Bgt%5D=…</c>. What a null is, the rules say; an empty list or object is nothing.
/// </remarks>
internal static class QueryString
{
    /// <summary>Writes a query.</summary>
    /// <param name="rules">What the server expects.</param>
    /// <param name="query">The query; nothing if left out.</param>
    /// <param name="extra">
    /// More parameters, by name. One with the name of a member, which may be nested (<c>created_at[gt]</c>), takes its place.
    /// </param>
    /// <returns>The query without the <c>?</c>; empty when there is nothing in it.</returns>
    public static string From(QueryRules rules, IJsonWritable? query, IEnumerable<KeyValuePair<string, OneOrMany<string>>>? extra = null)
    {
        var result = new StringBuilder();
        var replaced = Replaced(extra);
        if (query is not null)
        {
            var reader = new Utf8JsonReader(JsonWritable.Json(query).Span);
            reader.Read();
            if (reader.TokenType != JsonTokenType.StartObject)
            {
                throw new ArgumentException("A query has to be a JSON object.", nameof(query));
            }

            AppendMembers(result, ref reader, prefix: null, replaced, rules);
        }

        foreach (var (name, values) in extra ?? [])
        {
            // A null, which only code without nullability can hand over, is a null as elsewhere.
            for (var i = 0; i < values.Count; i++)
            {
                Append(result, values.IsSingle ? name : ItemName(name, i, values.Count, rules), values[i] ?? rules.OfNull);
            }

            if (!values.IsSingle && values.Count == 1 && WouldBeSplit(name, values[0], rules))
            {
                Append(result, ItemName(name, 1, 2, rules), values[0]);
            }
        }

        return result.ToString();
    }

    /// <summary>Joins two queries of the same kind, either of which may be empty.</summary>
    public static string Join(string first, string second) =>
        first.Length == 0 ? second : second.Length == 0 ? first : $"{first}&{second}";

    /// <summary>Joins two queries of the same kind; parameters of the second take the place of those that the first has by the same name.</summary>
    public static string Merge(string first, string second)
    {
        if (first.Length == 0 || second.Length == 0)
        {
            return Join(first, second);
        }

        var replaced = second.Split('&').Select(RootName).ToHashSet(StringComparer.Ordinal);
        return Join(string.Join('&', first.Split('&').Where(parameter => !replaced.Contains(RootName(parameter)))), second);
    }

    /// <summary>Writes single parameters, without those that are null.</summary>
    public static string From(IReadOnlyList<(string Name, string? Value)>? values)
    {
        var result = new StringBuilder();
        foreach (var (name, value) in values ?? [])
        {
            Append(result, name, value);
        }

        return result.ToString();
    }

    // Of created_at[$gt]=1, it is created_at.
    private static string RootName(string parameter) => Uri.UnescapeDataString(parameter.Split('=')[0]).Split('[')[0];

    private static HashSet<string>? Replaced(IEnumerable<KeyValuePair<string, OneOrMany<string>>>? extra)
    {
        HashSet<string>? names = null;
        foreach (var (name, _) in extra ?? [])
        {
            (names ??= new HashSet<string>(StringComparer.Ordinal)).Add(name);
        }

        return names;
    }

    private static void AppendMembers(StringBuilder result, ref Utf8JsonReader reader, string? prefix, HashSet<string>? replaced, QueryRules rules)
    {
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var member = reader.GetString()!;
            var name = prefix is null ? member : $"{prefix}[{member}]";
            reader.Read();
            if (replaced is not null && replaced.Contains(name))
            {
                reader.Skip();
            }
            else
            {
                AppendValue(result, ref reader, name, replaced, rules);
            }
        }
    }

    private static void AppendValue(StringBuilder result, ref Utf8JsonReader reader, string name, HashSet<string>? replaced, QueryRules rules)
    {
        switch (reader.TokenType)
        {
            case JsonTokenType.StartObject:
                AppendMembers(result, ref reader, name, replaced, rules);
                break;
            case JsonTokenType.StartArray:
                AppendItems(result, ref reader, name, replaced, rules);
                break;
            case JsonTokenType.Null:
                Append(result, name, rules.OfNull);
                break;
            case JsonTokenType.String:
                Append(result, name, reader.GetString()!);
                break;
            default:
                // Numbers and booleans, as they are written.
                Append(result, name, Encoding.UTF8.GetString(reader.ValueSpan));
                break;
        }
    }

    private static void AppendItems(StringBuilder result, ref Utf8JsonReader reader, string name, HashSet<string>? replaced, QueryRules rules)
    {
        var count = CountValues(reader);
        for (var i = 0; reader.Read() && reader.TokenType != JsonTokenType.EndArray; i++)
        {
            AppendValue(result, ref reader, ItemName(name, i, count, rules), replaced, rules);
            if (count == 1 && reader.TokenType == JsonTokenType.String && reader.GetString() is { } only && WouldBeSplit(name, only, rules))
            {
                Append(result, ItemName(name, 1, 2, rules), only);
            }
        }
    }

    // The server takes the only item of a list for several with commas between, unless it is deep in the query. Twice the same is not split.
    private static bool WouldBeSplit(string name, string? only, QueryRules rules) =>
        rules.SplitsCommas && only is not null && only.Contains(',') && !name.Contains('[');

    // Zero where an item is an object: without indices, its members would come out as several objects. Better refused than misread.
    private static int CountValues(Utf8JsonReader reader)
    {
        var count = 0;
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
        {
            if (reader.TokenType is JsonTokenType.StartObject or JsonTokenType.StartArray)
            {
                return 0;
            }

            count++;
        }

        return count;
    }

    private static string ItemName(string name, int index, int count, QueryRules rules) =>
        count > rules.MostIndexedItems ? $"{name}[]" : string.Create(CultureInfo.InvariantCulture, $"{name}[{index}]");

    private static void Append(StringBuilder result, string name, string? value)
    {
        if (value is null)
        {
            return;
        }

        if (result.Length > 0)
        {
            result.Append('&');
        }
        // The same characters as qs leaves as they are: letters, digits, - . _ ~
        result.Append(Uri.EscapeDataString(name)).Append('=').Append(Uri.EscapeDataString(value));
    }
}
