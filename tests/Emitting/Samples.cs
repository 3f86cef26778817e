using Medusa.Generator.Model;
using Medusa.Generator.Model.Client;
using Medusa.Generator.Model.Docs;

namespace Medusa.Generator.Emitting.Tests;

/// <summary>Models, made by hand: one of each kind.</summary>
internal static class Samples
{
    public const string Namespace = "Medusa";

    public static readonly TypeModel String = Primitive(PrimitiveKind.String);
    public static readonly TypeModel Boolean = Primitive(PrimitiveKind.Boolean);
    public static readonly TypeModel Int32 = Primitive(PrimitiveKind.Int32);
    public static readonly TypeModel Int64 = Primitive(PrimitiveKind.Int64);
    public static readonly TypeModel Decimal = Primitive(PrimitiveKind.Decimal);
    public static readonly TypeModel DateTime = Primitive(PrimitiveKind.DateTime);
    public static readonly TypeModel JsonObject = Primitive(PrimitiveKind.JsonObject);
    public static readonly TypeModel JsonNode = Primitive(PrimitiveKind.JsonNode);

    public static TypeModel Primitive(PrimitiveKind kind) => new PrimitiveType(kind);

    public static TypeModel Record(string name) => new RecordType(name);

    public static TypeModel Enum(string name) => new EnumType(name);

    public static TypeModel List(TypeModel item, bool nullable = false) => new ListType(item, nullable);

    public static TypeModel Map(TypeModel value, bool nullable = false) => new MapType(value, nullable);

    public static TypeModel OneOrMany(TypeModel item) => new OneOrManyType(item);

    public static TypeModel Either(params TypeModel[] alternatives) => new EitherType(EquatableArray.Of(alternatives));

    public static Doc Prose(params string[] paragraphs) => new(paragraphs
        .Select(p => (DocBlock)new DocParagraph(EquatableArray.Of<DocInline>(new DocText(p))))
        .ToEquatableArray());

    public static MemberModel Member(
        string name,
        string wireName,
        TypeModel type,
        bool nullable = false,
        bool required = false,
        bool expandable = false,
        bool secret = false,
        string @default = "",
        string? featureFlag = null,
        string? deprecated = null,
        Doc? doc = null) =>
        new(name, wireName, type, nullable, required, expandable, secret, @default, featureFlag, deprecated, doc ?? Doc.Empty);

    public static RecordModel Model(string name, params MemberModel[] members) =>
        new(Namespace, name, name, Doc.Empty, RecordRoles.Response, EquatableArray.Of(members), Base: null);

    public static MethodModel Method(
        string key,
        string name,
        string verb,
        string route,
        MethodKind kind = MethodKind.Json,
        ParameterModel[]? path = null,
        ParameterModel? body = null,
        ParameterModel? query = null,
        ParameterModel? files = null,
        TypeModel? result = null,
        MemberReference? token = null,
        PagingModel? paging = null,
        Doc? doc = null,
        Doc? resultDoc = null,
        string? deprecated = null,
        params ExampleModel[] examples) =>
        new(key, name, verb, route, kind, doc ?? Doc.Empty, resultDoc ?? Doc.Empty, deprecated, EquatableArray.Of(examples),
            MethodModel.InOrder(
            [
                .. (path ?? []).Append(In(ParameterRole.Files, files)).Append(In(ParameterRole.Body, body)).Append(In(ParameterRole.Query, query))
                    .OfType<ParameterModel>(),
            ]),
            result, token, paging)
        {
            CustomRequestPrefix = kind == MethodKind.Custom ? "/admin" : "",
        };

    private static ParameterModel? In(ParameterRole role, ParameterModel? parameter) => parameter is null ? null : parameter with { Role = role };

    public static ParameterModel Parameter(string name, string wireName, TypeModel type, bool optional = false, Doc? doc = null) =>
        new(ParameterRole.Path, name, wireName, type, optional, doc ?? Doc.Empty);

