using Medusa.Generator.Model.Client;

namespace Medusa.Generator.Emitting.Writing;

/// <summary>What the C# types of parameters and results are, as far as the code of a call depends on it.</summary>
internal static class TypeForms
{
    /// <summary>Whether it is JSON of any kind.</summary>
    public static bool IsJson(TypeModel type) => type is PrimitiveType { Kind: PrimitiveKind.JsonNode };

    /// <summary>Whether it is a struct.</summary>
    public static bool IsStruct(TypeModel type) =>
        type is EnumType or OneOrManyType or EitherType
            or PrimitiveType
        {
            Kind: PrimitiveKind.Boolean or PrimitiveKind.Int32 or PrimitiveKind.Int64 or PrimitiveKind.Decimal or PrimitiveKind.DateTime,
        };
}
