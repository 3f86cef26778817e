using System.Globalization;
using System.Text;
using System.Text.Json;

namespace Medusa.Runtime;

/// <summary>Finds which value of a JSON text stands at a place, by going through the text again.</summary>
/// <remarks>Reading itself keeps no path: it is needed only for the rare text that cannot be read.</remarks>
internal static class JsonPathFinder
{
    /// <summary>Gets the path of the value, or the container, at a place.</summary>
    /// <param name="utf8">The whole text.</param>
    /// <param name="offset">The place, in bytes from the start of the text.</param>
    /// <param name="options">The options that the text was read with.</param>
    /// <returns>A JSON path such as <c>$.batch_jobs[3].created_at</c>; <c>$</c> is the whole.</returns>
    public static string Find(ReadOnlySpan<byte> utf8, long offset, JsonReaderOptions options = default)
    {
        var reader = new Utf8JsonReader(utf8, options);
        var levels = new Stack<Level>();
        try
        {
            while (reader.Read() && reader.TokenStartIndex <= offset)
            {
                Step(ref reader, levels);
            }
        }
        catch (JsonException)
        {
            // The text is broken here: what was gone through so far is the path.
        }

        var path = new StringBuilder("$");
        foreach (var level in levels.Reverse())
        {
            level.AppendTo(path);
        }

        return path.ToString();
    }

    private static void Step(ref Utf8JsonReader reader, Stack<Level> levels)
    {
        switch (reader.TokenType)
        {
            case JsonTokenType.PropertyName:
                levels.Peek().Name = Name(ref reader);
                break;
            case JsonTokenType.EndObject or JsonTokenType.EndArray:
                levels.Pop();
                break;
            case JsonTokenType.Comment:
                break;
            default:
                if (levels.TryPeek(out var inside) && inside.IsArray)
                {
                    inside.Index++;
                }

                if (reader.TokenType is JsonTokenType.StartObject or JsonTokenType.StartArray)
                {
                    levels.Push(new Level { IsArray = reader.TokenType == JsonTokenType.StartArray });
                }

                break;
        }
    }

    private static string Name(ref Utf8JsonReader reader)
    {
        try
        {
            return reader.GetString()!;
        }
        catch (InvalidOperationException)
        {
            return "\uFFFD";
        }
    }

    private sealed class Level
    {
        public bool IsArray { get; init; }

        public int Index { get; set; } = -1;

        public string? Name { get; set; }

        public void AppendTo(StringBuilder path)
        {
            if (IsArray)
            {
                if (Index >= 0)
                {
                    path.Append(CultureInfo.InvariantCulture, $"[{Index}]");
                }
            }
            else if (Name is not null)
            {
                if (Name.Length > 0 && Name.All(c => char.IsAsciiLetterOrDigit(c) || c == '_'))
                {
                    path.Append('.').Append(Name);
                }
                else
                {
                    path.Append("['").Append(Name.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("'", "\\'", StringComparison.Ordinal))
                        .Append("']");
                }
            }
        }
    }
}
