using Medusa.Generator.Model;

namespace Medusa.Generator.Emitting;

/// <summary>
/// The calls that read and write the values of one emitted type. Most are a call of the runtime; only reading a union of plain types takes
/// code of its own, which is kept as a method of the type, once per union.
/// </summary>
/// <param name="lists">Single values are written as lists of one, as queries need it.</param>
internal sealed class JsonCode(CodeWriter writer, HashSet<string> names, bool lists)
{
    private readonly Dictionary<EitherType, string> _unions = [];
    private readonly List<EitherType> _order = [];

    /// <summary>An expression that reads a value or null.</summary>
    public string Read(TypeModel type)
    {
        switch (type)
        {
            case PrimitiveType primitive:
                return $"JsonRead.{primitive.Kind}(ref reader)";
            case RecordType record:
                return $"JsonRead.Model<{Name(record)}>(ref reader)";
            case EnumType @enum:
                return $"JsonRead.Enum<{EnumName(@enum)}>(ref reader)";
            case ListType { Item: PrimitiveType { Kind: PrimitiveKind.String }, NullableItems: false }:
                return "JsonRead.Strings(ref reader)";
            case ListType { Item: RecordType record, NullableItems: false }:
                return $"JsonRead.Models<{Name(record)}>(ref reader)";
            case ListType list:
                return $"JsonRead.List<{Argument(list.Item, TypeNames.HasNullItems(list))}>"
                    + $"(ref reader, {Reader(list.Item, TypeNames.HasNullItems(list))}{(TypeNames.HasNullItems(list) ? ", nullItems: true" : "")})";
            case MapType map:
                return $"JsonRead.Map<{Argument(map.Value, TypeNames.HasNullValues(map))}>"
                    + $"(ref reader, {Reader(map.Value, TypeNames.HasNullValues(map))}{(TypeNames.HasNullValues(map) ? ", nullValues: true" : "")})";
            case OneOrManyType oneOrMany:
                return $"JsonRead.OneOrMany<{Name(oneOrMany.Item)}>(ref reader, {Reader(oneOrMany.Item, nullable: false)})";
            case EitherType either when TypeNames.Filter(either) is var (item, other):
                return $"JsonRead.OneOrManyOr<{Name(item)}, {Name(other)}>(ref reader, {Reader(item, nullable: false)})";
            case EitherType either:
                return $"Read{Union(either)}(ref reader)";
            default:
                return "JsonRead.JsonNode(ref reader)";
        }
    }

    /// <summary>A statement that writes a member.</summary>
    /// <param name="name">An expression that gives its name.</param>
    public string Write(TypeModel type, string name, string value)
    {
        switch (type)
        {
            case PrimitiveType primitive:
                return $"JsonWrite.{primitive.Kind}(writer, {name}, {value});";
            case RecordType:
                return $"JsonWrite.Model(writer, {name}, {value});";
            case EnumType:
                return $"JsonWrite.Enum(writer, {name}, {value});";
            case ListType { Item: PrimitiveType { Kind: PrimitiveKind.String }, NullableItems: false }:
                return $"JsonWrite.Strings(writer, {name}, {value});";
            case ListType { Item: RecordType, NullableItems: false }:
                return $"JsonWrite.Models(writer, {name}, {value});";
            case ListType list:
                return $"JsonWrite.List(writer, {name}, {value}, {ItemWriter(list.Item)});";
            case MapType map:
                return $"JsonWrite.Map(writer, {name}, {value}, {ItemWriter(map.Value)});";
            case OneOrManyType oneOrMany:
                return $"JsonWrite.OneOrMany(writer, {name}, {value}, {ItemWriter(oneOrMany.Item)}{AsList()});";
            case EitherType either when TypeNames.Filter(either) is var (item, _):
                return $"JsonWrite.OneOrManyOr(writer, {name}, {value}, {ItemWriter(item)}{AsList()});";
            case EitherType either:
                return $"JsonWrite.Union(writer, {name}, {value}, {AlternativeWriters(either)});";
            default:
                return $"JsonWrite.JsonNode(writer, {name}, {value});";
        }
    }

