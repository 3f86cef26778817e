using System.Text.Json;
using Medusa.Live.Tests.Docs;
using Medusa.Live.Tests.Support;

namespace Medusa.LiveV2.Tests.Support;

/// <summary>The seeded shop: who deals with it, and what lies in it.</summary>
public sealed class Shop : IAsyncLifetime
{
    private readonly List<MedusaClient> _clients = [];

    internal CallLog Log { get; } = new();

    internal Journal Journal { get; } = new();

    /// <summary>What was sent although no page names it; see <see cref="Caller"/>.</summary>
    internal SortedSet<string> Undocumented { get; } = new(StringComparer.Ordinal);

    /// <summary>An admin, by API key.</summary>
    internal Caller Admin { get; private set; } = null!;

    /// <summary>An admin who has logged in.</summary>
    internal Caller Keeper { get; private set; } = null!;

    /// <summary>Somebody in the shop, not logged in.</summary>
    internal Caller Visitor { get; private set; } = null!;

    /// <summary>The seeded customer, logged in.</summary>
    internal Caller Buyer { get; private set; } = null!;

    internal string Region { get; private set; } = "";

    internal string SalesChannel { get; private set; } = "";

    internal string Kiln { get; private set; } = "";

    internal string Loft { get; private set; } = "";

    internal string Product { get; private set; } = "";

    internal string Variant { get; private set; } = "";

    internal string OtherProduct { get; private set; } = "";

    internal string OtherVariant { get; private set; } = "";

    internal string Category { get; private set; } = "";

    internal string Collection { get; private set; } = "";

    internal string Customer { get; private set; } = "";

    internal string StandardOption { get; private set; } = "";

    internal string Courier { get; private set; } = "";

    internal string ReturnOption { get; private set; } = "";

    internal string ReturnReason { get; private set; } = "";

    internal string RefundReason { get; private set; } = "";

    /// <summary>An address of the shop's regions.</summary>
    internal static object Address(string country) => new
    {
        first_name = "Mart",
        last_name = "Saar",
        company = "Saar & Sons",
        address_1 = "12 Lighthouse Road",
        address_2 = "The red door",
        city = "Harbour Town",
        country_code = country,
        postal_code = "10115",
        phone = "+3725550100",
        metadata = new { gate = 4 },
    };

    public async ValueTask InitializeAsync()
    {
        if (LiveBackend.Url is null || LiveBackend.HasRoles)
        {
            return;
        }

        Admin = Calls(LiveBackend.Admin());
        Visitor = Calls(LiveBackend.Storefront());
        Buyer = Calls(LiveBackend.Storefront());
        await Buyer.CallAsync("auth.login", "customer", "emailpass", new { email = LiveBackend.CustomerEmail, password = LiveBackend.CustomerPassword });
        Keeper = Calls(LiveBackend.Anonymous());
        await Keeper.CallAsync("auth.login", "user", "emailpass", new { email = LiveBackend.AdminEmail, password = LiveBackend.AdminPassword });
        await FindAsync();
    }

    public ValueTask DisposeAsync()
    {
        _clients.ForEach(client => client.Dispose());
        Log.Dispose();
        return ValueTask.CompletedTask;
    }

    /// <summary>Calls methods of a client, which is disposed of with the shop.</summary>
    internal Caller Calls(MedusaClient client)
    {
        _clients.Add(client);
        return new Caller(client, Journal, Undocumented);
    }

    /// <summary>Buys mugs, and returns the order as an admin sees it, with its items and payments.</summary>
    internal async Task<JsonElement> BuyAsync(int quantity, Caller? buyer = null)
    {
        buyer ??= Buyer;
        var cart = (await buyer.CallAsync("store.cart.create", new
        {
            region_id = Region,
            email = buyer == Buyer ? LiveBackend.CustomerEmail : "visitor@medusa.test",
            shipping_address = Address("ee"),
            billing_address = Address("ee"),
            items = new[] { new { variant_id = Variant, quantity } },
        })).Text("cart.id");
        await buyer.CallAsync("store.cart.addShippingMethod", cart, new { option_id = StandardOption });
        await PayAsync(cart, buyer);
        var completed = await buyer.CallAsync("store.cart.complete", cart);
        return (await Admin.CallAsync("admin.order.retrieve", completed.Text("order.id"), new { fields = "*items,*payment_collections,*payment_collections.payments" })).At("order");
    }

