using System.Collections;
using System.ComponentModel;
using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;

namespace Medusa.Runtime;

/// <summary>Writes records as text, for logs and debuggers: the members that are there, as a C# record prints them.</summary>
/// <remarks>It is used by generated code, and isn't meant to be used directly.</remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class ModelText
{
    // A page of a hundred records is not for reading in full.
    private const int ItemsShown = 10;

    /// <summary>Adds a member.</summary>
    /// <param name="builder">What is written so far.</param>
    /// <param name="first">Whether this is the first member; then it no longer is.</param>
    /// <param name="name">The member's name.</param>
    /// <param name="value">The member's value.</param>
    public static void Member(StringBuilder builder, ref bool first, string name, object? value)
    {
        Name(builder, ref first, name);
        Append(builder, value);
    }

    /// <summary>Adds a member whose value is a secret.</summary>
    /// <param name="builder">What is written so far.</param>
    /// <param name="first">Whether this is the first member; then it no longer is.</param>
    /// <param name="name">The member's name.</param>
    public static void Secret(StringBuilder builder, ref bool first, string name)
    {
        Name(builder, ref first, name);
        builder.Append(SecretMask.Text);
    }

    internal static string Of(object? value)
    {
        if (value is string text)
        {
            return text;
        }

        var builder = new StringBuilder();
        Append(builder, value);
        return builder.ToString();
    }

    private static void Name(StringBuilder builder, ref bool first, string name)
    {
        ArgumentNullException.ThrowIfNull(builder);
        if (!first)
        {
            builder.Append(", ");
        }

        first = false;
        builder.Append(name).Append(" = ");
    }

    private static void Append(StringBuilder builder, object? value)
    {
        switch (value)
        {
            case null:
                builder.Append("null");
                break;
            case string text:
                builder.Append(text);
                break;
            case JsonNode node:
                builder.Append(MaskedJson.Of(node));
                break;
            case DateTimeOffset time:
                builder.Append(time.ToString("O", CultureInfo.InvariantCulture));
                break;
            case IFormattable formattable:
                builder.Append(formattable.ToString(null, CultureInfo.InvariantCulture));
                break;
            case DictionaryEntry entry:
                AppendEntry(builder, (string)entry.Key, entry.Value);
                break;
            case IDictionary map:
                AppendItems(builder, Entries(map));
                break;
            case IEnumerable items:
                AppendItems(builder, items);
                break;
            default:
                builder.Append(value);
                break;
        }
    }

    // A map's keys are data, but those of settings and tokens are names.
    private static void AppendEntry(StringBuilder builder, string key, object? value)
    {
        builder.Append('[').Append(key).Append(", ");
        Append(builder, SecretNames.IsSecret(key) ? SecretMask.Text : value);
        builder.Append(']');
    }

    private static IEnumerable<DictionaryEntry> Entries(IDictionary map)
    {
        foreach (DictionaryEntry entry in map)
        {
            yield return entry;
        }
    }

    private static void AppendItems(StringBuilder builder, IEnumerable items)
    {
        var count = 0;
        builder.Append('[');
        foreach (var item in items)
        {
            if (count < ItemsShown)
            {
                if (count > 0)
                {
                    builder.Append(", ");
                }

                Append(builder, item);
            }

            count++;
        }

        if (count > ItemsShown)
        {
            builder.Append(CultureInfo.InvariantCulture, $", and {count - ItemsShown} more");
        }

        builder.Append(']');
    }
}