    /// <summary>Writes the methods that read the unions.</summary>
    public void EmitUnions()
    {
        // The list grows when an alternative holds a union itself.
        for (var i = 0; i < _order.Count; i++)
        {
            EmitReader(_order[i]);
        }
    }

    private static string Name(RecordType record) => CSharpText.Identifier(record.Name);

    private static string EnumName(EnumType @enum) => CSharpText.Identifier(@enum.Name);

    private string Name(TypeModel type) => TypeNames.Of(type, writer);

    private string Argument(TypeModel type, bool nullable) => Name(type) + (nullable ? "?" : "");

    private string Arguments(EitherType either) => string.Join(", ", either.Alternatives.Select(Name));

    private string AsList() => lists ? ", asList: true" : "";

    /// <summary>What reads an item: a method of the runtime where there is one.</summary>
    public string Reader(TypeModel type, bool nullable)
    {
        switch (type)
        {
            case PrimitiveType { Kind: PrimitiveKind.JsonNode }:
                return "JsonRead.JsonNode";
            case PrimitiveType primitive:
                return nullable ? $"JsonRead.{primitive.Kind}" : $"JsonRead.{primitive.Kind}Item";
            case EnumType @enum:
                return nullable ? $"JsonRead.Enum<{EnumName(@enum)}>" : $"JsonRead.EnumItem<{EnumName(@enum)}>";
            case RecordType record when nullable:
                return $"JsonRead.Model<{Name(record)}>";
            case EitherType either when nullable && TypeNames.Filter(either) is null:
                return $"Read{Union(either)}";
            default:
                writer.Use(Usings.TextJson);
                return nullable
                    ? $"static (ref Utf8JsonReader reader) => {Read(type)}"
                    : $"static (ref Utf8JsonReader reader) => {Read(type)} ?? throw JsonRead.Unexpected(ref reader, \"{Expected(type)}\")";
        }
    }

    /// <summary>What writes an item: a method of the runtime where there is one.</summary>
    public string ItemWriter(TypeModel type) => type switch
    {
        PrimitiveType primitive => $"JsonWrite.{primitive.Kind}Value",
        RecordType => "JsonWrite.ModelValue",
        EnumType @enum => $"JsonWrite.EnumValue<{EnumName(@enum)}>",
        ListType list => $"static (writer, value) => JsonWrite.ListValue(writer, value, {ItemWriter(list.Item)})",
        MapType map => $"static (writer, value) => JsonWrite.MapValue(writer, value, {ItemWriter(map.Value)})",
        OneOrManyType oneOrMany =>
            $"static (writer, value) => JsonWrite.OneOrManyValue<{Name(oneOrMany.Item)}>(writer, value, {ItemWriter(oneOrMany.Item)}{AsList()})",
        EitherType either when TypeNames.Filter(either) is var (item, other) =>
            $"static (writer, value) => JsonWrite.OneOrManyOrValue<{Name(item)}, {Name(other)}>(writer, value, {ItemWriter(item)}{AsList()})",
        EitherType either => $"static (writer, value) => JsonWrite.UnionValue<{Arguments(either)}>(writer, value, {AlternativeWriters(either)})",
        _ => "JsonWrite.JsonNodeValue",
    };

    private string AlternativeWriters(EitherType either) => string.Join(
        ", ",
        either.Alternatives.Select(alternative => lists && IsItemOfList(alternative, either)
            ? $"static (writer, value) => JsonWrite.ListValue(writer, [value], {ItemWriter(alternative)})"
            : ItemWriter(alternative)));

