namespace Medusa.Generator.Model.Client;

/// <summary>How C# spells the types of the model.</summary>
internal static class TypeSpelling
{
    /// <summary>How deep a type that is parsed may be nested; what is deeper is a name.</summary>
    private const int MostLevels = 64;

    private static readonly PrimitiveKind[] s_primitives = (PrimitiveKind[])Enum.GetValues(typeof(PrimitiveKind));

    /// <summary>The type as C# writes it.</summary>
    /// <param name="name">How a record or an enum is written, by its namespace (empty where it goes without saying) and name; as it is if left
    /// out.</param>
    public static string Of(TypeModel type, Func<string, string, string>? name = null)
    {
        return Spell(type);

        string Spell(TypeModel part) => part switch
        {
            PrimitiveType primitive => Of(primitive.Kind),
            RecordType record => Named(record.Namespace, record.Name),
            EnumType @enum => $"StringEnum<{Named(@enum.Namespace, @enum.Name)}>",
            ListType list => $"IReadOnlyList<{Spell(list.Item)}{(HasNullItems(list) ? "?" : "")}>",
            MapType map => $"IReadOnlyDictionary<string, {Spell(map.Value)}{(HasNullValues(map) ? "?" : "")}>",
            OneOrManyType one => $"OneOrMany<{Spell(one.Item)}>",
            EitherType either when Filter(either) is var (item, other) => $"OneOrManyOr<{Spell(item)}, {Spell(other)}>",
            EitherType either => $"Union<{string.Join(", ", either.Alternatives.Select(Spell))}>",
            _ => Of(PrimitiveKind.JsonNode),
        };

        string Named(string @namespace, string bare) =>
            name is not null ? name(@namespace, bare)
            : @namespace.Length == 0 ? bare
            : @namespace + "." + bare;
    }

    /// <summary>The parts of <c>T | T[] | Comparison</c>, which has a type of its own so that all three convert to it; else null.</summary>
    public static (TypeModel Item, RecordType Other)? Filter(EitherType either) =>
        either.Alternatives.Count == 2 && either.Alternatives[0] is OneOrManyType values && either.Alternatives[1] is RecordType other
            ? (values.Item, other)
            : null;

    /// <summary>The items may be null. JSON of any kind may always be, because <c>JsonNode</c> has no other form for it.</summary>
    public static bool HasNullItems(ListType list) => list.NullableItems || CanBeNull(list.Item);

    /// <summary>The values may be null.</summary>
    public static bool HasNullValues(MapType map) => map.NullableValues || CanBeNull(map.Value);

    /// <summary>JSON of any kind can be null.</summary>
    public static bool CanBeNull(TypeModel type) => type is PrimitiveType { Kind: PrimitiveKind.JsonNode };

    /// <summary>
    /// The type that a spelling of <see cref="Of(TypeModel, Func{string, string, string})"/> stands for; of a record or an enum with a
    /// namespace, that is a part of the name.
    /// </summary>
    public static TypeModel Parse(string text) => DepthOf(text) > MostLevels ? new RecordType(text) : ParseNested(text);

    private static TypeModel ParseNested(string text)
    {
        var open = text.IndexOf('<');
        if (open < 0 || text[text.Length - 1] != '>')
        {
            var at = Array.FindIndex(s_primitives, kind => Of(kind) == text);
            return at < 0 ? new RecordType(text) : new PrimitiveType(s_primitives[at]);
        }

        var arguments = SplitArguments(text.Substring(open + 1, text.Length - open - 2));
        return (text.Substring(0, open), arguments.Count) switch
        {
            ("StringEnum", 1) => new EnumType(arguments[0]),
            ("IReadOnlyList", 1) => new ListType(ParsePart(arguments[0], out var hasNulls), hasNulls),
            ("IReadOnlyDictionary", 2) => new MapType(ParsePart(arguments[1], out var hasNulls), hasNulls),
            ("OneOrMany", 1) => new OneOrManyType(ParseNested(arguments[0])),
            ("OneOrManyOr", 2) => new EitherType(
                EquatableArray.Of<TypeModel>(new OneOrManyType(ParseNested(arguments[0])), ParseNested(arguments[1]))),
            ("Union", _) => new EitherType(arguments.Select(ParseNested).ToEquatableArray()),
            _ => new RecordType(text),
        };
    }

    // JSON of any kind is written with a question mark in any case.
    private static TypeModel ParsePart(string text, out bool hasNulls)
    {
        hasNulls = text.EndsWith("?", StringComparison.Ordinal);
        var type = ParseNested(hasNulls ? text.Substring(0, text.Length - 1) : text);
        hasNulls &= !CanBeNull(type);
        return type;
    }

    // What is compared may be a text that somebody has written.
    private static int DepthOf(string text)
    {
        var (depth, deepest) = (0, 0);
        foreach (var c in text)
        {
            depth = c == '<' ? depth + 1 : c == '>' ? Math.Max(depth - 1, 0) : depth;
            deepest = Math.Max(deepest, depth);
        }

        return deepest;
    }

    private static List<string> SplitArguments(string text)
    {
        var arguments = new List<string>();
        var (depth, start) = (0, 0);
        for (var i = 0; i < text.Length; i++)
        {
            depth += text[i] == '<' ? 1 : text[i] == '>' ? -1 : 0;
            if (depth == 0 && text[i] == ',')
            {
                arguments.Add(text.Substring(start, i - start).Trim());
                start = i + 1;
            }
        }

        arguments.Add(text.Substring(start).Trim());
        return arguments;
    }

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
