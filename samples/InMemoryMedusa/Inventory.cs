using System.Text.Json.Nodes;

namespace InMemoryMedusa;

/// <summary>What the backend has in stock, at its stock locations.</summary>
internal sealed class Inventory
{
    private static readonly JsonObject[] s_locations = [Location("sloc_01", "Main warehouse"), Location("sloc_02", "Harbour shop")];

    private readonly List<FakeInventoryItem> _items = [];

    public static string MainLocation => (string)s_locations[0]["id"]!;

    /// <summary>The places where stock is kept.</summary>
    public static IEnumerable<JsonObject> Locations => s_locations.Select(location => (JsonObject)location.DeepClone());

    public IReadOnlyList<FakeInventoryItem> Items => _items;

    public FakeInventoryItem Add(string? sku, string? title)
    {
        FakeInventoryItem item = new($"iitem_{_items.Count + 1:D2}", sku, title);
        _items.Add(item);
        return item;
    }

    public FakeInventoryItem Retrieve(string id) =>
        _items.Find(item => item.Id == id) ?? throw new RefusedException(404, "not_found", $"Inventory item with id: {id} was not found");

    public JsonObject UpdateLevel(string id, string locationId, RequestBody request)
    {
        var body = request.Only("stocked_quantity", "incoming_quantity").Number("stocked_quantity").Number("incoming_quantity").Valid();
        var item = Retrieve(id);
        item.Update(locationId, body);
        return new JsonObject { ["inventory_item"] = item.ToJson() };
    }

    public JsonObject ChangeLevels(string id, RequestBody request)
    {
        var body = request.Only("create", "update", "delete", "force").Valid();
        var item = Retrieve(id);
        return new JsonObject
        {
            ["created"] = Each(body, "create", level => item.Create(CheckLocation(level), level)),
            ["updated"] = Each(body, "update", level => item.Update(CheckLocation(level), level)),
            ["deleted"] = new JsonArray([.. Values(body, "delete").Where(level => item.Delete((string)level!)).Select(level => level!.DeepClone())]),
        };
    }

    private static JsonArray Each(JsonObject body, string name, Func<JsonObject, JsonObject> change) =>
        new([.. Values(body, name).Select(level => change((JsonObject)level!))]);

    private static JsonNode?[] Values(JsonObject body, string name) => [.. body[name] as JsonArray ?? []];

    private static string CheckLocation(JsonObject level)
    {
        var id = (string?)level["location_id"];
        return s_locations.Any(location => (string?)location["id"] == id)
            ? id!
            : throw new RefusedException(404, "not_found", $"Stock location with id: {id}, was not found");
    }

    private static JsonObject Location(string id, string name) => new()
    {
        ["id"] = id,
        ["name"] = name,
        ["metadata"] = null,
        ["created_at"] = Shop.Opened,
        ["updated_at"] = Shop.Opened,
    };
}
