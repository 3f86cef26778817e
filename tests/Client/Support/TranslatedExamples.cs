using System.Globalization;
using System.Text;
using Medusa.Generator.Emitting.Docs;
using Medusa.Generator.Emitting.Writing;
using Medusa.Generator.Model.Client;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Medusa.Generator.Client.Tests.Support;

/// <summary>The examples of a reference, and a method around each that is in C#, whose parameters are the variables that it expects.</summary>
internal sealed class TranslatedExamples
{
    private readonly IReadOnlyList<PageFile> _files;

    public TranslatedExamples(IReadOnlyList<PageFile> files)
    {
        _files = files;
        All =
        [
            .. ClientModels.Of(files).Items.OfType<ResourceModel>()
                .SelectMany(resource => resource.Methods)
                .SelectMany(method => method.Examples, (method, example) => (method.Key, example)),
        ];
        Translated = [.. All.Where(e => e.Example.Code is not null)];
    }

    /// <summary>All examples of the emitted methods, by the methods' keys.</summary>
    public IReadOnlyList<(string Key, ExampleModel Example)> All { get; }

    /// <summary>Those that are in C#.</summary>
    public IReadOnlyList<(string Key, ExampleModel Example)> Translated { get; }

    /// <summary>What the compiler says of them beside the emitted client, warnings too.</summary>
    /// <param name="client">The emitted client, if it was compiled before.</param>
    public IReadOnlyList<string> CompilerDiagnostics(MetadataReference? client = null)
    {
        var beside = client is null
            ? new GeneratorRun(_files).Output
            : CSharpCompilation.Create("Examples", [], GeneratorRun.References.Add(client), GeneratorRun.CompilationOptions);
        var tree = CSharpSyntaxTree.ParseText(Source(), GeneratorRun.ParseOptions, path: "Examples.cs");
        return
        [
            .. beside.AddSyntaxTrees(tree).GetSemanticModel(tree).GetDiagnostics(cancellationToken: TestContext.Current.CancellationToken)
                .Where(d => d.Severity >= DiagnosticSeverity.Warning)
                .Select(d => $"{GeneratorRun.Describe(d)} in {LineOf(d)}"),
        ];
    }

    /// <summary>The C# of all.</summary>
    public string Source()
    {
        var text = new StringBuilder("""
            #nullable enable
            #pragma warning disable CS1591, CS0618
            using System;
            using System.Collections.Generic;
            using System.Text.Json.Nodes;
            using System.Threading.Tasks;
            using Medusa;

            public static class Examples
            {

            """);
        for (var i = 0; i < Translated.Count; i++)
        {
            var (key, example) = Translated[i];
            var variables = string.Concat(example.Code!.Variables.Select(v => $", {ExampleWriter.TypeOf(v)} {CSharpText.Identifier(v.Name)}"));
            text.Append(CultureInfo.InvariantCulture, $"    // {key}\n    public static async Task Example{i}(MedusaClient medusa{variables})\n    {{\n");
            foreach (var line in ExampleWriter.Lines(example.Code))
            {
                text.Append("        ").Append(line).Append('\n');
            }

            text.Append("    }\n\n");
        }

        return text.Append("}\n").ToString();
    }

    /// <summary>The counts, and what stays as the pages have it, with the reasons.</summary>
    public string Report(string reference)
    {
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"# Examples of the reference of {reference}\n\n");
        text.Append(CultureInfo.InvariantCulture, $"Examples of emitted methods: {All.Count}. In C#: {Translated.Count} ({100.0 * Translated.Count / All.Count:F1} %).\n");
        var rest = All.Where(e => e.Example.Code is null).ToList();
        if (rest.Count > 0)
        {
            text.Append("\n## What stays in TypeScript\n\n");
            foreach (var group in rest.GroupBy(e => (e.Key, e.Example.Untranslated)))
            {
                text.Append(CultureInfo.InvariantCulture, $"- {group.Key.Key}: {group.Key.Untranslated}{(group.Count() > 1 ? $" ({group.Count()})" : "")}\n");
            }
        }

        return text.ToString();
    }

    private static string LineOf(Diagnostic diagnostic) =>
        diagnostic.Location.SourceTree?.GetText(TestContext.Current.CancellationToken).Lines.GetLineFromPosition(diagnostic.Location.SourceSpan.Start).ToString().Trim() ?? "";
}
