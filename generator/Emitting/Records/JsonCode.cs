using Medusa.Generator.Emitting.Writing;
using Medusa.Generator.Model;
using Medusa.Generator.Model.Client;

namespace Medusa.Generator.Emitting.Records;

/// <summary>
/// The calls that read and write the values of one emitted type. Most name a method of the runtime; only types that are made of others take
/// methods of their own, which are kept as methods of the emitted type, once each.
/// </summary>
/// <param name="lists">Single values are written as lists of one, as queries need it.</param>
internal sealed class JsonCode(CodeWriter writer, UniqueNames names, bool lists)
{
    private const int MaxName = 500;

    private readonly Dictionary<MethodKey, string> _methods = [];
    private readonly List<OwnMethod> _order = [];

    /// <summary>The method of a visitor that takes a member of the type, and what it takes besides the member and its name.</summary>
    public (string Method, List<string> Arguments) Visit(TypeModel type)
    {
        switch (type)
        {
            case PrimitiveType primitive:
                return (primitive.Kind.ToString(), []);
            case RecordType:
                return ("Model", []);
            case EnumType:
                return ("Enum", []);
            case ListType { Item: PrimitiveType { Kind: PrimitiveKind.String }, NullableItems: false }:
                return ("Strings", []);
            case ListType { Item: RecordType, NullableItems: false }:
                return ("Models", []);
            case ListType list:
                return ("List", [.. Items(list.Item, TypeSpelling.HasNullItems(list)), .. NullItems(list)]);
            case MapType map:
                return ("Map", [.. Items(map.Value, TypeSpelling.HasNullValues(map)), .. NullValues(map)]);
            case OneOrManyType oneOrMany:
                return ("OneOrMany", [.. Items(oneOrMany.Item, nullable: false), .. AsList()]);
            case EitherType either when TypeSpelling.Filter(either) is var (item, _):
                return ("OneOrManyOr", [.. Items(item, nullable: false), .. AsList()]);
            case EitherType either:
                return ("Union", [Reader(either, nullable: true), .. AlternativeWriters(either)]);
            default:
                return ("JsonNode", []);
        }
    }

