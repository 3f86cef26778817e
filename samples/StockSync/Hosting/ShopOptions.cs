using System.ComponentModel.DataAnnotations;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Options;

namespace StockSync.Hosting;

/// <summary>Which shop it is, and the key to it: from environment variables, since keys don't belong into files.</summary>
internal sealed class ShopOptions
{
    public const string UrlVariable = "MEDUSA_BACKEND_URL";
    public const string ApiKeyVariable = "MEDUSA_API_KEY";

    /// <summary>The shop's address.</summary>
    [ConfigurationKeyName(UrlVariable)]
    [Required, RegularExpression("https?://.+", ErrorMessage = UrlVariable + " is not an http(s) address.")]
    public string Url { get; set; } = "";

    /// <summary>A secret API key of the shop.</summary>
    [ConfigurationKeyName(ApiKeyVariable)]
    [Required(ErrorMessage = ApiKeyVariable + " is not set: give it a secret API key (sk_…) of the shop.")]
    public string ApiKey { get; set; } = "";

    public Uri BaseUrl => new(Url);
}

/// <summary>Checks the settings when the program starts; the code is generated, so it needs no reflection.</summary>
[OptionsValidator]
internal sealed partial class ShopOptionsValidator : IValidateOptions<ShopOptions>;
