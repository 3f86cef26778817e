using System.Diagnostics.CodeAnalysis;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;

namespace Medusa.Runtime.Json.Tests.Models;

/// <summary>A batch job, in the shape of emitted code.</summary>
[JsonConverter(typeof(JsonModelConverter<BatchJob>))]
public sealed record BatchJob : IJsonModel<BatchJob>
{
    private ulong _set;
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
    private IReadOnlyDictionary<string, JsonNode?>? _additionalProperties;

    public BatchJob()
    {
    }

#pragma warning disable CS8618 // Required members have their values in nullable fields.
    [SetsRequiredMembers]
    private BatchJob(JsonReading _)
    {
    }
#pragma warning restore CS8618

    public DateTimeOffset? CanceledAt
    {
        get => _canceledAt;
        init
        {
            _canceledAt = value;
            _set |= 1UL << 0;
        }
    }

    public DateTimeOffset? CompletedAt
    {
        get => _completedAt;
        init
        {
            _completedAt = value;
            _set |= 1UL << 1;
        }
    }

    public DateTimeOffset? ConfirmedAt
    {
        get => _confirmedAt;
        init
        {
            _confirmedAt = value;
            _set |= 1UL << 2;
        }
    }

    public required JsonObject Context
    {
        get => _context ?? throw MedusaMissingMemberException.For(nameof(BatchJob), "context");
        init
        {
            _context = value;
            _set |= 1UL << 3;
        }
    }

    public required DateTimeOffset CreatedAt
    {
        get => _createdAt ?? throw MedusaMissingMemberException.For(nameof(BatchJob), "created_at");
        init
        {
            _createdAt = value;
            _set |= 1UL << 4;
        }
    }

    public string? CreatedBy
    {
        get => _createdBy;
        init
        {
            _createdBy = value;
            _set |= 1UL << 5;
        }
    }

    public DateTimeOffset? DeletedAt
    {
        get => _deletedAt;
        init
        {
            _deletedAt = value;
            _set |= 1UL << 6;
        }
    }

    public required bool DryRun
    {
        get => _dryRun ?? throw MedusaMissingMemberException.For(nameof(BatchJob), "dry_run");
        init
        {
            _dryRun = value;
            _set |= 1UL << 7;
        }
    }

    public DateTimeOffset? FailedAt
    {
        get => _failedAt;
        init
        {
            _failedAt = value;
            _set |= 1UL << 8;
        }
    }

    public required string Id
    {
        get => _id ?? throw MedusaMissingMemberException.For(nameof(BatchJob), "id");
        init
        {
            _id = value;
            _set |= 1UL << 9;
        }
    }

    public DateTimeOffset? PreProcessedAt
    {
        get => _preProcessedAt;
        init
        {
            _preProcessedAt = value;
            _set |= 1UL << 10;
        }
    }

    public DateTimeOffset? ProcessingAt
    {
        get => _processingAt;
        init
        {
            _processingAt = value;
            _set |= 1UL << 11;
        }
    }

    public BatchJobResult? Result
    {
        get => _result;
        init
        {
            _result = value;
            _set |= 1UL << 12;
        }
    }

    public required StringEnum<BatchJobStatus> Status
    {
        get => _status ?? throw MedusaMissingMemberException.For(nameof(BatchJob), "status");
        init
        {
            _status = value;
            _set |= 1UL << 13;
        }
    }

    public required string Type
    {
        get => _type ?? throw MedusaMissingMemberException.For(nameof(BatchJob), "type");
        init
        {
            _type = value;
            _set |= 1UL << 14;
        }
    }

    public required DateTimeOffset UpdatedAt
    {
        get => _updatedAt ?? throw MedusaMissingMemberException.For(nameof(BatchJob), "updated_at");
        init
        {
            _updatedAt = value;
            _set |= 1UL << 15;
        }
    }

    public IReadOnlyDictionary<string, JsonNode?> AdditionalProperties
    {
        get => _additionalProperties ?? JsonAdditional.None;
        init => _additionalProperties = value;
    }

    static BatchJob IJsonModel<BatchJob>.ReadJson(ref Utf8JsonReader reader) => ReadJson(ref reader);

