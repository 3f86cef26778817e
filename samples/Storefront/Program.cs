using InMemoryMedusa;
using Medusa;
using Storefront;

// A real backend, if the environment names one; else one in memory, so that this runs anywhere.
var address = Environment.GetEnvironmentVariable("MEDUSA_BACKEND_URL");
await using var backend = address is null ? await InMemoryBackend.StartAsync() : null;

// The publishable key says which sales channel this shop is. A customer who browses needs no login.
using MedusaClient medusa = new(new MedusaClientOptions
{
    BaseUrl = backend?.Address ?? new Uri(address!),
    PublishableApiKey = Environment.GetEnvironmentVariable("MEDUSA_PUBLISHABLE_KEY") ?? InMemoryBackend.PublishableKey,
    MaxRetries = 2,
});
var promotion = Environment.GetEnvironmentVariable("MEDUSA_PROMOTION") ?? (backend is null ? null : InMemoryBackend.PromotionCode);

// Ctrl+C ends the request that is under way, and with it the program.
using CancellationTokenSource stop = new();
Console.CancelKeyPress += (_, pressed) =>
{
    pressed.Cancel = true;
    stop.Cancel();
};

try
{
    await ShopAsync(stop.Token);
    return 0;
}
catch (OperationCanceledException) when (stop.IsCancellationRequested)
{
    return 130;
}
catch (MedusaException failure)
{
    // What the server refuses, and why, or that it can't be reached: the message says it, without any credentials.
    Console.Error.WriteLine(failure.Message);
    return 1;
}
catch (ShopException problem)
{
    Console.Error.WriteLine(problem.Message);
    return 1;
}

async Task ShopAsync(CancellationToken cancellation)
{
    // The region decides currency and taxes, and how can be shipped and paid.
    var regions = (await medusa.Store.Region.ListAsync(cancellationToken: cancellation)).Regions;
    var region = regions.FirstOrDefault(region => region.CurrencyCode == "eur") ?? regions.FirstOrDefault() ?? throw new ShopException("The shop has no region.");
    Console.WriteLine($"Shopping in {region.Name}, in {region.CurrencyCode}.");

    Catalogue catalogue = new(medusa, region);
    var chosen = await catalogue.ShowAsync(quantity: 2, cancellation) ?? throw new ShopException("Nothing is in stock.");

    var checkout = await Checkout.StartAsync(medusa, region, cancellation);
    await checkout.AddAsync(chosen, quantity: 2, cancellation);
    await checkout.TryPromotionAsync("NO-SUCH-CODE", cancellation);
    if (promotion is not null)
    {
        await checkout.TryPromotionAsync(promotion, cancellation);
    }

    await checkout.SendToAsync("ada@example.com", Addresses.Example(region), cancellation);
    await checkout.ShipCheapestAsync(cancellation);
    var order = await checkout.PayAsync(cancellation);
    Console.WriteLine($"Order #{order.DisplayId} is {order.Status}: {Money.Text(order.Total, order.CurrencyCode)}");
}
