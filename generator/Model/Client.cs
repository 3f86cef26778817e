namespace Medusa.Generator.Model;

/// <summary>One item of the client: the unit that is emitted as one file and cached on its own.</summary>
/// <param name="Namespace">The namespace that the file declares.</param>
/// <param name="Name">The C# name of the type, unique in the client also when case is ignored.</param>
internal abstract record ClientItem(string Namespace, string Name);

/// <summary>The root: the client class and its accessors.</summary>
/// <param name="Api">The API that the client is for, a member of the runtime's <c>MedusaApi</c>: <c>V1</c>.</param>
internal sealed record ClientRoot(string Namespace, string Name, string Api, EquatableArray<AccessorModel> Accessors)
    : ClientItem(Namespace, Name)
{
    /// <summary>What the class is called in every client.</summary>
    public const string ClassName = "MedusaClient";
}

/// <summary>A resource that hangs on its parent.</summary>
/// <param name="Name">The C# property: <c>BatchJobs</c>.</param>
/// <param name="TypeName">The resource class: <c>AdminBatchJobsResource</c>.</param>
internal sealed record AccessorModel(string Name, string TypeName, Doc Doc);

/// <summary>A resource class.</summary>
/// <param name="Accessor">Where it hangs, in the official client's words: <c>admin.batchJobs</c>.</param>
internal sealed record ResourceModel(
    string Namespace,
    string Name,
    string Accessor,
    Doc Doc,
    EquatableArray<AccessorModel> Children,
    EquatableArray<MethodModel> Methods)
    : ClientItem(Namespace, Name);

/// <summary>A method of a resource.</summary>
/// <param name="Key">The official name, <c>admin.batchJobs.cancel</c>; the name of the operation in logs and traces.</param>
/// <param name="Name">The C# name, <c>CancelAsync</c>.</param>
/// <param name="Verb">GET, POST, PUT, PATCH or DELETE.</param>
/// <param name="Route">The path; its placeholders bear the names of the path parameters: <c>/admin/batch-jobs/{batchJobId}/cancel</c>.</param>
/// <param name="Kind">How the call is made.</param>
/// <param name="Parameters">In the order of the signature; see <see cref="InOrder"/>.</param>
/// <param name="Result">The type of the result; null for <c>void</c>.</param>
/// <param name="Token">The result's member that holds an access token to be kept for later calls, or null.</param>
/// <param name="Paging">Where the method lists page by page, or null.</param>
internal sealed record MethodModel(
    string Key,
    string Name,
    string Verb,
    string Route,
    MethodKind Kind,
    Doc Doc,
    Doc ResultDoc,
    string? Deprecated,
    EquatableArray<MethodExample> Examples,
    EquatableArray<ParameterModel> Parameters,
    TypeModel? Result,
    MemberReference? Token,
    PagingModel? Paging)
{
    /// <summary>How the request and its response differ from the plain case.</summary>
    public RouteFlags Flags { get; init; } = RouteFlags.None;

    /// <summary>The members of the payload that are sent in the query, and not in the body.</summary>
    public EquatableArray<QueryMember> QueryMembers { get; init; }

    /// <summary>The result is what the runtime makes of a log-in's response: its <c>MedusaSignInResult</c>.</summary>
    public bool SignsIn { get; init; }

    /// <summary>The requests that the method sends.</summary>
    public RequestSequence Sequence { get; init; }

    /// <summary>The version of Medusa that has the method first, or null where that isn't known.</summary>
    public string? Since { get; init; }

    /// <summary>The feature flag that a server needs for the method, or null.</summary>
    public string? FeatureFlag { get; init; }

    /// <summary>Of a custom request: what is put before a path that lacks it, or an empty string.</summary>
    public string CustomRequestPrefix { get; init; } = "";

    /// <summary>The payload, or null where there is none.</summary>
    public ParameterModel? Body => Find(ParameterRole.Body);

    /// <summary>The query, or null where there is none.</summary>
    public ParameterModel? Query => Find(ParameterRole.Query);

    /// <summary>The files of an upload, or null.</summary>
    public ParameterModel? Files => Find(ParameterRole.Files);

    /// <summary>
    /// Parameters in the order of a signature: those that can be left out come last, and else they stand in the order of their roles; those
    /// of the path in that of the placeholders.
    /// </summary>
    public static EquatableArray<ParameterModel> InOrder(IEnumerable<ParameterModel> parameters) =>
        parameters.OrderBy(p => p.Optional).ThenBy(p => p.Role).ToEquatableArray();

    private ParameterModel? Find(ParameterRole role) => Parameters.FirstOrDefault(p => p.Role == role);
}

