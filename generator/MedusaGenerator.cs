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

        var settings = context.AnalyzerConfigOptionsProvider
            .With(context.ParseOptionsProvider, static (options, language, _) => ProjectSettings.Read(options.GlobalOptions, language))
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

        var surroundings = context.CompilationProvider
            .With(client.Select(static (client, _) => client.Namespaces), UserTypes.Around)
            .WithTrackingName(TrackingNames.Surroundings);

        context.RegisterSourceOutput(items.Combine(surroundings), static (output, input) =>
        {
            var (hintName, source) = Emitter.Emit(input.Left, input.Right);
            output.AddSource(hintName, source);
        });

        var problems = client
            .SelectMany(static (client, _) => client.Model.Problems)
            .WithTrackingName(TrackingNames.Problems);

        var changes = client.Combine(baseline)
            .SelectMany(static (input, cancellationToken) => input.Left.Changes(input.Right, cancellationToken))
            .WithTrackingName(TrackingNames.Review);

        var rivals = client.Combine(surroundings)
            .SelectMany(static (input, _) => UserTypes.Problems(input.Left, input.Right));

        var twice = context.CompilationProvider
            .With(client, DeclaredTwice.Problems)
            .SelectMany(static (problems, _) => problems.Items);

        var unseen = client.Combine(SerializerContexts.Find(context.SyntaxProvider))
            .SelectMany(static (input, _) => OtherGenerators.Problems(input.Left, input.Right.Items))
            .WithTrackingName(TrackingNames.OtherGenerators);

        var severities = InputFiles.Severities(files);
        context.RegisterSourceOutput(problems.Combine(severities), Report);
        context.RegisterSourceOutput(rivals.Combine(severities), Report);
        context.RegisterSourceOutput(twice.Combine(severities), Report);
        context.RegisterSourceOutput(unseen.Combine(severities), Report);
        context.RegisterSourceOutput(changes.Combine(severities), Report);

        var accepted = client.Combine(baseline)
            .SelectMany(static (input, _) => input.Left.AcceptedFiles(input.Right))
            .WithTrackingName(TrackingNames.Acceptance);

        context.RegisterSourceOutput(accepted, static (output, file) => output.AddSource(file.HintName, file.Source));

        var others = InputFiles.OfOtherReference(files);
        Compare(context, others, InputFiles.Replacements(facts), client, routes, corrections, settings, severities);
    }

    // Without an other reference's files, nothing is read here; it is bound only where a comparison is asked for.
    private static void Compare(
        IncrementalGeneratorInitializationContext context,
        IncrementalValuesProvider<InputFile> files,
        IncrementalValueProvider<EquatableList<FactFile<Replacement>>> replacements,
        IncrementalValueProvider<ProjectClient> client,
        IncrementalValueProvider<EquatableList<FactFile<Route>>> routes,
        IncrementalValueProvider<EquatableList<FactFile<Correction>>> corrections,
        IncrementalValueProvider<Settings> settings,
        IncrementalValueProvider<EquatableList<FileSeverities>> severities)
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

        context.RegisterSourceOutput(
            comparison.SelectMany(static (result, _) => result.Files), static (output, file) => output.AddSource(file.HintName, file.Source));
        context.RegisterSourceOutput(comparison.SelectMany(static (result, _) => result.Problems).Combine(severities), Report);
        context.RegisterSourceOutput(
            other.SelectMany(static (other, _) => other is null ? default : OtherReference.Problems(other)).Combine(severities), Report);
    }

    private static IncrementalValueProvider<BindingInput> InputOf(
        IncrementalValueProvider<EquatableList<Page>> pages,
        IncrementalValueProvider<EquatableList<FactFile<Route>>> routes,
        IncrementalValueProvider<EquatableList<FactFile<Correction>>> corrections,
        IncrementalValueProvider<Settings> settings) =>
        settings
            .With(pages, static (settings, pages, _) => new BindingInput(pages.Items, ApiProfiles.All, default, default, settings))
            .With(routes, static (input, routes, _) => input with { UserRoutes = routes.Items })
            .With(corrections, static (input, corrections, _) => input with { UserCorrections = corrections.Items });

    private static void Report(SourceProductionContext output, (Problem Problem, EquatableList<FileSeverities> Severities) input)
    {
        if (Diagnostics.Create(input.Problem, FileSeverities.Of(input.Problem, input.Severities.Items)) is { } diagnostic)
        {
            output.ReportDiagnostic(diagnostic);
        }
    }
}
