namespace Medusa.Generator.Binding.Naming;

/// <summary>Names that a generated type or member can't have.</summary>
internal static class ReservedNames
{
    /// <summary>
    /// Types: the public types of the runtime's namespace, and what emitted code calls by its simple name. A test
    /// compares the first part with the runtime.
    /// </summary>
    public static readonly HashSet<string> Types = new(StringComparer.Ordinal)
    {
        // The runtime.
        "AsyncPageable", "FeatureFlagAttribute", "MedusaApiException", "MedusaClient", "MedusaClientBase",
        "MedusaClientOptions", "MedusaDeprecatedAttribute", "MedusaException", "MedusaJson", "MedusaMissingValueException",
        "MedusaNotModifiedException",
        "MedusaRequestException", "MedusaRequestOptions", "MedusaResponse", "MedusaResponseException",
        "MedusaServiceCollectionExtensions", "MedusaSignInResult",
        "MedusaSignInStatus", "MedusaTelemetry", "MedusaTimeoutException",
        "MedusaTransportException", "OneOrMany", "OneOrManyOr", "Page", "Polling", "PollingOptions", "StringEnum",
        "StringEnumConverter", "StringEnumConverterFactory", "MedusaTokenProvider", "TokenDomain", "TokenRequest", "Union", "UploadFile",

        // What emitted code calls.
        "Action", "ApiArguments", "ApiOperation", "ArgumentNullException", "Array", "CancellationToken", "CollectionBuilder",
        "CollectionBuilderAttribute", "CultureInfo", "DateTimeOffset", "Dictionary",
        "EqualityContract", "Exception", "FeatureFlag", "FilterRecord", "Func", "GeneratedCode", "GeneratedCodeAttribute", "HashCode",
        "HttpClient", "HttpMessageHandler", "HttpMethod", "IAsyncEnumerable", "IDisposable", "IHttpClientBuilder", "IJsonModel",
        "IJsonWritable", "IReadOnlyDictionary", "IReadOnlyList", "IServiceCollection", "ItemReader", "ItemWritable", "ItemWriter",
        "JsonAdditional", "JsonConverter", "JsonConverterAttribute", "JsonElement", "JsonEncodedText", "JsonException",
        "JsonModelConverter", "JsonNames", "JsonNamesAttribute", "JsonNode", "JsonObject", "JsonRead", "JsonReading", "JsonTokenType",
        "JsonTypeInfo", "JsonWritable", "JsonWrite", "KeyValuePair", "List", "Medusa", "MedusaApi", "MedusaDeprecated", "MedusaResource",
        "MedusaServices", "MedusaTransport",
        "MemberTable", "MemberVisitor", "ModelEquality", "ModelRecord", "ModelText", "ModuleInitializer",
        "ModuleInitializerAttribute", "MultistepRequests", "Nullable", "Object",
        "Obsolete", "Paging", "QueryRecord", "QueryRecordAttribute", "ReadOnlySpan", "RequestRecord", "Runtime", "ServiceLifetime",
        "SetsRequiredMembers", "SetsRequiredMembersAttribute", "Span", "String",
        "StringBuilder", "StringComparison", "StringEnumRegistry", "System", "Task", "Type", "Utf8JsonReader", "Utf8JsonWriter", "ValueTask",

        // What every record has, or every filter: no member may be called as its type is.
        "AdditionalProperties", "Clone", "Create", "Equals", "Finalize", "GetHashCode", "GetType", "GiveMember", "GivenBeyond",
        "KnownMembers", "MemberwiseClone",
        "MissingMember", "PrintMembers", "ReadJson", "ReferenceEquals", "ToString", "VisitMember", "VisitMembers", "WriteJson", "WriteValue",
    };

    /// <summary><see cref="Types"/> in any case: names of files.</summary>
    public static readonly HashSet<string> TypesInAnyCase = new(Types, StringComparer.OrdinalIgnoreCase);

    /// <summary>Members of records: what the compiler, <c>object</c> and the emitter put there themselves.</summary>
    public static readonly HashSet<string> RecordMembers = new(StringComparer.Ordinal)
    {
        "AdditionalProperties", "Clone", "EqualityContract", "Equals", "Finalize", "GetHashCode", "GetType", "GiveMember", "GivenBeyond",
        "JsonAdditional", "JsonRead", "JsonTokenType", "JsonWrite", "KnownMembers", "MedusaMissingValueException", "MemberTable", "MemberwiseClone",
        "MissingMember", "PrintMembers", "ReferenceEquals", "ToString", "VisitMember", "VisitMembers",
    };

    /// <summary>Members of filters: those of records and some more.</summary>
    public static readonly HashSet<string> FilterMembers = new(RecordMembers, StringComparer.Ordinal)
    {
        "Create", "FilterRecord", "GetEnumerator", "List", "Of", "ReadOnlySpan", "Values", "WriteValue",
    };

    /// <summary>Members of resource classes.</summary>
    public static readonly HashSet<string> ResourceMembers = new(StringComparer.Ordinal)
    {
        "ArgumentNullException", "CultureInfo", "Equals", "Finalize", "GetHashCode", "GetType", "HttpMethod", "JsonRead",
        "JsonWritable", "JsonWrite", "KeepToken", "LogOutAsync", "MemberwiseClone", "MultistepRequests", "Paging", "ReferenceEquals", "SendAsync",
        "SendCustomAsync", "SendForJsonAsync", "SendSignInAsync", "SendValueAsync", "ToString", "Transport",
    };

    /// <summary>Members of the client.</summary>
    public static readonly HashSet<string> ClientMembers = new(ResourceMembers, StringComparer.Ordinal)
    {
        "Dispose", "DisposeAsync", "MedusaApi", "Options", "SetToken", "StreamAsync", "WithResponseAsync",
    };

    /// <summary>Names of parameters that every method has, in any case.</summary>
    public static readonly HashSet<string> Parameters = new(StringComparer.OrdinalIgnoreCase) { "options", "cancellationToken" };
}
