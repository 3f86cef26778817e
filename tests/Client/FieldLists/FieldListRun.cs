using System.Collections.Immutable;
using Medusa.Generator.Client.Tests.Support;
using Medusa.Tests.Shared;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Medusa.Generator.Client.Tests.FieldLists;

/// <summary>Runs the analyzer of field lists over a file of a project that uses a client.</summary>
internal sealed class FieldListRun
{
    private static readonly Lazy<MetadataReference> s_sample = new(() => Compile(Corpus.Load(Path.Combine(Places.Repository, "samples", "QuickstartV2", "specs"), [])));
    private static readonly Lazy<MetadataReference> s_sampleOfV1 = new(() => Compile(Corpus.Specs()));

    private FieldListRun(string source, ImmutableArray<Diagnostic> diagnostics) => (Source, Diagnostics) = (source, diagnostics);

    /// <summary>A client of v2 with a few resources, made from pages of the repository.</summary>
    public static MetadataReference Sample => s_sample.Value;

    /// <summary>A client of v1, made from pages of the repository.</summary>
    public static MetadataReference SampleOfV1 => s_sampleOfV1.Value;

    public string Source { get; }

    public ImmutableArray<Diagnostic> Diagnostics { get; }

    /// <summary>Each as <c>MED0501 titel: title</c>: the id, what it points at, and what could stand there instead.</summary>
    public IReadOnlyList<string> Findings =>
    [
        .. Diagnostics.Select(d => $"{d.Id} {Source.Substring(d.Location.SourceSpan.Start, d.Location.SourceSpan.Length)}"
            + (d.Properties.TryGetValue(FieldListAnalyzer.Replacement, out var replacement) ? $": {replacement}" : "")),
    ];

    /// <summary>Statements in a method that has the client and a token.</summary>
    public static Task<FieldListRun> OfStatementsAsync(string statements, MetadataReference? client = null, string knownFields = "") =>
        OfAsync($$"""
            public static class Use
            {
                public static async Task RunAsync(MedusaClient medusa, string id, bool condition)
                {
                    {{statements}}
                }
            }
            """, client, knownFields);

    /// <summary>The members of a file.</summary>
    public static async Task<FieldListRun> OfAsync(string members, MetadataReference? client = null, string knownFields = "")
    {
        var source = $"""
            using System;
            using System.Collections.Generic;
            using System.Linq;
            using System.Threading.Tasks;
            using Medusa;

            {members}
            """;
        var compilation = CSharpCompilation.Create(
            "Project",
            [CSharpSyntaxTree.ParseText(source, GeneratorRun.ParseOptions, "Program.cs")],
            GeneratorRun.References.Add(client ?? Sample),
            GeneratorRun.CompilationOptions);
        Assert.Empty(compilation.GetDiagnostics(TestContext.Current.CancellationToken).Where(d => d.Severity == DiagnosticSeverity.Error));
        return new FieldListRun(source, await AnalyseAsync(compilation, knownFields));
    }

    /// <summary>What the analyzer says of a compilation, in the order of the source.</summary>
    public static async Task<ImmutableArray<Diagnostic>> AnalyseAsync(Compilation compilation, string knownFields = "")
    {
        var exceptions = new List<Exception>();
        var analysis = compilation.WithAnalyzers(
            [new FieldListAnalyzer()],
            new CompilationWithAnalyzersOptions(
                new AnalyzerOptions([], new Options(knownFields)), (exception, _, _) => exceptions.Add(exception), concurrentAnalysis: true, logAnalyzerExecutionTime: false));
        var diagnostics = await analysis.GetAnalyzerDiagnosticsAsync(TestContext.Current.CancellationToken);
        Assert.Empty(exceptions);
        return [.. diagnostics.OrderBy(d => d.Location.SourceTree?.FilePath, StringComparer.Ordinal).ThenBy(d => d.Location.SourceSpan.Start)];
    }

    private static PortableExecutableReference Compile(IEnumerable<PageFile> pages)
    {
        using var image = new MemoryStream();
        var result = new GeneratorRun(pages).Output.Emit(image, cancellationToken: TestContext.Current.CancellationToken);
        Assert.True(result.Success);
        return MetadataReference.CreateFromImage(image.ToArray());
    }

    private sealed class Options(string knownFields) : AnalyzerConfigOptionsProvider
    {
        public override AnalyzerConfigOptions GlobalOptions { get; } = new Values("");

        public override AnalyzerConfigOptions GetOptions(SyntaxTree tree) => new Values(knownFields);

        public override AnalyzerConfigOptions GetOptions(AdditionalText textFile) => new Values("");

        private sealed class Values(string knownFields) : AnalyzerConfigOptions
        {
            public override bool TryGetValue(string key, out string value)
            {
                value = key == "medusa_known_fields" ? knownFields : "";
                return value.Length > 0;
            }
        }
    }
}
