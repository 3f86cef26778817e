using System.Text.Json;
using System.Text.Json.Nodes;

namespace InMemoryMedusa;

/// <summary>A request's body. Like the real backend, it collects all problems and refuses them in one message.</summary>
internal sealed class RequestBody(JsonObject root)
{
    private readonly List<string> _problems = [];

    public JsonObject Root => root;

    /// <summary>Refuses members that the backend doesn't know.</summary>
    public RequestBody Only(params ReadOnlySpan<string> names)
    {
        List<string> unknown = [];
        foreach (var (name, _) in root)
        {
            if (!names.Contains(name))
            {
                unknown.Add($"'{name}'");
            }
        }

        if (unknown.Count > 0)
        {
            _problems.Add($"Unrecognized fields: {string.Join(", ", unknown)}");
        }

        return this;
    }

    public RequestBody Text(string name, bool required = false) => Check(root, name, name, JsonValueKind.String, required);

    public RequestBody Number(string name, bool required = false) => Check(root, name, name, JsonValueKind.Number, required);

    /// <summary>Checks the prices of variants, of which there is one, or a list below <c>variants</c>.</summary>
    public RequestBody Prices()
    {
        CheckPrices(root, "");
        if (root["variants"] is JsonArray variants)
        {
            for (var index = 0; index < variants.Count; index++)
            {
                CheckPrices((JsonObject)variants[index]!, $"variants, {index}, ");
            }
        }

        return this;
    }

    /// <summary>The body, if there is nothing wrong with it.</summary>
    public JsonObject Valid() =>
        _problems.Count == 0 ? root : throw new RefusedException(400, "invalid_data", "Invalid request: " + string.Join("; ", _problems));

    private void CheckPrices(JsonObject variant, string path)
    {
        if (variant["prices"] is not JsonArray prices)
        {
            return;
        }

        for (var index = 0; index < prices.Count; index++)
        {
            var price = (JsonObject)prices[index]!;
            Check(price, "currency_code", $"{path}prices, {index}, currency_code", JsonValueKind.String, required: true);
            Check(price, "amount", $"{path}prices, {index}, amount", JsonValueKind.Number, required: true);
        }
    }

    private RequestBody Check(JsonObject holder, string name, string path, JsonValueKind expected, bool required)
    {
        if (!holder.TryGetPropertyValue(name, out var value))
        {
            if (required)
            {
                _problems.Add($"Field '{path}' is required");
            }

            return this;
        }

        var kind = value?.GetValueKind() ?? JsonValueKind.Null;
        if (kind != expected && (required || kind != JsonValueKind.Null))
        {
            _problems.Add($"Expected type: '{Word(expected)}' for field '{path}', got: '{Word(kind)}'");
        }

        return this;
    }

    private static string Word(JsonValueKind kind) => kind is JsonValueKind.True or JsonValueKind.False ? "boolean" : kind.ToString().ToLowerInvariant();
}
