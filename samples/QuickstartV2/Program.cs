using System.Globalization;
using InMemoryMedusa;
using Medusa;

// A real backend, if the environment names one; else one in memory, so that this runs anywhere.
var address = Environment.GetEnvironmentVariable("MEDUSA_BACKEND_URL");
var apiKey = Environment.GetEnvironmentVariable("MEDUSA_API_KEY");
await using var backend = address is null ? await InMemoryBackend.StartAsync() : null;

// A secret key is for the admin API; a publishable key says which sales channel a storefront is. Most applications have one of them.
var publishableKey = Environment.GetEnvironmentVariable("MEDUSA_PUBLISHABLE_KEY") ?? (backend is null ? null : InMemoryBackend.PublishableKey);
using MedusaClient medusa = new(new MedusaClientOptions
{
    BaseUrl = backend?.Address ?? new Uri(address!),
    ApiToken = apiKey,
    PublishableApiKey = publishableKey,
});

// Log in. The client keeps the token and sends it from now on; with a secret key there is no need to.
if (apiKey is null)
{
    var login = await medusa.Auth.LoginAsync("user", "emailpass", new AdminSignInWithEmailPassword
    {
        Email = Environment.GetEnvironmentVariable("MEDUSA_EMAIL") ?? InMemoryBackend.Email,
        Password = Environment.GetEnvironmentVariable("MEDUSA_PASSWORD") ?? InMemoryBackend.Password,
    });

    // Other providers may send the user elsewhere first, or ask for a second factor.
    if (login.Status != MedusaSignInStatus.SignedIn)
    {
        throw new InvalidOperationException($"The login is not complete: {login.Status}.");
    }
}

Console.WriteLine(apiKey is null ? "Logged in." : "Using a secret key.");

// Filter, and choose what is sent. What `fields` leaves out is not there: reading it would be an exception.
AdminProductListParams recent = new()
{
    Status = [ProductStatus.Draft, ProductStatus.Published],
    CreatedAt = new() { Gte = DateTimeOffset.UtcNow.AddDays(-30) },
    Order = "-created_at",
    Fields = "id,title,status",
    Limit = 5,
};
foreach (var product in (await medusa.Admin.Product.ListAsync(recent)).Products)
{
    Console.WriteLine($"  {product.Title}, {product.Status}");
}

// Create a product. Prices are decimals in the currency's major unit: 17.95 is 17 euros and 95 cents.
var lamp = (await medusa.Admin.Product.CreateAsync(new AdminCreateProduct
{
    Title = "Quickstart Lamp",
    Options = [new() { Title = "Colour", Values = ["Red"] }],
    Variants =
    [
        new()
        {
            Title = "Red",
            Options = new Dictionary<string, string> { ["Colour"] = "Red" },
            Prices = [new() { CurrencyCode = "eur", Amount = 17.95m }],
        },
    ],
})).Product;
Console.WriteLine($"Created {lamp.Title}, {lamp.Status}.");

// Change it. What isn't set isn't sent, and stays as it is.
await medusa.Admin.Product.UpdateAsync(lamp.Id, new AdminUpdateProduct { Status = ProductStatus.Published, Subtitle = "A light to start with" });
AdminUpdateProductVariant dearer = new() { Prices = [new() { CurrencyCode = "eur", Amount = 19.95m }] };
lamp = (await medusa.Admin.Product.UpdateVariantAsync(lamp.Id, lamp.Variants![0].Id, dearer)).Product;
var price = lamp.Variants![0].Prices![0];
Console.WriteLine($"It is {lamp.Status} and costs {Money(price.Amount, price.CurrencyCode)}.");

// Page through the orders, up to the fifth. Pages of two are fetched as the loop comes to them; the currency is not sent unless asked for.
AdminOrderFilters newestFirst = new() { Fields = "+currency_code", Order = "-created_at", Limit = 2 };
await foreach (var order in medusa.Admin.Order.ListAllAsync(newestFirst).Take(5))
{
    Console.WriteLine($"  #{order.DisplayId}  {Money(order.Total, order.CurrencyCode)}, {order.PaymentStatus}");
}

if (publishableKey is null)
{
    Console.WriteLine("The store API needs a publishable key, so nothing is bought. Set MEDUSA_PUBLISHABLE_KEY.");
}
else
{
    await ShopAsync();
}