/// <summary>A member of the payload that is sent in the query.</summary>
/// <param name="Name">The query's parameter, on the wire.</param>
internal sealed record QueryMember(string Name, MemberReference Member, TypeModel Type);

internal enum MethodKind
{
    /// <summary>JSON there and back.</summary>
    Json,

    /// <summary>Files as multipart/form-data there, JSON back.</summary>
    Multipart,

    /// <summary>A path, query and body of the user's own (<c>admin.custom.*</c>).</summary>
    Custom,
}

/// <summary>A parameter of a method.</summary>
/// <param name="Name">The C# name, not escaped if it is a keyword.</param>
/// <param name="WireName">As documented.</param>
/// <param name="Optional">May be left out.</param>
internal sealed record ParameterModel(ParameterRole Role, string Name, string WireName, TypeModel Type, bool Optional, Doc Doc);

/// <summary>What a parameter is for, in the order of a signature.</summary>
internal enum ParameterRole
{
    /// <summary>Fills a placeholder of the route.</summary>
    Path,

    /// <summary>The files of an upload.</summary>
    Files,

    /// <summary>What the request is about, where it isn't sent itself.</summary>
    Subject,

    /// <summary>The payload.</summary>
    Body,

    /// <summary>The token of this request.</summary>
    Bearer,

    /// <summary>A single value of the query.</summary>
    QueryValue,

    /// <summary>The query.</summary>
    Query,
}

/// <summary>A member of a record by its C# and wire names.</summary>
/// <param name="Nullable">The C# property is nullable.</param>
internal sealed record MemberReference(string Name, string WireName, bool Nullable = false);

/// <summary>How a list is paged.</summary>
/// <param name="Method">The C# name of the method that lists the items of all pages: <c>ListAllAsync</c>.</param>
/// <param name="Items">The result's member that holds the items.</param>
/// <param name="Item">The items' type.</param>
/// <param name="Count">The result's member that holds the total.</param>
/// <param name="Offset">The query's member.</param>
/// <param name="Limit">The query's member.</param>
/// <param name="Place">The result's member that says where the page stands, or null.</param>
internal sealed record PagingModel(
    string Method,
    MemberReference Items,
    TypeModel Item,
    MemberReference Count,
    MemberReference Offset,
    MemberReference Limit,
    MemberReference? Place = null);

/// <summary>A record.</summary>
/// <param name="WireName">The documented name.</param>
/// <param name="Base">The union that it is a case of, or null.</param>
/// <param name="Discriminator">For a case: the union's discriminating member, by its wire name, and this case's value.</param>
internal sealed record RecordModel(
    string Namespace,
    string Name,
    string WireName,
    Doc Doc,
    RecordRoles Roles,
    EquatableArray<MemberModel> Members,
    string? Base,
    DiscriminatorModel? Discriminator = null)
    : ClientItem(Namespace, Name)
{
    /// <summary>For a filter, a record of operators: the type of a value that it may be instead; else null.</summary>
    public TypeModel? FilterValue { get; init; }

    /// <summary>In a query, a single value where a list may come is written as it is, and not as a list of one.</summary>
    public bool KeepsSingleValues { get; init; }
}

/// <summary>What tells a case of a union from the others: the member's wire name, and the value that the case has there.</summary>
internal sealed record DiscriminatorModel(string WireName, string Value);

/// <summary>What a record is used for. A record with several roles takes the shape that serves all.</summary>
[Flags]
internal enum RecordRoles
{
    None = 0,

    /// <summary>Read from responses.</summary>
    Response = 1,

    /// <summary>Written into bodies.</summary>
    Request = 2,

    /// <summary>Written into queries: lists are always written as lists.</summary>
    Query = 4,
}

