using System.Text.Json.Nodes;

namespace Medusa.Live.Tests.Support;

/// <summary>What lies in the shop: what the seed put there, and a cart and a batch job, which it doesn't.</summary>
public sealed partial class Shop
{
    internal Region Region { get; private set; } = null!;

    internal PricedProduct Product { get; private set; } = null!;

    internal ProductVariant Variant { get; private set; } = null!;

    internal ProductCollection Collection { get; private set; } = null!;

    internal Customer Buyer { get; private set; } = null!;

    internal CustomerGroup Regulars { get; private set; } = null!;

    internal Discount Discount { get; private set; } = null!;

    internal GiftCard GiftCard { get; private set; } = null!;

    internal ShippingOption Standard { get; private set; } = null!;

    internal SalesChannel Online { get; private set; } = null!;

    internal OrderEdit Edit { get; private set; } = null!;

    internal PriceList Sale { get; private set; } = null!;

    internal ProductCategory Category { get; private set; } = null!;

    /// <summary>All orders, each with what it went through.</summary>
    internal IReadOnlyList<Order> Orders { get; private set; } = [];

    internal Swap Swap { get; private set; } = null!;

    internal Cart Cart { get; private set; } = null!;

    internal BatchJob Job { get; private set; } = null!;

    /// <summary>An order of which something holds.</summary>
    internal Order OrderThat(Predicate<Order> holds) => Orders.First(order => holds(order));

    /// <summary>Where the seed's customer lives.</summary>
    internal static AddressPayload Address() => new()
    {
        FirstName = "Mart",
        LastName = "Saar",
        Address1 = "12 Lighthouse Road",
        City = "Harbour Town",
        CountryCode = "ee",
        PostalCode = "10115",
    };

    private async Task FindAsync()
    {
        Region = (await Admin.Regions.ListAsync()).Regions.Single(region => region.Name == "Baltic Sea");
        Product = (await Admin.Products.ListAsync(new AdminGetProductsParams { Handle = "harbour-mug" })).Products.Single();
        Variant = (await Admin.Products.RetrieveAsync(Product.Id!)).Product.Variants![0];
        Collection = (await Admin.Collections.ListAsync()).Collections.Single(collection => collection.Handle == "winter-firing");
        Buyer = (await Admin.Customers.ListAsync(new AdminGetCustomersParams { Q = LiveBackend.CustomerEmail })).Customers.First(customer => customer.HasAccount);
        Regulars = (await Admin.CustomerGroups.ListAsync()).CustomerGroups.Single(group => group.Name == "Regulars");
        Discount = (await Admin.Discounts.RetrieveByCodeAsync("TENTH")).Discount;
        GiftCard = (await Admin.GiftCards.ListAsync()).GiftCards[0];
        Standard = (await Admin.ShippingOptions.ListAsync(new AdminGetShippingOptionsParams { RegionId = Region.Id, IsReturn = false }))
            .ShippingOptions.First(option => option.Name == "Standard post");
        Online = (await Admin.SalesChannels.ListAsync()).SalesChannels.Single(channel => channel.Name == "Default Sales Channel");
        Edit = (await Admin.OrderEdits.ListAsync()).OrderEdits[0];
        Sale = (await Admin.PriceLists.ListAsync()).PriceLists.Single(list => list.Name == "Regulars pay less");
        Category = (await Admin.ProductCategories.ListAsync()).ProductCategories.Single(category => category.Name == "For drinking");
        Orders = (await Admin.Orders.ListAsync(new AdminGetOrdersParams { Expand = "payments,returns,swaps,claims,fulfillments" })).Orders;
        Swap = (await Admin.Swaps.ListAsync()).Swaps[0];
    }

    private async Task FillAsync()
    {
        var cart = (await Front.Carts.CreateAsync(new StorePostCartReq { RegionId = Region.Id, SalesChannelId = Online.Id })).Cart.Id;
        await Front.Carts.LineItems.CreateAsync(cart, new StorePostCartsCartLineItemsReq { VariantId = Variant.Id, Quantity = 1 });
        Cart = (await Front.Carts.UpdateAsync(cart, new StorePostCartsCartReq { Email = "visitor@medusa.test", ShippingAddress = Address() })).Cart;
        Job = (await Admin.BatchJobs.CreateAsync(new AdminPostBatchesReq { Type = "product-export", Context = new JsonObject(), DryRun = true })).BatchJob;
    }
}
