using Medusa.Generator.Model;

namespace Medusa.Generator.Emitting;

/// <summary>The expressions that compare and hash members: by content, where the types themselves compare by reference.</summary>
internal static class EqualityCode
{
    /// <summary>An expression that compares two values or nulls.</summary>
    public static string Equal(TypeModel type, string left, string right) => type switch
    {
        _ when IsNode(type) => $"ModelEquality.Nodes({left}, {right})",
        ListType list => $"ModelEquality.Lists({left}, {right}{ItemEqual(list.Item)})",
        MapType map => $"ModelEquality.Maps({left}, {right}{ItemEqual(map.Value)})",
        _ => $"{left} == {right}",
    };

    /// <summary>What to hash for a value or null.</summary>
    public static string Hash(TypeModel type, string value) => type switch
    {
        _ when IsNode(type) => $"ModelEquality.Hash({value})",
        ListType list => $"ModelEquality.Hash({value}{ItemHash(list.Item)})",
        MapType map => $"ModelEquality.Hash({value}{ItemHash(map.Value)})",
        _ => value,
    };

    private static string ItemEqual(TypeModel type) => type switch
    {
        _ when IsNode(type) => ", ModelEquality.Nodes",
        ListType or MapType => $", static (a, b) => {Equal(type, "a", "b")}",
        _ => "",
    };

    private static string ItemHash(TypeModel type) => type switch
    {
        _ when IsNode(type) => ", ModelEquality.Hash",
        ListType or MapType => $", static item => {Hash(type, "item")}",
        _ => "",
    };

    private static bool IsNode(TypeModel type) => type is PrimitiveType { Kind: PrimitiveKind.JsonObject or PrimitiveKind.JsonNode };
}
