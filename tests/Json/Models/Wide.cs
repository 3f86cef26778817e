using System.Globalization;
using System.Text;

namespace Medusa.Runtime.Json.Tests.Models;

/// <summary>A record of 130 members, <c>m0</c> to <c>m129</c>.</summary>
internal sealed record Wide : ModelRecord, IJsonModel<Wide>
{
    private int?[] _values = new int?[130];

    static Wide IJsonModel<Wide>.ReadJson(ref MemberVisitor visitor) => visitor.Read(new Wide());

    protected override MemberTable KnownMembers => MemberTable.Of(this);

    protected override ulong[]? GivenBeyond { get; set; }

    /// <summary>A copy with a member.</summary>
    public Wide With(int index, int? value)
    {
        var copy = this with { };
        copy._values = (int?[])_values.Clone();
        copy._values[index] = copy.GiveMember(index, value);
        return copy;
    }

    protected override void VisitMember(int index, ref MemberVisitor visitor)
    {
        if (index < _values.Length)
        {
            visitor.Int32(ref _values[index], "m" + index.ToString(CultureInfo.InvariantCulture));
        }
    }

    public bool Equals(Wide? other) => base.Equals(other);

    public override int GetHashCode() => base.GetHashCode();

    protected override bool PrintMembers(StringBuilder builder) => base.PrintMembers(builder);
}
