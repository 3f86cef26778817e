using Medusa.LiveV2.Tests.Support;

namespace Medusa.LiveV2.Tests.Sweep;

/// <summary>How the shop is set up: each method of the resources that the settings of the dashboard use.</summary>
public sealed class SettingsTests(Shop shop) : SweepTests(shop)
{
    [Fact]
    public async Task Api_keys()
    {
        var created = await Admin("apiKey.create", new { title = $"Key {Mark}", type = "publishable" });
        var id = created.Text("api_key.id");
        await Admin("apiKey.update", id, new { title = $"Key 2 {Mark}" });
        await Admin("apiKey.batchSalesChannels", id, new { add = new[] { Shop.SalesChannel }, remove = Array.Empty<string>() });
        await Admin("apiKey.retrieve", id);
        await Admin("apiKey.list", new { limit = 2, type = "publishable" });
        await Admin("apiKey.revoke", id);
        await Admin("apiKey.delete", id);
    }

    [Fact]
    public async Task Currencies()
    {
        await Admin("currency.list", new { limit = 3 });
        Assert.Equal("€", (await Admin("currency.retrieve", "eur")).Text("currency.symbol_native"));
    }

    [Fact]
    public async Task Regions()
    {
        var id = (await Admin("region.create", new { name = $"Fjords {Mark}", currency_code = "eur", countries = Array.Empty<string>(), payment_providers = new[] { "pp_system_default" } }))
            .Text("region.id");
        await Admin("region.update", id, new { name = $"Fells {Mark}", automatic_taxes = false, metadata = new { a = 1 } });
        await Admin("region.retrieve", id);
        await Admin("region.list", new { limit = 2 });
        await Admin("region.delete", id);
    }

    [Fact]
    public async Task Sales_channels()
    {
        var id = (await Admin("salesChannel.create", new { name = $"Stall {Mark}", description = "On the quay" })).Text("sales_channel.id");
        await Admin("salesChannel.update", id, new { name = $"Tent {Mark}", is_disabled = true });
        await Admin("salesChannel.batchProducts", id, new { add = new[] { Shop.Product } });
        await Admin("salesChannel.updateProducts", id, new { remove = new[] { Shop.Product } });
        await Admin("salesChannel.retrieve", id);
        await Admin("salesChannel.list", new { limit = 2 });
        await Admin("salesChannel.delete", id);
    }

    [Fact]
    public async Task Stores()
    {
        var id = (await Admin("store.list")).Text("stores.0.id");
        await Admin("store.update", id, new { name = "Harbour Pottery", metadata = new { founded = 1987 } });
        await Admin("store.retrieve", id);
    }

