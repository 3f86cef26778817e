using Medusa.Generator.Binding.Naming;
using Medusa.Generator.Model;
using Medusa.Generator.Model.Facts;
using Medusa.Generator.Model.Problems;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Medusa.Generator;

/// <summary>Reads what the project sets by MSBuild properties.</summary>
internal static class ProjectSettings
{
    private const string DefaultNamespace = "Medusa";

    // As the package's targets set it where the project doesn't, up to the semicolon: to the compiler the rest is a comment.
    private const string DefaultReference = "specs/**/*.mdx";

    public static Settings Read(AnalyzerConfigOptions options, ParseOptions language) =>
        ReadNamespace(options) with
        {
            OldLanguage = language is CSharpParseOptions { LanguageVersion: var version and < LanguageVersion.CSharp12 }
                ? version.ToDisplayString()
                : "",
            Reference = options.TryGetValue("build_property.MedusaReference", out var pages) && pages != DefaultReference ? pages : "",
            Types = options.TryGetValue("build_property.MedusaTypes", out var types)
                ? types.Split([',', ';'], StringSplitOptions.RemoveEmptyEntries).Select(static type => type.Trim())
                    .Where(static type => type.Length > 0).ToEquatableArray()
                : default,
            OtherGenerators = options.TryGetValue("build_property._MedusaOtherGenerators", out var generators)
                ? generators.Split([','], StringSplitOptions.RemoveEmptyEntries).ToEquatableArray()
                : default,
            AcceptsSurface = Wants(options, "accept"),
            ComparesReferences = Wants(options, "compare"),
        };

    // What a target of the package asks for instead of the client.
    private static bool Wants(AnalyzerConfigOptions options, string output) =>
        options.TryGetValue("build_property.MedusaApi", out var mode) && mode == output;

    private static Settings ReadNamespace(AnalyzerConfigOptions options)
    {
        if (!options.TryGetValue("build_property.MedusaNamespace", out var name) || name.Length == 0)
        {
            return new Settings(DefaultNamespace, default);
        }

        return Identifiers.IsNamespace(name)
            ? new Settings(name, default)
            : new Settings(
                DefaultNamespace,
                EquatableArray.Of(new Problem(ProblemId.InvalidSetting, null, EquatableArray.Of(
                    "MedusaNamespace", name, $"it isn't a namespace; '{DefaultNamespace}' is used"))));
    }
}
