using System.Collections.ObjectModel;
using System.Text.Json.Nodes;

namespace Medusa.Runtime;

/// <summary>Members of a record that no page names.</summary>
public static class JsonAdditional
{
    /// <summary>No such members.</summary>
    public static IReadOnlyDictionary<string, JsonNode?> None => ReadOnlyDictionary<string, JsonNode?>.Empty;
}
