using System.Diagnostics.CodeAnalysis;
using System.Text;
using System.Text.Json.Serialization;

namespace Medusa.Runtime.Json.Tests.Models;

/// <summary>A line of a result, in the shape of emitted code.</summary>
[JsonConverter(typeof(JsonModelConverter<BatchJobStat>))]
public sealed record BatchJobStat : ModelRecord, IJsonModel<BatchJobStat>
{
    private string? _key;
    private string? _message;
    private string? _name;

    public BatchJobStat()
    {
    }

#pragma warning disable CS8618 // What reading doesn't set is asked for when it is used.
    [SetsRequiredMembers]
    private BatchJobStat(JsonReading _)
    {
    }
#pragma warning restore CS8618

    public required string Key
    {
        get => _key ?? throw MissingMember("key");
        init => _key = GiveMember(0, value);
    }

    public required string Message
    {
        get => _message ?? throw MissingMember("message");
        init => _message = GiveMember(1, value);
    }

    public required string Name
    {
        get => _name ?? throw MissingMember("name");
        init => _name = GiveMember(2, value);
    }

    static BatchJobStat IJsonModel<BatchJobStat>.ReadJson(ref MemberVisitor visitor) => visitor.Read(new BatchJobStat(default(JsonReading)));

    protected override MemberTable KnownMembers => MemberTable.Of(this);

    protected override void VisitMember(int index, ref MemberVisitor visitor)
    {
        switch (index)
        {
            case 0: visitor.String(ref _key, "key"); break;
            case 1: visitor.String(ref _message, "message"); break;
            case 2: visitor.String(ref _name, "name"); break;
        }
    }

    public bool Equals(BatchJobStat? other) => base.Equals(other);

    public override int GetHashCode() => base.GetHashCode();

    protected override bool PrintMembers(StringBuilder builder) => base.PrintMembers(builder);
}
