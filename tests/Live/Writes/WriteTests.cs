using System.Text;
using System.Text.Json.Nodes;
using Medusa.Live.Tests.Support;

namespace Medusa.Live.Tests.Writes;

/// <summary>Things that are made, changed and deleted again: what was sent must be what the server then has.</summary>
public sealed class WriteTests
{
    private readonly Shop _shop;

    // What a test leaves behind by failing must not be in the way of the next run.
    private readonly string _mark = Guid.NewGuid().ToString("N")[..8];

    public WriteTests(Shop shop)
    {
        LiveBackend.Require();
        _shop = shop;
    }

    private AdminResource Admin => _shop.Admin;

    [Fact]
    public async Task A_collection()
    {
        var id = (await _shop.CallAsync("admin.collections.create", o => Admin.Collections.CreateAsync(new() { Title = $"Kiln {_mark}", Metadata = new() { ["a"] = new JsonArray(1, "b", null) } }, o))).Collection.Id;

        var changed = (await _shop.CallAsync("admin.collections.update", o => Admin.Collections.UpdateAsync(id, new() { Title = $"Õun {_mark} ☕" }, o))).Collection;
        Assert.Equal($"Õun {_mark} ☕", changed.Title);
        Assert.Equal("""[1,"b",null]""", changed.Metadata!["a"]!.ToJsonString());

        await _shop.CallAsync("admin.collections.addProducts", o => Admin.Collections.AddProductsAsync(id, new() { ProductIds = [_shop.Product.Id!] }, o));
        Assert.Equal([_shop.Product.Id!], (await _shop.CallAsync("admin.collections.removeProducts", o => Admin.Collections.RemoveProductsAsync(id, new() { ProductIds = [_shop.Product.Id!] }, o))).RemovedProducts);
        await Admin.Products.UpdateAsync(_shop.Product.Id!, new() { CollectionId = _shop.Collection.Id });

        await DeletedAsync(id, _shop.CallAsync("admin.collections.delete", o => Admin.Collections.DeleteAsync(id, o)));
    }

    [Fact]
    public async Task A_customer_whose_phone_is_set_left_alone_and_cleared()
    {
        AdminPostCustomersReq payload = new() { Email = $"{_mark}@medusa.test", FirstName = "Ants", LastName = "O'Neill", Password = "clay", Phone = "+3725550101" };
        var made = (await _shop.CallAsync("admin.customers.create", o => Admin.Customers.CreateAsync(payload, o))).Customer;
        var id = made.Id;

        // The server sends the hash of the password here, which no page says.
        Assert.DoesNotContain(made.AdditionalProperties["password_hash"]!.GetValue<string>(), made.ToString(), StringComparison.Ordinal);

        Assert.Equal("+3725550101", (await _shop.CallAsync("admin.customers.update", o => Admin.Customers.UpdateAsync(id, new() { FirstName = "Anna" }, o))).Customer.Phone);
        Assert.Null((await _shop.CallAsync("admin.customers.update", o => Admin.Customers.UpdateAsync(id, new() { Phone = null }, o))).Customer.Phone);
        Assert.Equal("Anna", (await Admin.Customers.RetrieveAsync(id)).Customer.FirstName);
    }

    [Fact]
    public async Task A_customer_group()
    {
        var id = (await _shop.CallAsync("admin.customerGroups.create", o => Admin.CustomerGroups.CreateAsync(new() { Name = _mark }, o))).CustomerGroup.Id;

        await _shop.CallAsync("admin.customerGroups.addCustomers", o => Admin.CustomerGroups.AddCustomersAsync(id, new() { CustomerIds = [new() { Id = _shop.Buyer.Id }] }, o));
        Assert.Equal(1, (await Admin.CustomerGroups.ListCustomersAsync(id)).Count);
        await _shop.CallAsync("admin.customerGroups.removeCustomers", o => Admin.CustomerGroups.RemoveCustomersAsync(id, new() { CustomerIds = [new() { Id = _shop.Buyer.Id }] }, o));
        Assert.Equal(0, (await Admin.CustomerGroups.ListCustomersAsync(id)).Count);
        Assert.Equal($"{_mark}!", (await _shop.CallAsync("admin.customerGroups.update", o => Admin.CustomerGroups.UpdateAsync(id, new() { Name = $"{_mark}!" }, o))).CustomerGroup.Name);

        await DeletedAsync(id, _shop.CallAsync("admin.customerGroups.delete", o => Admin.CustomerGroups.DeleteAsync(id, o)));
    }