    /// <summary>A record read from responses, with what responses have: dates, enums, records, lists, JSON of any kind.</summary>
    public static readonly RecordModel BatchJob = Model(
        "BatchJob",
        Member("CanceledAt", "canceled_at", DateTime, nullable: true, doc: Prose("When it was canceled.")),
        Member("Context", "context", JsonObject, doc: Prose("What the job works on.", "Its form depends on the type.")),
        Member("CreatedAt", "created_at", DateTime),
        Member("CreatedByUser", "created_by_user", Record("User"), nullable: true, expandable: true, doc: Prose("Who made it.")),
        Member("DeletedAt", "deleted_at", DateTime, nullable: true),
        Member("DryRun", "dry_run", Boolean, @default: "false", doc: Prose("Whether it only counts.")),
        Member("Id", "id", String, doc: Prose("The batch job's ID.")),
        Member("Includes", "includes_tax", Boolean, nullable: true, featureFlag: "tax_inclusive_pricing"),
        Member("Legacy", "legacy", String, nullable: true, deprecated: "Use `status`."),
        Member("Status", "status", Enum("BatchJobStatus"), @default: "created"),
        Member("UpdatedAt", "updated_at", DateTime),
        Member("UploadedAt", "uploaded_at", DateTime, nullable: true))
        with
    {
        Doc = new Doc(EquatableArray.Of<DocBlock>(
            new DocParagraph(EquatableArray.Of<DocInline>(
                new DocText("A batch job does long work, such as an export, while the caller goes on; its progress is told by "),
                new DocReference("status", "Status"),
                new DocText(", see the "),
                new DocLink("guide", "https://example.com/batch?a=1&b=2"),
                new DocText("."))),
            new DocList(Ordered: false, EquatableArray.Of(Prose("Exports."), Prose("Imports."))),
            new DocNote("note", Prose("Only for admins.")),
            new DocCode("ts", "const a = b < c\n\nreturn a"))),
    };

    public static readonly RecordModel User = Model(
        "User",
        Member("ApiToken", "api_token", String, nullable: true, secret: true),
        Member("Email", "email", String));

    public static readonly EnumModel BatchJobStatus = new(
        Namespace,
        "BatchJobStatus",
        "BatchJobStatus",
        Prose("The state of a batch job."),
        EquatableArray.Of(
            new EnumMemberModel("Created", "created", Prose("Made, and not begun.")),
            new EnumMemberModel("PreProcessed", "pre_processed", Doc.Empty),
            new EnumMemberModel("Canceled", "canceled", Doc.Empty)));

    /// <summary>A record written into bodies.</summary>
    public static readonly RecordModel Request = Model(
        "AdminPostBatchesReq",
        Member("Context", "context", JsonObject, required: true, doc: Prose("What the job works on.")),
        Member("DryRun", "dry_run", Boolean, nullable: true, @default: "false"),
        Member("Type", "type", String, required: true)) with
    { Roles = RecordRoles.Request };

    /// <summary>A record written into queries.</summary>
    public static readonly RecordModel Query = Model(
        "AdminGetBatchParams",
        Member("CreatedAt", "created_at", Record("DateComparisonOperator"), nullable: true),
        Member("Id", "id", OneOrMany(String), nullable: true),
        Member("Limit", "limit", Int32, nullable: true, @default: "10"),
        Member("Offset", "offset", Int32, nullable: true, @default: "0"),
        Member("Title", "title", Either(String, List(String), Record("DateComparisonOperator")), nullable: true),
        Member("Type", "type", List(String), nullable: true)) with
    { Roles = RecordRoles.Query, FieldListsOf = "medusa-v1" };

    public static readonly RecordModel DateComparison = Model(
        "DateComparisonOperator",
        Member("Gt", "gt", DateTime, nullable: true),
        Member("Lt", "lt", DateTime, nullable: true)) with
    { Roles = RecordRoles.Query };

    public static readonly RecordModel BatchJobRes = Model("AdminBatchJobRes", Member("BatchJob", "batch_job", Record("BatchJob")));

    public static readonly RecordModel BatchJobListRes = Model(
        "AdminBatchJobListRes",
        Member("BatchJobs", "batch_jobs", List(Record("BatchJob"))),
        Member("Count", "count", Int32),
        Member("Limit", "limit", Int32),
        Member("Offset", "offset", Int32));

    public static readonly RecordModel TokenRes = Model("AdminBearerAuthRes", Member("AccessToken", "access_token", String, nullable: true, secret: true));

