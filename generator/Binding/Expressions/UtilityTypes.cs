using Medusa.Generator.Model.Types;

namespace Medusa.Generator.Binding.Expressions;

/// <summary>What a utility type of TypeScript does to the type that it is given.</summary>
internal enum UtilityType
{
    None,

    /// <summary><c>Promise</c>, <c>Awaited</c>, <c>NonNullable</c>: nothing that JSON shows.</summary>
    Same,

    /// <summary><c>Readonly</c>: nothing that JSON shows; it has the members of an object type.</summary>
    Readonly,

    /// <summary><c>Omit</c>: leaves members out.</summary>
    Omit,

    /// <summary><c>Pick</c>: leaves all other members out.</summary>
    Pick,

    /// <summary><c>Partial</c>: makes the members optional.</summary>
    Partial,

    /// <summary><c>Required</c>: has the members as they are documented.</summary>
    Required,

    /// <summary><c>Record</c>, <c>Map</c>: a map of values.</summary>
    Map,
}

/// <summary>TypeScript's utility types by their names.</summary>
internal static class UtilityTypes
{
    /// <summary>The utility that a type is; <see cref="UtilityType.None"/> for any other type, and for one that is given nothing.</summary>
    public static UtilityType Of(TypeExpression type) => type is NamedType { Arguments.IsEmpty: false } named
        ? named.Name switch
        {
            "Promise" or "Awaited" or "NonNullable" => UtilityType.Same,
            "Readonly" => UtilityType.Readonly,
            "Omit" => UtilityType.Omit,
            "Pick" => UtilityType.Pick,
            "Partial" => UtilityType.Partial,
            "Required" => UtilityType.Required,
            "Record" or "Map" => UtilityType.Map,
            _ => UtilityType.None,
        }
        : UtilityType.None;

    /// <summary>Whether it is a promise, of which nothing may be said but that it is one.</summary>
    public static bool IsPromise(NamedType type) => type.Name == "Promise";

    /// <summary>Whether it puts together an object type of the members of another.</summary>
    public static bool HasMembers(TypeExpression type) =>
        Of(type) is UtilityType.Readonly or UtilityType.Omit or UtilityType.Pick or UtilityType.Partial or UtilityType.Required;

    /// <summary>Whether it makes another type of what it is given: unlike <c>Omit</c>, whose missing members are never sent.</summary>
    public static bool MakesType(TypeExpression type) => Of(type) is UtilityType.Pick or UtilityType.Partial or UtilityType.Required;

    /// <summary>The type of which it has all members that are ever sent; null where it has fewer, or is no utility.</summary>
    public static TypeExpression? Whole(TypeExpression type) =>
        Of(type) is not (UtilityType.None or UtilityType.Pick or UtilityType.Map) ? ((NamedType)type).Arguments[0] : null;
}
