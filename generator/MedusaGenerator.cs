using Medusa.Generator.Binding;
using Medusa.Generator.Binding.Input;
using Medusa.Generator.Emitting;
using Medusa.Generator.Model;
using Medusa.Generator.Model.Client;
using Medusa.Generator.Model.Facts;
using Medusa.Generator.Model.Pages;
using Medusa.Generator.Model.Problems;
using Medusa.Generator.Profiles;
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
        var files = InputFiles.Of(context);
        var pages = InputFiles.Pages(files);
        var facts = InputFiles.Facts(files);
        var routes = InputFiles.Routes(facts);
        var corrections = InputFiles.Corrections(facts);
        var noPages = InputFiles.NoPages(facts);
        var baseline = InputFiles.Baseline(facts);

        var settings = Stage.Of(context.AnalyzerConfigOptionsProvider)
            .With(Stage.Of(context.ParseOptionsProvider), static (options, language, _) => ProjectSettings.Read(options.GlobalOptions, language))
            .WithTrackingName(TrackingNames.Settings);

        var client = InputOf(pages, routes, corrections, settings)
            .With(noPages, static (input, noPages, _) => input with { OtherFiles = noPages.Items })
            .With(baseline, static (input, baseline, _) => input with { WithPlaces = baseline is not null })
            .Select(Binder.Bind)
            .WithTrackingName(TrackingNames.Client)
            .With(settings, static (model, settings, _) => new ProjectClient(model, settings));

        var items = client
            .SelectMany(static (client, _) => client.Settings.EmitsClient ? client.Model.Items : EquatableArray<ClientItem>.Empty)
            .WithTrackingName(TrackingNames.Items);

        var compilation = Stage.Of(context.CompilationProvider);
        var surroundings = compilation
            .With(client.Select(static (client, _) => client.Namespaces), UserTypes.Around)
            .WithTrackingName(TrackingNames.Surroundings);

        items.Output(context, surroundings, static (output, item, surroundings) =>
        {
            var (hintName, source) = Emitter.Emit(item, surroundings);
            output.AddSource(hintName, source);
        });

        var problems = client
            .SelectMany(static (client, _) => client.Model.Problems)
            .WithTrackingName(TrackingNames.Problems);

        var changes = client
            .SelectManyWith(baseline, static (client, baseline, cancellationToken) => client.Changes(baseline, cancellationToken))
            .WithTrackingName(TrackingNames.Review);

        var rivals = client
            .SelectManyWith(surroundings, static (client, surroundings, _) => UserTypes.Problems(client, surroundings));

        var twice = compilation
            .With(client, DeclaredTwice.Problems)
            .SelectMany(static (problems, _) => problems.Items);

        var unseen = client
            .SelectManyWith(
                SerializerContexts.Find(context.SyntaxProvider), static (client, contexts, _) => OtherGenerators.Problems(client, contexts.Items))
            .WithTrackingName(TrackingNames.OtherGenerators);

        var severities = InputFiles.Severities(files);
        problems.Output(context, severities, Report);
        rivals.Output(context, severities, Report);
        twice.Output(context, severities, Report);
        unseen.Output(context, severities, Report);
        changes.Output(context, severities, Report);

        client
            .SelectManyWith(baseline, static (client, baseline, _) => client.AcceptedFiles(baseline))
            .WithTrackingName(TrackingNames.Acceptance)
            .Output(context, static (output, file) => output.AddSource(file.HintName, file.Source));

        var others = InputFiles.OfOtherReference(files);
        Compare(context, others, InputFiles.Replacements(facts), client, routes, corrections, settings, severities);
    }

    // Without an other reference's files, nothing is read here; it is bound only where a comparison is asked for.
    private static void Compare(
        IncrementalGeneratorInitializationContext context,
        Stages<InputFile> files,
        Stage<EquatableList<FactFile<Replacement>>> replacements,
        Stage<ProjectClient> client,
        Stage<EquatableList<FactFile<Route>>> routes,
        Stage<EquatableList<FactFile<Correction>>> corrections,
        Stage<Settings> settings,
        Stage<EquatableList<FileSeverities>> severities)
    {
        var input = InputOf(InputFiles.OtherPages(files), InputFiles.Routes(files), InputFiles.Corrections(files), settings);
        var other = client
            .With(input, static (client, input, _) => client.Settings.ComparesReferences ? new OtherReference(client.Model, input) : null)
            .With(routes, static (other, routes, _) => other is null ? null : other with { OwnRoutes = routes.Items })
            .With(corrections, static (other, corrections, _) => other is null ? null : other with { OwnCorrections = corrections.Items })
            .Select(static (other, cancellationToken) => other?.Bind(cancellationToken))
            .WithTrackingName(TrackingNames.OtherClient);

        var comparison = client
            .With(other, static (client, other, _) => other is null ? null : new ComparedClients(client.Model, other))
            .With(
                replacements,
                static (clients, replacements, cancellationToken) =>
                    clients is null ? ComparedFiles.None : ComparedFiles.Of(clients, ApiProfiles.All, replacements.Items, cancellationToken))
            .WithTrackingName(TrackingNames.Comparison);

        comparison
            .SelectMany(static (result, _) => result.Files)
            .Output(context, static (output, file) => output.AddSource(file.HintName, file.Source));
        comparison
            .SelectMany(static (result, _) => result.Problems)
            .Output(context, severities, Report);
        other
            .SelectMany(static (other, _) => other is null ? default : OtherReference.Problems(other))
            .Output(context, severities, Report);
    }

    private static Stage<BindingInput> InputOf(
        Stage<EquatableList<Page>> pages,
        Stage<EquatableList<FactFile<Route>>> routes,
        Stage<EquatableList<FactFile<Correction>>> corrections,
        Stage<Settings> settings) =>
        settings
            .With(pages, static (settings, pages, _) => new BindingInput(pages.Items, ApiProfiles.All, default, default, settings))
            .With(routes, static (input, routes, _) => input with { UserRoutes = routes.Items })
            .With(corrections, static (input, corrections, _) => input with { UserCorrections = corrections.Items });

    private static void Report(SourceProductionContext output, Problem problem, EquatableList<FileSeverities> severities)
    {
        if (Diagnostics.Create(problem, FileSeverities.Of(problem, severities.Items)) is { } diagnostic)
        {
            output.ReportDiagnostic(diagnostic);
        }
    }
}
