namespace Medusa.Generator.Reading.Markdown;

/// <summary>The components of the reference that hold tables of types.</summary>
internal static class JsxComponents
{
    public static bool HoldTables(string name) => name is "ParameterTypes" or "TypeList";

    /// <summary>
    /// Whether tables of the component have the members of an intersection's parts one behind the other, so that a name may be there twice.
    /// </summary>
    public static bool ListsPartsOfIntersections(string name) => name == "TypeList";

    /// <summary>Whether a component that holds tables begins at a position.</summary>
    public static bool BeginAt(string text, int start) => StartsWith(text, start, "<TypeList") || StartsWith(text, start, "<ParameterTypes");

    private static bool StartsWith(string text, int start, string tag) => string.CompareOrdinal(text, start, tag, 0, tag.Length) == 0;
}
