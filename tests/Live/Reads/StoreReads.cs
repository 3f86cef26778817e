using Medusa.Live.Tests.Support;

namespace Medusa.Live.Tests.Reads;

/// <summary>Every method of the store API that only reads.</summary>
internal static class StoreReads
{
    public static readonly ReadList All = new()
    {
        { "auth.exists", (s, o) => s.Front.Auth.ExistsAsync(LiveBackend.CustomerEmail, o), (_, r) => Assert.True(r.Exists) },
        { "auth.getSession", (s, o) => s.Customer.Auth.GetSessionAsync(o), (_, r) => Assert.Equal(LiveBackend.CustomerEmail, r.Customer.Email) },

        { "carts.retrieve", (s, o) => s.Front.Carts.RetrieveAsync(s.Cart.Id, o), (s, r) => Assert.Equal(s.Variant.Id, Assert.Single(r.Cart.Items!).VariantId) },

        { "collections.list", (s, o) => s.Front.Collections.ListAsync(new() { Handle = ["winter-firing"] }, o), (s, r) => Assert.Equal(s.Collection.Id, Assert.Single(r.Collections).Id) },
        { "collections.retrieve", (s, o) => s.Front.Collections.RetrieveAsync(s.Collection.Id, o), (s, r) => Assert.Equal(s.Collection.Title, r.Collection.Title) },

        { "customers.listOrders", (s, o) => s.Customer.Customers.ListOrdersAsync(options: o), (_, r) => Assert.NotEmpty(r.Orders) },
        { "customers.retrieve", (s, o) => s.Customer.Customers.RetrieveAsync(o), (s, r) => Assert.Equal(s.Buyer.Id, r.Customer.Id) },
        { "customers.paymentMethods.list", (s, o) => s.Customer.Customers.PaymentMethods.ListAsync(o), (_, r) => Assert.Empty(r.PaymentMethods) },

        { "giftCards.retrieve", (s, o) => s.Front.GiftCards.RetrieveAsync(s.GiftCard.Code, o), (s, r) => Assert.Equal(s.GiftCard.Id, r.GiftCard.Id) },

        { "orderEdits.retrieve", (s, o) => s.Front.OrderEdits.RetrieveAsync(s.Edit.Id, o), (s, r) => Assert.Equal(s.Edit.Id, r.OrderEdit.Id) },

        { "orders.lookupOrder", (s, o) => s.Front.Orders.LookupOrderAsync(new() { DisplayId = s.Orders[0].DisplayId, Email = s.Orders[0].Email }, o), (s, r) => Assert.Equal(s.Orders[0].Id, r.Order.Id) },
        { "orders.retrieve", (s, o) => s.Customer.Orders.RetrieveAsync(s.Edit.OrderId, o), (s, r) => Assert.Equal(s.Edit.OrderId, r.Order.Id) },
        { "orders.retrieveByCartId", (s, o) => s.Front.Orders.RetrieveByCartIdAsync(s.Orders[0].CartId!, o), (s, r) => Assert.Equal(s.Orders[0].Id, r.Order.Id) },

        { "paymentCollections.retrieve", (s, o) => s.Front.PaymentCollections.RetrieveAsync(s.Edit.PaymentCollectionId!, options: o), (s, r) => Assert.Equal(s.Edit.PaymentCollectionId, r.PaymentCollection.Id) },

        { "productCategories.list", (s, o) => s.Front.ProductCategories.ListAsync(new() { IncludeDescendantsTree = true }, o), (_, r) => Assert.NotEmpty(r.ProductCategories) },
        { "productCategories.retrieve", (s, o) => s.Front.ProductCategories.RetrieveAsync(s.Category.Id, options: o), (s, r) => Assert.Equal(s.Category.Name, r.ProductCategory.Name) },

        { "productTags.list", (s, o) => s.Front.ProductTags.ListAsync(new() { Q = "mug" }, o), (_, r) => Assert.Equal("mug", Assert.Single(r.ProductTags).Value) },
        { "productTypes.list", (s, o) => s.Front.ProductTypes.ListAsync(options: o), (_, r) => Assert.Contains(r.ProductTypes, type => type.Value == "mug") },

        { "products.list", (s, o) => s.Front.Products.ListAsync(new() { RegionId = s.Region.Id, Title = "Harbour Mug" }, o), (s, r) => Assert.Equal(1750, Assert.Single(r.Products).Variants![0].CalculatedPrice) },
        { "products.list expanded", (s, o) => s.Front.Products.ListAsync(new() { CartId = s.Cart.Id, Tags = s.Product.Tags!.Select(tag => tag.Id).ToArray(), Expand = "categories,variants,variants.prices,images,options,tags,type,collection" }, o), (_, r) => Assert.NotEmpty(r.Products) },
        { "products.retrieve", (s, o) => s.Front.Products.RetrieveAsync(s.Product.Id!, o), (s, r) => Assert.Equal(s.Product.Title, r.Product.Title) },
        { "products.variants.list", (s, o) => s.Front.Products.Variants.ListAsync(new() { Id = [s.Variant.Id], RegionId = s.Region.Id }, o), (s, r) => Assert.Equal(s.Variant.Id, Assert.Single(r.Variants).Id) },
        { "products.variants.retrieve", (s, o) => s.Front.Products.Variants.RetrieveAsync(s.Variant.Id, o), (s, r) => Assert.Equal(s.Variant.Id, r.Variant.Id) },

        { "regions.list", (s, o) => s.Front.Regions.ListAsync(o), (s, r) => Assert.Contains(r.Regions, region => region.Id == s.Region.Id) },
        { "regions.retrieve", (s, o) => s.Front.Regions.RetrieveAsync(s.Region.Id, o), (s, r) => Assert.Equal(s.Region.CurrencyCode, r.Region.CurrencyCode) },

        { "returnReasons.list", (s, o) => s.Front.ReturnReasons.ListAsync(o), (_, r) => Assert.Contains(r.ReturnReasons, reason => reason.Value == "broken") },
        { "returnReasons.retrieve", (s, o) => Found(s.Front.ReturnReasons.ListAsync(), list => s.Front.ReturnReasons.RetrieveAsync(list.ReturnReasons[0].Id, o)), (_, r) => Assert.NotEmpty(r.ReturnReason.Label) },

        { "shippingOptions.list", (s, o) => s.Front.ShippingOptions.ListAsync(new() { RegionId = s.Region.Id }, o), (s, r) => Assert.Contains(r.ShippingOptions, option => option.Id == s.Standard.Id) },
        { "shippingOptions.listCartOptions", (s, o) => s.Front.ShippingOptions.ListCartOptionsAsync(s.Cart.Id, o), (s, r) => Assert.Contains(r.ShippingOptions, option => option.Id == s.Standard.Id) },

        { "swaps.retrieveByCartId", (s, o) => s.Front.Swaps.RetrieveByCartIdAsync(s.Swap.CartId, o), (s, r) => Assert.Equal(s.Swap.Id, r.Swap.Id) },
    };

    public static readonly PagedList Paged = new()
    {
        { "collections.list", (s, o) => s.Front.Collections.ListAllAsync(options: o), collection => collection.Id },
        { "customers.listOrders", (s, o) => s.Customer.Customers.ListOrdersAllAsync(options: o), order => order.Id },
        { "productCategories.list", (s, o) => s.Front.ProductCategories.ListAllAsync(options: o), category => category.Id },
        { "productTags.list", (s, o) => s.Front.ProductTags.ListAllAsync(options: o), tag => tag.Id },
        { "productTypes.list", (s, o) => s.Front.ProductTypes.ListAllAsync(options: o), type => type.Id },
        { "products.list", (s, o) => s.Front.Products.ListAllAsync(options: o), product => product.Id },
    };

    private static async Task<T> Found<TList, T>(Task<TList> list, Func<TList, Task<T>> send) => await send(await list);
}
