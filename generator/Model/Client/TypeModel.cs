namespace Medusa.Generator.Model.Client;

/// <summary>A C# type, as far as Emitting must know it. Nullability is the member's, save where a list's items may be null.</summary>
internal abstract record TypeModel
{
    /// <summary>The kinds of JSON that its values are read from.</summary>
    public abstract JsonKinds JsonKinds { get; }
}

/// <summary>A type that stands for itself.</summary>
internal sealed record PrimitiveType(PrimitiveKind Kind) : TypeModel
{
    public override JsonKinds JsonKinds => Kind switch
    {
        PrimitiveKind.String or PrimitiveKind.DateTime => JsonKinds.String,
        PrimitiveKind.Boolean => JsonKinds.Boolean,
        PrimitiveKind.Int32 or PrimitiveKind.Int64 or PrimitiveKind.Decimal => JsonKinds.Number,
        PrimitiveKind.JsonObject => JsonKinds.Object,
        _ => JsonKinds.Any,
    };
}

internal enum PrimitiveKind
{
    String,
    Boolean,
    Int32,
    Int64,
    Decimal,

    /// <summary><c>DateTimeOffset</c>.</summary>
    DateTime,

    /// <summary>A JSON object of any content: <c>JsonObject</c>.</summary>
    JsonObject,

    /// <summary>Any JSON: <c>JsonNode</c>.</summary>
    JsonNode,

    /// <summary>A file to upload, <c>UploadFile</c>; no JSON.</summary>
    UploadFile,
}

/// <summary>A record or a union, by its C# name.</summary>
internal sealed record RecordType(string Name) : TypeModel
{
    /// <summary>Its namespace, where that isn't the one of the item that names it; else empty.</summary>
    public string Namespace { get; init; } = "";

    public override JsonKinds JsonKinds => JsonKinds.Object;
}

/// <summary>An enum, by its C# name; the property is a <c>StringEnum&lt;Name&gt;</c>.</summary>
internal sealed record EnumType(string Name) : TypeModel
{
    /// <summary>Its namespace, where that isn't the one of the item that names it; else empty.</summary>
    public string Namespace { get; init; } = "";

    public override JsonKinds JsonKinds => JsonKinds.String;
}

/// <summary><c>IReadOnlyList&lt;Item&gt;</c>.</summary>
internal sealed record ListType(TypeModel Item, bool NullableItems) : TypeModel
{
    public override JsonKinds JsonKinds => JsonKinds.Array;
}

/// <summary><c>IReadOnlyDictionary&lt;string, Value&gt;</c>.</summary>
internal sealed record MapType(TypeModel Value, bool NullableValues) : TypeModel
{
    public override JsonKinds JsonKinds => JsonKinds.Object;
}

/// <summary><c>T | T[]</c>: <c>OneOrMany&lt;Item&gt;</c>.</summary>
internal sealed record OneOrManyType(TypeModel Item) : TypeModel
{
    public override JsonKinds JsonKinds => Item.JsonKinds | JsonKinds.Array;
}

/// <summary>
/// <c>A | B</c> and <c>A | B | C</c>: <c>Union&lt;A, B&gt;</c>, <c>Union&lt;A, B, C&gt;</c>. Binding sees to it that each alternative has a JSON
/// kind of its own (string, number, boolean, object, array), so that the first token tells them apart.
/// </summary>
internal sealed record EitherType(EquatableArray<TypeModel> Alternatives) : TypeModel
{
    public override JsonKinds JsonKinds => Alternatives.Aggregate(JsonKinds.None, static (kinds, alternative) => kinds | alternative.JsonKinds);
}