    /// <summary>One member of each type, and of the types within types.</summary>
    public static readonly RecordModel Everything = Model(
        "Everything",
        Member("Text", "text", String),
        Member("Flag", "flag", Boolean),
        Member("Number", "number", Int32),
        Member("Long", "long", Int64),
        Member("Amount", "amount", Decimal),
        Member("Time", "time", DateTime),
        Member("Object", "object", JsonObject),
        Member("Any", "any", JsonNode),
        Member("Job", "job", Record("User")),
        Member("Status", "status", Enum("BatchJobStatus")),
        Member("Strings", "strings", List(String)),
        Member("NullableStrings", "nullable_strings", List(String, nullable: true)),
        Member("Numbers", "numbers", List(Int32)),
        Member("NullableNumbers", "nullable_numbers", List(Decimal, nullable: true)),
        Member("Users", "users", List(Record("User"))),
        Member("NullableUsers", "nullable_users", List(Record("User"), nullable: true)),
        Member("Statuses", "statuses", List(Enum("BatchJobStatus"))),
        Member("NullableStatuses", "nullable_statuses", List(Enum("BatchJobStatus"), nullable: true)),
        Member("Objects", "objects", List(JsonObject)),
        Member("Anything", "anything", List(JsonNode)),
        Member("Grid", "grid", List(List(Int32))),
        Member("Map", "map", Map(String)),
        Member("UserMap", "user_map", Map(Record("User"))),
        Member("ListMap", "list_map", Map(List(String))),
        Member("AnyMap", "any_map", Map(JsonNode)),
        Member("OneOrMany", "one_or_many", OneOrMany(String)),
        Member("OneOrManyUsers", "one_or_many_users", OneOrMany(Record("User"))),
        Member("Either", "either", Either(String, Record("User"))),
        Member("Three", "three", Either(Decimal, Boolean, List(String))),
        Member("EitherList", "either_list", List(Either(String, Record("User")))),
        Member("NullableEitherList", "nullable_either_list", List(Either(String, Record("User")), nullable: true)),
        Member("Loose", "loose", Either(String, JsonNode)),
        Member("Nested", "nested", Either(OneOrMany(String), Record("User"))),
        Member("FilterList", "filter_list", List(Either(OneOrMany(String), Record("User")))),
        Member("NullableFilterList", "nullable_filter_list", List(Either(OneOrMany(Enum("BatchJobStatus")), Record("User")), nullable: true)),
        Member("FilterMap", "filter_map", Map(Either(OneOrMany(Decimal), Record("User")))));

    public static readonly UnionModel Union = new(
        Namespace,
        "StoreCompleteCartRes",
        "StoreCompleteCartRes",
        "type",
        Prose("What became of the cart."),
        EquatableArray.Of(
            new UnionCaseModel("cart", "StoreCompleteCartResCart"),
            new UnionCaseModel("order", "StoreCompleteCartResOrder")),
        "StoreCompleteCartResUnknown");

    public static readonly RecordModel CartCase = Case("StoreCompleteCartResCart", "cart");

    public static readonly RecordModel OrderCase = Case("StoreCompleteCartResOrder", "order");

    public static readonly ResourceModel Resource = new(
        Namespace,
        "AdminBatchJobsResource",
        "admin.batchJobs",
        Prose("Batch jobs do long work."),
        EquatableArray.Of(new AccessorModel("Children", "AdminChildrenResource", Doc.Empty)),
        EquatableArray.Of(
            Method(
                "admin.batchJobs.cancel", "CancelAsync", "POST", "/admin/batch-jobs/{batchJobId}/cancel",
                path: [Parameter("batchJobId", "batchJobId", String, doc: Prose("The job's ID."))],
                result: Record("AdminBatchJobRes"),
                doc: Prose("Cancels a batch job."),
                resultDoc: Prose("The job."),
                examples: new ExampleModel("With a token:", "ts", "const job = await medusa\n  .admin.batchJobs.cancel(id) // <T>", null, "")),
            Method(
                "admin.batchJobs.create", "CreateAsync", "POST", "/admin/batch-jobs",
                body: Parameter("payload", "payload", Record("AdminPostBatchesReq")),
                result: Record("AdminBatchJobRes")),
            Method(
                "admin.batchJobs.list", "ListAsync", "GET", "/admin/batch-jobs",
                query: Parameter("query", "query", Record("AdminGetBatchParams"), optional: true, doc: Prose("Filters.")),
                result: Record("AdminBatchJobListRes"),
                paging: new PagingModel(
                    "ListAllAsync", new MemberReference("BatchJobs", "batch_jobs"), Record("BatchJob"), new MemberReference("Count", "count"),
                    new MemberReference("Offset", "offset"), new MemberReference("Limit", "limit"), new MemberReference("Offset", "offset")))));

