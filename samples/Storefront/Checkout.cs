using Medusa;

namespace Storefront;

/// <summary>The way from an empty cart to an order. Whatever changes a cart answers with the whole of it, so the latest response is kept.</summary>
internal sealed class Checkout
{
    private readonly MedusaClient _medusa;
    private readonly StoreRegion _region;
    private StoreCart _cart;

    private Checkout(MedusaClient medusa, StoreRegion region, StoreCart cart)
    {
        _medusa = medusa;
        _region = region;
        _cart = cart;
    }

    /// <summary>Opens a cart. A real shop keeps its id in a cookie, so that the customer finds it again.</summary>
    public static async Task<Checkout> StartAsync(MedusaClient medusa, StoreRegion region, CancellationToken cancellation)
    {
        var created = await medusa.Store.Cart.CreateAsync(new StoreCreateCart { RegionId = region.Id }, cancellationToken: cancellation);
        return new Checkout(medusa, region, created.Cart);
    }

    public async Task AddAsync(StoreProductVariant variant, int quantity, CancellationToken cancellation)
    {
        StoreAddCartLineItem line = new() { VariantId = variant.Id, Quantity = quantity };
        _cart = (await _medusa.Store.Cart.CreateLineItemAsync(_cart.Id, line, cancellationToken: cancellation)).Cart;
        foreach (var item in _cart.Items ?? [])
        {
            Console.WriteLine($"In the cart: {item.Quantity} × {item.ProductTitle} at {Text(item.UnitPrice)}");
        }
    }

    /// <summary>Enters a promotion's code. A wrong one is refused: that is for the customer to know, and no reason to stop.</summary>
    public async Task TryPromotionAsync(string code, CancellationToken cancellation)
    {
        try
        {
            _cart = (await _medusa.Store.Cart.UpdateAsync(_cart.Id, new StoreUpdateCart { PromoCodes = [code] }, cancellationToken: cancellation)).Cart;
            Console.WriteLine($"Promotion {code}: {Text(_cart.DiscountTotal)} off");
        }
        catch (MedusaApiException refusal) when (refusal.Type == "invalid_data")
        {
            Console.WriteLine($"No promotion: {refusal.ServerMessage}");
        }
    }

    public async Task SendToAsync(string email, StoreAddAddress address, CancellationToken cancellation)
    {
        StoreUpdateCart changes = new() { Email = email, ShippingAddress = address, BillingAddress = address };
        _cart = (await _medusa.Store.Cart.UpdateAsync(_cart.Id, changes, cancellationToken: cancellation)).Cart;
    }

    /// <summary>Chooses how to ship. What is offered depends on what is in the cart and where it goes.</summary>
    public async Task ShipCheapestAsync(CancellationToken cancellation)
    {
        StoreGetShippingOptionList query = new() { CartId = _cart.Id };
        var offered = (await _medusa.Store.Fulfillment.ListCartOptionsAsync(query, cancellationToken: cancellation)).ShippingOptions;
        var cheapest = offered.MinBy(option => option.Amount) ?? throw new ShopException("It can't be shipped there.");
        StoreAddCartShippingMethods method = new() { OptionId = cheapest.Id };
        _cart = (await _medusa.Store.Cart.AddShippingMethodAsync(_cart.Id, method, cancellationToken: cancellation)).Cart;
        Console.WriteLine($"Shipping: {cheapest.Name}, {Text(cheapest.Amount)}");
    }

    /// <summary>Pays and completes the cart. A real shop lets the customer choose; here the region's providers are tried one by one.</summary>
    public async Task<StoreOrder> PayAsync(CancellationToken cancellation)
    {
        Console.WriteLine($"To pay: {Text(_cart.Total)}, of which {Text(_cart.TaxTotal)} are taxes");
        await foreach (var provider in _medusa.Store.Payment.ListPaymentProvidersAllAsync(new() { RegionId = _region.Id }).WithCancellation(cancellation))
        {
            StoreInitializePaymentSession session = new() { ProviderId = provider.Id };
            await _medusa.Store.Payment.InitiatePaymentSessionAsync(_cart, session, cancellationToken: cancellation);
            if (await CompleteAsync(provider.Id, cancellation) is { } order)
            {
                return order;
            }
        }

        throw new ShopException("No way of paying went through.");
    }

    /// <summary>
    /// Two things can come of it: an order, or the cart and what is missing. Both are successes on the wire, so both are cases here.
    /// Completing a cart twice makes no second order, which is why this request may be repeated.
    /// </summary>
    private async Task<StoreOrder?> CompleteAsync(string provider, CancellationToken cancellation)
    {
        switch (await _medusa.Store.Cart.CompleteAsync(_cart.Id, options: new MedusaRequestOptions { RetryPosts = true }, cancellationToken: cancellation))
        {
            case StoreCompleteCartResponseOrder { Order: var order }:
                return order;
            case StoreCompleteCartResponseCart { Error: var error }:
                Console.WriteLine($"Paying by {provider}: {error.Message}. The customer would be asked.");
                return null;
            case var other:
                // A later server may add a case; what it sent is in AdditionalProperties.
                throw new ShopException($"The server answered with {other.GetType().Name}.");
        }
    }

    private string Text(decimal? amount) => Money.Text(amount, _region.CurrencyCode);
}
