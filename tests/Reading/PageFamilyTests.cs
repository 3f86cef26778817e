using Medusa.Generator.Reading.Pages;

namespace Medusa.Generator.Reading.Tests;

public class PageFamilyTests
{
    [Theory]
    [InlineData("/app/specs/entities/classes/Order.mdx", null, null, "entities")]
    [InlineData("/app/specs/billing/Invoice.mdx", null, null, "billing")]
    [InlineData("/app/elsewhere/Order.mdx", null, "entitiesSidebar", "entities")]
    [InlineData("/app/specs/js-client/internal/classes/internal.Order.mdx", null, "jsClientSidebar", "js-client")]
    [InlineData("/app/specs/stock-location/types/StockLocationDTO.mdx", null, "stockLocationReference", "stock-location")]
    [InlineData("/app/specs/stock_location/types/StockLocationDTO.mdx", null, null, "stock-location")]
    [InlineData("/app/specs/medusa/types/medusa.AdminOrdersRes.mdx", null, "homepage", "medusa")]
    [InlineData("/app/specs/x/entities.Order.mdx", "/references/entities/classes/Order", "homepage", "entities")]
    [InlineData("/app/specs/pricing/IPricingModuleService.mdx", "/references/pricing", null, "pricing")]
    [InlineData("/app/specs/types/HttpTypes/interfaces/types.HttpTypes.AdminOrder/page.mdx", null, null, "types")]
    [InlineData("/app/specs/order/types/order.ReturnStatus/page.json", "/references/order/types/order.ReturnStatus", null, "order")]
    [InlineData("/app/specs/shop/page.mdx", null, null, "specs")]
    [InlineData("Order.mdx", null, null, "types")]
    [InlineData("/classes/Order.mdx", null, "Sidebar", "types")]
    [InlineData("/app/ÄÖ/Order.mdx", "/references/", "", "äö")]
    public void A_page_is_of_the_family_that_it_names_else_of_its_folder(string path, string? slug, string? sidebar, string family) =>
        Assert.Equal(family, PageFamily.Of(path, slug, sidebar));
}
