using System.Collections.Immutable;
using Medusa.Generator.Binding;
using Medusa.Generator.Binding.Input;
using Medusa.Generator.Emitting;
using Medusa.Generator.Emitting.Docs;
using Medusa.Generator.Model;
using Medusa.Generator.Model.Client;
using Medusa.Generator.Model.Facts;
using Medusa.Generator.Model.Pages;
using Medusa.Generator.Model.Problems;
using Medusa.Generator.Profiles;
using Medusa.Generator.Review;
using Medusa.Generator.Review.References;
using Microsoft.CodeAnalysis;

namespace Medusa.Generator;

/// <summary>Makes a typed client of Medusa out of the reference pages among a project's additional files.</summary>
[Generator(LanguageNames.CSharp)]
public sealed class MedusaGenerator : IIncrementalGenerator
{
    /// <inheritdoc/>
    public void Initialize(IncrementalGeneratorInitializationContext context)
    {
        var files = InputFiles.Own(context.AdditionalTextsProvider, context.AnalyzerConfigOptionsProvider);
        var pages = InputFiles.Pages(files, context.AnalyzerConfigOptionsProvider);
        var routes = InputFiles.Routes(files);
        var corrections = InputFiles.Corrections(files);

        var others = InputFiles.Others(files, context.AnalyzerConfigOptionsProvider);

        var settings = context.AnalyzerConfigOptionsProvider.Combine(context.ParseOptionsProvider)
            .Select(static (input, _) => ProjectSettings.Read(input.Left.GlobalOptions, input.Right))
            .WithTrackingName(TrackingNames.Settings);

        var baseline = InputFiles.Baseline(files);
        var hasBaseline = baseline.Select(static (baseline, _) => baseline is not null);

        var client = pages.Collect().Combine(routes.Collect()).Combine(corrections.Collect()).Combine(others).Combine(settings).Combine(hasBaseline)
            .Select(static (input, cancellationToken) =>
            {
                var (((((pages, routes), corrections), others), settings), hasBaseline) = input;
                return Binder.Bind(
                    Input(pages, routes, corrections, settings) with { OtherFiles = others, WithPlaces = hasBaseline },
                    cancellationToken);
            })
            .WithTrackingName(TrackingNames.Client);

        var items = client.Combine(settings)
            .SelectMany(static (input, _) => input.Right.EmitsClient ? input.Left.Items : EquatableArray<ClientItem>.Empty)
            .WithTrackingName(TrackingNames.Items);

        var namespaces = client.Select(static (model, _) => model.Namespaces);
        var surroundings = context.CompilationProvider.Combine(namespaces).Combine(settings)
            .Select(static (input, cancellationToken) => UserTypes.Around(input.Left.Left, input.Left.Right, input.Right.Namespace, cancellationToken))
            .WithTrackingName(TrackingNames.Surroundings);

        context.RegisterSourceOutput(items.Combine(surroundings), static (output, input) =>
        {
            var (hintName, source) = Emitter.Emit(input.Left, input.Right);
            output.AddSource(hintName, source);
        });

        var problems = client
            .SelectMany(static (model, _) => model.Problems)
            .WithTrackingName(TrackingNames.Problems);

        var changes = client.Combine(baseline).Combine(settings)
            .SelectMany(static (input, cancellationToken) =>
            {
                var ((model, baseline), settings) = input;
                return baseline is not null && settings.EmitsClient ? SurfaceReview.Of(model, baseline, cancellationToken) : EquatableArray<Problem>.Empty;
            })
            .WithTrackingName(TrackingNames.Review);

        var rivals = client.Combine(settings).Combine(surroundings)
            .SelectMany(static (input, _) => UserTypes.Problems(input.Left.Left, input.Left.Right, input.Right));

        var unseen = client.Combine(settings).Combine(SerializerContexts.Find(context.SyntaxProvider))
            .SelectMany(static (input, _) => OtherGenerators.Problems(input.Left.Left, input.Left.Right, input.Right))
            .WithTrackingName(TrackingNames.OtherGenerators);

        var severities = InputFiles.Severities(context.AdditionalTextsProvider, context.AnalyzerConfigOptionsProvider);
        context.RegisterSourceOutput(problems.Combine(severities), static (output, input) => Report(output, input.Left, input.Right));
        context.RegisterSourceOutput(rivals, static (output, rival) => Report(output, rival, []));
        context.RegisterSourceOutput(unseen.Combine(severities), static (output, input) => Report(output, input.Left, input.Right));
        context.RegisterSourceOutput(changes.Combine(severities), static (output, input) => Report(output, input.Left, input.Right));

        var accepted = client.Combine(baseline).Combine(settings)
            .SelectMany(static (input, _) =>
            {
                var ((model, baseline), settings) = input;
                return settings.AcceptsSurface
                    ? SurfaceAcceptance.Files(model, baseline).Concat(ExamplePages.Of(model)).ToEquatableArray()
                    : EquatableArray<CommentFile>.Empty;
            })
            .WithTrackingName(TrackingNames.Acceptance);

        context.RegisterSourceOutput(accepted, static (output, file) => output.AddSource(file.HintName, file.Source));

        Compare(context, files, client, routes, corrections, settings, severities);
    }