    [Fact]
    public async Task A_discount_that_ends_and_then_does_not()
    {
        DateTimeOffset end = new(2040, 1, 2, 3, 4, 5, 678, TimeSpan.FromHours(2));
        AdminPostDiscountsReq payload = new()
        {
            Code = _mark.ToUpperInvariant(),
            IsDynamic = true,
            ValidDuration = "P1M",
            EndsAt = end,
            Regions = [_shop.Region.Id],
            Rule = new() { Type = DiscountRuleType.Percentage, Value = 15, Allocation = AllocationType.Total, Description = "Fifteen" },
        };
        var made = (await _shop.CallAsync("admin.discounts.create", o => Admin.Discounts.CreateAsync(payload, o))).Discount;
        Assert.Equal(end, made.EndsAt);

        Assert.Null((await _shop.CallAsync("admin.discounts.update", o => Admin.Discounts.UpdateAsync(made.Id, new() { EndsAt = null, UsageLimit = 3 }, o))).Discount.EndsAt);

        var region = (await Admin.Regions.ListAsync()).Regions.First(candidate => candidate.Id != _shop.Region.Id).Id;
        Assert.Equal(2, (await _shop.CallAsync("admin.discounts.addRegion", o => Admin.Discounts.AddRegionAsync(made.Id, region, o))).Discount.Regions!.Count);
        Assert.Single((await _shop.CallAsync("admin.discounts.removeRegion", o => Admin.Discounts.RemoveRegionAsync(made.Id, region, o))).Discount.Regions!);

        await _shop.CallAsync("admin.discounts.createDynamicCode", o => Admin.Discounts.CreateDynamicCodeAsync(made.Id, new() { Code = $"{_mark}-D", UsageLimit = 1 }, o));
        await _shop.CallAsync("admin.discounts.deleteDynamicCode", o => Admin.Discounts.DeleteDynamicCodeAsync(made.Id, $"{_mark}-D".ToUpperInvariant(), o));
        await DeletedAsync(made.Id, _shop.CallAsync("admin.discounts.delete", o => Admin.Discounts.DeleteAsync(made.Id, o)));
    }

