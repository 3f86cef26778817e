using System.Text.Json.Nodes;

namespace InMemoryMedusa;

/// <summary>
/// The query parameter <c>fields</c>. Names without a sign replace what is sent by default; with <c>+</c>, <c>-</c> and <c>*</c>
/// they change it. The id is always sent.
/// </summary>
internal static class Fields
{
    /// <summary>Cuts an object down to what is sent of it.</summary>
    /// <param name="whole">The object with all that the backend knows of it.</param>
    /// <param name="fields">What the request asks for.</param>
    /// <param name="onRequest">The paths of what is sent only when it is asked for.</param>
    public static JsonObject Select(JsonObject whole, string? fields, params ReadOnlySpan<string> onRequest)
    {
        var asked = fields?.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries) ?? [];
        if (asked.Any(field => field[0] is not ('+' or '-' or '*')))
        {
            return Only(whole, asked);
        }

        string[] added = [.. asked.Where(field => field[0] is '+' or '*').Select(field => field[1..])];
        foreach (var path in onRequest)
        {
            if (!added.Contains(path))
            {
                Remove(whole, path.Split('.'));
            }
        }

        foreach (var field in asked.Where(field => field[0] is '-'))
        {
            Remove(whole, field[1..].Split('.'));
        }

        return whole;
    }

    private static JsonObject Only(JsonObject whole, string[] asked)
    {
        // A relation is sent as a whole: enough for the sample.
        HashSet<string> names = [.. asked.Select(field => field.TrimStart('+', '-', '*').Split('.')[0]), "id"];
        foreach (var name in whole.Select(member => member.Key).Where(name => !names.Contains(name)).ToArray())
        {
            whole.Remove(name);
        }

        return whole;
    }

    private static void Remove(JsonNode? node, ReadOnlySpan<string> path)
    {
        if (node is JsonArray items)
        {
            foreach (var item in items)
            {
                Remove(item, path);
            }
        }
        else if (node is JsonObject holder)
        {
            if (path.Length == 1)
            {
                holder.Remove(path[0]);
                holder.Remove("raw_" + path[0]);
            }
            else
            {
                Remove(holder[path[0]], path[1..]);
            }
        }
    }
}
