using Medusa.Generator.Model;

namespace Medusa.Generator.Review;

/// <summary>How the surface spells C# types, and what it tells of them by their spelling.</summary>
internal static class TypeText
{
    public static string Of(TypeModel type) => type switch
    {
        PrimitiveType primitive => Of(primitive.Kind),
        RecordType record => record.Name,
        EnumType @enum => $"StringEnum<{@enum.Name}>",
        ListType list => $"IReadOnlyList<{Of(list.Item)}{Mark(list.NullableItems, list.Item)}>",
        MapType map => $"IReadOnlyDictionary<string, {Of(map.Value)}{Mark(map.NullableValues, map.Value)}>",
        OneOrManyType one => $"OneOrMany<{Of(one.Item)}>",
        EitherType { Alternatives: { Count: 2 } parts } when parts[0] is OneOrManyType one && parts[1] is RecordType other =>
            $"OneOrManyOr<{Of(one.Item)}, {other.Name}>",
        EitherType either => $"Union<{string.Join(", ", either.Alternatives.Select(Of))}>",
        _ => "JsonNode",
    };

    /// <summary>The type of a method's result: JSON of any kind can be null.</summary>
    public static string OfResult(TypeModel type) => Of(type) + Mark(false, type);

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

    /// <summary>The same spelling with other names in it.</summary>
    public static string Replace(string type, Func<string, string> name)
    {
        var result = new System.Text.StringBuilder(type.Length);
        for (var i = 0; i < type.Length;)
        {
            var start = i;
            while (i < type.Length && (char.IsLetterOrDigit(type[i]) || type[i] is '_' or '@'))
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

    private static string Mark(bool nullable, TypeModel type) =>
        nullable || type is PrimitiveType { Kind: PrimitiveKind.JsonNode } ? "?" : "";

    private static string Of(PrimitiveKind kind) => kind switch
    {
        PrimitiveKind.String => "string",
        PrimitiveKind.Boolean => "bool",
        PrimitiveKind.Int32 => "int",
        PrimitiveKind.Int64 => "long",
        PrimitiveKind.Decimal => "decimal",
        PrimitiveKind.DateTime => "DateTimeOffset",
        PrimitiveKind.JsonObject => "JsonObject",
        PrimitiveKind.UploadFile => "UploadFile",
        _ => "JsonNode",
    };
}
