using Medusa.Generator.Model.Client;

namespace Medusa.Generator.Emitting.Writing;

/// <summary>The types of the model in emitted code.</summary>
internal static class TypeNames
{
    /// <summary>The type's name; the writer opens the namespaces that it needs.</summary>
    public static string Of(TypeModel type, CodeWriter writer)
    {
        writer.Use(UsingsOf(type));
        return TypeSpelling.Of(type, Named);
    }

    /// <summary>The enum that a member's open enum is made of.</summary>
    public static string Of(EnumType type) => Named(type.Namespace, type.Name);

    private static string Named(string @namespace, string name) =>
        @namespace.Length == 0 ? CSharpText.Identifier(name) : $"global::{@namespace}.{CSharpText.Identifier(name)}";

    /// <summary>A word for the type that can be part of a method's name.</summary>
    public static string Word(TypeModel type) => type switch
    {
        PrimitiveType primitive => primitive.Kind.ToString(),
        RecordType record => CSharpText.BareIdentifier(record.Name),
        EnumType @enum => CSharpText.BareIdentifier(@enum.Name),
        ListType list => (TypeSpelling.HasNullItems(list) ? "Nullable" : "") + Word(list.Item) + "List",
        MapType map => (TypeSpelling.HasNullValues(map) ? "Nullable" : "") + Word(map.Value) + "Map",
        OneOrManyType oneOrMany => "OneOrMany" + Word(oneOrMany.Item),
        EitherType either => string.Join("Or", either.Alternatives.Select(Word)),
        _ => "Json",
    };

    private static Usings UsingsOf(TypeModel type) => type switch
    {
        PrimitiveType { Kind: PrimitiveKind.DateTime } => Usings.System,
        PrimitiveType { Kind: PrimitiveKind.UploadFile } => Usings.Medusa,
        PrimitiveType { Kind: PrimitiveKind.JsonObject or PrimitiveKind.JsonNode } => Usings.JsonNodes,
        EnumType => Usings.Medusa,
        ListType list => Usings.CollectionsGeneric | UsingsOf(list.Item),
        MapType map => Usings.CollectionsGeneric | UsingsOf(map.Value),
        OneOrManyType one => Usings.Medusa | UsingsOf(one.Item),
        EitherType either => either.Alternatives.Aggregate(Usings.Medusa, (usings, alternative) => usings | UsingsOf(alternative)),
        _ => Usings.None,
    };
}