// Delete what was created. What the server refuses is an exception with the server's reason.
var deleted = await medusa.Admin.Product.DeleteAsync(lamp.Id);
Console.WriteLine($"Deleted the {deleted.Object}: {deleted.Deleted}.");
try
{
    await medusa.Admin.Product.RetrieveAsync(lamp.Id);
}
catch (MedusaApiException refusal)
{
    Console.WriteLine($"Refused with {(int)refusal.Status} {refusal.Type}: {refusal.ServerMessage}");
}

// What a storefront does: from a region to an order.
async Task ShopAsync()
{
    var region = (await medusa.Store.Region.ListAsync()).Regions[0];
    Console.WriteLine($"Shopping in {region.Name}, in {region.CurrencyCode}.");

    // Prices are sent only when they are asked for, and for a region.
    StoreProductListParams priced = new() { RegionId = region.Id, Fields = "*variants.calculated_price,+variants.inventory_quantity" };
    var variant = (await medusa.Store.Product.ListAsync(priced)).Products.SelectMany(product => product.Variants ?? []).First(IsAvailable);

    // Fill a cart. Whatever changes it answers with the whole of it.
    var cart = (await medusa.Store.Cart.CreateAsync(new StoreCreateCart { RegionId = region.Id })).Cart;
    cart = (await medusa.Store.Cart.CreateLineItemAsync(cart.Id, new StoreAddCartLineItem { VariantId = variant.Id, Quantity = 2 })).Cart;
    foreach (var item in cart.Items ?? [])
    {
        Console.WriteLine($"In the cart: {item.Quantity} × {item.ProductTitle} at {Money(item.UnitPrice, cart.CurrencyCode)}");
    }

    // Who buys, and where to send it.
    StoreAddAddress home = new()
    {
        FirstName = "Ada",
        LastName = "Byron",
        Address1 = "12 Quay Street",
        City = "Harbour",
        PostalCode = "10111",
        CountryCode = region.Countries?[0].Iso2,
    };
    await medusa.Store.Cart.UpdateAsync(cart.Id, new StoreUpdateCart { Email = "ada@example.com", ShippingAddress = home, BillingAddress = home });

    // How to send it: what is offered depends on what is in the cart.
    var offered = (await medusa.Store.Fulfillment.ListCartOptionsAsync(new StoreGetShippingOptionList { CartId = cart.Id })).ShippingOptions;
    var cheapest = offered.MinBy(option => option.Amount) ?? throw new InvalidOperationException("It can't be shipped.");
    cart = (await medusa.Store.Cart.AddShippingMethodAsync(cart.Id, new StoreAddCartShippingMethods { OptionId = cheapest.Id })).Cart;
    Console.WriteLine($"Shipping: {cheapest.Name}, {Money(cheapest.Amount, cart.CurrencyCode)}");
    Console.WriteLine($"To pay: {Money(cart.Total, cart.CurrencyCode)}, of which {Money(cart.TaxTotal, cart.CurrencyCode)} are taxes");

    // How to pay. A real shop lets the customer choose; here the region's providers are tried one by one.
    await foreach (var provider in medusa.Store.Payment.ListPaymentProvidersAllAsync(new() { RegionId = region.Id }))
    {
        await medusa.Store.Payment.InitiatePaymentSessionAsync(cart, new StoreInitializePaymentSession { ProviderId = provider.Id });

        // Two things can come of it: an order, or the cart and what is missing. What a later server may add is a case of its own.
        switch (await medusa.Store.Cart.CompleteAsync(cart.Id))
        {
            case StoreCompleteCartResponseOrder { Order: var order }:
                Console.WriteLine($"Order #{order.DisplayId} is {order.Status}: {Money(order.Total, order.CurrencyCode)}");
                return;
            case StoreCompleteCartResponseCart { Error: var error }:
                Console.WriteLine($"Paying by {provider.Id}: {error.Message}. The customer would be asked.");
                break;
            case StoreCompleteCartResponseUnknown other:
                throw new InvalidOperationException($"The server answered with {other.AdditionalProperties["type"]}.");
        }
    }

    throw new InvalidOperationException("No way of paying went through.");
}

static bool IsAvailable(StoreProductVariant variant) =>
    variant.CalculatedPrice?.CalculatedAmount is not null
    && (variant.ManageInventory != true || variant.AllowBackorder == true || variant.InventoryQuantity >= 2);

static string Money(decimal? amount, string? currencyCode) => string.Create(CultureInfo.InvariantCulture, $"{amount:0.00} {currencyCode?.ToUpperInvariant()}");
