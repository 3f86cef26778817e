using System.Diagnostics.CodeAnalysis;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;

namespace Medusa.Runtime.Json.Tests.Models;

/// <summary>The result of a batch job, in the shape of emitted code.</summary>
[JsonConverter(typeof(JsonModelConverter<BatchJobResult>))]
public sealed record BatchJobResult : IJsonModel<BatchJobResult>
{
    private ulong _set;
    private int? _advancementCount;
    private int? _count;
    private string? _fileKey;
    private int? _fileSize;
    private decimal? _progress;
    private IReadOnlyList<BatchJobStat>? _statDescriptors;
    private IReadOnlyDictionary<string, JsonNode?>? _additionalProperties;

    public BatchJobResult()
    {
    }

    public int? AdvancementCount
    {
        get => _advancementCount;
        init
        {
            _advancementCount = value;
            _set |= 1UL << 0;
        }
    }

    public int? Count
    {
        get => _count;
        init
        {
            _count = value;
            _set |= 1UL << 1;
        }
    }

    public string? FileKey
    {
        get => _fileKey;
        init
        {
            _fileKey = value;
            _set |= 1UL << 2;
        }
    }

    public int? FileSize
    {
        get => _fileSize;
        init
        {
            _fileSize = value;
            _set |= 1UL << 3;
        }
    }

    public decimal? Progress
    {
        get => _progress;
        init
        {
            _progress = value;
            _set |= 1UL << 4;
        }
    }

    public IReadOnlyList<BatchJobStat>? StatDescriptors
    {
        get => _statDescriptors;
        init
        {
            _statDescriptors = value;
            _set |= 1UL << 5;
        }
    }

    public IReadOnlyDictionary<string, JsonNode?> AdditionalProperties
    {
        get => _additionalProperties ?? JsonAdditional.None;
        init => _additionalProperties = value;
    }

    static BatchJobResult IJsonModel<BatchJobResult>.ReadJson(ref Utf8JsonReader reader) => ReadJson(ref reader);

    void IJsonWritable.WriteJson(Utf8JsonWriter writer)
    {
        writer.WriteStartObject();
        if ((_set & (1UL << 0)) != 0) JsonWrite.Int32(writer, JsonNames.AdvancementCount, _advancementCount);
        if ((_set & (1UL << 1)) != 0) JsonWrite.Int32(writer, JsonNames.Count, _count);
        if ((_set & (1UL << 2)) != 0) JsonWrite.String(writer, JsonNames.FileKey, _fileKey);
        if ((_set & (1UL << 3)) != 0) JsonWrite.Int32(writer, JsonNames.FileSize, _fileSize);
        if ((_set & (1UL << 4)) != 0) JsonWrite.Decimal(writer, JsonNames.Progress, _progress);
        if ((_set & (1UL << 5)) != 0) JsonWrite.Models(writer, JsonNames.StatDescriptors, _statDescriptors);
        JsonWrite.Additional(writer, _additionalProperties);
        writer.WriteEndObject();
    }

    public bool Equals(BatchJobResult? other) =>
        ReferenceEquals(this, other)
        || (other is not null
            && _set == other._set
            && _advancementCount == other._advancementCount
            && _count == other._count
            && _fileKey == other._fileKey
            && _fileSize == other._fileSize
            && _progress == other._progress
            && ModelEquality.Lists(_statDescriptors, other._statDescriptors)
            && ModelEquality.Additional(_additionalProperties, other._additionalProperties));

    public override int GetHashCode()
    {
        var hash = default(HashCode);
        hash.Add(_set);
        hash.Add(_advancementCount);
        hash.Add(_count);
        hash.Add(_fileKey);
        hash.Add(_fileSize);
        hash.Add(_progress);
        hash.Add(ModelEquality.Hash(_statDescriptors));
        hash.Add(ModelEquality.HashAdditional(_additionalProperties));
        return hash.ToHashCode();
    }

    internal static BatchJobResult ReadJson(ref Utf8JsonReader reader)
    {
        JsonRead.StartObject(ref reader, nameof(BatchJobResult));
        var model = new BatchJobResult();
        Dictionary<string, JsonNode?>? additional = null;
        while (JsonRead.NextMember(ref reader, out var name))
        {
            switch (name.Length)
            {
                case 5 when name.SequenceEqual("count"u8):
                    model._count = JsonRead.Int32(ref reader);
                    model._set |= 1UL << 1;
                    continue;
                case 8 when name.SequenceEqual("file_key"u8):
                    model._fileKey = JsonRead.String(ref reader);
                    model._set |= 1UL << 2;
                    continue;
                case 8 when name.SequenceEqual("progress"u8):
                    model._progress = JsonRead.Decimal(ref reader);
                    model._set |= 1UL << 4;
                    continue;
                case 9 when name.SequenceEqual("file_size"u8):
                    model._fileSize = JsonRead.Int32(ref reader);
                    model._set |= 1UL << 3;
                    continue;
                case 16 when name.SequenceEqual("stat_descriptors"u8):
                    model._statDescriptors = JsonRead.Models<BatchJobStat>(ref reader);
                    model._set |= 1UL << 5;
                    continue;
                case 17 when name.SequenceEqual("advancement_count"u8):
                    model._advancementCount = JsonRead.Int32(ref reader);
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
        if ((_set & (1UL << 0)) != 0) ModelText.Member(builder, ref first, nameof(AdvancementCount), _advancementCount);
        if ((_set & (1UL << 1)) != 0) ModelText.Member(builder, ref first, nameof(Count), _count);
        if ((_set & (1UL << 2)) != 0) ModelText.Member(builder, ref first, nameof(FileKey), _fileKey);
        if ((_set & (1UL << 3)) != 0) ModelText.Member(builder, ref first, nameof(FileSize), _fileSize);
        if ((_set & (1UL << 4)) != 0) ModelText.Member(builder, ref first, nameof(Progress), _progress);
        if ((_set & (1UL << 5)) != 0) ModelText.Member(builder, ref first, nameof(StatDescriptors), _statDescriptors);
        return !first;
    }

    private static class JsonNames
    {
        public static readonly JsonEncodedText AdvancementCount = JsonWrite.Name("advancement_count");
        public static readonly JsonEncodedText Count = JsonWrite.Name("count");
        public static readonly JsonEncodedText FileKey = JsonWrite.Name("file_key");
        public static readonly JsonEncodedText FileSize = JsonWrite.Name("file_size");
        public static readonly JsonEncodedText Progress = JsonWrite.Name("progress");
        public static readonly JsonEncodedText StatDescriptors = JsonWrite.Name("stat_descriptors");
    }
}
