using Medusa.Generator.Emitting.Writing;

namespace Medusa.Generator.Emitting.Docs;

/// <summary>The attributes of emitted types and members, and the words that go with them.</summary>
internal static class Attributes
{
    private static readonly string s_generatedCode =
        $"[GeneratedCode(\"Medusa.Generator\", \"{typeof(Attributes).Assembly.GetName().Version!.ToString(3)}\")]";

    /// <summary>Marks a type as generated.</summary>
    public static CodeWriter GeneratedCode(CodeWriter writer) => writer.Use(Usings.CodeDomCompiler).Line(s_generatedCode);

    /// <summary>
    /// Marks what stands behind a feature flag or is deprecated. Neither warns: <c>[Obsolete]</c> would break the build of those who
    /// take warnings for errors on the day when a page changes.
    /// </summary>
    public static void Emit(CodeWriter writer, string? featureFlag, string? deprecated)
    {
        if (!string.IsNullOrEmpty(featureFlag))
        {
            writer.Use(Usings.Medusa).Line($"[FeatureFlag({CSharpText.Literal(featureFlag!)})]");
        }

        if (deprecated is not null)
        {
            writer.Use(Usings.Medusa).Line(deprecated.Length == 0 ? "[MedusaDeprecated]" : $"[MedusaDeprecated({CSharpText.Literal(deprecated)})]");
        }
    }

    /// <summary>What a feature flag means to the user, as XML.</summary>
    public static string? FeatureFlagText(string? featureFlag) =>
        string.IsNullOrEmpty(featureFlag) ? null : $"Only on servers with the feature flag {XmlInlines.Code(featureFlag!)}.";

    /// <summary>Since when there is a thing, as XML.</summary>
    public static string? SinceText(string? since) => string.IsNullOrEmpty(since) ? null : $"Since Medusa {XmlInlines.Text(since!)}.";

    /// <summary>The words of a deprecation, as XML.</summary>
    public static string? DeprecatedText(string? deprecated) =>
        deprecated is null ? null : $"<b>Deprecated.</b> {XmlInlines.Text(deprecated)}".TrimEnd();
}
