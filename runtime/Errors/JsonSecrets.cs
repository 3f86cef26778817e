using System.Globalization;
using System.Text;
using System.Text.Json;

namespace Medusa.Runtime;

/// <summary>The passwords and tokens in a JSON text.</summary>
internal static class JsonSecrets
{
    /// <summary>
    /// Finds them by the names of their members (all that such a member holds counts), and keys by their looks. Of a broken text, what
    /// comes before the broken place counts.
    /// </summary>
    public static IReadOnlyList<string> Of(ReadOnlySpan<byte> json, Func<string, bool> isSecret)
    {
        List<string> secrets = [];
        Utf8JsonReader reader = new(json, new JsonReaderOptions { MaxDepth = int.MaxValue });
        try
        {
            while (reader.Read())
            {
                if (reader.TokenType == JsonTokenType.PropertyName && isSecret(Text(ref reader)))
                {
                    AddValues(ref reader, secrets);
                }
                else if (reader.TokenType == JsonTokenType.String && Text(ref reader) is var text && SecretNames.IsKey(text))
                {
                    secrets.Add(text);
                }
            }
        }
        catch (JsonException)
        {
            // Broken, or cut off.
        }
        return secrets;
    }

    private static void AddValues(ref Utf8JsonReader reader, List<string> secrets)
    {
        var depth = reader.CurrentDepth;
        do
        {
            if (!reader.Read())
            {
                return;
            }

            if (reader.TokenType == JsonTokenType.String)
            {
                secrets.Add(Text(ref reader));
            }

            if (reader.TokenType == JsonTokenType.Number)
            {
                AddNumber(ref reader, secrets);
            }
        }
        while (reader.CurrentDepth > depth || reader.TokenType is JsonTokenType.StartObject or JsonTokenType.StartArray);
    }

    // As it was written, and as JavaScript writes it.
    private static void AddNumber(ref Utf8JsonReader reader, List<string> secrets)
    {
        secrets.Add(Encoding.UTF8.GetString(reader.ValueSpan));
        if (reader.TryGetDouble(out var number) && Math.Abs(number) < 1e15)
        {
            secrets.Add(number.ToString(CultureInfo.InvariantCulture));
        }
    }

    private static string Text(ref Utf8JsonReader reader)
    {
        try
        {
            return reader.GetString()!;
        }
        catch (InvalidOperationException)
        {
            // Half of a surrogate pair.
            return Encoding.UTF8.GetString(reader.ValueSpan);
        }
    }
}
