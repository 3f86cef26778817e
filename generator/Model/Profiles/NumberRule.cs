using Medusa.Generator.Model.Client;

namespace Medusa.Generator.Model.Profiles;

/// <summary>Which C# type a <c>number</c> has. The pages say <c>number</c> for all, so the name decides.</summary>
/// <param name="Int32">The members that are <c>int</c>.</param>
/// <param name="Int64">Of the others, those that are <c>long</c>; the rest are <c>decimal</c>.</param>
internal sealed record NumberRule(NameRule Int32, NameRule Int64)
{
    public PrimitiveKind KindOf(string member) =>
        Int32.Matches(member) ? PrimitiveKind.Int32
        : Int64.Matches(member) ? PrimitiveKind.Int64
        : PrimitiveKind.Decimal;
}
