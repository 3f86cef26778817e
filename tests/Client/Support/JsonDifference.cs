using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Medusa.Generator.Client.Tests.Support;

/// <summary>Where two JSON values differ: the paths of what is missing, added or changed. Numbers are compared by value, also one that came as text.</summary>
internal static class JsonDifference
{
    public static IEnumerable<string> Of(JsonNode? expected, JsonNode? actual, string path = "$")
    {
        switch (expected, actual)
        {
            case (JsonObject one, JsonObject other):
                foreach (var name in one.Select(m => m.Key).Union(other.Select(m => m.Key), StringComparer.Ordinal))
                {
                    var (isInOne, isInOther) = (one.ContainsKey(name), other.ContainsKey(name));
                    if (!isInOne || !isInOther)
                    {
                        yield return $"{path}.{name} {(isInOne ? "is lost" : "is new")}";
                        continue;
                    }

                    foreach (var difference in Of(one[name], other[name], $"{path}.{name}"))
                    {
                        yield return difference;
                    }
                }

                break;
            case (JsonArray one, JsonArray other) when one.Count == other.Count:
                foreach (var difference in one.SelectMany((item, i) => Of(item, other[i], $"{path}[{i}]")))
                {
                    yield return difference;
                }

                break;
            case (JsonValue one, JsonValue other) when other.GetValueKind() == JsonValueKind.Number:
                if (NumberOf(one) != NumberOf(other))
                {
                    yield return $"{path} {one.ToJsonString()} became {other.ToJsonString()}";
                }

                break;
            default:
                if (!JsonNode.DeepEquals(expected, actual))
                {
                    yield return $"{path} {expected?.ToJsonString() ?? "null"} became {actual?.ToJsonString() ?? "null"}";
                }

                break;
        }
    }

    private static decimal? NumberOf(JsonValue value) =>
        value.GetValueKind() is JsonValueKind.Number or JsonValueKind.String
        && decimal.TryParse(value.ToString(), NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? number : null;
}
