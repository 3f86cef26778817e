using Medusa.Generator.Model.Client;

namespace Medusa.Generator.Review;

/// <summary>What the review knows of C# types by their spelling, which is all that an accepted surface has of them.</summary>
internal static class TypeText
{
    /// <summary>The type of a method's result: JSON of any kind can be null.</summary>
    public static string OfResult(TypeModel type) => TypeSpelling.Of(type) + (TypeSpelling.CanBeNull(type) ? "?" : "");

    /// <summary>The JSON kind that values of a type have, or null where they can have several.</summary>
    public static string? JsonKindOf(string type) => type switch
    {
        "string" or "DateTimeOffset" => "string",
        "bool" => "boolean",
        "int" or "long" or "decimal" => "number",
        "JsonNode" => null,
        "void" => "nothing",
        _ when type.StartsWith("StringEnum<", StringComparison.Ordinal) => "string",
        _ when type.StartsWith("IReadOnlyList<", StringComparison.Ordinal) => "array",
        _ when type.StartsWith("OneOrMany", StringComparison.Ordinal) || type.StartsWith("Union<", StringComparison.Ordinal) => null,
        _ => "object",
    };

    /// <summary>The same spelling with other names in it; those of families have colons.</summary>
    public static string Replace(string type, Func<string, string> name)
    {
        var result = new System.Text.StringBuilder(type.Length);
        for (var i = 0; i < type.Length;)
        {
            var start = i;
            while (i < type.Length && (char.IsLetterOrDigit(type[i]) || type[i] is '_' or '@' or ':'))
            {
                i++;
            }

            if (i > start)
            {
                result.Append(name(type.Substring(start, i - start)));
            }
            else
            {
                result.Append(type[i++]);
            }
        }

        return result.ToString();
    }

    /// <summary>The names in a spelling.</summary>
    public static IReadOnlyList<string> NamesIn(string type)
    {
        var names = new List<string>();
        Replace(type, name =>
        {
            names.Add(name);
            return name;
        });
        return names;
    }
}