    /// <summary>The rest of what a method may be.</summary>
    public static readonly ResourceModel Children = new(
        Namespace,
        "AdminChildrenResource",
        "admin.children",
        Doc.Empty,
        EquatableArray<AccessorModel>.Empty,
        EquatableArray.Of(
            Method(
                "admin.children.getToken", "GetTokenAsync", "POST", "/admin/auth/token",
                body: Parameter("payload", "payload", Record("AdminPostBatchesReq"), optional: true),
                result: Record("AdminBearerAuthRes"),
                token: new MemberReference("AccessToken", "access_token", Nullable: true)),
            Method(
                "admin.children.remove", "RemoveAsync", "DELETE", "/admin/children/{id}/of/{object}",
                path: [Parameter("id", "id", String), Parameter("object", "object", String)],
                deprecated: "Use \"delete\"."),
            Method(
                "admin.children.any", "AnyAsync", "GET", "/admin/children/any",
                query: Parameter("query", "query", JsonObject, optional: true),
                result: JsonNode),
            Method(
                "admin.children.names", "NamesAsync", "PATCH", "/admin/children/{rank}/names/{status}",
                path: [Parameter("rank", "rank", Int32), Parameter("status", "status", Enum("BatchJobStatus"))],
                body: Parameter("options", "options", List(String)),
                result: List(Record("User"))),
            Method(
                "admin.children.complete", "CompleteAsync", "POST", "/admin/children/complete",
                body: Parameter("map", "map", Map(Int32), optional: true),
                query: Parameter("query", "query", Record("AdminGetBatchParams")),
                result: Record("StoreCompleteCartRes")),
            Method(
                "admin.children.filter", "FilterAsync", "POST", "/admin/children/filter",
                body: Parameter("filter", "filter", Either(OneOrMany(String), Record("User"))),
                result: List(Either(OneOrMany(Int32), Record("User")))),
            Method(
                "admin.children.upload", "UploadAsync", "POST", "/admin/uploads", MethodKind.Multipart,
                files: Parameter("files", "file", List(Primitive(PrimitiveKind.UploadFile))),
                result: Record("User")),
            Method(
                "admin.children.pages", "PagesAsync", "GET", "/admin/children/{id}",
                path: [Parameter("id", "id", String)],
                query: Parameter("query", "query", Record("AdminGetBatchParams")),
                result: Record("AdminBatchJobListRes"),
                paging: new PagingModel(
                    "PagesAllAsync", new MemberReference("BatchJobs", "batch_jobs"), Record("BatchJob"), new MemberReference("Count", "count"),
                    new MemberReference("Offset", "offset"), new MemberReference("Limit", "limit"))),
            Method(
                "admin.children.get", "GetAsync", "GET", "{path}", MethodKind.Custom,
                path: [Parameter("path", "path", String)],
                query: Parameter("query", "query", JsonNode, optional: true),
                result: JsonNode),
            Method(
                "admin.children.post", "PostAsync", "POST", "{path}", MethodKind.Custom,
                path: [Parameter("path", "path", String)],
                body: Parameter("payload", "payload", JsonNode, optional: true),
                result: JsonNode),
            Method(
                "admin.children.delete", "DeleteAsync", "DELETE", "{path}", MethodKind.Custom,
                path: [Parameter("path", "path", String)],
                result: JsonNode)));

    public static readonly ClientRoot Root = new(
        Namespace, "MedusaClient", "V1", EquatableArray.Of(new AccessorModel("BatchJobs", "AdminBatchJobsResource", Prose("The batch jobs."))));

    public static readonly ClientExtensions Extensions = new(Namespace, "MedusaServiceCollectionExtensions", "V1", "MedusaClient");

    /// <summary>A client that has one of each.</summary>
    public static readonly ClientItem[] All =
    [
        BatchJob, User, BatchJobStatus, Request, Query, DateComparison, BatchJobRes, BatchJobListRes, TokenRes, Everything,
        Union, CartCase, OrderCase, Resource, Children, Root, Extensions,
    ];

    private static RecordModel Case(string name, string value) =>
        Model(name, Member("Data", "data", Record("User"), required: true), Member("Type", "type", String, required: true)) with
        {
            Base = "StoreCompleteCartRes",
            Discriminator = new DiscriminatorModel("type", value),
        };
}
