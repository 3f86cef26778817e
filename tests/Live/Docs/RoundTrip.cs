using System.Globalization;
using System.Text.Json;

namespace Medusa.Live.Tests.Docs;

/// <summary>Compares an answer with what the client makes of it when it writes it again: what it lost or changed in reading shows.</summary>
internal static class RoundTrip
{
    public static IReadOnlyList<string> Differences(JsonElement sent, JsonElement written)
    {
        List<string> differences = [];
        Compare(sent, written, "$", differences);
        return differences;
    }

    private static void Compare(JsonElement sent, JsonElement written, string path, List<string> differences)
    {
        switch (sent.ValueKind, written.ValueKind)
        {
            case (JsonValueKind.Object, JsonValueKind.Object):
                foreach (var property in sent.EnumerateObject())
                {
                    if (written.TryGetProperty(property.Name, out var value))
                    {
                        Compare(property.Value, value, $"{path}.{property.Name}", differences);
                    }
                    else
                    {
                        differences.Add($"{path}.{property.Name} is gone");
                    }
                }

                foreach (var property in written.EnumerateObject())
                {
                    if (!sent.TryGetProperty(property.Name, out _))
                    {
                        differences.Add($"{path}.{property.Name} wasn't sent");
                    }
                }

                break;
            case (JsonValueKind.Array, JsonValueKind.Array) when sent.GetArrayLength() == written.GetArrayLength():
                for (var index = 0; index < sent.GetArrayLength(); index++)
                {
                    Compare(sent[index], written[index], $"{path}[{index}]", differences);
                }

                break;
            default:
                if (!Same(sent, written))
                {
                    differences.Add($"{path} was {sent.GetRawText()} and became {written.GetRawText()}");
                }

                break;
        }
    }

    // A number in a string is read as the number that the pages promise; a date keeps its moment.
    private static bool Same(JsonElement sent, JsonElement written) => (sent.ValueKind, written.ValueKind) switch
    {
        (JsonValueKind.Number, JsonValueKind.Number) => sent.GetDecimal() == written.GetDecimal(),
        (JsonValueKind.String, JsonValueKind.Number) =>
            decimal.TryParse(sent.GetString(), NumberStyles.Number, CultureInfo.InvariantCulture, out var number) && number == written.GetDecimal(),
        (JsonValueKind.String, JsonValueKind.String) => sent.GetString() == written.GetString()
            || (sent.TryGetDateTimeOffset(out var before) && written.TryGetDateTimeOffset(out var after) && before == after),
        _ => sent.ValueKind == written.ValueKind,
    };
}
