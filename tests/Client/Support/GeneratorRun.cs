using System.Collections.Immutable;
using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace Medusa.Generator.Client.Tests.Support;

/// <summary>Runs the generator in the real compiler.</summary>
internal sealed class GeneratorRun
{
    public static readonly CSharpParseOptions ParseOptions = new(LanguageVersion.Preview, DocumentationMode.Diagnose);

    public static readonly CSharpCompilationOptions CompilationOptions = new(
        OutputKind.DynamicallyLinkedLibrary,
        nullableContextOptions: NullableContextOptions.Enable,
        warningLevel: 9999,
        specificDiagnosticOptions: [KeyValuePair.Create("CS8618", ReportDiagnostic.Suppress)]);

    private static readonly Lazy<ImmutableArray<MetadataReference>> s_references = new(() =>
    [
        .. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!)
            .Split(Path.PathSeparator)
            .Where(p => !Path.GetFileName(p).StartsWith("Medusa.Generator", StringComparison.Ordinal))
            .Select(p => MetadataReference.CreateFromFile(p)),
    ]);

    // What is compiled with the same references shares their symbols.
    private static readonly Lazy<CSharpCompilation> s_empty = new(() => CSharpCompilation.Create("Client", [], References, CompilationOptions));

    /// <summary>The running framework and the runtime.</summary>
    public static ImmutableArray<MetadataReference> References => s_references.Value;

    private readonly ImmutableDictionary<string, string> _options;
    private GeneratorDriver _driver;

    public GeneratorRun(IEnumerable<PageFile> files, string source = "", params (string Key, string Value)[] options)
        : this(files, source, ParseOptions, [], options)
    {
    }

    /// <param name="source">The project's C# file.</param>
    /// <param name="references">What the project references besides the framework and the runtime.</param>
    /// <param name="options">The options of the project, and of each file too.</param>
    public GeneratorRun(
        IEnumerable<PageFile> files,
        string source,
        CSharpParseOptions parseOptions,
        IEnumerable<MetadataReference> references,
        params (string Key, string Value)[] options)
    {
        Files = files.Select(f => new TextFile(f)).ToImmutableArray<AdditionalText>();
        _options = options.ToImmutableDictionary(o => o.Key, o => o.Value);
        Compilation = s_empty.Value
            .AddReferences(references)
            .AddSyntaxTrees(CSharpSyntaxTree.ParseText(source, parseOptions, path: "Program.cs"));
        _driver = CSharpGeneratorDriver.Create(
            [new MedusaGenerator().AsSourceGenerator()],
            Files,
            parseOptions,
            new Options(_options),
            new GeneratorDriverOptions(IncrementalGeneratorOutputKind.None, trackIncrementalGeneratorSteps: true));
        Run();
    }

    public CSharpCompilation Compilation { get; private set; }

    public ImmutableArray<AdditionalText> Files { get; private set; }

    /// <summary>The compilation with the generated files.</summary>
    public Compilation Output { get; private set; } = null!;

    public GeneratorRunResult Result { get; private set; }

    public ImmutableArray<Diagnostic> Diagnostics => Result.Diagnostics;

    public IReadOnlyDictionary<string, string> Sources =>
        Result.GeneratedSources.ToDictionary(s => s.HintName, s => s.SourceText.ToString());

    /// <summary>
    /// The compilation with the generated files, in which nulls are analysed: users don't pay for that in emitted code. What reading doesn't set
    /// (CS8618) is asked for when it is used.
    /// </summary>
    public Compilation Analysed()
    {
        var output = Output;
        foreach (var tree in output.SyntaxTrees)
        {
            var text = tree.GetText(TestContext.Current.CancellationToken).ToString();
            var analysed = text.Replace("#nullable disable warnings\n", "#nullable enable warnings\n", StringComparison.Ordinal);
            if (analysed != text)
            {
                output = output.ReplaceSyntaxTree(tree, CSharpSyntaxTree.ParseText(analysed, (CSharpParseOptions)tree.Options, tree.FilePath));
            }
        }

        return output;
    }

    /// <summary>What the compiler says of the generated client, information aside.</summary>
    public IReadOnlyList<Diagnostic> CompilerDiagnostics() =>
        [.. Analysed().GetDiagnostics(TestContext.Current.CancellationToken).Where(d => d.Severity >= DiagnosticSeverity.Warning)];

    /// <summary>Replaces, adds or (without a text) removes a file and runs again.</summary>
    public void Change(string path, string? text)
    {
        var old = Files.FirstOrDefault(f => f.Path == path);
        if (text is null)
        {
            _driver = _driver.RemoveAdditionalTexts([old!]);
            Files = Files.Remove(old!);
        }
        else
        {
            var file = new TextFile(new PageFile(path, text) { Kind = (old as TextFile)?.Kind });
            _driver = old is null ? _driver.AddAdditionalTexts([file]) : _driver.ReplaceAdditionalText(old, file);
            Files = old is null ? Files.Add(file) : Files.Replace(old, file);
        }

        Run();
    }

    /// <summary>Replaces the C# file and runs again.</summary>
    public void ChangeSource(string source)
    {
        Compilation = Compilation.ReplaceSyntaxTree(
            Compilation.SyntaxTrees[0],
            CSharpSyntaxTree.ParseText(source, ParseOptions, path: "Program.cs"));
        Run();
    }

    /// <summary>The reasons of a step's outputs in the last run, counted.</summary>
    public IReadOnlyDictionary<IncrementalStepRunReason, int> Reasons(string step) =>
        Result.TrackedSteps.TryGetValue(step, out var steps)
            ? steps.SelectMany(s => s.Outputs).GroupBy(o => o.Reason).ToDictionary(g => g.Key, g => g.Count())
            : new Dictionary<IncrementalStepRunReason, int>();

    /// <summary>The diagnostics as <c>path(line,column): severity id: message</c>.</summary>
    public IReadOnlyList<string> Messages() => [.. Diagnostics.Select(Describe)];

    public static string Describe(Diagnostic diagnostic)
    {
        var span = diagnostic.Location.GetLineSpan();
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{span.Path}({span.StartLinePosition.Line + 1},{span.StartLinePosition.Character + 1}): {diagnostic.Severity} {diagnostic.Id}: {diagnostic.GetMessage(CultureInfo.InvariantCulture)}");
    }

    private void Run()
    {
        _driver = _driver.RunGeneratorsAndUpdateCompilation(Compilation, out var output, out _, TestContext.Current.CancellationToken);
        Output = output;
        Result = _driver.GetRunResult().Results.Single();
        Assert.Null(Result.Exception);
    }

    private sealed class TextFile(PageFile file) : AdditionalText
    {
        private readonly SourceText _text = SourceText.From(file.Text, System.Text.Encoding.UTF8);

        public override string Path => file.Path;

        public string? Kind => file.Kind;

        public override SourceText GetText(CancellationToken cancellationToken = default) => _text;
    }

    private sealed class Options(ImmutableDictionary<string, string> global) : AnalyzerConfigOptionsProvider
    {
        public override AnalyzerConfigOptions GlobalOptions { get; } = new Values(global);

        public override AnalyzerConfigOptions GetOptions(SyntaxTree tree) => new Values(ImmutableDictionary<string, string>.Empty);

        public override AnalyzerConfigOptions GetOptions(AdditionalText textFile) =>
            new Values(textFile is TextFile { Kind: { } kind } ? global.SetItem("build_metadata.AdditionalFiles.MedusaKind", kind) : global);

        private sealed class Values(ImmutableDictionary<string, string> values) : AnalyzerConfigOptions
        {
            public override IEnumerable<string> Keys => values.Keys;

            public override bool TryGetValue(string key, out string value) => values.TryGetValue(key, out value!);
        }
    }
}