    /// <summary>An order whose goods have reached the customer.</summary>
    internal async Task<JsonElement> BuyAndDeliverAsync(int quantity)
    {
        var order = await BuyAsync(quantity);
        var id = order.Text("id");
        var items = new[] { new { id = order.Text("items.0.id"), quantity } };
        await Admin.CallAsync("admin.payment.capture", order.Text("payment_collections.0.payments.0.id"), new { });
        var fulfillment = (await Admin.CallAsync("admin.order.createFulfillment", id, new { items, location_id = Kiln }, new { fields = "*fulfillments" })).Text("order.fulfillments.0.id");
        await Admin.CallAsync("admin.order.createShipment", id, fulfillment, new { items });
        await Admin.CallAsync("admin.order.markAsDelivered", id, fulfillment);
        return order;
    }

    /// <summary>Begins to pay for a cart.</summary>
    internal async Task PayAsync(string cart, Caller? buyer = null)
    {
        buyer ??= Buyer;
        var found = (await buyer.CallAsync("store.cart.retrieve", cart)).At("cart");
        await buyer.CallAsync("store.payment.initiatePaymentSession", found, new { provider_id = "pp_system_default" });
    }

    /// <summary>The token that an owner of an order gets by mail when somebody else wants it.</summary>
    internal async Task<string> TransferTokenAsync(string order)
    {
        var changes = await Admin.CallAsync("admin.order.listChanges", order, new { fields = "*actions" });
        var pending = changes.Items("order_changes").First(change => change.Text("status") is "requested" or "pending");
        return pending.Items("actions").First(action => action.Text("action") == "TRANSFER_CUSTOMER").Text("details.token");
    }

    /// <summary>Becomes a user who was invited: registers, and accepts with that token.</summary>
    internal async Task<JsonElement> AcceptInviteAsync(string email, object acceptance)
    {
        var invited = Calls(LiveBackend.Anonymous());
        await invited.CallAsync("auth.register", "user", "emailpass", new { email, password = "wheel-and-water" });
        return await invited.CallAsync("admin.invite.accept", acceptance);
    }

    /// <summary>Becomes a customer: registers, is made a customer with that token, and logs in.</summary>
    internal async Task<Caller> RegisterAsync(string email)
    {
        var customer = Calls(LiveBackend.Storefront());
        object credentials = new { email, password = "slip-and-glaze" };
        await customer.CallAsync("auth.register", "customer", "emailpass", credentials);
        await customer.CallAsync("store.customer.create", new { email, first_name = "New", last_name = "Comer" });
        await customer.CallAsync("auth.login", "customer", "emailpass", credentials);
        return customer;
    }

    private async Task FindAsync()
    {
        Region = (await Admin.CallAsync("admin.region.list")).IdWhere("regions", "name", "Baltic Sea");
        SalesChannel = (await Admin.CallAsync("admin.store.list")).Text("stores.0.default_sales_channel_id");
        var locations = await Admin.CallAsync("admin.stockLocation.list");
        Kiln = locations.IdWhere("stock_locations", "name", "The kiln");
        Loft = locations.IdWhere("stock_locations", "name", "The loft");
        var products = await Admin.CallAsync("admin.product.list", new { handle = new[] { "harbour-mug", "soup-bowl" } });
        var mug = products.Items("products").Single(product => product.Text("handle") == "harbour-mug");
        var bowl = products.Items("products").Single(product => product.Text("handle") == "soup-bowl");
        (Product, Variant) = (mug.Text("id"), mug.Text("variants.0.id"));
        (OtherProduct, OtherVariant) = (bowl.Text("id"), bowl.Text("variants.0.id"));
        Category = (await Admin.CallAsync("admin.productCategory.list")).IdWhere("product_categories", "name", "At the table");
        Collection = mug.Text("collection_id");
        Customer = (await Admin.CallAsync("admin.customer.list", new { email = LiveBackend.CustomerEmail })).IdWhere("customers", "has_account", "True");
        var options = await Admin.CallAsync("admin.shippingOption.list");
        StandardOption = options.IdWhere("shipping_options", "name", "Standard post");
        Courier = options.IdWhere("shipping_options", "name", "Courier");
        ReturnOption = options.IdWhere("shipping_options", "name", "Return post");
        ReturnReason = (await Admin.CallAsync("admin.returnReason.list")).IdWhere("return_reasons", "value", "chipped");
        RefundReason = (await Admin.CallAsync("admin.refundReason.list")).IdWhere("refund_reasons", "code", "trouble");
    }
}
