using System.Collections.Immutable;
using Medusa.Generator;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace Medusa.Package.Tests;

/// <summary>Pages come and go: whichever is missing, the rest is a client that compiles.</summary>
public sealed class MissingPageTests
{
    private static readonly MetadataReference[] s_references =
    [
        .. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator).Select(path => MetadataReference.CreateFromFile(path)),
    ];

    public static TheoryData<string> Pages => [.. Repository.Pages.Select(page => Path.GetRelativePath(Repository.Specs, page))];

    [Theory]
    [MemberData(nameof(Pages))]
    public void Without_one_page_the_client_still_compiles(string missing) =>
        AssertCompiles(Repository.Pages.Where(page => Path.GetRelativePath(Repository.Specs, page) != missing));

    [Theory]
    [MemberData(nameof(Pages))]
    public void With_one_page_alone_the_client_still_compiles(string only) =>
        AssertCompiles([Path.Combine(Repository.Specs, only)]);

    private static void AssertCompiles(IEnumerable<string> pages)
    {
        var project = CSharpCompilation.Create("App", references: s_references, options: new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary));
        var driver = CSharpGeneratorDriver
            .Create([new MedusaGenerator().AsSourceGenerator()], pages.Select(page => new PageText(page)), optionsProvider: new PageOptions())
            .RunGeneratorsAndUpdateCompilation(project, out var client, out _, TestContext.Current.CancellationToken);

        Assert.Null(Assert.Single(driver.GetRunResult().Results).Exception);
        Assert.Empty(client.GetDiagnostics(TestContext.Current.CancellationToken).Where(found => found.Severity >= DiagnosticSeverity.Warning));
    }

    private sealed class PageText(string path) : AdditionalText
    {
        public override string Path => path;

        public override SourceText GetText(CancellationToken cancellationToken = default) => SourceText.From(File.ReadAllText(path));
    }

    /// <summary>As the package's targets set them: every file is a page.</summary>
    private sealed class PageOptions : AnalyzerConfigOptionsProvider
    {
        private static readonly Options s_none = new(ImmutableDictionary<string, string>.Empty);
        private static readonly Options s_page = new(ImmutableDictionary<string, string>.Empty.Add("build_metadata.AdditionalFiles.MedusaKind", "reference"));

        public override AnalyzerConfigOptions GlobalOptions => s_none;

        public override AnalyzerConfigOptions GetOptions(SyntaxTree tree) => s_none;

        public override AnalyzerConfigOptions GetOptions(AdditionalText textFile) => s_page;

        private sealed class Options(ImmutableDictionary<string, string> values) : AnalyzerConfigOptions
        {
            public override bool TryGetValue(string key, [System.Diagnostics.CodeAnalysis.NotNullWhen(true)] out string? value) => values.TryGetValue(key, out value);
        }
    }
}
