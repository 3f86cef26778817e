using Medusa.Generator.Reading.Text;

namespace Medusa.Generator.Reading.Lines;

/// <summary>The value in the line <c>**NAME** = "value"</c> of an enum's member.</summary>
internal static class EnumValue
{
    /// <summary>The value without quotes; null where the line has none.</summary>
    public static string? In(DefinitionLine line)
    {
        var rest = line.Block.Source.Text.Substring(line.After, line.End - line.After).Trim();
        if (rest.Length == 0 || rest[0] != '=')
        {
            return null;
        }

        var value = rest.Substring(1).Trim(' ', '\t', '`');
        value = Escapes.Resolve(value);
        return value.Length >= 2 && value[0] is '"' or '\'' && value[value.Length - 1] == value[0]
            ? value.Substring(1, value.Length - 2)
            : value;
    }
}