    [Fact]
    public async Task A_product_with_a_variant_an_option_and_prices()
    {
        AdminPostProductsReq payload = new()
        {
            Title = $"Plate {_mark}",
            Status = ProductStatus.Draft,
            Tags = [new() { Value = _mark }],
            Type = new() { Value = $"plate-{_mark}" },
            Weight = 250,
            Options = [new() { Title = "Glaze" }],
            Variants = [new() { Title = "Plain", Prices = [new() { Amount = 1250, CurrencyCode = "eur" }], Options = [new() { Value = "plain" }] }],
        };
        var made = (await _shop.CallAsync("admin.products.create", o => Admin.Products.CreateAsync(payload, o))).Product;
        Assert.Equal(1250, made.Variants!.Single().Prices!.Single().Amount);

        AdminPostProductsProductVariantsReq second = new()
        {
            Title = "Blue",
            Prices = [new() { Amount = 3_000_000_000 / 10, CurrencyCode = "usd" }],
            Options = [new() { OptionId = made.Options!.Single().Id, Value = "blue" }],
        };
        var two = (await _shop.CallAsync("admin.products.createVariant", o => Admin.Products.CreateVariantAsync(made.Id, second, o))).Product;
        var blue = two.Variants!.Single(variant => variant.Title == "Blue");
        await _shop.CallAsync("admin.products.updateVariant", o => Admin.Products.UpdateVariantAsync(made.Id, blue.Id, new() { Sku = $"blue-{_mark}", InventoryQuantity = 4 }, o));
        await _shop.CallAsync("admin.products.setMetadata", o => Admin.Products.SetMetadataAsync(made.Id, new() { Key = "kiln", Value = "3" }, o));
        var changed = (await _shop.CallAsync("admin.products.update", o => Admin.Products.UpdateAsync(made.Id, new() { Status = ProductStatus.Published, Subtitle = "for cake" }, o))).Product;
        Assert.Equal(ProductStatus.Published, changed.Status.Value);
        Assert.Equal("3", changed.Metadata!["kiln"]!.GetValue<string>());

        var more = (await _shop.CallAsync("admin.products.addOption", o => Admin.Products.AddOptionAsync(made.Id, new() { Title = "Size" }, o))).Product;
        var size = more.Options!.Single(option => option.Title == "Size").Id;
        Assert.Equal(size, (await _shop.CallAsync("admin.products.deleteOption", o => Admin.Products.DeleteOptionAsync(made.Id, size, o))).OptionId);
        Assert.Equal(blue.Id, (await _shop.CallAsync("admin.products.deleteVariant", o => Admin.Products.DeleteVariantAsync(made.Id, blue.Id, o))).VariantId);
        Assert.True((await _shop.CallAsync("admin.products.delete", o => Admin.Products.DeleteAsync(made.Id, o))).Deleted);
    }

    [Fact]
    public async Task A_region()
    {
        AdminPostRegionsReq payload = new()
        {
            Name = _mark,
            CurrencyCode = "eur",
            TaxRate = 7.75m,
            Countries = ["is"],
            PaymentProviders = ["manual"],
            FulfillmentProviders = ["manual"],
        };
        var made = (await _shop.CallAsync("admin.regions.create", o => Admin.Regions.CreateAsync(payload, o))).Region;
        try
        {
            Assert.Equal(7.75m, made.TaxRate);
            Assert.Equal(2, (await _shop.CallAsync("admin.regions.addCountry", o => Admin.Regions.AddCountryAsync(made.Id, new() { CountryCode = "no" }, o))).Region.Countries!.Count);
            Assert.Single((await _shop.CallAsync("admin.regions.deleteCountry", o => Admin.Regions.DeleteCountryAsync(made.Id, "no", o))).Region.Countries!);
            Assert.False((await _shop.CallAsync("admin.regions.update", o => Admin.Regions.UpdateAsync(made.Id, new() { AutomaticTaxes = false, Countries = [] }, o))).Region.AutomaticTaxes);
        }
        finally
        {
            await DeletedAsync(made.Id, _shop.CallAsync("admin.regions.delete", o => Admin.Regions.DeleteAsync(made.Id, o)));
        }
    }

    [Fact]
    public async Task A_note()
    {
        var id = (await _shop.CallAsync("admin.notes.create", o => Admin.Notes.CreateAsync(new() { ResourceId = _shop.Orders[0].Id, ResourceType = "order", Value = "Later" }, o))).Note.Id;

        Assert.Equal("Sooner", (await _shop.CallAsync("admin.notes.update", o => Admin.Notes.UpdateAsync(id, new() { Value = "Sooner" }, o))).Note.Value);

        await DeletedAsync(id, _shop.CallAsync("admin.notes.delete", o => Admin.Notes.DeleteAsync(id, o)));
    }

