using Medusa.Generator.Model;
using Medusa.Generator.Model.Profiles;

namespace Medusa.Generator.Profiles;

/// <summary>The APIs that the generator knows: made once, kept for the life of the compiler's process.</summary>
internal static class ApiProfiles
{
    private static readonly Lazy<ApiProfile> s_medusaV1 = new(MedusaV1.Make);
    private static readonly Lazy<ApiProfile> s_medusaV2 = new(MedusaV2.Make);

    public static ApiProfile MedusaV1Profile => s_medusaV1.Value;

    public static ApiProfile MedusaV2Profile => s_medusaV2.Value;

    /// <summary>All, the one first that a project has whose pages don't tell.</summary>
    public static EquatableArray<ApiProfile> All => EquatableArray.Of(MedusaV1Profile, MedusaV2Profile);
}