/// <summary>A member of a record.</summary>
/// <param name="Name">The C# name.</param>
/// <param name="WireName">The exact name in JSON.</param>
/// <param name="Nullable">The C# property is nullable. Where it isn't, reading it when it is missing throws.</param>
/// <param name="Required">The C# property has the <c>required</c> modifier.</param>
/// <param name="Expandable">Sent only when asked for by <c>expand</c>.</param>
/// <param name="Default">The documented default, or an empty string.</param>
/// <param name="Secret">Never shown by <c>ToString</c>.</param>
internal sealed record MemberModel(
    string Name,
    string WireName,
    TypeModel Type,
    bool Nullable,
    bool Required,
    bool Expandable,
    bool Secret,
    string Default,
    string? FeatureFlag,
    string? Deprecated,
    Doc Doc)
{
    /// <summary>The version of Medusa that has the member first, or null where that isn't known.</summary>
    public string? Since { get; init; }
}

/// <summary>An enumeration of strings.</summary>
internal sealed record EnumModel(
    string Namespace,
    string Name,
    string WireName,
    Doc Doc,
    EquatableArray<EnumMemberModel> Members)
    : ClientItem(Namespace, Name);

/// <summary>A member of an enumeration.</summary>
internal sealed record EnumMemberModel(string Name, string Value, Doc Doc);

/// <summary>
/// A union of records that a string member tells apart: an abstract record; each case is a <see cref="RecordModel"/>
/// whose <see cref="RecordModel.Base"/> names it. A value that no case names is read as <see cref="UnknownCase"/>.
/// </summary>
/// <param name="Discriminator">The discriminator's name in JSON.</param>
internal sealed record UnionModel(
    string Namespace,
    string Name,
    string WireName,
    string Discriminator,
    Doc Doc,
    EquatableArray<UnionCaseModel> Cases,
    string UnknownCase)
    : ClientItem(Namespace, Name);

/// <summary>A case of a union: the discriminator's value, and the record's C# name.</summary>
internal sealed record UnionCaseModel(string Value, string TypeName);

/// <summary>The service-collection extension and other files that exist once per client; all that varies is here.</summary>
/// <param name="Api">The API that the client is for, as in <see cref="ClientRoot"/>.</param>
internal sealed record ClientExtensions(string Namespace, string Name, string Api, string ClientName) : ClientItem(Namespace, Name);

/// <summary>A C# type, as far as Emitting must know it. Nullability is the member's, save where a list's items may be null.</summary>
internal abstract record TypeModel;

/// <summary>A type that stands for itself.</summary>
internal sealed record PrimitiveType(PrimitiveKind Kind) : TypeModel;

internal enum PrimitiveKind
{
    String,
    Boolean,
    Int32,
    Int64,
    Decimal,

    /// <summary><c>DateTimeOffset</c>.</summary>
    DateTime,

    /// <summary>A JSON object of any content: <c>JsonObject</c>.</summary>
    JsonObject,

    /// <summary>Any JSON: <c>JsonNode</c>.</summary>
    JsonNode,

    /// <summary>A file to upload, <c>UploadFile</c>; no JSON.</summary>
    UploadFile,
}

/// <summary>A record or a union, by its C# name.</summary>
internal sealed record RecordType(string Name) : TypeModel;

/// <summary>An enum, by its C# name; the property is a <c>StringEnum&lt;Name&gt;</c>.</summary>
internal sealed record EnumType(string Name) : TypeModel;

/// <summary><c>IReadOnlyList&lt;Item&gt;</c>.</summary>
internal sealed record ListType(TypeModel Item, bool NullableItems) : TypeModel;

/// <summary><c>IReadOnlyDictionary&lt;string, Value&gt;</c>.</summary>
internal sealed record MapType(TypeModel Value, bool NullableValues) : TypeModel;

/// <summary><c>T | T[]</c>: <c>OneOrMany&lt;Item&gt;</c>.</summary>
internal sealed record OneOrManyType(TypeModel Item) : TypeModel;

/// <summary>
/// <c>A | B</c> and <c>A | B | C</c>: <c>Union&lt;A, B&gt;</c>, <c>Union&lt;A, B, C&gt;</c>. Binding sees to it that each alternative has a JSON
/// kind of its own (string, number, boolean, object, array), so that the first token tells them apart.
/// </summary>
internal sealed record EitherType(EquatableArray<TypeModel> Alternatives) : TypeModel;
