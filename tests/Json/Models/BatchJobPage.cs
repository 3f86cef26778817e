using System.Diagnostics.CodeAnalysis;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;

namespace Medusa.Runtime.Json.Tests.Models;

/// <summary>A page of batch jobs, in the shape of emitted code.</summary>
[JsonConverter(typeof(JsonModelConverter<BatchJobPage>))]
public sealed record BatchJobPage : IJsonModel<BatchJobPage>
{
    private ulong _set;
    private IReadOnlyList<BatchJob>? _batchJobs;
    private int? _count;
    private int? _limit;
    private int? _offset;
    private IReadOnlyDictionary<string, JsonNode?>? _additionalProperties;

    public BatchJobPage()
    {
    }

#pragma warning disable CS8618 // Required members have their values in nullable fields.
    [SetsRequiredMembers]
    private BatchJobPage(JsonReading _)
    {
    }
#pragma warning restore CS8618

    public required IReadOnlyList<BatchJob> BatchJobs
    {
        get => _batchJobs ?? throw MedusaMissingMemberException.For(nameof(BatchJobPage), "batch_jobs");
        init
        {
            _batchJobs = value;
            _set |= 1UL << 0;
        }
    }

    public required int Count
    {
        get => _count ?? throw MedusaMissingMemberException.For(nameof(BatchJobPage), "count");
        init
        {
            _count = value;
            _set |= 1UL << 1;
        }
    }

    public required int Limit
    {
        get => _limit ?? throw MedusaMissingMemberException.For(nameof(BatchJobPage), "limit");
        init
        {
            _limit = value;
            _set |= 1UL << 2;
        }
    }

    public required int Offset
    {
        get => _offset ?? throw MedusaMissingMemberException.For(nameof(BatchJobPage), "offset");
        init
        {
            _offset = value;
            _set |= 1UL << 3;
        }
    }

    public IReadOnlyDictionary<string, JsonNode?> AdditionalProperties
    {
        get => _additionalProperties ?? JsonAdditional.None;
        init => _additionalProperties = value;
    }

    static BatchJobPage IJsonModel<BatchJobPage>.ReadJson(ref Utf8JsonReader reader) => ReadJson(ref reader);

    void IJsonWritable.WriteJson(Utf8JsonWriter writer)
    {
        writer.WriteStartObject();
        if ((_set & (1UL << 0)) != 0) JsonWrite.Models(writer, JsonNames.BatchJobs, _batchJobs);
        if ((_set & (1UL << 1)) != 0) JsonWrite.Int32(writer, JsonNames.Count, _count);
        if ((_set & (1UL << 2)) != 0) JsonWrite.Int32(writer, JsonNames.Limit, _limit);
        if ((_set & (1UL << 3)) != 0) JsonWrite.Int32(writer, JsonNames.Offset, _offset);
        JsonWrite.Additional(writer, _additionalProperties);
        writer.WriteEndObject();
    }

    public bool Equals(BatchJobPage? other) =>
        ReferenceEquals(this, other)
        || (other is not null
            && _set == other._set
            && ModelEquality.Lists(_batchJobs, other._batchJobs)
            && _count == other._count
            && _limit == other._limit
            && _offset == other._offset
            && ModelEquality.Additional(_additionalProperties, other._additionalProperties));

    public override int GetHashCode()
    {
        var hash = default(HashCode);
        hash.Add(_set);
        hash.Add(ModelEquality.Hash(_batchJobs));
        hash.Add(_count);
        hash.Add(_limit);
        hash.Add(_offset);
        hash.Add(ModelEquality.HashAdditional(_additionalProperties));
        return hash.ToHashCode();
    }

    internal static BatchJobPage ReadJson(ref Utf8JsonReader reader)
    {
        JsonRead.StartObject(ref reader, nameof(BatchJobPage));
        var model = new BatchJobPage(default(JsonReading));
        Dictionary<string, JsonNode?>? additional = null;
        while (JsonRead.NextMember(ref reader, out var name))
        {
            switch (name.Length)
            {
                case 5 when name.SequenceEqual("count"u8):
                    model._count = JsonRead.Int32(ref reader);
                    model._set |= 1UL << 1;
                    continue;
                case 5 when name.SequenceEqual("limit"u8):
                    model._limit = JsonRead.Int32(ref reader);
                    model._set |= 1UL << 2;
                    continue;
                case 6 when name.SequenceEqual("offset"u8):
                    model._offset = JsonRead.Int32(ref reader);
                    model._set |= 1UL << 3;
                    continue;
                case 10 when name.SequenceEqual("batch_jobs"u8):
                    model._batchJobs = JsonRead.Models<BatchJob>(ref reader);
                    model._set |= 1UL << 0;
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
        if ((_set & (1UL << 0)) != 0) ModelText.Member(builder, ref first, nameof(BatchJobs), _batchJobs);
        if ((_set & (1UL << 1)) != 0) ModelText.Member(builder, ref first, nameof(Count), _count);
        if ((_set & (1UL << 2)) != 0) ModelText.Member(builder, ref first, nameof(Limit), _limit);
        if ((_set & (1UL << 3)) != 0) ModelText.Member(builder, ref first, nameof(Offset), _offset);
        return !first;
    }

    private static class JsonNames
    {
        public static readonly JsonEncodedText BatchJobs = JsonWrite.Name("batch_jobs");
        public static readonly JsonEncodedText Count = JsonWrite.Name("count");
        public static readonly JsonEncodedText Limit = JsonWrite.Name("limit");
        public static readonly JsonEncodedText Offset = JsonWrite.Name("offset");
    }
}
