using Medusa.Generator.Model;
using Medusa.Generator.Model.Facts;

namespace Medusa.Generator.Profiles;

/// <summary>
/// What the servers of an API make of lists of fields. Not part of the profile, because only the analyzer of such lists needs it, which needs
/// nothing else of the profile.
/// </summary>
internal static class ServerEntities
{
    private static readonly Lazy<EquatableArray<EntityField>> s_v1 = new(() => ShippedFacts.EntityFields("medusa-v1.fields"));
    private static readonly Lazy<EquatableArray<EntityField>> s_v2 = new(() => ShippedFacts.EntityFields("medusa-v2.fields"));

    // A route of orders sends these whatever is asked for.
    private static readonly string[] s_alwaysSentByV2 =
        ["fulfillment_status", "fulfillments", "payment_collections", "payment_status", "status", "summary", "version"];

    /// <summary>The fields of entities beside the documented ones, for an API by its profile's name.</summary>
    public static EquatableArray<EntityField> Of(string api) => (IsV2(api) ? s_v2 : s_v1).Value;

    /// <summary>Whether the prefixes <c>+</c>, <c>-</c> and <c>*</c> change what is sent by default.</summary>
    public static bool HavePrefixes(string api) => IsV2(api);

    /// <summary>The members that some responses have, whatever is asked for.</summary>
    public static IReadOnlyCollection<string> AlwaysSent(string api) => IsV2(api) ? s_alwaysSentByV2 : [];

    private static bool IsV2(string api) => api == "medusa-v2";
}