    private string Union(EitherType either)
    {
        if (!_unions.TryGetValue(either, out var word))
        {
            var wanted = TypeNames.Word(either);
            word = wanted;
            for (var n = 2; !names.Add("Read" + word); n++)
            {
                word = $"{wanted}{n}";
            }

            _unions.Add(either, word);
            _order.Add(either);
        }

        return word;
    }

    private void EmitReader(EitherType either)
    {
        writer.Use(Usings.TextJson | Usings.Medusa | Usings.MedusaRuntime);
        var type = Name(either);
        writer.Blank()
            .Line($"private static {type}? Read{Union(either)}(ref Utf8JsonReader reader) =>").In()
            .Line("reader.TokenType switch")
            .Open()
            .Line($"JsonTokenType.Null => ({type}?)null,");
        var open = false;

        // A number may come in a string, as elsewhere, where no alternative is a string itself.
        var numbersInStrings = !either.Alternatives.Any(a => Tokens(a).Contains("JsonTokenType.String"));
        foreach (var alternative in either.Alternatives)
        {
            var tokens = Tokens(alternative);
            if (numbersInStrings && tokens.Contains("JsonTokenType.Number"))
            {
                tokens += " or JsonTokenType.String";
            }

            open |= tokens == "_";
            var value = alternative is PrimitiveType { Kind: PrimitiveKind.JsonNode }
                ? "JsonRead.JsonNode(ref reader)!"
                : Reading(alternative);
            writer.Line($"{tokens} => new {type}({value}),");
        }

        if (!open)
        {
            writer.Line($"_ => throw JsonRead.Unexpected(ref reader, \"{Expected(either)}\"),");
        }

        writer.Close(";").Out();
    }

    // The token is known not to be null, so that the value isn't either.
    private string Reading(TypeModel type) => type switch
    {
        PrimitiveType primitive => $"JsonRead.{primitive.Kind}Item(ref reader)",
        EnumType @enum => $"JsonRead.EnumItem<{EnumName(@enum)}>(ref reader)",
        OneOrManyType => $"{Read(type)}.GetValueOrDefault()",
        _ => Read(type) + "!",
    };

    private static bool IsItemOfList(TypeModel type, EitherType either)
    {
        foreach (var alternative in either.Alternatives)
        {
            if (alternative is ListType list && list.Item.Equals(type))
            {
                return true;
            }
        }

        return false;
    }

    private static string Tokens(TypeModel type) => type switch
    {
        PrimitiveType { Kind: PrimitiveKind.String or PrimitiveKind.DateTime } or EnumType => "JsonTokenType.String",
        PrimitiveType { Kind: PrimitiveKind.Boolean } => "JsonTokenType.True or JsonTokenType.False",
        PrimitiveType { Kind: PrimitiveKind.Int32 or PrimitiveKind.Int64 or PrimitiveKind.Decimal } => "JsonTokenType.Number",
        PrimitiveType { Kind: PrimitiveKind.JsonObject } or RecordType or MapType => "JsonTokenType.StartObject",
        ListType => "JsonTokenType.StartArray",
        OneOrManyType oneOrMany => $"JsonTokenType.StartArray or {Tokens(oneOrMany.Item)}",
        EitherType either => string.Join(" or ", either.Alternatives.Select(Tokens)),
        _ => "_",
    };

    private static string Expected(TypeModel type) => type switch
    {
        PrimitiveType { Kind: PrimitiveKind.String or PrimitiveKind.DateTime } or EnumType => "a string",
        PrimitiveType { Kind: PrimitiveKind.Boolean } => "a boolean",
        PrimitiveType { Kind: PrimitiveKind.Int32 or PrimitiveKind.Int64 or PrimitiveKind.Decimal } => "a number",
        PrimitiveType { Kind: PrimitiveKind.JsonObject } or RecordType or MapType => "an object",
        ListType => "an array",
        OneOrManyType oneOrMany => $"{Expected(oneOrMany.Item)} or an array",
        EitherType either => string.Join(" or ", either.Alternatives.Select(Expected)),
        _ => "a value",
    };
}
