using System.Diagnostics.CodeAnalysis;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;

namespace Medusa.Runtime.Json.Tests.Models;

/// <summary>A line of a result, in the shape of emitted code.</summary>
[JsonConverter(typeof(JsonModelConverter<BatchJobStat>))]
public sealed record BatchJobStat : IJsonModel<BatchJobStat>
{
    private ulong _set;
    private string? _key;
    private string? _message;
    private string? _name;
    private IReadOnlyDictionary<string, JsonNode?>? _additionalProperties;

    public BatchJobStat()
    {
    }

#pragma warning disable CS8618 // Required members have their values in nullable fields.
    [SetsRequiredMembers]
    private BatchJobStat(JsonReading _)
    {
    }
#pragma warning restore CS8618

    public required string Key
    {
        get => _key ?? throw MedusaMissingMemberException.For(nameof(BatchJobStat), "key");
        init
        {
            _key = value;
            _set |= 1UL << 0;
        }
    }

    public required string Message
    {
        get => _message ?? throw MedusaMissingMemberException.For(nameof(BatchJobStat), "message");
        init
        {
            _message = value;
            _set |= 1UL << 1;
        }
    }

    public required string Name
    {
        get => _name ?? throw MedusaMissingMemberException.For(nameof(BatchJobStat), "name");
        init
        {
            _name = value;
            _set |= 1UL << 2;
        }
    }

    public IReadOnlyDictionary<string, JsonNode?> AdditionalProperties
    {
        get => _additionalProperties ?? JsonAdditional.None;
        init => _additionalProperties = value;
    }

    static BatchJobStat IJsonModel<BatchJobStat>.ReadJson(ref Utf8JsonReader reader) => ReadJson(ref reader);

    void IJsonWritable.WriteJson(Utf8JsonWriter writer)
    {
        writer.WriteStartObject();
        if ((_set & (1UL << 0)) != 0) JsonWrite.String(writer, JsonNames.Key, _key);
        if ((_set & (1UL << 1)) != 0) JsonWrite.String(writer, JsonNames.Message, _message);
        if ((_set & (1UL << 2)) != 0) JsonWrite.String(writer, JsonNames.Name, _name);
        JsonWrite.Additional(writer, _additionalProperties);
        writer.WriteEndObject();
    }

    public bool Equals(BatchJobStat? other) =>
        ReferenceEquals(this, other)
        || (other is not null
            && _set == other._set
            && _key == other._key
            && _message == other._message
            && _name == other._name
            && ModelEquality.Additional(_additionalProperties, other._additionalProperties));

    public override int GetHashCode()
    {
        var hash = default(HashCode);
        hash.Add(_set);
        hash.Add(_key);
        hash.Add(_message);
        hash.Add(_name);
        hash.Add(ModelEquality.HashAdditional(_additionalProperties));
        return hash.ToHashCode();
    }

    internal static BatchJobStat ReadJson(ref Utf8JsonReader reader)
    {
        JsonRead.StartObject(ref reader, nameof(BatchJobStat));
        var model = new BatchJobStat(default(JsonReading));
        Dictionary<string, JsonNode?>? additional = null;
        while (JsonRead.NextMember(ref reader, out var name))
        {
            switch (name.Length)
            {
                case 3 when name.SequenceEqual("key"u8):
                    model._key = JsonRead.String(ref reader);
                    model._set |= 1UL << 0;
                    continue;
                case 4 when name.SequenceEqual("name"u8):
                    model._name = JsonRead.String(ref reader);
                    model._set |= 1UL << 2;
                    continue;
                case 7 when name.SequenceEqual("message"u8):
                    model._message = JsonRead.String(ref reader);
                    model._set |= 1UL << 1;
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
        if ((_set & (1UL << 0)) != 0) ModelText.Member(builder, ref first, nameof(Key), _key);
        if ((_set & (1UL << 1)) != 0) ModelText.Member(builder, ref first, nameof(Message), _message);
        if ((_set & (1UL << 2)) != 0) ModelText.Member(builder, ref first, nameof(Name), _name);
        return !first;
    }

    private static class JsonNames
    {
        public static readonly JsonEncodedText Key = JsonWrite.Name("key");
        public static readonly JsonEncodedText Message = JsonWrite.Name("message");
        public static readonly JsonEncodedText Name = JsonWrite.Name("name");
    }
}