    void IJsonWritable.WriteJson(Utf8JsonWriter writer)
    {
        writer.WriteStartObject();
        if ((_set & (1UL << 0)) != 0) JsonWrite.DateTime(writer, JsonNames.CanceledAt, _canceledAt);
        if ((_set & (1UL << 1)) != 0) JsonWrite.DateTime(writer, JsonNames.CompletedAt, _completedAt);
        if ((_set & (1UL << 2)) != 0) JsonWrite.DateTime(writer, JsonNames.ConfirmedAt, _confirmedAt);
        if ((_set & (1UL << 3)) != 0) JsonWrite.JsonObject(writer, JsonNames.Context, _context);
        if ((_set & (1UL << 4)) != 0) JsonWrite.DateTime(writer, JsonNames.CreatedAt, _createdAt);
        if ((_set & (1UL << 5)) != 0) JsonWrite.String(writer, JsonNames.CreatedBy, _createdBy);
        if ((_set & (1UL << 6)) != 0) JsonWrite.DateTime(writer, JsonNames.DeletedAt, _deletedAt);
        if ((_set & (1UL << 7)) != 0) JsonWrite.Boolean(writer, JsonNames.DryRun, _dryRun);
        if ((_set & (1UL << 8)) != 0) JsonWrite.DateTime(writer, JsonNames.FailedAt, _failedAt);
        if ((_set & (1UL << 9)) != 0) JsonWrite.String(writer, JsonNames.Id, _id);
        if ((_set & (1UL << 10)) != 0) JsonWrite.DateTime(writer, JsonNames.PreProcessedAt, _preProcessedAt);
        if ((_set & (1UL << 11)) != 0) JsonWrite.DateTime(writer, JsonNames.ProcessingAt, _processingAt);
        if ((_set & (1UL << 12)) != 0) JsonWrite.Model(writer, JsonNames.Result, _result);
        if ((_set & (1UL << 13)) != 0) JsonWrite.Enum(writer, JsonNames.Status, _status);
        if ((_set & (1UL << 14)) != 0) JsonWrite.String(writer, JsonNames.Type, _type);
        if ((_set & (1UL << 15)) != 0) JsonWrite.DateTime(writer, JsonNames.UpdatedAt, _updatedAt);
        JsonWrite.Additional(writer, _additionalProperties);
        writer.WriteEndObject();
    }

    public bool Equals(BatchJob? other) =>
        ReferenceEquals(this, other)
        || (other is not null
            && _set == other._set
            && _canceledAt == other._canceledAt
            && _completedAt == other._completedAt
            && _confirmedAt == other._confirmedAt
            && ModelEquality.Nodes(_context, other._context)
            && _createdAt == other._createdAt
            && _createdBy == other._createdBy
            && _deletedAt == other._deletedAt
            && _dryRun == other._dryRun
            && _failedAt == other._failedAt
            && _id == other._id
            && _preProcessedAt == other._preProcessedAt
            && _processingAt == other._processingAt
            && Equals(_result, other._result)
            && _status == other._status
            && _type == other._type
            && _updatedAt == other._updatedAt
            && ModelEquality.Additional(_additionalProperties, other._additionalProperties));

    public override int GetHashCode()
    {
        var hash = default(HashCode);
        hash.Add(_set);
        hash.Add(_canceledAt);
        hash.Add(_completedAt);
        hash.Add(_confirmedAt);
        hash.Add(ModelEquality.Hash(_context));
        hash.Add(_createdAt);
        hash.Add(_createdBy);
        hash.Add(_deletedAt);
        hash.Add(_dryRun);
        hash.Add(_failedAt);
        hash.Add(_id);
        hash.Add(_preProcessedAt);
        hash.Add(_processingAt);
        hash.Add(_result);
        hash.Add(_status);
        hash.Add(_type);
        hash.Add(_updatedAt);
        hash.Add(ModelEquality.HashAdditional(_additionalProperties));
        return hash.ToHashCode();
    }

    internal static BatchJob ReadJson(ref Utf8JsonReader reader)
    {
        JsonRead.StartObject(ref reader, nameof(BatchJob));
        var model = new BatchJob(default(JsonReading));
        Dictionary<string, JsonNode?>? additional = null;
        while (JsonRead.NextMember(ref reader, out var name))
        {
            switch (name.Length)
            {
                case 2 when name.SequenceEqual("id"u8):
                    model._id = JsonRead.String(ref reader);
                    model._set |= 1UL << 9;
                    continue;
                case 4 when name.SequenceEqual("type"u8):
                    model._type = JsonRead.String(ref reader);
                    model._set |= 1UL << 14;
                    continue;
                case 6 when name.SequenceEqual("result"u8):
                    model._result = JsonRead.Model<BatchJobResult>(ref reader);
                    model._set |= 1UL << 12;
                    continue;
                case 6 when name.SequenceEqual("status"u8):
                    model._status = JsonRead.Enum<BatchJobStatus>(ref reader);
                    model._set |= 1UL << 13;
                    continue;
                case 7 when name.SequenceEqual("context"u8):
                    model._context = JsonRead.JsonObject(ref reader);
                    model._set |= 1UL << 3;
                    continue;
                case 7 when name.SequenceEqual("dry_run"u8):
                    model._dryRun = JsonRead.Boolean(ref reader);
                    model._set |= 1UL << 7;
                    continue;
                case 9 when name.SequenceEqual("failed_at"u8):
                    model._failedAt = JsonRead.DateTime(ref reader);
                    model._set |= 1UL << 8;
                    continue;
                case 10 when name.SequenceEqual("created_at"u8):
                    model._createdAt = JsonRead.DateTime(ref reader);
                    model._set |= 1UL << 4;
                    continue;
                case 10 when name.SequenceEqual("created_by"u8):
                    model._createdBy = JsonRead.String(ref reader);
                    model._set |= 1UL << 5;
                    continue;
                case 10 when name.SequenceEqual("deleted_at"u8):
                    model._deletedAt = JsonRead.DateTime(ref reader);
                    model._set |= 1UL << 6;
                    continue;
                case 10 when name.SequenceEqual("updated_at"u8):
                    model._updatedAt = JsonRead.DateTime(ref reader);
                    model._set |= 1UL << 15;
                    continue;
                case 11 when name.SequenceEqual("canceled_at"u8):
                    model._canceledAt = JsonRead.DateTime(ref reader);
                    model._set |= 1UL << 0;
                    continue;
                case 12 when name.SequenceEqual("completed_at"u8):
                    model._completedAt = JsonRead.DateTime(ref reader);
                    model._set |= 1UL << 1;
                    continue;
                case 12 when name.SequenceEqual("confirmed_at"u8):
                    model._confirmedAt = JsonRead.DateTime(ref reader);
                    model._set |= 1UL << 2;
                    continue;
                case 13 when name.SequenceEqual("processing_at"u8):
                    model._processingAt = JsonRead.DateTime(ref reader);
                    model._set |= 1UL << 11;
                    continue;
                case 16 when name.SequenceEqual("pre_processed_at"u8):
                    model._preProcessedAt = JsonRead.DateTime(ref reader);
                    model._set |= 1UL << 10;
                    continue;
                default:
                    JsonRead.Additional(ref reader, name, ref additional);
                    continue;
            }
        }

        model._additionalProperties = additional;
        return model;
    }