    [Fact]
    public async Task Stock_locations_fulfillment_sets_and_shipping_options()
    {
        var location = (await Admin("stockLocation.create", new { name = $"Barn {Mark}", address = new { address_1 = "1 Field", country_code = "ee" }, metadata = new { q = 1 } }))
            .Text("stock_location.id");
        await Admin("stockLocation.update", location, new { name = $"Shed {Mark}" });
        await Admin("stockLocation.updateSalesChannels", location, new { add = new[] { Shop.SalesChannel } });
        await Admin("stockLocation.updateFulfillmentProviders", location, new { add = new[] { "manual_manual" } });
        await Admin("stockLocation.createFulfillmentSet", location, new { name = $"Set {Mark}", type = "shipping" });
        var set = (await Admin("stockLocation.retrieve", location, new { fields = "*fulfillment_sets" })).Text("stock_location.fulfillment_sets.0.id");
        await Admin("stockLocation.retrieve", location);
        await Admin("stockLocation.list", new { limit = 2 });

        var zone = (await Admin("fulfillmentSet.createServiceZone", set, new
        {
            name = $"Zone {Mark}",
            geo_zones = new object[]
            {
                new { type = "country", country_code = "ee" },
                new { type = "province", country_code = "us", province_code = "ca" },
                new { type = "city", country_code = "us", province_code = "ca", city = "la" },
                new { type = "zip", country_code = "us", province_code = "ca", city = "la", postal_expression = new { from = "1", to = "2" } },
            },
        })).Text("fulfillment_set.service_zones.0.id");
        await Admin("fulfillmentSet.updateServiceZone", set, zone, new { name = $"Zone 2 {Mark}" });
        await Admin("fulfillmentSet.retrieveServiceZone", set, zone);

        var profile = (await Admin("shippingProfile.create", new { name = $"Heavy {Mark}", type = "heavy" })).Text("shipping_profile.id");
        await Admin("shippingProfile.update", profile, new { name = $"Very heavy {Mark}" });
        await Admin("shippingProfile.retrieve", profile);
        await Admin("shippingProfile.list", new { limit = 2 });

        var type = (await Admin("shippingOptionType.create", new { label = $"Van {Mark}", code = $"van-{Mark}", description = "By van" })).Text("shipping_option_type.id");
        await Admin("shippingOptionType.update", type, new { label = $"Big van {Mark}" });
        await Admin("shippingOptionType.retrieve", type);
        await Admin("shippingOptionType.list", new { limit = 2 });

        var option = (await Admin("shippingOption.create", new
        {
            name = $"By van {Mark}",
            service_zone_id = zone,
            shipping_profile_id = profile,
            provider_id = "manual_manual",
            price_type = "flat",
            type_id = type,
            prices = new object[] { new { currency_code = "eur", amount = 3.333m }, new { region_id = Shop.Region, amount = 3 } },
            rules = Array.Empty<object>(),
        })).Text("shipping_option.id");
        await Admin("shippingOption.update", option, new { name = $"By big van {Mark}" });
        await Admin("shippingOption.retrieve", option);
        await Admin("shippingOption.list", new { limit = 2 });
        Task UpdateRulesAsync() => Admin("shippingOption.updateRules", option, new
        {
            create = new[] { new { attribute = "enabled_in_store", @operator = "eq", value = "true" } },
        });
        await (LiveBackend.IsDocumented ? RefusedAsync(500, UpdateRulesAsync) : UpdateRulesAsync());
        await Admin("shippingOption.delete", option);

        await Admin("shippingOptionType.delete", type);
        await Admin("shippingProfile.delete", profile);
        await Admin("fulfillmentSet.deleteServiceZone", set, zone);
        await Admin("fulfillmentSet.delete", set);
        await Admin("stockLocation.delete", location);
    }

    [Fact]
    public async Task Providers_and_plugins()
    {
        var provider = (await Admin("fulfillmentProvider.list")).Text("fulfillment_providers.0.id");
        await Admin("fulfillmentProvider.listFulfillmentOptions", provider);
        await Admin("taxProvider.list");
        await Admin("payment.listPaymentProviders");
        await Admin("plugin.list");
    }

    [Fact]
    public async Task Taxes()
    {
        var region = (await Admin("taxRegion.create", new { country_code = "jp", provider_id = "tp_system", default_tax_rate = new { name = "VAT", code = "vat-jp", rate = 8.5m } }))
            .Text("tax_region.id");
        await Admin("taxRegion.update", region, new { metadata = new { a = 1 } });
        await Admin("taxRegion.retrieve", region);
        await Admin("taxRegion.list", new { limit = 2 });

        var rate = (await Admin("taxRate.create", new
        {
            name = $"Reduced {Mark}",
            code = $"reduced-{Mark}",
            rate = 4.25m,
            tax_region_id = region,
            rules = new[] { new { reference = "product", reference_id = Shop.Product } },
        })).Text("tax_rate.id");
        await Admin("taxRate.update", rate, new { rate = 4.75m });
        await Admin("taxRate.retrieve", rate);
        await Admin("taxRate.list", new { limit = 2 });
        await Admin("taxRate.delete", rate);
        await Admin("taxRegion.delete", region);
    }

    [Fact]
    public async Task Reasons()
    {
        var back = (await Admin("returnReason.create", new { value = $"r{Mark}", label = "Too big" })).Text("return_reason.id");
        await Admin("returnReason.update", back, new { value = $"s{Mark}", label = "Too small", description = "d", metadata = new { z = 1 } });
        await Admin("returnReason.retrieve", back);
        await Admin("returnReason.list", new { limit = 2 });
        await Admin("returnReason.delete", back);

        var refund = (await Admin("refundReason.create", new { label = $"R {Mark}", code = $"r{Mark}", description = "d" })).Text("refund_reason.id");
        await Admin("refundReason.update", refund, new { label = $"R2 {Mark}", description = "e" });
        await Admin("refundReason.retrieve", refund);
        await Admin("refundReason.list", new { limit = 2 });
        await Admin("refundReason.delete", refund);
    }

