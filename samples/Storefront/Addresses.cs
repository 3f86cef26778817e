using Medusa;

namespace Storefront;

/// <summary>Where the sample's customer lives: a real shop has a form for it.</summary>
internal static class Addresses
{
    /// <summary>An address in the first country that the region sells to: others are refused.</summary>
    public static StoreAddAddress Example(StoreRegion region) => new()
    {
        FirstName = "Ada",
        LastName = "Byron",
        Address1 = "12 Quay Street",
        City = "Harbour",
        PostalCode = "10111",
        CountryCode = region.Countries?.FirstOrDefault()?.Iso2 ?? throw new ShopException($"{region.Name} has no country."),
    };
}
