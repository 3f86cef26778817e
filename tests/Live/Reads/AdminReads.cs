using Medusa.Live.Tests.Support;

namespace Medusa.Live.Tests.Reads;

/// <summary>Every method of the admin API that only reads.</summary>
internal static class AdminReads
{
    public static readonly ReadList All = new()
    {
        { "admin.auth.getSession", (s, o) => s.Admin.Auth.GetSessionAsync(o), (_, r) => Assert.Equal(LiveBackend.AdminEmail, r.User.Email) },

        { "admin.batchJobs.list", (s, o) => s.Admin.BatchJobs.ListAsync(options: o), (s, r) => Assert.Contains(r.BatchJobs, job => job.Id == s.Job.Id) },
        { "admin.batchJobs.list expanded", (s, o) => s.Admin.BatchJobs.ListAsync(new() { Expand = "created_by_user", Type = ["product-export"], Order = "-created_at", CreatedAt = new() { Gte = DateTimeOffset.UtcNow.AddHours(-1) } }, o), (_, r) => Assert.All(r.BatchJobs, job => Assert.Equal(LiveBackend.AdminEmail, job.CreatedByUser?.Email)) },
        { "admin.batchJobs.retrieve", (s, o) => s.Admin.BatchJobs.RetrieveAsync(s.Job.Id, o), (s, r) => Assert.Equal(s.Job.Id, r.BatchJob.Id) },

        { "admin.collections.list", (s, o) => s.Admin.Collections.ListAsync(new() { Handle = "winter-firing" }, o), (s, r) => Assert.Equal(s.Collection.Id, Assert.Single(r.Collections).Id) },
        { "admin.collections.retrieve", (s, o) => s.Admin.Collections.RetrieveAsync(s.Collection.Id, o), (s, r) => Assert.Equal("winter-firing", r.Collection.Handle) },

        { "admin.currencies.list", (s, o) => s.Admin.Currencies.ListAsync(new() { Code = "eur" }, o), (_, r) => Assert.Equal("€", Assert.Single(r.Currencies).SymbolNative) },

        { "admin.customerGroups.list", (s, o) => s.Admin.CustomerGroups.ListAsync(new() { Expand = "customers" }, o), (s, r) => Assert.Contains(r.CustomerGroups, group => group.Customers!.Any(customer => customer.Id == s.Buyer.Id)) },
        { "admin.customerGroups.listCustomers", (s, o) => s.Admin.CustomerGroups.ListCustomersAsync(s.Regulars.Id, options: o), (s, r) => Assert.Equal(s.Buyer.Id, Assert.Single(r.Customers).Id) },
        { "admin.customerGroups.retrieve", (s, o) => s.Admin.CustomerGroups.RetrieveAsync(s.Regulars.Id, new() { Expand = "customers" }, o), (s, r) => Assert.Equal(s.Buyer.Id, Assert.Single(r.CustomerGroup.Customers!).Id) },

        { "admin.customers.list", (s, o) => s.Admin.Customers.ListAsync(new() { Expand = "orders,shipping_addresses,groups" }, o), (s, r) => Assert.NotEmpty(r.Customers.Single(customer => customer.Id == s.Buyer.Id).Orders!) },
        { "admin.customers.retrieve", (s, o) => s.Admin.Customers.RetrieveAsync(s.Buyer.Id, o), (_, r) => Assert.Equal(LiveBackend.CustomerEmail, r.Customer.Email) },

        { "admin.discounts.getCondition", (s, o) => s.Admin.Discounts.GetConditionAsync(s.Discount.Id, s.Discount.Rule!.Conditions![0].Id, new() { Expand = "products" }, o), (_, r) => Assert.Equal(2, r.DiscountCondition.Products!.Count) },
        { "admin.discounts.list", (s, o) => s.Admin.Discounts.ListAsync(options: o), (_, r) => Assert.Contains(r.Discounts, discount => discount.Code == "FREEPOST") },
        { "admin.discounts.list filtered", (s, o) => s.Admin.Discounts.ListAsync(new() { IsDynamic = true, Rule = new() { Type = DiscountRuleType.Fixed }, Expand = "rule,parent_discount" }, o), (_, r) => Assert.Equal(["THANKS", "THANKS-MART"], r.Discounts.Select(discount => discount.Code).Order()) },
        { "admin.discounts.retrieve", (s, o) => s.Admin.Discounts.RetrieveAsync(s.Discount.Id, o), (_, r) => Assert.Equal("TENTH", r.Discount.Code) },
        { "admin.discounts.retrieveByCode", (s, o) => s.Admin.Discounts.RetrieveByCodeAsync("THANKS-MART", o), (_, r) => Assert.NotNull(r.Discount.ParentDiscountId) },

        { "admin.draftOrders.list", (s, o) => s.Admin.DraftOrders.ListAsync(options: o), (_, r) => Assert.NotEmpty(r.DraftOrders) },
        { "admin.draftOrders.retrieve", (s, o) => Found(s.Admin.DraftOrders.ListAsync(), list => s.Admin.DraftOrders.RetrieveAsync(list.DraftOrders[0].Id, o)), (_, r) => Assert.Equal(2, r.DraftOrder.Cart!.Items!.Count) },

        { "admin.giftCards.list", (s, o) => s.Admin.GiftCards.ListAsync(options: o), (_, r) => Assert.NotEmpty(r.GiftCards) },
        { "admin.giftCards.retrieve", (s, o) => s.Admin.GiftCards.RetrieveAsync(s.GiftCard.Id, o), (s, r) => Assert.Equal(s.GiftCard.Code, r.GiftCard.Code) },

        { "admin.inventoryItems.list", (s, o) => s.Admin.InventoryItems.ListAsync(new() { Q = "MUG-BLUE" }, o), (_, r) => Assert.Equal("MUG-BLUE", Assert.Single(r.InventoryItems).Sku) },
        { "admin.inventoryItems.listLocationLevels", (s, o) => Found(s.Admin.InventoryItems.ListAsync(new() { Q = "MUG-BLUE" }), list => s.Admin.InventoryItems.ListLocationLevelsAsync(list.InventoryItems[0].Id, options: o)), (_, r) => Assert.NotEmpty(r.InventoryItem.LocationLevels) },
        { "admin.inventoryItems.retrieve", (s, o) => Found(s.Admin.InventoryItems.ListAsync(new() { Q = "MUG-BLUE" }), list => s.Admin.InventoryItems.RetrieveAsync(list.InventoryItems[0].Id, options: o)), (_, r) => Assert.NotNull(r.InventoryItem.Sku) },

        { "admin.invites.list", (s, o) => s.Admin.Invites.ListAsync(o), (_, r) => Assert.Contains(r.Invites, invite => invite.UserEmail == "apprentice@medusa.test") },

        { "admin.notes.list", (s, o) => s.Admin.Notes.ListAsync(options: o), (_, r) => Assert.NotEmpty(r.Notes) },
        { "admin.notes.retrieve", (s, o) => Found(s.Admin.Notes.ListAsync(), list => s.Admin.Notes.RetrieveAsync(list.Notes[0].Id, o)), (_, r) => Assert.Equal("order", r.Note.ResourceType) },

        // The backend has no provider that notifies anyone.
        { "admin.notifications.list", (s, o) => s.Admin.Notifications.ListAsync(options: o), (_, r) => Assert.Equal(r.Count, r.Notifications.Count) },

        { "admin.orderEdits.list", (s, o) => s.Admin.OrderEdits.ListAsync(new() { OrderId = s.Edit.OrderId }, o), (s, r) => Assert.Equal(s.Edit.Id, Assert.Single(r.OrderEdits).Id) },
        { "admin.orderEdits.retrieve", (s, o) => s.Admin.OrderEdits.RetrieveAsync(s.Edit.Id, options: o), (_, r) => Assert.NotEmpty(r.OrderEdit.Changes!) },
        { "admin.orderEdits.retrieve expanded", (s, o) => s.Admin.OrderEdits.RetrieveAsync(s.Edit.Id, new() { Expand = "changes,changes.line_item,items,order,payment_collection" }, o), (s, r) => Assert.Equal(s.Edit.OrderId, r.OrderEdit.Order!.Id) },

        { "admin.orders.list", (s, o) => s.Admin.Orders.ListAsync(options: o), (_, r) => Assert.NotEmpty(r.Orders) },
        { "admin.orders.list filtered", (s, o) => s.Admin.Orders.ListAsync(new() { RegionId = s.Region.Id, PaymentStatus = ["captured"], CreatedAt = new() { Gte = DateTimeOffset.UtcNow.AddYears(-1) } }, o), (_, r) => Assert.All(r.Orders, order => Assert.Equal("captured", order.PaymentStatus.RawValue)) },
        { "admin.orders.retrieve", (s, o) => s.Admin.Orders.RetrieveAsync(s.OrderThat(order => order.Returns is [_, ..]).Id, options: o), (_, r) => Assert.NotEmpty(r.Order.Returns!) },
        { "admin.orders.retrieve swapped", (s, o) => s.Admin.Orders.RetrieveAsync(s.OrderThat(order => order.Swaps is [_, ..]).Id, options: o), (_, r) => Assert.NotEmpty(r.Order.Swaps!) },
        { "admin.orders.retrieve claimed", (s, o) => s.Admin.Orders.RetrieveAsync(s.OrderThat(order => order.Claims is [_, ..]).Id, options: o), (_, r) => Assert.NotEmpty(r.Order.Claims!) },
        { "admin.orders.retrieve expanded", (s, o) => s.Admin.Orders.RetrieveAsync(s.Edit.OrderId, new() { Expand = "customer,billing_address,edits,edits.changes,region,sales_channel,currency,items,items.variant,items.variant.product,discounts,discounts.rule,payments,shipping_methods,shipping_methods.shipping_option" }, o), (s, r) => Assert.Equal(s.Buyer.Id, r.Order.Customer!.Id) },

        { "admin.paymentCollections.retrieve", (s, o) => s.Admin.PaymentCollections.RetrieveAsync(s.Edit.PaymentCollectionId!, options: o), (s, r) => Assert.Equal(s.Edit.PaymentCollectionId, r.PaymentCollection.Id) },
        { "admin.paymentCollections.retrieve expanded", (s, o) => s.Admin.PaymentCollections.RetrieveAsync(s.Edit.PaymentCollectionId!, new() { Expand = "region,payments,payment_sessions,currency" }, o), (s, r) => Assert.Equal(s.Region.Id, r.PaymentCollection.Region!.Id) },
        { "admin.payments.retrieve", (s, o) => s.Admin.Payments.RetrieveAsync(s.OrderThat(order => order.Id == s.Edit.OrderId).Payments![0].Id, options: o), (s, r) => Assert.Equal("manual", r.Payment.ProviderId) },
        { "admin.payments.retrieve expanded", (s, o) => s.Admin.Payments.RetrieveAsync(s.OrderThat(order => order.Id == s.Edit.OrderId).Payments![0].Id, new() { Expand = "order,cart,currency" }, o), (s, r) => Assert.Equal(s.Edit.OrderId, r.Payment.Order!.Id) },

        { "admin.priceLists.list", (s, o) => s.Admin.PriceLists.ListAsync(new() { Type = [PriceListType.Sale], Expand = "prices,customer_groups" }, o), (s, r) => Assert.NotEmpty(Assert.Single(r.PriceLists).Prices!) },
        { "admin.priceLists.listProducts", (s, o) => s.Admin.PriceLists.ListProductsAsync(s.Sale.Id, options: o), (s, r) => Assert.Equal(s.Product.Id, Assert.Single(r.Products).Id) },
        { "admin.priceLists.retrieve", (s, o) => s.Admin.PriceLists.RetrieveAsync(s.Sale.Id, o), (s, r) => Assert.Equal(s.Regulars.Id, Assert.Single(r.PriceList.CustomerGroups!).Id) },

        { "admin.productCategories.list", (s, o) => s.Admin.ProductCategories.ListAsync(new() { IncludeDescendantsTree = true }, o), (_, r) => Assert.NotEmpty(r.ProductCategories) },
        { "admin.productCategories.retrieve", (s, o) => s.Admin.ProductCategories.RetrieveAsync(s.Category.Id, new() { Expand = "parent_category,category_children" }, o), (_, r) => Assert.Equal("At the table", r.ProductCategory.ParentCategory!.Name) },

        { "admin.productTags.list", (s, o) => s.Admin.ProductTags.ListAsync(new() { Value = ["mug", "bowl"] }, o), (_, r) => Assert.Equal(2, r.ProductTags.Count) },
        { "admin.productTypes.list", (s, o) => s.Admin.ProductTypes.ListAsync(new() { Q = "mug" }, o), (_, r) => Assert.Equal("mug", Assert.Single(r.ProductTypes).Value) },

        { "admin.products.list", (s, o) => s.Admin.Products.ListAsync(options: o), (s, r) => Assert.Contains(r.Products, product => product.Id == s.Product.Id) },
        { "admin.products.list filtered", (s, o) => s.Admin.Products.ListAsync(new() { Status = [ProductStatus.Draft], Title = "Tall Vase", Expand = "variants,variants.prices,categories,profiles,sales_channels" }, o), (_, r) => Assert.Equal("tall-vase", Assert.Single(r.Products).Handle) },
        { "admin.products.listTags", (s, o) => s.Admin.Products.ListTagsAsync(o), (_, r) => Assert.Contains(r.Tags, tag => tag.UsageCount > 1) },
        { "admin.products.retrieve", (s, o) => s.Admin.Products.RetrieveAsync(s.Product.Id!, o), (_, r) => Assert.Equal(2, r.Product.Variants!.Count) },

        { "admin.publishableApiKeys.list", (s, o) => s.Admin.PublishableApiKeys.ListAsync(new() { Q = "Web shop" }, o), (_, r) => Assert.NotEmpty(r.PublishableApiKeys) },
        { "admin.publishableApiKeys.listSalesChannels", (s, o) => Found(s.Admin.PublishableApiKeys.ListAsync(new() { Q = "Web shop" }), list => s.Admin.PublishableApiKeys.ListSalesChannelsAsync(list.PublishableApiKeys[0].Id, options: o)), (s, r) => Assert.Equal(s.Online.Id, Assert.Single(r.SalesChannels).Id) },
        { "admin.publishableApiKeys.retrieve", (s, o) => Found(s.Admin.PublishableApiKeys.ListAsync(new() { Q = "Web shop" }), list => s.Admin.PublishableApiKeys.RetrieveAsync(list.PublishableApiKeys[0].Id, options: o)), (_, r) => Assert.Equal("Web shop", r.PublishableApiKey.Title) },

        { "admin.regions.list", (s, o) => s.Admin.Regions.ListAsync(options: o), (_, r) => Assert.Equal(r.Count, r.Regions.Count) },
        { "admin.regions.retrieve", (s, o) => s.Admin.Regions.RetrieveAsync(s.Region.Id, o), (_, r) => Assert.Contains(r.Region.Countries!, country => country.Iso2 == "ee") },
        { "admin.regions.retrieveFulfillmentOptions", (s, o) => s.Admin.Regions.RetrieveFulfillmentOptionsAsync(s.Region.Id, o), (_, r) => Assert.Equal("manual", Assert.Single(r.FulfillmentOptions).ProviderId) },

        { "admin.reservations.list", (s, o) => s.Admin.Reservations.ListAsync(options: o), (_, r) => Assert.NotEmpty(r.Reservations) },
        { "admin.reservations.list expanded", (s, o) => s.Admin.Reservations.ListAsync(new() { Description = "Kept for the museum", Expand = "line_item,inventory_item" }, o), (_, r) => Assert.Equal(2, Assert.Single(r.Reservations).Quantity) },
        { "admin.reservations.retrieve", (s, o) => Found(s.Admin.Reservations.ListAsync(), list => s.Admin.Reservations.RetrieveAsync(list.Reservations[0].Id, o)), (_, r) => Assert.NotNull(r.Reservation) },

        { "admin.returnReasons.list", (s, o) => s.Admin.ReturnReasons.ListAsync(o), (_, r) => Assert.Contains(r.ReturnReasons, reason => reason.Value == "broken") },
        { "admin.returnReasons.retrieve", (s, o) => Found(s.Admin.ReturnReasons.ListAsync(), list => s.Admin.ReturnReasons.RetrieveAsync(list.ReturnReasons.First(reason => reason.Value == "broken").Id, o)), (_, r) => Assert.Equal("Arrived broken", r.ReturnReason.Label) },

        { "admin.returns.list", (s, o) => s.Admin.Returns.ListAsync(options: o), (_, r) => Assert.NotEmpty(r.Returns) },

        { "admin.salesChannels.list", (s, o) => s.Admin.SalesChannels.ListAsync(new() { Expand = "locations" }, o), (_, r) => Assert.Contains(r.SalesChannels, channel => channel.Locations is [_, ..]) },
        { "admin.salesChannels.retrieve", (s, o) => s.Admin.SalesChannels.RetrieveAsync(s.Online.Id, o), (s, r) => Assert.Equal(s.Online.Name, r.SalesChannel!.Name) },

        { "admin.shippingOptions.list", (s, o) => s.Admin.ShippingOptions.ListAsync(options: o), (_, r) => Assert.NotEmpty(r.ShippingOptions) },
        { "admin.shippingOptions.retrieve", (s, o) => s.Admin.ShippingOptions.RetrieveAsync(s.Standard.Id, o), (s, r) => Assert.Equal(s.Region.Id, r.ShippingOption.RegionId) },

        { "admin.shippingProfiles.list", (s, o) => s.Admin.ShippingProfiles.ListAsync(o), (_, r) => Assert.Contains(r.ShippingProfiles, profile => profile.Name == "Fragile") },
        { "admin.shippingProfiles.retrieve", (s, o) => s.Admin.ShippingProfiles.RetrieveAsync(s.Standard.ProfileId, o), (s, r) => Assert.Equal(s.Standard.ProfileId, r.ShippingProfile.Id) },

        { "admin.stockLocations.list", (s, o) => s.Admin.StockLocations.ListAsync(new() { Name = "The kiln", Expand = "address,sales_channels" }, o), (_, r) => Assert.Equal("The kiln", Assert.Single(r.StockLocations).Name) },
        { "admin.stockLocations.retrieve", (s, o) => Found(s.Admin.StockLocations.ListAsync(), list => s.Admin.StockLocations.RetrieveAsync(list.StockLocations[0].Id, o)), (_, r) => Assert.NotEmpty(r.StockLocation.Name) },

        { "admin.store.listPaymentProviders", (s, o) => s.Admin.Store.ListPaymentProvidersAsync(o), (_, r) => Assert.Contains(r.PaymentProviders, provider => provider.Id == "manual") },
        { "admin.store.listTaxProviders", (s, o) => s.Admin.Store.ListTaxProvidersAsync(o), (_, r) => Assert.NotNull(r.TaxProviders) },
        { "admin.store.retrieve", (s, o) => s.Admin.Store.RetrieveAsync(o), (_, r) => Assert.Equal("Harbour Pottery", r.Store.Name) },

        { "admin.swaps.list", (s, o) => s.Admin.Swaps.ListAsync(options: o), (s, r) => Assert.Contains(r.Swaps, swap => swap.Id == s.Swap.Id) },
        { "admin.swaps.retrieve", (s, o) => s.Admin.Swaps.RetrieveAsync(s.Swap.Id, o), (s, r) => Assert.Equal(s.Swap.OrderId, r.Swap.OrderId) },

        { "admin.taxRates.list", (s, o) => s.Admin.TaxRates.ListAsync(new() { RegionId = s.Region.Id, Expand = ["products", "region"] }, o), (_, r) => Assert.Contains(r.TaxRates, rate => rate.Rate == 13.25m) },
        { "admin.taxRates.retrieve", (s, o) => Found(s.Admin.TaxRates.ListAsync(new() { Code = "tableware" }), list => s.Admin.TaxRates.RetrieveAsync(list.TaxRates[0].Id, new() { Expand = ["products", "product_types", "shipping_options", "region"] }, o)), (_, r) => Assert.NotEmpty(r.TaxRate.Products!) },

        { "admin.users.list", (s, o) => s.Admin.Users.ListAsync(o), (_, r) => Assert.Contains(r.Users, user => user.Email == "potter@medusa.test") },
        { "admin.users.retrieve", (s, o) => s.Admin.Users.RetrieveAsync(s.Job.CreatedBy!, o), (_, r) => Assert.Equal(LiveBackend.AdminEmail, r.User.Email) },

        { "admin.variants.getInventory", (s, o) => s.Admin.Variants.GetInventoryAsync(s.Variant.Id, o), (_, r) => Assert.NotEmpty(r.Variant.SalesChannelAvailability) },
        { "admin.variants.list", (s, o) => s.Admin.Variants.ListAsync(options: o), (s, r) => Assert.Contains(r.Variants, variant => variant.Id == s.Variant.Id) },
        // The title has a comma in it.
        { "admin.variants.list filtered", (s, o) => s.Admin.Variants.ListAsync(new() { RegionId = s.Region.Id, Title = s.Variant.Title, InventoryQuantity = new NumericalComparisonOperator { Gte = 0 } }, o), (s, r) => Assert.Equal(s.Variant.Id, Assert.Single(r.Variants).Id) },
        { "admin.variants.retrieve", (s, o) => s.Admin.Variants.RetrieveAsync(s.Variant.Id, options: o), (s, r) => Assert.Equal(s.Variant.Sku, r.Variant.Sku) },
        { "admin.variants.retrieve expanded", (s, o) => s.Admin.Variants.RetrieveAsync(s.Variant.Id, new() { Expand = "product,prices,options,options.option" }, o), (s, r) => Assert.Equal(s.Product.Id, r.Variant.Product!.Id) },
    };

