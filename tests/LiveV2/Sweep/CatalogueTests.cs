using Medusa.LiveV2.Tests.Support;

namespace Medusa.LiveV2.Tests.Sweep;

/// <summary>What the shop sells: each method of the resources of the catalogue.</summary>
public sealed class CatalogueTests(Shop shop) : SweepTests(shop)
{
    [Fact]
    public async Task Products()
    {
        var created = await Admin("product.create", new
        {
            title = $"Cup {Mark}",
            status = "draft",
            weight = 12.5m,
            options = new[] { new { title = "Size", values = new[] { "S", "M" } } },
            images = new[] { new { url = "https://images.medusa.test/cup.png" } },
            variants = new[]
            {
                new
                {
                    title = "S",
                    sku = $"CUP-{Mark}",
                    options = new { Size = "S" },
                    prices = new[] { new { currency_code = "eur", amount = 1.23456789m }, new { currency_code = "usd", amount = 99.95m } },
                },
            },
        });
        var id = created.Text("product.id");
        var variant = created.Text("product.variants.0.id");
        Assert.Equal("draft", created.Text("product.status"));

        await Admin("product.update", id, new { title = $"Cup 2 {Mark}", subtitle = (string?)null, metadata = new { a = 1 }, additional_data = new { } });
        await Admin("product.retrieve", id);
        await Admin("product.list", new { id = new[] { id }, limit = 5, order = "-created_at", status = new[] { "draft", "published" } });
        await Admin("product.list", new { q = "mug", fields = "*variants.prices,*sales_channels" });

        await Admin("product.listOptions", id);
        if (LiveBackend.IsDocumented)
        {
            await OptionsAsync(id);
        }

        var item = (await Admin("inventoryItem.list", new { limit = 1 })).Text("inventory_items.0.id");
        var second = (await Admin("product.createVariant", id, new
        {
            title = "M",
            options = new { Size = "M" },
            manage_inventory = true,
            prices = new[] { new { currency_code = "eur", amount = 5, rules = new { region_id = Shop.Region } } },
            inventory_items = new[] { new { inventory_item_id = item, required_quantity = 2 } },
        })).Items("product.variants").First(one => one.Text("title") == "M").Text("id");
        await Admin("product.updateVariant", id, second, new { title = "M2", prices = new[] { new { currency_code = "eur", amount = 6 } } });
        await Admin("product.retrieveVariant", id, second);
        await Admin("product.retrieveVariant", id, second, new { fields = "*prices,*inventory_items,*options" });
        await Admin("product.listVariants", id, new { limit = 5 });
        await Admin("productVariant.list", new { limit = 3 });
        await Admin("productVariant.list", new { q = $"CUP-{Mark}" });
        await Admin("product.batchVariants", id, new { update = new[] { new { id = second, title = "M3" } } });
        await Admin("product.batchVariantInventoryItems", id, new
        {
            update = new[] { new { inventory_item_id = item, variant_id = second, required_quantity = 3 } },
        });
        var image = created.Text("product.images.0.id");
        await Admin("product.batchVariantImages", id, variant, new { add = new[] { image }, remove = Array.Empty<string>() });
        await Admin("product.batchImageVariants", id, image, new { add = new[] { second }, remove = new[] { variant } });
        await Admin("product.deleteVariant", id, second);

        var batch = await Admin("product.batch", new
        {
            create = new[] { new { title = $"Saucer {Mark}", options = new[] { new { title = "Default", values = new[] { "D" } } } } },
            update = new[] { new { id, title = $"Cup 3 {Mark}" } },
        });
        await Admin("product.batch", new { delete = new[] { batch.Text("created.0.id") } });
        Assert.True((await Admin("product.delete", id)).At("deleted").GetBoolean());
    }

    // Later versions have options that don't belong to one product.
    private async Task OptionsAsync(string id)
    {
        var option = (await Admin("product.createOption", id, new { title = "Colour", values = new[] { "Red" } })).Items("product.options")
            .First(item => item.Text("title") == "Colour").Text("id");
        await Admin("product.retrieveOption", id, option);
        await Admin("product.updateOption", id, option, new { title = "Glaze", values = new[] { "Red", "Blue" } });
        await Admin("product.deleteOption", id, option);
    }

