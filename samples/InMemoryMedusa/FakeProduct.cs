using System.Text.Json.Nodes;

namespace InMemoryMedusa;

/// <summary>A product.</summary>
internal sealed class FakeProduct
{
    private readonly JsonObject _members;
    private readonly JsonArray _options;
    private readonly List<FakeVariant> _variants = [];

    public FakeProduct(string id, string title, JsonArray options, DateTimeOffset createdAt)
    {
        Id = id;
        CreatedAt = createdAt;
        _options = Options(id, options);
        _members = new JsonObject
        {
            ["id"] = id,
            ["title"] = title,
            ["subtitle"] = null,
            ["status"] = "draft",
            ["description"] = null,
            ["handle"] = title.ToLowerInvariant().Replace(' ', '-'),
            ["is_giftcard"] = false,
            ["discountable"] = true,
            ["thumbnail"] = null,
            ["collection_id"] = null,
            ["type_id"] = null,
            ["created_at"] = Values.Moment(createdAt),
            ["updated_at"] = Values.Moment(createdAt),
            ["deleted_at"] = null,
            ["metadata"] = null,
        };
    }

    public string Id { get; }

    public DateTimeOffset CreatedAt { get; }

    public string Title => (string)_members["title"]!;

    public string Handle => (string)_members["handle"]!;

    public string Status => (string)_members["status"]!;

    public IReadOnlyList<FakeVariant> Variants => _variants;

    public FakeVariant AddVariant(JsonObject body, FakeInventoryItem stock)
    {
        FakeVariant variant = new(this, _variants.Count + 1, body, stock);
        _variants.Add(variant);
        return variant;
    }

    /// <summary>Sets what the body has of the members that can change; <c>null</c> clears.</summary>
    public void Change(JsonObject body, IEnumerable<string> changeable)
    {
        foreach (var name in changeable)
        {
            if (body.TryGetPropertyValue(name, out var value))
            {
                _members[name] = value?.DeepClone();
            }
        }

        _members["updated_at"] = Values.Moment(DateTimeOffset.UtcNow);
    }

    /// <summary>The product as the admin gets it.</summary>
    public JsonObject ForAdmin()
    {
        var product = (JsonObject)_members.DeepClone();
        product["options"] = _options.DeepClone();
        product["variants"] = new JsonArray([.. _variants.Select(variant => variant.ForAdmin())]);
        return product;
    }

    /// <summary>The product as a customer gets it, with all that can be asked for.</summary>
    public JsonObject ForStore()
    {
        var product = (JsonObject)_members.DeepClone();
        product.Remove("status");
        product.Remove("deleted_at");
        product["options"] = _options.DeepClone();
        product["variants"] = new JsonArray([.. _variants.Select(variant => variant.ForStore())]);
        return product;
    }

    private static JsonArray Options(string productId, JsonArray options) => new([.. options.Select((option, index) => new JsonObject
    {
        ["id"] = $"opt_{productId}_{index + 1}",
        ["title"] = option!["title"]?.DeepClone(),
        ["product_id"] = productId,
        ["values"] = new JsonArray([.. (option["values"] as JsonArray ?? []).Select((value, place) => new JsonObject
        {
            ["id"] = $"optval_{productId}_{index + 1}_{place + 1}",
            ["value"] = value!.DeepClone(),
        })]),
    })]);
}