    public static readonly PagedList Paged = new()
    {
        { "admin.batchJobs.list", (s, o) => s.Admin.BatchJobs.ListAllAsync(options: o), job => job.Id },
        { "admin.collections.list", (s, o) => s.Admin.Collections.ListAllAsync(options: o), collection => collection.Id },
        { "admin.currencies.list", (s, o) => s.Admin.Currencies.ListAllAsync(options: o), currency => currency.Code, 50 },
        { "admin.customerGroups.list", (s, o) => s.Admin.CustomerGroups.ListAllAsync(options: o), group => group.Id },
        { "admin.customerGroups.listCustomers", (s, o) => s.Admin.CustomerGroups.ListCustomersAllAsync(s.Regulars.Id, options: o), customer => customer.Id },
        { "admin.customers.list", (s, o) => s.Admin.Customers.ListAllAsync(options: o), customer => customer.Id },
        { "admin.discounts.list", (s, o) => s.Admin.Discounts.ListAllAsync(options: o), discount => discount.Id },
        { "admin.draftOrders.list", (s, o) => s.Admin.DraftOrders.ListAllAsync(options: o), order => order.Id },
        { "admin.giftCards.list", (s, o) => s.Admin.GiftCards.ListAllAsync(options: o), card => card.Id },
        { "admin.inventoryItems.list", (s, o) => s.Admin.InventoryItems.ListAllAsync(options: o), item => item.Id },
        { "admin.notes.list", (s, o) => s.Admin.Notes.ListAllAsync(options: o), note => note.Id },
        { "admin.notifications.list", (s, o) => s.Admin.Notifications.ListAllAsync(options: o), notification => notification.Id },
        { "admin.orderEdits.list", (s, o) => s.Admin.OrderEdits.ListAllAsync(options: o), edit => edit.Id },
        { "admin.orders.list", (s, o) => s.Admin.Orders.ListAllAsync(options: o), order => order.Id },
        { "admin.priceLists.list", (s, o) => s.Admin.PriceLists.ListAllAsync(options: o), list => list.Id },
        { "admin.priceLists.listProducts", (s, o) => s.Admin.PriceLists.ListProductsAllAsync(s.Sale.Id, options: o), product => product.Id },
        { "admin.productCategories.list", (s, o) => s.Admin.ProductCategories.ListAllAsync(options: o), category => category.Id },
        { "admin.productTags.list", (s, o) => s.Admin.ProductTags.ListAllAsync(options: o), tag => tag.Id },
        { "admin.productTypes.list", (s, o) => s.Admin.ProductTypes.ListAllAsync(options: o), type => type.Id },
        { "admin.products.list", (s, o) => s.Admin.Products.ListAllAsync(options: o), product => product.Id },
        { "admin.publishableApiKeys.list", (s, o) => s.Admin.PublishableApiKeys.ListAllAsync(options: o), key => key.Id },
        { "admin.regions.list", (s, o) => s.Admin.Regions.ListAllAsync(options: o), region => region.Id },
        { "admin.reservations.list", (s, o) => s.Admin.Reservations.ListAllAsync(options: o), reservation => reservation.Id },
        { "admin.returns.list", (s, o) => s.Admin.Returns.ListAllAsync(options: o), @return => @return.Id },
        { "admin.salesChannels.list", (s, o) => s.Admin.SalesChannels.ListAllAsync(options: o), channel => channel.Id },
        { "admin.stockLocations.list", (s, o) => s.Admin.StockLocations.ListAllAsync(options: o), location => location.Id },
        { "admin.swaps.list", (s, o) => s.Admin.Swaps.ListAllAsync(options: o), swap => swap.Id },
        { "admin.taxRates.list", (s, o) => s.Admin.TaxRates.ListAllAsync(options: o), rate => rate.Id },
        { "admin.variants.list", (s, o) => s.Admin.Variants.ListAllAsync(options: o), variant => variant.Id },
    };

    // What is asked for first is only to know of something that can be asked for.
    private static async Task<T> Found<TList, T>(Task<TList> list, Func<TList, Task<T>> send) => await send(await list);
}
