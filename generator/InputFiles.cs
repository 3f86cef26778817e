using Medusa.Generator.Model;
using Medusa.Generator.Model.Facts;
using Medusa.Generator.Model.Pages;
using Medusa.Generator.Reading;
using Medusa.Generator.Reading.Facts;
using Medusa.Generator.Review;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Medusa.Generator;

/// <summary>Which additional files are ours, by their endings, and how each is read. What comes out holds no file.</summary>
internal static class InputFiles
{
    /// <summary>The project's own files.</summary>
    public static IncrementalValuesProvider<AdditionalText> Own(
        IncrementalValuesProvider<AdditionalText> files,
        IncrementalValueProvider<AnalyzerConfigOptionsProvider> options) =>
        files.Combine(options).Where(static input => !IsOther(input.Left, input.Right)).Select(static (input, _) => input.Left);

    /// <summary>The files of the reference that the project's is compared with.</summary>
    public static IncrementalValuesProvider<AdditionalText> OfOtherReference(
        IncrementalValuesProvider<AdditionalText> files,
        IncrementalValueProvider<AnalyzerConfigOptionsProvider> options) =>
        files.Combine(options).Where(static input => IsOther(input.Left, input.Right)).Select(static (input, _) => input.Left);

    /// <summary>The pages: files in MDX, those called page.json, and other JSON that the project counts among its pages.</summary>
    public static IncrementalValueProvider<EquatableList<Page>> Pages(
        IncrementalValuesProvider<AdditionalText> files,
        IncrementalValueProvider<AnalyzerConfigOptionsProvider> options) =>
        files
            .Where(static file => Ends(file, ".mdx") || Ends(file, ".json"))
            .Combine(options)
            .Where(static input => IsPage(input.Left) || IsReference(input.Left, input.Right))
            .Select(static (input, _) => input.Left)
            .Select(static (file, cancellationToken) => PageReader.Read(PathOf(file), TextOf(file, cancellationToken), cancellationToken))
            .WithTrackingName(TrackingNames.Pages)
            .ToList(static page => page.Path);

    public static IncrementalValueProvider<EquatableList<FactFile<Route>>> Routes(IncrementalValuesProvider<AdditionalText> files) =>
        files
            .Where(static file => Ends(file, ".routes"))
            .Select(static (file, cancellationToken) => RoutesReader.Read(PathOf(file), TextOf(file, cancellationToken), cancellationToken))
            .WithTrackingName(TrackingNames.Routes)
            .ToList(static file => file.Path);

    public static IncrementalValueProvider<EquatableList<FactFile<Correction>>> Corrections(IncrementalValuesProvider<AdditionalText> files) =>
        files
            .Where(static file => Ends(file, ".corrections"))
            .Select(static (file, cancellationToken) => CorrectionsReader.Read(PathOf(file), TextOf(file, cancellationToken), cancellationToken))
            .WithTrackingName(TrackingNames.Corrections)
            .ToList(static file => file.Path);

    public static IncrementalValueProvider<EquatableList<FactFile<Replacement>>> Replacements(IncrementalValuesProvider<AdditionalText> files) =>
        files
            .Where(static file => Ends(file, ".replacements"))
            .Select(static (file, cancellationToken) => ReplacementsReader.Read(PathOf(file), TextOf(file, cancellationToken), cancellationToken))
            .WithTrackingName(TrackingNames.Replacements)
            .ToList(static file => file.Path);

    /// <summary>The paths of files that the project counts among its reference pages and that aren't any, as their endings say.</summary>
    public static IncrementalValueProvider<EquatableList<string>> Others(
        IncrementalValuesProvider<AdditionalText> files,
        IncrementalValueProvider<AnalyzerConfigOptionsProvider> options) =>
        files
            .Where(static file => !Ends(file, ".mdx") && !Ends(file, ".json"))
            .Combine(options)
            .Where(static input => IsReference(input.Left, input.Right))
            .Select(static (input, _) => PathOf(input.Left))
            .ToList(static path => path);

    /// <summary>The accepted surface, or null where there is none.</summary>
    public static IncrementalValueProvider<SurfaceBaseline?> Baseline(IncrementalValuesProvider<AdditionalText> files) =>
        files
            .Where(static file => IsBaseline(file))
            .Select(static (file, cancellationToken) => SurfaceBaseline.Read(PathOf(file), TextOf(file, cancellationToken)))
            .WithTrackingName(TrackingNames.Baseline)
            .ToList(static baseline => baseline.Path)
            .Select(static (baselines, _) => baselines.Items.IsEmpty ? null : baselines.Items[0]);

    /// <summary>The files of ours for which the project sets severities.</summary>
    public static IncrementalValueProvider<EquatableList<FileSeverities>> Severities(
        IncrementalValuesProvider<AdditionalText> files,
        IncrementalValueProvider<AnalyzerConfigOptionsProvider> options) =>
        files
            .Where(static file => Ends(file, ".mdx") || Ends(file, ".json") || Ends(file, ".routes") || Ends(file, ".corrections")
                || Ends(file, ".replacements") || IsBaseline(file))
            .Combine(options)
            .Select(static (input, _) => FileSeverities.Read(PathOf(input.Left), input.Right.GetOptions(input.Left)))
            .Where(static severities => !severities.Severities.IsEmpty)
            .WithTrackingName(TrackingNames.Severities)
            .ToList(static file => file.Path);

    private static bool IsPage(AdditionalText file) =>
        Ends(file, ".mdx") || string.Equals(System.IO.Path.GetFileName(file.Path), "page.json", StringComparison.OrdinalIgnoreCase);

    private static bool IsReference(AdditionalText file, AnalyzerConfigOptionsProvider options) => KindOf(file, options) == "reference";

    private static bool IsOther(AdditionalText file, AnalyzerConfigOptionsProvider options) => KindOf(file, options) == "other";

    private static string? KindOf(AdditionalText file, AnalyzerConfigOptionsProvider options) =>
        options.GetOptions(file).TryGetValue("build_metadata.AdditionalFiles.MedusaKind", out var kind) ? kind : null;

    private static bool IsBaseline(AdditionalText file) =>
        string.Equals(System.IO.Path.GetFileName(file.Path), SurfaceBaseline.FileName, StringComparison.OrdinalIgnoreCase);

    private static bool Ends(AdditionalText file, string ending) => file.Path.EndsWith(ending, StringComparison.OrdinalIgnoreCase);

    private static string PathOf(AdditionalText file) => file.Path.Replace('\\', '/');

    private static string TextOf(AdditionalText file, CancellationToken cancellationToken) =>
        file.GetText(cancellationToken)?.ToString() ?? "";
}
