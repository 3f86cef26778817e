using System.Collections.ObjectModel;
using System.ComponentModel;
using System.Text.Json.Nodes;

namespace Medusa.Runtime;

/// <summary>Members of a record that no page names.</summary>
/// <remarks>It is used by generated code, and isn't meant to be used directly.</remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class JsonAdditional
{
    /// <summary>No such members.</summary>
    public static IReadOnlyDictionary<string, JsonNode?> None => ReadOnlyDictionary<string, JsonNode?>.Empty;

    /// <summary>The members of an object, copied.</summary>
    /// <param name="json">The object.</param>
    public static IReadOnlyDictionary<string, JsonNode?> Of(JsonObject json)
    {
        ArgumentNullException.ThrowIfNull(json);
        return json.ToDictionary(member => member.Key, member => member.Value?.DeepClone(), StringComparer.Ordinal);
    }
}