    [Fact]
    public async Task A_gift_card()
    {
        var id = (await _shop.CallAsync("admin.giftCards.create", o => Admin.GiftCards.CreateAsync(new() { RegionId = _shop.Region.Id, Value = 4000 }, o))).GiftCard.Id;

        Assert.Equal(1500, (await _shop.CallAsync("admin.giftCards.update", o => Admin.GiftCards.UpdateAsync(id, new() { Balance = 1500 }, o))).GiftCard.Balance);

        await DeletedAsync(id, _shop.CallAsync("admin.giftCards.delete", o => Admin.GiftCards.DeleteAsync(id, o)));
    }

    [Fact]
    public async Task A_sales_channel_without_a_description()
    {
        var id = (await _shop.CallAsync("admin.salesChannels.create", o => Admin.SalesChannels.CreateAsync(new() { Name = _mark }, o))).SalesChannel!.Id;

        await _shop.CallAsync("admin.salesChannels.addProducts", o => Admin.SalesChannels.AddProductsAsync(id, new() { ProductIds = [new() { Id = _shop.Product.Id! }] }, o));
        Assert.Equal(1, (await Admin.Products.ListAsync(new() { SalesChannelId = [id] })).Count);
        await _shop.CallAsync("admin.salesChannels.removeProducts", o => Admin.SalesChannels.RemoveProductsAsync(id, new() { ProductIds = [new() { Id = _shop.Product.Id! }] }, o));
        Assert.True((await _shop.CallAsync("admin.salesChannels.update", o => Admin.SalesChannels.UpdateAsync(id, new() { IsDisabled = true }, o))).SalesChannel!.IsDisabled);

        await DeletedAsync(id, _shop.CallAsync("admin.salesChannels.delete", o => Admin.SalesChannels.DeleteAsync(id, o)));
    }

    [Fact]
    public async Task Stock_at_a_location()
    {
        var location = (await _shop.CallAsync("admin.stockLocations.create", o => Admin.StockLocations.CreateAsync(new() { Name = _mark, Address = new() { Address1 = "2 Quay Street", CountryCode = "ee" } }, o))).StockLocation.Id;
        var item = (await Admin.InventoryItems.ListAsync(new() { Q = "MUG-WHITE" })).InventoryItems.Single().Id;

        await _shop.CallAsync("admin.inventoryItems.createLocationLevel", o => Admin.InventoryItems.CreateLocationLevelAsync(item, new() { LocationId = location, StockedQuantity = 9 }, options: o));
        await _shop.CallAsync("admin.inventoryItems.updateLocationLevel", o => Admin.InventoryItems.UpdateLocationLevelAsync(item, location, new() { IncomingQuantity = 2 }, options: o));
        var reservation = (await _shop.CallAsync("admin.reservations.create", o => Admin.Reservations.CreateAsync(new() { InventoryItemId = item, LocationId = location, Quantity = 3 }, o))).Reservation!.Id;
        await _shop.CallAsync("admin.reservations.update", o => Admin.Reservations.UpdateAsync(reservation, new() { Quantity = 4, Description = _mark }, o));
        Assert.Equal(4, (await Admin.Reservations.RetrieveAsync(reservation)).Reservation!.Quantity);

        await DeletedAsync(reservation, _shop.CallAsync("admin.reservations.delete", o => Admin.Reservations.DeleteAsync(reservation, o)));
        await _shop.CallAsync("admin.inventoryItems.deleteLocationLevel", o => Admin.InventoryItems.DeleteLocationLevelAsync(item, location, options: o));
        await _shop.CallAsync("admin.stockLocations.update", o => Admin.StockLocations.UpdateAsync(location, new() { Name = $"{_mark}!" }, o));
        await DeletedAsync(location, _shop.CallAsync("admin.stockLocations.delete", o => Admin.StockLocations.DeleteAsync(location, o)));
    }

