using Medusa.Generator.Model;
using Medusa.Generator.Model.Facts;
using Medusa.Generator.Model.Pages;
using Medusa.Generator.Reading;
using Medusa.Generator.Reading.Facts;
using Medusa.Generator.Review;
using Microsoft.CodeAnalysis;

namespace Medusa.Generator;

/// <summary>
/// Which additional files are ours, by their endings, and how each is read. What comes out holds no file. After an edit, each stage passes
/// over all files, of which there are thousands: so there are few stages that see them all.
/// </summary>
internal static class InputFiles
{
    /// <summary>All additional files.</summary>
    public static Stages<InputFile> Of(IncrementalGeneratorInitializationContext context) => new(
        context.AdditionalTextsProvider
            .Combine(context.AnalyzerConfigOptionsProvider)
            .Select(static (input, _) => (object)InputFile.Of(input.Left, input.Right)));

    /// <summary>The pages.</summary>
    public static Stage<EquatableList<Page>> Pages(Stages<InputFile> files) => Read(files
        .Where(static file => file.IsPage && !file.IsOther));

    /// <summary>The pages of the reference that the project's is compared with.</summary>
    public static Stage<EquatableList<Page>> OtherPages(Stages<InputFile> others) => Read(others
        .Where(static file => file.IsPage));

    /// <summary>The files of the reference that the project's is compared with.</summary>
    public static Stages<InputFile> OfOtherReference(Stages<InputFile> files) =>
        files.Where(static file => file.IsOther);

    /// <summary>The project's own files that aren't pages.</summary>
    public static Stages<InputFile> Facts(Stages<InputFile> files) =>
        files.Where(static file => !file.IsPage && !file.IsOther);

    public static Stage<EquatableList<FactFile<Route>>> Routes(Stages<InputFile> facts) => facts
        .Where(static file => file.Ends(".routes"))
        .Select(static (file, cancellationToken) => RoutesReader.Read(file.Path, file.Read(cancellationToken), cancellationToken))
        .WithTrackingName(TrackingNames.Routes)
        .ToList(static file => file.Path);

    public static Stage<EquatableList<FactFile<Correction>>> Corrections(Stages<InputFile> facts) => facts
        .Where(static file => file.Ends(".corrections"))
        .Select(static (file, cancellationToken) => CorrectionsReader.Read(file.Path, file.Read(cancellationToken), cancellationToken))
        .WithTrackingName(TrackingNames.Corrections)
        .ToList(static file => file.Path);

    public static Stage<EquatableList<FactFile<Replacement>>> Replacements(Stages<InputFile> facts) => facts
        .Where(static file => file.Ends(".replacements"))
        .Select(static (file, cancellationToken) => ReplacementsReader.Read(file.Path, file.Read(cancellationToken), cancellationToken))
        .WithTrackingName(TrackingNames.Replacements)
        .ToList(static file => file.Path);

    /// <summary>The paths of files that the project counts among its reference pages and that aren't any, as their endings say.</summary>
    public static Stage<EquatableList<string>> NoPages(Stages<InputFile> facts) => facts
        .Where(static file => file.IsNoPage)
        .Select(static (file, _) => file.Path)
        .ToList(static path => path);

    /// <summary>The accepted surface, or null where there is none.</summary>
    public static Stage<SurfaceBaseline?> Baseline(Stages<InputFile> facts) => facts
        .Where(static file => file.IsBaseline)
        .Select(static (file, cancellationToken) => SurfaceBaseline.Read(file.Path, file.Read(cancellationToken)))
        .WithTrackingName(TrackingNames.Baseline)
        .ToList(static baseline => baseline.Path)
        .Select(static (baselines, _) => baselines.Items.IsEmpty ? null : baselines.Items[0]);

    /// <summary>The files of ours for which the project sets severities.</summary>
    public static Stage<EquatableList<FileSeverities>> Severities(Stages<InputFile> files) => files
        .Where(static file => !file.Severities.Severities.IsEmpty
            && (file.Ends(".mdx") || file.Ends(".json") || file.Ends(".routes") || file.Ends(".corrections") || file.Ends(".replacements")
                || file.IsBaseline))
        .Select(static (file, _) => file.Severities)
        .WithTrackingName(TrackingNames.Severities)
        .ToList(static file => file.Path);

    private static Stage<EquatableList<Page>> Read(Stages<InputFile> pages) => pages
        .Select(static (file, cancellationToken) => PageReader.Read(file.Path, file.Read(cancellationToken), cancellationToken))
        .WithTrackingName(TrackingNames.Pages)
        .ToList(static page => page.Path);
}
