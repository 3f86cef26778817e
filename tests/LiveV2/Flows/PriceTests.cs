using System.Net;
using Medusa.LiveV2.Tests.Support;

namespace Medusa.LiveV2.Tests.Flows;

/// <summary>What price lists and promotions do to a cart.</summary>
public sealed class PriceTests
{
    private readonly Shop _shop;
    private readonly StoreResource _store;
    private readonly string _mark = Guid.NewGuid().ToString("N")[..8];

    public PriceTests(Shop shop)
    {
        LiveBackend.Require();
        (_shop, _store) = (shop, shop.Visitor.Client.Store);
    }

    [Fact]
    public async Task A_sale_is_seen_in_the_catalogue_and_in_the_cart_until_it_ends()
    {
        var admin = _shop.Admin.Client.Admin;
        var before = (await PriceAsync()).CalculatedAmount;
        var sale = (await admin.PriceList.CreateAsync(new()
        {
            Title = $"Sale {_mark}",
            Description = "For a minute",
            Type = PriceListType.Sale,
            Status = PriceListStatus.Active,
            Prices = [new() { VariantId = _shop.OtherVariant, CurrencyCode = "eur", Amount = 9.99m }],
        })).PriceList;
        try
        {
            var price = await PriceAsync();
            Assert.Equal(9.99m, price.CalculatedAmount);
            Assert.Equal(before, price.OriginalAmount);
            Assert.True(price.IsCalculatedPricePriceList);
            Assert.Equal(PriceListType.Sale.ToString(), price.CalculatedPrice!.PriceListType, ignoreCase: true);
            Assert.Equal(9.99m, (await CartAsync(_shop.OtherVariant)).Items!.Single().UnitPrice);
        }
        finally
        {
            await admin.PriceList.DeleteAsync(sale.Id);
        }

        Assert.Equal(before, (await PriceAsync()).CalculatedAmount);
    }

    [Fact]
    public async Task Regulars_pay_less()
    {
        Assert.Equal(18m, await PriceForAsync(_store));
        Assert.Equal(15.25m, await PriceForAsync(_shop.Buyer.Client.Store));

        // The server doesn't look at the customer's groups for the items that a cart is created with.
        async Task<decimal> PriceForAsync(StoreResource store)
        {
            var cart = (await store.Cart.CreateAsync(new() { RegionId = _shop.Region })).Cart;
            return (await store.Cart.CreateLineItemAsync(cart.Id, new() { VariantId = _shop.Variant, Quantity = 1 })).Cart.Items!.Single().UnitPrice;
        }
    }

    [Fact]
    public async Task A_promotion_takes_off_what_it_says()
    {
        var admin = _shop.Admin.Client.Admin;
        var promotion = (await admin.Promotion.CreateAsync(new()
        {
            Code = $"QUARTER{_mark}",
            Type = PromotionTypeValues.Standard,
            Status = PromotionStatusValues.Active,
            ApplicationMethod = new()
            {
                Type = ApplicationMethodTypeValues.Percentage,
                TargetType = ApplicationMethodTargetTypeValues.Order,
                Allocation = ApplicationMethodAllocationValues.Across,
                Value = 25,
            },
        })).Promotion;
        var cart = await CartAsync(_shop.Variant, 2);

        cart = (await _store.Cart.UpdateAsync(cart.Id, new() { PromoCodes = [promotion.Code!] })).Cart;

        Assert.Equal(promotion.Code, Assert.Single(cart.Promotions).Code);
        Assert.Equal(9m, cart.Items!.Single().Adjustments!.Sum(adjustment => adjustment.Amount));
        Assert.Equal(cart.OriginalItemSubtotal - 9m, cart.ItemSubtotal - (cart.DiscountTotal - cart.DiscountTaxTotal));

        cart = (await _store.Cart.UpdateAsync(cart.Id, new() { PromoCodes = [] })).Cart;
        Assert.Empty(cart.Promotions);
        Assert.Equal(0m, cart.DiscountTotal);
    }

    [Fact]
    public async Task A_promotion_that_does_not_exist_is_a_bad_request()
    {
        var cart = await CartAsync(_shop.Variant);

        var error = await Assert.ThrowsAsync<MedusaApiException>(() => _store.Cart.UpdateAsync(cart.Id, new() { PromoCodes = ["NOSUCHCODE"] }));

        Assert.Equal(HttpStatusCode.BadRequest, error.Status);
        Assert.Contains("NOSUCHCODE", error.ServerMessage, StringComparison.Ordinal);
    }

    private async Task<BaseCalculatedPriceSet> PriceAsync() =>
        (await _store.Product.RetrieveAsync(_shop.OtherProduct, new() { RegionId = _shop.Region, Fields = "*variants.calculated_price" }))
            .Product.Variants!.Single(variant => variant.Id == _shop.OtherVariant).CalculatedPrice!;

    private async Task<StoreCart> CartAsync(string variant, decimal quantity = 1) =>
        (await _store.Cart.CreateAsync(new() { RegionId = _shop.Region, Items = [new() { VariantId = variant, Quantity = quantity }] })).Cart;
}
