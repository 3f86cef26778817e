using Medusa.Generator.Model;

namespace Medusa.Generator.Emitting;

/// <summary>How C# spells the types of the model.</summary>
internal static class TypeNames
{
    /// <summary>The type's name, and the namespaces that it needs.</summary>
    public static string Of(TypeModel type, CodeWriter writer)
    {
        switch (type)
        {
            case PrimitiveType primitive:
                return Of(primitive.Kind, writer);

            case RecordType record:
                return CSharpText.Identifier(record.Name);

            case EnumType @enum:
                writer.Use(Usings.Medusa);
                return $"StringEnum<{CSharpText.Identifier(@enum.Name)}>";

            case ListType list:
                writer.Use(Usings.CollectionsGeneric);
                return $"IReadOnlyList<{Of(list.Item, writer)}{(HasNullItems(list) ? "?" : "")}>";

            case MapType map:
                writer.Use(Usings.CollectionsGeneric);
                return $"IReadOnlyDictionary<string, {Of(map.Value, writer)}{(HasNullValues(map) ? "?" : "")}>";

            case OneOrManyType oneOrMany:
                writer.Use(Usings.Medusa);
                return $"OneOrMany<{Of(oneOrMany.Item, writer)}>";

            case EitherType either when Filter(either) is var (item, other):
                writer.Use(Usings.Medusa);
                return $"OneOrManyOr<{Of(item, writer)}, {Of(other, writer)}>";

            case EitherType either:
                writer.Use(Usings.Medusa);
                var alternatives = new string[either.Alternatives.Count];
                for (var i = 0; i < alternatives.Length; i++)
                {
                    alternatives[i] = Of(either.Alternatives[i], writer);
                }

                return $"Union<{string.Join(", ", alternatives)}>";

            default:
                writer.Use(Usings.JsonNodes);
                return "JsonNode";
        }
    }

    /// <summary>The parts of <c>T | T[] | Comparison</c>, which has a type of its own so that all three convert to it; else null.</summary>
    public static (TypeModel Item, RecordType Other)? Filter(EitherType either) =>
        either.Alternatives.Count == 2 && either.Alternatives[0] is OneOrManyType values && either.Alternatives[1] is RecordType other
            ? (values.Item, other)
            : null;

    /// <summary>The items may be null. JSON of any kind may always be, because <c>JsonNode</c> has no other form for it.</summary>
    public static bool HasNullItems(ListType list) => list.NullableItems || list.Item is PrimitiveType { Kind: PrimitiveKind.JsonNode };

    /// <summary>The values may be null.</summary>
    public static bool HasNullValues(MapType map) => map.NullableValues || map.Value is PrimitiveType { Kind: PrimitiveKind.JsonNode };

    /// <summary>A word for the type that can be part of a method's name.</summary>
    public static string Word(TypeModel type) => type switch
    {
        PrimitiveType primitive => primitive.Kind.ToString(),
        RecordType record => CSharpText.BareIdentifier(record.Name),
        EnumType @enum => CSharpText.BareIdentifier(@enum.Name),
        ListType list => (HasNullItems(list) ? "Nullable" : "") + Word(list.Item) + "List",
        MapType map => (HasNullValues(map) ? "Nullable" : "") + Word(map.Value) + "Map",
        OneOrManyType oneOrMany => "OneOrMany" + Word(oneOrMany.Item),
        EitherType either => string.Join("Or", either.Alternatives.Select(Word)),
        _ => "Json",
    };

    private static string Of(PrimitiveKind kind, CodeWriter writer)
    {
        switch (kind)
        {
            case PrimitiveKind.String:
                return "string";
            case PrimitiveKind.Boolean:
                return "bool";
            case PrimitiveKind.Int32:
                return "int";
            case PrimitiveKind.Int64:
                return "long";
            case PrimitiveKind.Decimal:
                return "decimal";
            case PrimitiveKind.DateTime:
                writer.Use(Usings.System);
                return "DateTimeOffset";
            case PrimitiveKind.UploadFile:
                writer.Use(Usings.Medusa);
                return "UploadFile";
            case PrimitiveKind.JsonObject:
                writer.Use(Usings.JsonNodes);
                return "JsonObject";
            default:
                writer.Use(Usings.JsonNodes);
                return "JsonNode";
        }
    }
}