    // Without an other reference's files, nothing is read here; it is bound only where a comparison is asked for.
    private static void Compare(
        IncrementalGeneratorInitializationContext context,
        IncrementalValuesProvider<AdditionalText> ownFiles,
        IncrementalValueProvider<ClientModel> client,
        IncrementalValuesProvider<FactFile<Route>> routes,
        IncrementalValuesProvider<FactFile<Correction>> corrections,
        IncrementalValueProvider<Settings> settings,
        IncrementalValueProvider<ImmutableArray<FileSeverities>> severities)
    {
        var files = InputFiles.OfOtherReference(context.AdditionalTextsProvider, context.AnalyzerConfigOptionsProvider);
        var reference = InputFiles.Pages(files, context.AnalyzerConfigOptionsProvider).Collect()
            .Combine(InputFiles.Routes(files).Collect())
            .Combine(InputFiles.Corrections(files).Collect())
            .Combine(settings)
            .Select(static (input, _) =>
            {
                var (((pages, routes), corrections), settings) = input;
                return settings.ComparesReferences ? Input(pages, routes, corrections, settings) : null;
            });

        var other = reference.Combine(client).Combine(routes.Collect()).Combine(corrections.Collect())
            .Select(static (input, cancellationToken) =>
            {
                var (((reference, client), routes), corrections) = input;
                return reference is null ? null : OtherReference.Bind(reference, client, routes, corrections, cancellationToken);
            })
            .WithTrackingName(TrackingNames.OtherClient);

        var comparison = client.Combine(other).Combine(InputFiles.Replacements(ownFiles).Collect())
            .Select(static (input, cancellationToken) =>
            {
                var ((client, other), replacements) = input;
                return other is null
                    ? ComparedFiles.None
                    : ComparedFiles.Of(client, other, ApiProfiles.All, replacements.OrderBy(f => f.Path, StringComparer.Ordinal).ToList(), cancellationToken);
            })
            .WithTrackingName(TrackingNames.Comparison);

        context.RegisterSourceOutput(
            comparison.SelectMany(static (result, _) => result.Files), static (output, file) => output.AddSource(file.HintName, file.Source));
        context.RegisterSourceOutput(
            comparison.SelectMany(static (result, _) => result.Problems).Combine(severities),
            static (output, input) => Report(output, input.Left, input.Right));
        context.RegisterSourceOutput(
            other.SelectMany(static (other, _) => other is null ? [] : OtherReference.Problems(other)).Combine(severities),
            static (output, input) => Report(output, input.Left, input.Right));
    }

    private static void Report(SourceProductionContext output, Problem problem, ImmutableArray<FileSeverities> severities)
    {
        if (Diagnostics.Create(problem, FileSeverities.Of(problem, severities)) is { } diagnostic)
        {
            output.ReportDiagnostic(diagnostic);
        }
    }

    // The order of the files must not show in the output.
    private static BindingInput Input(
        ImmutableArray<Page> pages,
        ImmutableArray<FactFile<Route>> routes,
        ImmutableArray<FactFile<Correction>> corrections,
        Settings settings) =>
        new(
            pages.OrderBy(p => p.Path, StringComparer.Ordinal).ToEquatableArray(),
            ApiProfiles.All,
            routes.OrderBy(f => f.Path, StringComparer.Ordinal).ToEquatableArray(),
            corrections.OrderBy(f => f.Path, StringComparer.Ordinal).ToEquatableArray(),
            settings);
}