    private bool PrintMembers(StringBuilder builder)
    {
        var first = true;
        if ((_set & (1UL << 0)) != 0) ModelText.Member(builder, ref first, nameof(CanceledAt), _canceledAt);
        if ((_set & (1UL << 1)) != 0) ModelText.Member(builder, ref first, nameof(CompletedAt), _completedAt);
        if ((_set & (1UL << 2)) != 0) ModelText.Member(builder, ref first, nameof(ConfirmedAt), _confirmedAt);
        if ((_set & (1UL << 3)) != 0) ModelText.Member(builder, ref first, nameof(Context), _context);
        if ((_set & (1UL << 4)) != 0) ModelText.Member(builder, ref first, nameof(CreatedAt), _createdAt);
        if ((_set & (1UL << 5)) != 0) ModelText.Member(builder, ref first, nameof(CreatedBy), _createdBy);
        if ((_set & (1UL << 6)) != 0) ModelText.Member(builder, ref first, nameof(DeletedAt), _deletedAt);
        if ((_set & (1UL << 7)) != 0) ModelText.Member(builder, ref first, nameof(DryRun), _dryRun);
        if ((_set & (1UL << 8)) != 0) ModelText.Member(builder, ref first, nameof(FailedAt), _failedAt);
        if ((_set & (1UL << 9)) != 0) ModelText.Member(builder, ref first, nameof(Id), _id);
        if ((_set & (1UL << 10)) != 0) ModelText.Member(builder, ref first, nameof(PreProcessedAt), _preProcessedAt);
        if ((_set & (1UL << 11)) != 0) ModelText.Member(builder, ref first, nameof(ProcessingAt), _processingAt);
        if ((_set & (1UL << 12)) != 0) ModelText.Member(builder, ref first, nameof(Result), _result);
        if ((_set & (1UL << 13)) != 0) ModelText.Member(builder, ref first, nameof(Status), _status);
        if ((_set & (1UL << 14)) != 0) ModelText.Member(builder, ref first, nameof(Type), _type);
        if ((_set & (1UL << 15)) != 0) ModelText.Member(builder, ref first, nameof(UpdatedAt), _updatedAt);
        return !first;
    }

    private static class JsonNames
    {
        public static readonly JsonEncodedText CanceledAt = JsonWrite.Name("canceled_at");
        public static readonly JsonEncodedText CompletedAt = JsonWrite.Name("completed_at");
        public static readonly JsonEncodedText ConfirmedAt = JsonWrite.Name("confirmed_at");
        public static readonly JsonEncodedText Context = JsonWrite.Name("context");
        public static readonly JsonEncodedText CreatedAt = JsonWrite.Name("created_at");
        public static readonly JsonEncodedText CreatedBy = JsonWrite.Name("created_by");
        public static readonly JsonEncodedText DeletedAt = JsonWrite.Name("deleted_at");
        public static readonly JsonEncodedText DryRun = JsonWrite.Name("dry_run");
        public static readonly JsonEncodedText FailedAt = JsonWrite.Name("failed_at");
        public static readonly JsonEncodedText Id = JsonWrite.Name("id");
        public static readonly JsonEncodedText PreProcessedAt = JsonWrite.Name("pre_processed_at");
        public static readonly JsonEncodedText ProcessingAt = JsonWrite.Name("processing_at");
        public static readonly JsonEncodedText Result = JsonWrite.Name("result");
        public static readonly JsonEncodedText Status = JsonWrite.Name("status");
        public static readonly JsonEncodedText Type = JsonWrite.Name("type");
        public static readonly JsonEncodedText UpdatedAt = JsonWrite.Name("updated_at");
    }
}
