namespace Medusa.Generator.Reading;

/// <summary>The components of the reference that hold tables of types.</summary>
internal static class JsxComponents
{
    public static bool HoldTables(string name) => name is "ParameterTypes" or "TypeList";
}