    [Fact]
    public async Task A_return_reason()
    {
        var id = (await _shop.CallAsync("admin.returnReasons.create", o => Admin.ReturnReasons.CreateAsync(new() { Value = _mark, Label = "Too blue" }, o))).ReturnReason.Id;

        Assert.Equal("Too green", (await _shop.CallAsync("admin.returnReasons.update", o => Admin.ReturnReasons.UpdateAsync(id, new() { Label = "Too green" }, o))).ReturnReason.Label);

        await DeletedAsync(id, _shop.CallAsync("admin.returnReasons.delete", o => Admin.ReturnReasons.DeleteAsync(id, o)));
    }

    [Fact]
    public async Task A_tax_rate()
    {
        var id = (await _shop.CallAsync("admin.taxRates.create", o => Admin.TaxRates.CreateAsync(new() { Name = _mark, Code = _mark, RegionId = _shop.Region.Id, Rate = 4.125m, Products = [_shop.Product.Id!] }, new() { Expand = ["products"] }, o))).TaxRate.Id;

        Assert.Equal(3.5m, (await _shop.CallAsync("admin.taxRates.update", o => Admin.TaxRates.UpdateAsync(id, new() { Rate = 3.5m }, options: o))).TaxRate.Rate);

        await DeletedAsync(id, _shop.CallAsync("admin.taxRates.delete", o => Admin.TaxRates.DeleteAsync(id, o)));
    }

    [Fact]
    public async Task A_price_list()
    {
        AdminPostPriceListsPriceListReq payload = new()
        {
            Name = _mark,
            Description = "For a day",
            Type = PriceListType.Sale,
            Status = PriceListStatus.Draft,
            Prices = [new() { VariantId = _shop.Variant.Id, CurrencyCode = "eur", Amount = 1700 }],
        };
        var id = (await _shop.CallAsync("admin.priceLists.create", o => Admin.PriceLists.CreateAsync(payload, o))).PriceList.Id;

        AdminPostPriceListPricesPricesReq more = new() { Prices = [new() { VariantId = _shop.Variant.Id, RegionId = _shop.Region.Id, Amount = 1600 }] };
        var two = (await _shop.CallAsync("admin.priceLists.addPrices", o => Admin.PriceLists.AddPricesAsync(id, more, o))).PriceList;
        Assert.Equal([1600, 1700], two.Prices!.Select(price => price.Amount).Order());
        var price = two.Prices!.First(candidate => candidate.Amount == 1600).Id;
        Assert.Equal([price], (await _shop.CallAsync("admin.priceLists.deletePrices", o => Admin.PriceLists.DeletePricesAsync(id, new() { PriceIds = [price] }, o))).Ids);
        await _shop.CallAsync("admin.priceLists.update", o => Admin.PriceLists.UpdateAsync(id, new() { Status = PriceListStatus.Active, EndsAt = DateTimeOffset.UtcNow }, o));

        await DeletedAsync(id, _shop.CallAsync("admin.priceLists.delete", o => Admin.PriceLists.DeleteAsync(id, o)));
    }

    [Fact]
    public async Task A_product_category()
    {
        var id = (await _shop.CallAsync("admin.productCategories.create", o => Admin.ProductCategories.CreateAsync(new() { Name = _mark, ParentCategoryId = _shop.Category.Id }, options: o))).ProductCategory.Id;

        Assert.True((await _shop.CallAsync("admin.productCategories.update", o => Admin.ProductCategories.UpdateAsync(id, new() { IsActive = true }, options: o))).ProductCategory.IsActive);

        await DeletedAsync(id, _shop.CallAsync("admin.productCategories.delete", o => Admin.ProductCategories.DeleteAsync(id, o)));
    }

    [Fact]
    public async Task A_publishable_key()
    {
        var id = (await _shop.CallAsync("admin.publishableApiKeys.create", o => Admin.PublishableApiKeys.CreateAsync(new() { Title = _mark }, o))).PublishableApiKey.Id;

        await _shop.CallAsync("admin.publishableApiKeys.update", o => Admin.PublishableApiKeys.UpdateAsync(id, new() { Title = $"{_mark}!" }, o));
        Assert.NotNull((await _shop.CallAsync("admin.publishableApiKeys.revoke", o => Admin.PublishableApiKeys.RevokeAsync(id, o))).PublishableApiKey.RevokedAt);

        await DeletedAsync(id, _shop.CallAsync("admin.publishableApiKeys.delete", o => Admin.PublishableApiKeys.DeleteAsync(id, o)));
    }

