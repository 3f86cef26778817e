namespace Medusa.Generator.Model.Facts;

/// <summary>A line of a <c>*.refusals</c> file: <c>admin.claim.list⇥query⇥$and⇥2.13.3, 2.21.2</c>.</summary>
/// <param name="Key">The method in the official client's words.</param>
/// <param name="Part">Where the member is.</param>
/// <param name="Member">The member's name on the wire.</param>
/// <param name="Versions">The versions of Medusa whose server refuses a request with this member, whatever its value.</param>
internal sealed record Refusal(string Key, RequestPart Part, string Member, EquatableArray<string> Versions);

/// <summary>A part of a request that has members.</summary>
internal enum RequestPart
{
    Body,
    Query,
}
