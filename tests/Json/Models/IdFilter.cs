using System.Text;
using System.Text.Json;

namespace Medusa.Runtime.Json.Tests.Models;

/// <summary>A filter, in the shape of emitted code.</summary>
internal sealed record IdFilter : FilterRecord<string>, IJsonModel<IdFilter>
{
    private string? _like;

    public string? Like
    {
        get => _like;
        init => _like = GiveMember(0, value);
    }

    public static IdFilter From(OneOrMany<string> values) => Of(new IdFilter(), values);

    static IdFilter IJsonModel<IdFilter>.ReadJson(ref MemberVisitor visitor) => visitor.ReadFilter(new IdFilter(), JsonRead.StringItem);

    protected override MemberTable KnownMembers => MemberTable.Of(this);

    protected override void VisitMember(int index, ref MemberVisitor visitor)
    {
        if (index == 0)
        {
            visitor.String(ref _like, "$like", property: "Like");
        }
    }

    protected override void WriteValue(Utf8JsonWriter writer, string value) => JsonWrite.StringValue(writer, value);

    public bool Equals(IdFilter? other) => base.Equals(other);

    public override int GetHashCode() => base.GetHashCode();

    protected override bool PrintMembers(StringBuilder builder) => base.PrintMembers(builder);
}
