using System.Globalization;
using Medusa.Generator.Model.Client;
using Medusa.Generator.Model.Examples;

namespace Medusa.Generator.Binding.Examples;

/// <summary>What the literals of an example say, whatever type they are written in: <c>"10"</c> is a number too.</summary>
internal static class Literals
{
    /// <summary>The literal as text; null for what is none.</summary>
    public static string? TextOf(ExampleExpression expression) => expression switch
    {
        ExampleString text => text.Value,
        ExampleNumber number => number.Value.ToString(CultureInfo.InvariantCulture),
        ExampleBoolean boolean => boolean.Value ? "true" : "false",
        _ => null,
    };

    /// <summary>The text as a number of a kind, or null.</summary>
    public static decimal? Number(string? text, PrimitiveKind kind)
    {
        const NumberStyles Style = NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingSign;
        if (!decimal.TryParse(text, Style, CultureInfo.InvariantCulture, out var number))
        {
            return null;
        }

        var fits = kind switch
        {
            PrimitiveKind.Int32 => number == decimal.Truncate(number) && number is >= int.MinValue and <= int.MaxValue,
            PrimitiveKind.Int64 => number == decimal.Truncate(number) && number is >= long.MinValue and <= long.MaxValue,
            _ => true,
        };
        return fits ? number : null;
    }
}
