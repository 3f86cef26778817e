using Medusa;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;
using StockSync.Shop;

namespace StockSync.Hosting;

/// <summary>Registers the client, and what reads and writes the shop through it.</summary>
internal static class ShopRegistration
{
    public static void AddShop(this IHostApplicationBuilder builder)
    {
        builder.Services.AddOptions<ShopOptions>().BindConfiguration("").ValidateOnStart();
        builder.Services.AddSingleton<IValidateOptions<ShopOptions>, ShopOptionsValidator>();

        builder.Services.AddMedusaClient();
        builder.Services.AddOptions<MedusaClientOptions>().Configure<IOptions<ShopOptions>>((options, shop) =>
        {
            options.BaseUrl = shop.Value.BaseUrl;
            options.ApiToken = shop.Value.ApiKey;
            options.Timeout = TimeSpan.FromSeconds(30);

            // A shop that is being deployed answers 502 or 503, or drops connections, for some seconds. Repeated are these, 429 and 504,
            // after 0.5, 1.5, 3.5 … seconds, or when Retry-After says.
            options.MaxRetries = 3;

            // A write that got no answer may have been done. All of ours but one set absolute values ("12 in stock", never "2 more"), so
            // doing them twice is harmless. The one that isn't, creating a product, says so itself: see ShopWriter.
            options.RetryPosts = true;
        });

        builder.Services.AddSingleton<ShopReader>();
        builder.Services.AddSingleton<ShopWriter>();
    }
}
