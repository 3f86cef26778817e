namespace Medusa.Generator.Emitting.Writing;

/// <summary>
/// The types that emitted code calls by their simple names and that aren't the client's own, by their namespaces. A test compares the list
/// with what emitted code uses.
/// </summary>
internal static class ExternalTypes
{
    private static readonly Dictionary<string, string[]> s_types = new(StringComparer.Ordinal)
    {
        ["System"] = ["Action", "ArgumentNullException", "DateTimeOffset"],
        ["System.CodeDom.Compiler"] = ["GeneratedCodeAttribute"],
        ["System.Collections.Generic"] = ["IReadOnlyDictionary", "IReadOnlyList"],
        ["System.Diagnostics.CodeAnalysis"] = ["SetsRequiredMembersAttribute"],
        ["System.Globalization"] = ["CultureInfo"],
        ["System.Net.Http"] = ["HttpClient", "HttpMessageHandler", "HttpMethod"],
        ["System.Runtime.CompilerServices"] = ["ModuleInitializerAttribute"],
        ["System.Text"] = ["StringBuilder"],
        ["System.Text.Json"] = ["JsonTokenType", "Utf8JsonReader", "Utf8JsonWriter"],
        ["System.Text.Json.Nodes"] = ["JsonNode", "JsonObject"],
        ["System.Text.Json.Serialization"] = ["JsonConverterAttribute"],
        ["System.Text.Json.Serialization.Metadata"] = ["JsonTypeInfo"],
        ["System.Threading"] = ["CancellationToken"],
        ["System.Threading.Tasks"] = ["Task"],
        ["Medusa"] = ["AsyncPageable", "FeatureFlagAttribute", "MedusaClientOptions", "MedusaDeprecatedAttribute", "MedusaException",
            "MedusaMissingValueException", "MedusaRequestOptions", "OneOrMany", "OneOrManyOr", "StringEnum", "Union", "UploadFile"],
        ["Medusa.Runtime"] = ["ApiArguments", "ApiOperation", "IJsonModel", "ItemWritable", "JsonModelConverter", "JsonNamesAttribute", "JsonRead",
            "JsonReading",
            "JsonWritable", "JsonWrite", "MedusaApi", "MedusaClientBase", "MedusaResource", "MedusaServices", "MedusaTransport", "MemberTable",
            "MemberVisitor", "ModelRecord", "Paging", "QueryRecordAttribute", "RequestRecord", "StringEnumRegistry"],
        ["Microsoft.Extensions.DependencyInjection"] = ["IHttpClientBuilder", "IServiceCollection", "ServiceLifetime"],
    };

    private static readonly Dictionary<string, string> s_namespaces = NamespacesByType();

    /// <summary>The types' names, attributes with their suffix.</summary>
    public static IReadOnlyCollection<string> Names => s_namespaces.Keys;

    /// <summary>The namespaces.</summary>
    public static IReadOnlyCollection<string> Namespaces => s_types.Keys;

    /// <summary>The namespace of one of the types.</summary>
    public static string NamespaceOf(string name) => s_namespaces[name];

    private static Dictionary<string, string> NamespacesByType()
    {
        var namespaces = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var group in s_types)
        {
            foreach (var name in group.Value)
            {
                namespaces.Add(name, group.Key);
            }
        }

        return namespaces;
    }
}
