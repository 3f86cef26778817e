using System.Text.Json.Nodes;

namespace InMemoryMedusa;

/// <summary>What is counted in stock: of each variant, how many there are at each location.</summary>
internal sealed class FakeInventoryItem(string id, string? sku, string? title)
{
    private readonly Dictionary<string, JsonObject> _levels = [];

    public string Id => id;

    public string? Sku { get; set; } = sku;

    /// <summary>How many there are at all locations together.</summary>
    public int Stocked => _levels.Values.Sum(level => (int)level["stocked_quantity"]!);

    public JsonObject Create(string locationId, JsonObject body)
    {
        if (_levels.ContainsKey(locationId))
        {
            throw new RefusedException(400, "invalid_data", $"Inventory level with inventory_item_id: {id}, location_id: {locationId}, already exists.");
        }

        _levels.Add(locationId, new JsonObject
        {
            ["id"] = $"ilev_{id}_{locationId}",
            ["inventory_item_id"] = id,
            ["location_id"] = locationId,
            ["stocked_quantity"] = 0,
            ["reserved_quantity"] = 0,
            ["incoming_quantity"] = 0,
            ["metadata"] = null,
            ["created_at"] = Values.Moment(DateTimeOffset.UtcNow),
            ["deleted_at"] = null,
        });
        return Update(locationId, body);
    }

    public JsonObject Update(string locationId, JsonObject body)
    {
        var level = _levels.GetValueOrDefault(locationId)
            ?? throw new RefusedException(404, "not_found", $"Item {id} is not stocked at location {locationId}");
        foreach (var name in (string[])["stocked_quantity", "incoming_quantity"])
        {
            level[name] = body[name]?.DeepClone() ?? level[name]!.DeepClone();
        }

        level["updated_at"] = Values.Moment(DateTimeOffset.UtcNow);
        return ToJson(level);
    }

    public bool Delete(string levelId) =>
        _levels.FirstOrDefault(level => (string?)level.Value["id"] == levelId).Key is { } location && _levels.Remove(location);

    public JsonObject ToJson() => new()
    {
        ["id"] = id,
        ["sku"] = Sku,
        ["title"] = title,
        ["description"] = title,
        ["thumbnail"] = null,
        ["requires_shipping"] = true,
        ["metadata"] = null,
        ["reserved_quantity"] = 0,
        ["stocked_quantity"] = Stocked,
        ["location_levels"] = new JsonArray([.. _levels.Values.Select(ToJson)]),
    };

    private static JsonObject ToJson(JsonObject level)
    {
        var copy = (JsonObject)level.DeepClone();
        copy["available_quantity"] = level["stocked_quantity"]!.DeepClone();
        return copy;
    }
}