    /// <summary>The name of what reads a value: a method of the runtime where there is one.</summary>
    /// <param name="nullable">The value may be null.</param>
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
            case RecordType record:
                return nullable ? $"JsonRead.Model<{Name(record)}>" : $"JsonRead.ModelItem<{Name(record)}>";
            default:
                return nullable ? Method("Read", type, nullable, EmitReader) : Method("ReadOne", type, nullable, EmitItemReader);
        }
    }

    /// <summary>The name of what writes an item: a method of the runtime where there is one.</summary>
    /// <param name="nullable">The item may be null.</param>
    public string ItemWriter(TypeModel type, bool nullable = false) => type switch
    {
        PrimitiveType primitive => $"JsonWrite.{primitive.Kind}Value",
        RecordType => "JsonWrite.ModelValue",
        EnumType @enum => $"JsonWrite.EnumValue<{EnumName(@enum)}>",
        _ => Method("Write", type, nullable, EmitWriter),
    };

    /// <summary>Writes the methods that types of their own take.</summary>
    public void EmitMethods()
    {
        // The list grows when a type is itself made of such types.
        for (var i = 0; i < _order.Count; i++)
        {
            var method = _order[i];
            writer.Use(Usings.TextJson | Usings.MedusaRuntime).Blank();
            method.Emit(method.Name, method.Type, method.Nullable);
        }
    }

    private static string EnumName(EnumType @enum) => TypeNames.Of(@enum);

    private string Name(TypeModel type) => TypeNames.Of(type, writer);

    private List<string> Items(TypeModel item, bool nullable) => [Reader(item, nullable), ItemWriter(item, nullable)];

    private static string[] NullItems(ListType list) => TypeSpelling.HasNullItems(list) ? ["nullItems: true"] : [];

    private static string[] NullValues(MapType map) => TypeSpelling.HasNullValues(map) ? ["nullValues: true"] : [];

    private string[] AsList() => lists ? ["asList: true"] : [];

    // Where a list may come, a query has a list of one instead of a single value.
    private IEnumerable<string> AlternativeWriters(EitherType either) => either.Alternatives.Select(alternative =>
        lists && IsItemOfList(alternative, either)
            ? Method("WriteListOf", alternative, nullable: false, EmitListOfOneWriter)
            : ItemWriter(alternative));

    private string Method(string prefix, TypeModel type, bool nullable, Action<string, TypeModel, bool> emit)
    {
        var key = new MethodKey(prefix, type, nullable);
        if (!_methods.TryGetValue(key, out var name))
        {
            var wanted = prefix + (nullable && prefix == "Write" ? "Nullable" : "") + TypeNames.Word(type);

            // Many names joined could be more than metadata has room for.
            name = names.Take(wanted.Length <= MaxName ? wanted : wanted.Substring(0, MaxName));
            _methods.Add(key, name);
            _order.Add(new OwnMethod(name, type, nullable, emit));
        }

        return name;
    }

    // Null stands for JSON null.
    private void EmitReader(string name, TypeModel type, bool nullable)
    {
        switch (type)
        {
            case ListType list:
                EmitReader(name, type, "List", "", [Reader(list.Item, TypeSpelling.HasNullItems(list)), .. NullItems(list)]);
                break;
            case MapType map:
                EmitReader(name, type, "Map", "", [Reader(map.Value, TypeSpelling.HasNullValues(map)), .. NullValues(map)]);
                break;
            case OneOrManyType oneOrMany:
                EmitReader(name, type, "OneOrMany", "", [Reader(oneOrMany.Item, nullable: false)]);
                break;
            case EitherType either when TypeSpelling.Filter(either) is var (item, other):
                EmitReader(name, type, "OneOrManyOr", $"<{Name(item)}, {Name(other)}>", [Reader(item, nullable: false)]);
                break;
            case EitherType either:
                EmitUnionReader(name, either);
                break;
        }
    }

    private void EmitReader(string name, TypeModel type, string method, string typeArguments, string[] arguments) => writer
        .Line($"private static {Name(type)}? {name}(ref Utf8JsonReader reader) =>").In()
        .Line($"JsonRead.{method}{typeArguments}(ref reader, {string.Join(", ", arguments)});").Out();

    private void EmitItemReader(string name, TypeModel type, bool nullable) => writer
        .Line($"private static {Name(type)} {name}(ref Utf8JsonReader reader) =>").In()
        .Line($"{Reader(type, nullable: true)}(ref reader) ?? throw JsonRead.Unexpected(ref reader, \"{Expected(type)}\");").Out();

    private void EmitWriter(string name, TypeModel type, bool nullable)
    {
        // The type arguments can't be inferred where the value is made nullable on the way.
        var (method, arguments) = type switch
        {
            ListType list => ("ListValue", [ItemWriter(list.Item, TypeSpelling.HasNullItems(list))]),
            MapType map => ("MapValue", [ItemWriter(map.Value, TypeSpelling.HasNullValues(map))]),
            OneOrManyType oneOrMany => ($"OneOrManyValue<{Name(oneOrMany.Item)}>", [ItemWriter(oneOrMany.Item), .. AsList()]),
            EitherType either when TypeSpelling.Filter(either) is var (item, other) =>
                ($"OneOrManyOrValue<{Name(item)}, {Name(other)}>", [ItemWriter(item), .. AsList()]),
            EitherType either => ($"UnionValue<{string.Join(", ", either.Alternatives.Select(Name))}>", AlternativeWriters(either).ToArray()),
            _ => ("JsonNodeValue", Array.Empty<string>()),
        };

        writer.Line($"private static void {name}(Utf8JsonWriter writer, {Name(type)}{(nullable ? "?" : "")} value) =>").In()
            .Line($"JsonWrite.{method}(writer, value, {string.Join(", ", arguments)});").Out();
    }

    private void EmitListOfOneWriter(string name, TypeModel type, bool nullable) => writer
        .Line($"private static void {name}(Utf8JsonWriter writer, {Name(type)} value) =>").In()
        .Line($"JsonWrite.ListValue(writer, [value], {ItemWriter(type)});").Out();

    private void EmitUnionReader(string name, EitherType either)
    {
        writer.Use(Usings.Medusa);
        var type = Name(either);
        writer.Line($"private static {type}? {name}(ref Utf8JsonReader reader) =>").In()
            .Line("reader.TokenType switch")
            .Open()
            .Line($"JsonTokenType.Null => ({type}?)null,");
        var open = false;

        // A number may come in a string, as elsewhere, where no alternative is a string itself.
        var numbersInStrings = (either.JsonKinds & JsonKinds.String) == 0;
        foreach (var alternative in either.Alternatives)
        {
            var tokens = Tokens(alternative);
            if (numbersInStrings && (alternative.JsonKinds & JsonKinds.Number) != 0)
            {
                tokens += " or JsonTokenType.String";
            }

            open |= alternative.JsonKinds == JsonKinds.Any;
            writer.Line($"{tokens} => new {type}({Reading(alternative)}),");
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
        PrimitiveType { Kind: PrimitiveKind.JsonNode } => "JsonRead.JsonNode(ref reader)!",
        PrimitiveType or EnumType or RecordType => $"{Reader(type, nullable: false)}(ref reader)",
        OneOrManyType => $"{Reader(type, nullable: true)}(ref reader).GetValueOrDefault()",
        _ => $"{Reader(type, nullable: true)}(ref reader)!",
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

    // The first tokens of a type's JSON, as a pattern.
    private static string Tokens(TypeModel type) => type switch
    {
        OneOrManyType oneOrMany => $"JsonTokenType.StartArray or {Tokens(oneOrMany.Item)}",
        EitherType either => string.Join(" or ", either.Alternatives.Select(Tokens)),
        _ => type.JsonKinds switch
        {
            JsonKinds.String => "JsonTokenType.String",
            JsonKinds.Boolean => "JsonTokenType.True or JsonTokenType.False",
            JsonKinds.Number => "JsonTokenType.Number",
            JsonKinds.Array => "JsonTokenType.StartArray",
            JsonKinds.Object => "JsonTokenType.StartObject",
            _ => "_",
        },
    };

    private static string Expected(TypeModel type) => type switch
    {
        OneOrManyType oneOrMany => $"{Expected(oneOrMany.Item)} or an array",
        EitherType either => string.Join(" or ", either.Alternatives.Select(Expected)),
        _ => type.JsonKinds switch
        {
            JsonKinds.String => "a string",
            JsonKinds.Boolean => "a boolean",
            JsonKinds.Number => "a number",
            JsonKinds.Array => "an array",
            JsonKinds.Object => "an object",
            _ => "a value",
        },
    };

    private sealed record MethodKey(string Prefix, TypeModel Type, bool Nullable);

    private sealed record OwnMethod(string Name, TypeModel Type, bool Nullable, Action<string, TypeModel, bool> Emit);
}
