using System.Text.Json.Nodes;

namespace InMemoryMedusa;

/// <summary>The backend's carts, and the orders of the last days.</summary>
internal sealed class Carts
{
    private readonly Catalogue _catalogue;
    private readonly List<FakeCart> _carts = [];
    private int _orders;

    public Carts(Catalogue catalogue)
    {
        _catalogue = catalogue;
        for (var days = 5; days > 0; days--)
        {
            Order(DateTimeOffset.UtcNow.AddDays(-days), quantity: 1 + (days % 2));
        }
    }

    /// <summary>The orders that carts have become, the oldest first.</summary>
    public IEnumerable<JsonObject> Orders => _carts.Select(cart => cart.Ordered()).OfType<JsonObject>();

    public FakeCart Create(DateTimeOffset createdAt)
    {
        FakeCart cart = new(_carts.Count + 1, createdAt, () => ++_orders);
        _carts.Add(cart);
        return cart;
    }

    public FakeCart Retrieve(string id) => _carts.Find(cart => cart.Id == id) ?? throw NotFound($"Cart with id '{id}' not found");

    public FakeCart OfCollection(string id) =>
        _carts.Find(cart => cart.CollectionId == id) ?? throw NotFound($"Payment collection with id: {id} was not found");

    private static RefusedException NotFound(string message) => new(404, "not_found", message);

    private void Order(DateTimeOffset createdAt, int quantity)
    {
        var cart = Create(createdAt);
        cart.AddLine(_catalogue.Products[0].Variants[0], quantity);
        cart.Update(new JsonObject { ["email"] = "bob@example.com" });
        cart.CreateCollection();
        cart.StartPayment("pp_system_default");
        cart.Complete();
    }
}