    [Fact]
    public async Task A_user_and_an_invitation()
    {
        var made = (await _shop.CallAsync("admin.users.create", o => Admin.Users.CreateAsync(new() { Email = $"{_mark}@medusa.test", Password = "clay", Role = UserRoles.Developer }, o))).User;
        Assert.Equal(UserRoles.Developer, made.Role.Value);
        Assert.Equal("Leo", (await _shop.CallAsync("admin.users.update", o => Admin.Users.UpdateAsync(made.Id, new() { FirstName = "Leo" }, o))).User.FirstName);
        await DeletedAsync(made.Id, _shop.CallAsync("admin.users.delete", o => Admin.Users.DeleteAsync(made.Id, o)));

        // The server answers these two with the text OK.
        Assert.Equal("OK", (await Admin.Invites.CreateAsync(new() { User = $"{_mark}@medusa.test", Role = InviteUserRolesEnum.Member }))!.GetValue<string>());
        var invite = (await Admin.Invites.ListAsync()).Invites.Single(candidate => candidate.UserEmail == $"{_mark}@medusa.test").Id;
        Assert.Equal("OK", (await Admin.Invites.ResendAsync(invite))!.GetValue<string>());
        await DeletedAsync(invite, _shop.CallAsync("admin.invites.delete", o => Admin.Invites.DeleteAsync(invite, o)));
    }

    [Fact]
    public async Task A_shipping_profile_and_an_option()
    {
        var profile = (await _shop.CallAsync("admin.shippingProfiles.create", o => Admin.ShippingProfiles.CreateAsync(new() { Name = _mark, Type = ShippingProfileType.Custom }, o))).ShippingProfile.Id;
        AdminPostShippingOptionsReq payload = new()
        {
            Name = _mark,
            RegionId = _shop.Region.Id,
            ProfileId = profile,
            ProviderId = "manual",
            PriceType = "flat_rate",
            Amount = 700,
            Data = new() { ["id"] = "manual-fulfillment" },
            AdminOnly = true,
        };
        var option = (await _shop.CallAsync("admin.shippingOptions.create", o => Admin.ShippingOptions.CreateAsync(payload, o))).ShippingOption.Id;

        Assert.Equal(800, (await _shop.CallAsync("admin.shippingOptions.update", o => Admin.ShippingOptions.UpdateAsync(option, new() { Amount = 800, Requirements = [] }, o))).ShippingOption.Amount);

        await DeletedAsync(option, _shop.CallAsync("admin.shippingOptions.delete", o => Admin.ShippingOptions.DeleteAsync(option, o)));
        await DeletedAsync(profile, _shop.CallAsync("admin.shippingProfiles.delete", o => Admin.ShippingProfiles.DeleteAsync(profile, o)));
    }

    [Fact]
    public async Task The_currencies_of_the_store()
    {
        var more = await _shop.CallAsync("admin.store.addCurrency", o => Admin.Store.AddCurrencyAsync("sek", o));
        Assert.Contains(more.Store.Currencies!, currency => currency.Code == "sek");
        var less = await _shop.CallAsync("admin.store.deleteCurrency", o => Admin.Store.DeleteCurrencyAsync("sek", o));
        Assert.DoesNotContain(less.Store.Currencies!, currency => currency.Code == "sek");
        await _shop.CallAsync("admin.store.update", o => Admin.Store.UpdateAsync(new() { Name = "Harbour Pottery" }, o));
        await _shop.CallAsync("admin.currencies.update", o => Admin.Currencies.UpdateAsync("sek", new() { IncludesTax = false }, o));
    }