    [Fact]
    public async Task Users_and_invites()
    {
        var email = $"invitee-{Mark}@medusa.test";
        var created = await Admin("invite.create", new { email });
        var invite = created.Text("invite.id");
        await Admin("invite.retrieve", invite);
        await Admin("invite.list", new { limit = 2 });
        var token = (await Admin("invite.resend", invite)).Text("invite.token");
        var user = (await Shop.AcceptInviteAsync(email, new { invite_token = token, email, first_name = "In", last_name = "Vitee" })).Text("user.id");

        var gone = (await Admin("invite.create", new { email = $"gone-{Mark}@medusa.test" })).Text("invite.id");
        await Admin("invite.delete", gone);

        await Admin("user.update", user, new { first_name = "Ada", avatar_url = "https://images.medusa.test/ada.png" });
        await Admin("user.retrieve", user);
        await Admin("user.list", new { limit = 2 });
        await Admin("user.delete", user);

        // An API key is nobody in particular.
        Assert.Equal(LiveBackend.AdminEmail, (await Keeper("user.me")).Text("user.email"));
    }

    [Fact]
    public async Task Views()
    {
        await Admin("views.columns", "orders");
        var id = (await Keeper("views.createConfiguration", "orders", new
        {
            name = $"Mine {Mark}",
            is_system_default = false,
            set_active = false,
            configuration = new { visible_columns = new[] { "id", "display_id" }, column_order = new[] { "id", "display_id" }, filters = new { }, search = "" },
        })).Text("view_configuration.id");
        await Keeper("views.updateConfiguration", "orders", id, new { name = $"Mine 2 {Mark}" });
        await Keeper("views.setActiveConfiguration", "orders", new { view_configuration_id = id });
        await Keeper("views.retrieveActiveConfiguration", "orders");
        await Keeper("views.retrieveConfiguration", "orders", id);
        await Keeper("views.listConfigurations", "orders");
        await Keeper("views.deleteConfiguration", "orders", id);
    }

    [Fact]
    public async Task Workflow_executions()
    {
        var id = (await Admin("workflowExecution.list", new { limit = 2 })).Text("workflow_executions.0.id");
        await Admin("workflowExecution.retrieve", id);
    }

    [Fact]
    public async Task Customers()
    {
        var created = await Admin("customer.create", new { email = $"c-{Mark}@medusa.test", first_name = "Ants", last_name = "O'Neill", phone = "1", company_name = "Co", metadata = new { x = true } });
        var id = created.Text("customer.id");
        await Admin("customer.update", id, new { first_name = "Anna", metadata = new { n = 1 } });
        await Admin("customer.list", new { limit = 2, q = Mark });

        await Admin("customer.createAddress", id, Shop.Address("ee"));
        var address = (await Admin("customer.listAddresses", id)).Text("addresses.0.id");
        await Admin("customer.updateAddress", id, address, new { city = "Narva" });
        await Admin("customer.retrieveAddress", id, address);
        await Admin("customer.listAddresses", id);
        await Admin("customer.retrieve", id, new { fields = "*addresses,*groups" });
        await Admin("customer.retrieve", id);
        await Admin("customer.deleteAddress", id, address);

        var group = (await Admin("customerGroup.create", new { name = $"Group {Mark}" })).Text("customer_group.id");
        await Admin("customerGroup.update", group, new { name = $"Group 2 {Mark}", metadata = new { a = 1 } });
        await Admin("customerGroup.batchCustomers", group, new { add = new[] { id } });
        await Admin("customerGroup.retrieve", group, new { fields = "*customers" });
        await Admin("customerGroup.retrieve", group);
        await Admin("customerGroup.list", new { limit = 2 });
        await Admin("customer.batchCustomerGroups", id, new { remove = new[] { group } });
        await Admin("customerGroup.delete", group);
        await Admin("customer.delete", id);
    }
}
