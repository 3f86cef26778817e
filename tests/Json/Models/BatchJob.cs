using System.Diagnostics.CodeAnalysis;
using System.Text;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;

namespace Medusa.Runtime.Json.Tests.Models;

/// <summary>A batch job, in the shape of emitted code.</summary>
[JsonConverter(typeof(JsonModelConverter<BatchJob>))]
public sealed record BatchJob : ModelRecord, IJsonModel<BatchJob>
{
    private DateTimeOffset? _canceledAt;
    private DateTimeOffset? _completedAt;
    private DateTimeOffset? _confirmedAt;
    private JsonObject? _context;
    private DateTimeOffset? _createdAt;
    private string? _createdBy;
    private DateTimeOffset? _deletedAt;
    private bool? _dryRun;
    private DateTimeOffset? _failedAt;
    private string? _id;
    private DateTimeOffset? _preProcessedAt;
    private DateTimeOffset? _processingAt;
    private BatchJobResult? _result;
    private StringEnum<BatchJobStatus>? _status;
    private string? _type;
    private DateTimeOffset? _updatedAt;

    public BatchJob()
    {
    }

#pragma warning disable CS8618 // What reading doesn't set is asked for when it is used.
    [SetsRequiredMembers]
    private BatchJob(JsonReading _)
    {
    }
#pragma warning restore CS8618

    public DateTimeOffset? CanceledAt
    {
        get => _canceledAt;
        init => _canceledAt = GiveMember(0, value);
    }

    public DateTimeOffset? CompletedAt
    {
        get => _completedAt;
        init => _completedAt = GiveMember(1, value);
    }

    public DateTimeOffset? ConfirmedAt
    {
        get => _confirmedAt;
        init => _confirmedAt = GiveMember(2, value);
    }

    public required JsonObject Context
    {
        get => _context ?? throw MissingMember("context");
        init => _context = GiveMember(3, value);
    }

    public required DateTimeOffset CreatedAt
    {
        get => _createdAt ?? throw MissingMember("created_at");
        init => _createdAt = GiveMember(4, value);
    }

    public string? CreatedBy
    {
        get => _createdBy;
        init => _createdBy = GiveMember(5, value);
    }

    public DateTimeOffset? DeletedAt
    {
        get => _deletedAt;
        init => _deletedAt = GiveMember(6, value);
    }

    public required bool DryRun
    {
        get => _dryRun ?? throw MissingMember("dry_run");
        init => _dryRun = GiveMember(7, value);
    }

    public DateTimeOffset? FailedAt
    {
        get => _failedAt;
        init => _failedAt = GiveMember(8, value);
    }

    public required string Id
    {
        get => _id ?? throw MissingMember("id");
        init => _id = GiveMember(9, value);
    }

    public DateTimeOffset? PreProcessedAt
    {
        get => _preProcessedAt;
        init => _preProcessedAt = GiveMember(10, value);
    }

    public DateTimeOffset? ProcessingAt
    {
        get => _processingAt;
        init => _processingAt = GiveMember(11, value);
    }

    public BatchJobResult? Result
    {
        get => _result;
        init => _result = GiveMember(12, value);
    }

    public required StringEnum<BatchJobStatus> Status
    {
        get => _status ?? throw MissingMember("status");
        init => _status = GiveMember(13, value);
    }

    public required string Type
    {
        get => _type ?? throw MissingMember("type");
        init => _type = GiveMember(14, value);
    }

    public required DateTimeOffset UpdatedAt
    {
        get => _updatedAt ?? throw MissingMember("updated_at");
        init => _updatedAt = GiveMember(15, value);
    }

    static BatchJob IJsonModel<BatchJob>.ReadJson(ref MemberVisitor visitor) => visitor.Read(new BatchJob(default(JsonReading)));

    protected override MemberTable KnownMembers => MemberTable.Of(this);

    protected override void VisitMember(int index, ref MemberVisitor visitor)
    {
        switch (index)
        {
            case 0: visitor.DateTime(ref _canceledAt, "canceled_at"); break;
            case 1: visitor.DateTime(ref _completedAt, "completed_at"); break;
            case 2: visitor.DateTime(ref _confirmedAt, "confirmed_at"); break;
            case 3: visitor.JsonObject(ref _context, "context"); break;
            case 4: visitor.DateTime(ref _createdAt, "created_at"); break;
            case 5: visitor.String(ref _createdBy, "created_by"); break;
            case 6: visitor.DateTime(ref _deletedAt, "deleted_at"); break;
            case 7: visitor.Boolean(ref _dryRun, "dry_run"); break;
            case 8: visitor.DateTime(ref _failedAt, "failed_at"); break;
            case 9: visitor.String(ref _id, "id"); break;
            case 10: visitor.DateTime(ref _preProcessedAt, "pre_processed_at"); break;
            case 11: visitor.DateTime(ref _processingAt, "processing_at"); break;
            case 12: visitor.Model(ref _result, "result"); break;
            case 13: visitor.Enum(ref _status, "status"); break;
            case 14: visitor.String(ref _type, "type"); break;
            case 15: visitor.DateTime(ref _updatedAt, "updated_at"); break;
        }
    }

    public bool Equals(BatchJob? other) => base.Equals(other);

    public override int GetHashCode() => base.GetHashCode();

    protected override bool PrintMembers(StringBuilder builder) => base.PrintMembers(builder);
}
