using System.Globalization;
using System.Text.Json;

namespace Medusa.LiveV2.Tests.Support;

/// <summary>Reads a value of a response by a path: <c>product.variants.0.id</c>.</summary>
internal static class JsonPath
{
    public static JsonElement At(this JsonElement json, string path)
    {
        foreach (var step in path.Split('.'))
        {
            json = int.TryParse(step, CultureInfo.InvariantCulture, out var index) ? json[index]
                : json.TryGetProperty(step, out var value) ? value
                : throw new InvalidOperationException($"There is no '{step}' of '{path}' in {json.GetRawText()}.");
        }

        return json;
    }

    public static string Text(this JsonElement json, string path) =>
        json.At(path) is var value && value.ValueKind == JsonValueKind.String ? value.GetString()! : value.GetRawText();

    public static decimal Number(this JsonElement json, string path) => json.At(path).GetDecimal();

    /// <summary>The items of a list.</summary>
    public static IEnumerable<JsonElement> Items(this JsonElement json, string path) => json.At(path).EnumerateArray();

    /// <summary>The id of the first item of a list that holds a value.</summary>
    public static string IdWhere(this JsonElement json, string path, string member, string value) =>
        json.Items(path).First(item => item.TryGetProperty(member, out var found) && found.ToString() == value).Text("id");
}
