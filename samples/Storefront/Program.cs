using Medusa;
using Storefront;
using Storefront.Backend;

// A real backend, if the environment names one; else one in memory, so that this runs anywhere.
var address = Environment.GetEnvironmentVariable("MEDUSA_BACKEND_URL");
await using var backend = address is null ? await InMemoryBackend.StartAsync() : null;

// The publishable key says which sales channel this shop is. A customer who browses needs no log-in.
using MedusaClient medusa = new(new MedusaClientOptions
{
    BaseUrl = backend?.Address ?? new Uri(address!),
    PublishableApiKey = Environment.GetEnvironmentVariable("MEDUSA_PUBLISHABLE_KEY") ?? InMemoryBackend.PublishableKey,
});

// The region decides currency, taxes, and how can be shipped and paid. Relations are nullable: a server sends them or doesn't.
var regions = await medusa.Regions.ListAsync();
var region = regions.Regions.FirstOrDefault(r => r.CurrencyCode == "eur") ?? regions.Regions[0];
var country = region.Countries?.FirstOrDefault()?.Iso2 ?? throw new InvalidOperationException($"{region.Name} has no country.");
Console.WriteLine($"Shopping in {region.Name}, in {region.CurrencyCode}.");

// With a region, each variant has the price that holds there.
PricedProduct? chosen = null;
await foreach (var product in medusa.Products.ListAllAsync(new StoreGetProductsParams { RegionId = region.Id, IsGiftcard = false }))
{
    var from = product.Variants.Min(variant => variant.CalculatedPriceInclTax);
    Console.WriteLine($"  {product.Title}, from {Money.Text(from, region.CurrencyCode)}");
    if (product.Variants.Any(InStock))
    {
        chosen = product;
    }
}

if (chosen is null)
{
    throw new InvalidOperationException("Nothing is in stock.");
}

// The page of this method names no parameters, but the server takes some: they go into the query of the call.
MedusaRequestOptions priced = new() { Query = new Dictionary<string, OneOrMany<string>> { ["region_id"] = region.Id } };
var details = (await medusa.Products.RetrieveAsync(chosen.Id, priced)).Product;
var variant = details.Variants.First(InStock);

// Fill a cart. Whatever changes it answers with the whole of it.
var cart = (await medusa.Carts.CreateAsync(new StorePostCartReq { RegionId = region.Id })).Cart;
cart = (await medusa.Carts.LineItems.CreateAsync(cart.Id, new StorePostCartsCartLineItemsReq { VariantId = variant.Id, Quantity = 2 })).Cart;
foreach (var item in cart.Items ?? [])
{
    Console.WriteLine($"In the cart: {item.Quantity} × {item.Title} for {Money.Text(item.Total, region.CurrencyCode)}");
}

// What the server refuses is an exception with the server's reason; the cart is as it was.
try
{
    await medusa.Carts.UpdateAsync(cart.Id, new StorePostCartsCartReq { Discounts = [new() { Code = "NO-SUCH-CODE" }] });
}
catch (MedusaApiException refusal) when (refusal.Type == "not_found")
{
    Console.WriteLine($"No discount: {refusal.ServerMessage}");
}

// Who buys and where to send it. An address can be given whole, as here, or by the id of one that the customer has kept.
AddressPayload home = new()
{
    FirstName = "Ada",
    LastName = "Byron",
    Address1 = "12 Quay Street",
    City = "Harbour",
    PostalCode = "10111",
    CountryCode = country,
};
await medusa.Carts.UpdateAsync(cart.Id, new StorePostCartsCartReq { Email = "ada@example.com", ShippingAddress = home, BillingAddress = home });

// How to send it: what is offered depends on what is in the cart.
var offered = (await medusa.ShippingOptions.ListCartOptionsAsync(cart.Id)).ShippingOptions;
var cheapest = offered.MinBy(option => option.PriceInclTax) ?? throw new InvalidOperationException("It can't be shipped.");
cart = (await medusa.Carts.AddShippingMethodAsync(cart.Id, new StorePostCartsCartShippingMethodReq { OptionId = cheapest.Id })).Cart;
Console.WriteLine($"Shipping: {cheapest.Name}, {Money.Text(cheapest.PriceInclTax, region.CurrencyCode)}");

// How to pay: a session for each provider of the region. A real shop lets the customer choose; here they are tried one by one.
cart = (await medusa.Carts.CreatePaymentSessionsAsync(cart.Id)).Cart;
Console.WriteLine($"To pay: {Money.Text(cart.Total, region.CurrencyCode)}, of which {Money.Text(cart.TaxTotal, region.CurrencyCode)} are taxes");
Order? order = null;
foreach (var session in cart.PaymentSessions ?? [])
{
    await medusa.Carts.SetPaymentSessionAsync(cart.Id, new StorePostCartsCartPaymentSessionReq { ProviderId = session.ProviderId });

    // Three things can come of it, and what a later server may add is a case of its own.
    switch (await medusa.Carts.CompleteAsync(cart.Id))
    {
        case StoreCompleteCartResOrder completed:
            order = completed.Data;
            break;
        case StoreCompleteCartResCart { Data.PaymentSession: var open }:
            Console.WriteLine($"Paying by {session.ProviderId} is {open?.Status}: the customer would be asked to confirm.");
            continue;
        case StoreCompleteCartResSwap swap:
            throw new InvalidOperationException($"The cart was for the swap {swap.Data.Id}.");
        case StoreCompleteCartResUnknown other:
            throw new InvalidOperationException($"The server answered with {other.AdditionalProperties["type"]}.");
    }

    break;
}

if (order is null)
{
    throw new InvalidOperationException("No way of paying went through.");
}

Console.WriteLine($"Order #{order.DisplayId} is {order.Status}: {Money.Text(order.Total, order.CurrencyCode)}, payment {order.PaymentStatus}");

static bool InStock(PricedVariant variant) =>
    !variant.ManageInventory || variant.AllowBackorder || variant.InventoryQuantity >= 2;