    [Fact]
    public async Task Categories()
    {
        var id = (await Admin("productCategory.create", new { name = $"Jugs {Mark}", parent_category_id = Shop.Category, is_active = false, is_internal = true, metadata = new { a = 1 } }))
            .Text("product_category.id");
        await Admin("productCategory.update", id, new { name = $"Jars {Mark}", is_active = true });
        await Admin("productCategory.updateProducts", id, new { add = new[] { Shop.Product } });
        await Admin("productCategory.updateProducts", id, new { remove = new[] { Shop.Product } });
        await Admin("productCategory.retrieve", id);
        await Admin("productCategory.list", new { include_descendants_tree = true, limit = 10 });
        await Admin("productCategory.delete", id);
    }

    [Fact]
    public async Task Collections()
    {
        var id = (await Admin("productCollection.create", new { title = $"Seconds {Mark}", handle = $"seconds-{Mark}" })).Text("collection.id");
        await Admin("productCollection.update", id, new { title = $"Thirds {Mark}", metadata = new { n = 1 } });
        await Admin("productCollection.updateProducts", id, new { add = new[] { Shop.OtherProduct } });
        await Admin("productCollection.updateProducts", id, new { remove = new[] { Shop.OtherProduct } });
        await Admin("productCollection.retrieve", id);
        await Admin("productCollection.list", new { limit = 2 });
        await Admin("productCollection.delete", id);
    }

    [Fact]
    public async Task Tags_and_types()
    {
        var tag = (await Admin("productTag.create", new { value = $"t {Mark}", metadata = new { a = 1 } })).Text("product_tag.id");
        await Admin("productTag.update", tag, new { value = $"t2 {Mark}" });
        await Admin("productTag.retrieve", tag);
        await Admin("productTag.list", new { limit = 2 });
        await Admin("productTag.delete", tag);

        var type = (await Admin("productType.create", new { value = $"y {Mark}" })).Text("product_type.id");
        await Admin("productType.update", type, new { value = $"y2 {Mark}" });
        await Admin("productType.retrieve", type);
        await Admin("productType.list", new { limit = 2 });
        await Admin("productType.delete", type);
    }

    [Fact]
    public async Task Price_lists()
    {
        var id = (await Admin("priceList.create", new
        {
            title = $"Sale {Mark}",
            description = "A sale",
            type = "sale",
            status = "active",
            starts_at = "2024-01-01T00:00:00.000Z",
            ends_at = "2099-01-01T00:00:00.000Z",
            prices = new[] { new { variant_id = Shop.OtherVariant, currency_code = "eur", amount = 9.99m } },
        })).Text("price_list.id");
        await Admin("priceList.update", id, new { description = "A long sale", status = "draft" });
        await Admin("priceList.retrieve", id, new { fields = "*prices" });
        await Admin("priceList.retrieve", id);
        await Admin("priceList.list", new { limit = 2 });
        var price = (await Admin("priceList.batchPrices", id, new
        {
            create = new[] { new { variant_id = Shop.OtherVariant, currency_code = "gbp", amount = 8.49m } },
        })).Text("created.0.id");
        await Admin("priceList.prices", id);
        await Admin("priceList.batchPrices", id, new { delete = new[] { price } });
        await Admin("priceList.linkProducts", id, new { remove = new[] { Shop.OtherProduct } });
        await Admin("priceList.delete", id);
    }

    [Fact]
    public async Task Price_preferences()
    {
        var id = (await Admin("pricePreference.create", new { attribute = "currency_code", value = $"x{Mark[..2]}", is_tax_inclusive = true })).Text("price_preference.id");
        await Admin("pricePreference.update", id, new { is_tax_inclusive = false });
        await Admin("pricePreference.retrieve", id);
        await Admin("pricePreference.list", new { limit = 2 });
        await Admin("pricePreference.delete", id);
    }