    [Fact]
    public async Task Two_files_at_once()
    {
        IReadOnlyList<UploadFile> files =
        [
            UploadFile.FromBytes(Encoding.UTF8.GetBytes("one"), $"{_mark} ü.txt"),
            UploadFile.FromStream(new MemoryStream(Encoding.UTF8.GetBytes("two")), $"{_mark}.txt"),
        ];
        var uploaded = await _shop.CallAsync("admin.uploads.create", o => Admin.Uploads.CreateAsync(files, o));
        Assert.Equal(2, uploaded.Uploads.Count);

        using HttpClient http = new();
        Assert.Equal("two", await http.GetStringAsync(new Uri(uploaded.Uploads[1].Url), TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task A_draft_order_that_is_paid()
    {
        AdminPostDraftOrdersReq payload = new()
        {
            Email = "gallery@medusa.test",
            RegionId = _shop.Region.Id,
            Items = [new() { VariantId = _shop.Variant.Id, Quantity = 2 }],
            ShippingMethods = [new() { OptionId = _shop.Standard.Id }],
            ShippingAddress = Shop.Address(),
        };
        var id = (await _shop.CallAsync("admin.draftOrders.create", o => Admin.DraftOrders.CreateAsync(payload, o))).DraftOrder.Id;

        await _shop.CallAsync("admin.draftOrders.addLineItem", o => Admin.DraftOrders.AddLineItemAsync(id, new() { Title = "Engraving", UnitPrice = 900, Quantity = 1 }, o));
        await _shop.CallAsync("admin.draftOrders.update", o => Admin.DraftOrders.UpdateAsync(id, new() { Email = "museum@medusa.test" }, o));
        var order = (await _shop.CallAsync("admin.draftOrders.markPaid", o => Admin.DraftOrders.MarkPaidAsync(id, o))).Order;

        Assert.Equal("museum@medusa.test", order.Email);
        Assert.Equal(2, order.Items!.Count);
    }

    [Fact]
    public async Task A_customers_own_account_and_addresses()
    {
        using var medusa = LiveBackend.Storefront();
        StorePostCustomersReq payload = new() { Email = $"own-{_mark}@medusa.test", Password = "clay", FirstName = "Ilo", LastName = "Mets" };
        await _shop.CallAsync("customers.create", o => medusa.Customers.CreateAsync(payload, o));
        await _shop.CallAsync("auth.getToken", o => medusa.Auth.GetTokenAsync(new() { Email = payload.Email, Password = payload.Password }, o));

        AddressCreatePayload home = new() { FirstName = "Ilo", LastName = "Mets", Address1 = "3 Mill Lane", City = "Tartu", CountryCode = "ee", PostalCode = "51003" };
        var customer = (await _shop.CallAsync("customers.addresses.addAddress", o => medusa.Customers.Addresses.AddAddressAsync(new() { Address = home }, o))).Customer;
        var address = customer.ShippingAddresses!.Single().Id;
        await _shop.CallAsync("customers.addresses.updateAddress", o => medusa.Customers.Addresses.UpdateAddressAsync(address, new() { City = "Narva" }, o));
        Assert.Equal("Narva", (await medusa.Customers.RetrieveAsync()).Customer.ShippingAddresses!.Single().City);
        await _shop.CallAsync("customers.update", o => medusa.Customers.UpdateAsync(new() { BillingAddress = Shop.Address(), Phone = "1" }, o));
        await _shop.CallAsync("customers.addresses.deleteAddress", o => medusa.Customers.Addresses.DeleteAddressAsync(address, o));
    }

    private static async Task DeletedAsync(string id, Task<DeleteResponse> deletion)
    {
        var deleted = await deletion;
        Assert.True(deleted.Deleted);
        Assert.Equal(id, deleted.Id);
    }
}