    [Fact]
    public async Task Promotions_and_campaigns()
    {
        var campaign = (await Admin("campaign.create", new
        {
            name = $"Spring {Mark}",
            campaign_identifier = $"spring-{Mark}",
            description = "Flowers",
            starts_at = "2024-01-01T00:00:00.000Z",
            ends_at = "2099-01-01T00:00:00.000Z",
            budget = new { type = "spend", limit = 100.5m, currency_code = "eur" },
        })).Text("campaign.id");
        await Admin("campaign.update", campaign, new { name = $"Summer {Mark}" });
        await Admin("campaign.retrieve", campaign);
        await Admin("campaign.list", new { limit = 2 });

        var id = (await Admin("promotion.create", new
        {
            code = $"P{Mark}",
            type = "standard",
            status = "active",
            application_method = new { type = "fixed", target_type = "items", allocation = "each", value = 2.5m, max_quantity = 2, currency_code = "eur" },
            rules = new[] { new { attribute = "currency_code", @operator = "eq", values = new[] { "eur" } } },
        })).Text("promotion.id");
        await Admin("campaign.batchPromotions", campaign, new { add = new[] { id } });
        await Admin("campaign.batchPromotions", campaign, new { remove = new[] { id } });
        await Admin("promotion.update", id, new { code = $"Q{Mark}", status = "inactive" });
        await Admin("promotion.retrieve", id);
        await Admin("promotion.list", new { limit = 3 });

        var rule = (await Admin("promotion.addRules", id, "rules", new { rules = new[] { new { attribute = "region_id", @operator = "in", values = new[] { Shop.Region } } } }))
            .Text("created.0.id");
        await Admin("promotion.updateRules", id, "rules", new { rules = new[] { new { id = rule, attribute = "region_id", @operator = "in", values = new[] { Shop.Region } } } });
        await Admin("promotion.listRules", id, "rules");
        await Admin("promotion.removeRules", id, "rules", new { rule_ids = new[] { rule } });
        await Admin("promotion.listRuleAttributes", "rules", "standard");
        await Admin("promotion.listRuleValues", "rules", "region");
        await Admin("promotion.delete", id);
        await Admin("campaign.delete", campaign);
    }

    [Fact]
    public async Task Inventory()
    {
        var id = (await Admin("inventoryItem.create", new
        {
            sku = $"INV-{Mark}",
            title = "Clay",
            description = "In sacks",
            weight = 1,
            height = 2.5m,
            origin_country = "ee",
            requires_shipping = true,
            metadata = new { x = 1 },
        })).Text("inventory_item.id");
        await Admin("inventoryItem.update", id, new { title = "Red clay", weight = 3 });
        await Admin("inventoryItem.batchInventoryItemLocationLevels", id, new
        {
            create = new[] { new { location_id = Shop.Kiln, stocked_quantity = 10 } },
            update = Array.Empty<object>(),
            delete = Array.Empty<string>(),
        });
        await Admin("inventoryItem.updateLevel", id, Shop.Kiln, new { stocked_quantity = 7, incoming_quantity = 2.5m });
        await Admin("inventoryItem.listLevels", id);
        await Admin("inventoryItem.retrieve", id, new { fields = "*location_levels" });
        await Admin("inventoryItem.retrieve", id);
        await Admin("inventoryItem.list", new { limit = 3 });

        var reservation = (await Admin("reservation.create", new { inventory_item_id = id, location_id = Shop.Kiln, quantity = 1, description = "Kept" })).Text("reservation.id");
        await Admin("reservation.update", reservation, new { quantity = 2, description = "Kept longer" });
        await Admin("reservation.retrieve", reservation);
        await Admin("reservation.list", new { limit = 2 });
        await Admin("reservation.delete", reservation);

        await Admin("inventoryItem.batchInventoryItemsLocationLevels", new
        {
            create = Array.Empty<object>(),
            update = new[] { new { inventory_item_id = id, location_id = Shop.Kiln, stocked_quantity = 0, incoming_quantity = 0 } },
            delete = Array.Empty<string>(),
        });
        await Admin("inventoryItem.deleteLevel", id, Shop.Kiln);
        await Admin("inventoryItem.batchUpdateLevels", id, new { create = new[] { new { location_id = Shop.Loft, stocked_quantity = 0 } } });
        await Admin("inventoryItem.delete", id);
    }

    [Fact]
    public async Task Translations()
    {
        var batch = await Admin("translation.batch", new
        {
            create = new[] { new { reference_id = Shop.Product, reference = "product", locale_code = "fr-FR", translations = new { title = $"Tasse {Mark}" } } },
        });
        var id = batch.Text("created.0.id");
        await Admin("translation.batch", new { update = new[] { new { id, translations = new { title = $"Grande tasse {Mark}" } } } });
        await Admin("translation.list", new { limit = 5 });
        await Admin("translation.entities", new { type = "product", limit = 2 });
        await Admin("translation.settings");
        await Admin("translation.statistics", new { locales = new[] { "fr-FR" }, entity_types = new[] { "product" } });
        await Admin("translation.batchSettings", new { create = Array.Empty<object>(), update = Array.Empty<object>(), delete = Array.Empty<string>() });
        await Admin("translation.batch", new { delete = new[] { id } });
        await Admin("locale.list");
        await Admin("locale.retrieve", "fr-FR");
        await Front("locale.list");
    }
}
