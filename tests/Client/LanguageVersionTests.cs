using Medusa.Generator.Client.Tests.Support;
using Medusa.Tests.Shared;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Medusa.Generator.Client.Tests;

/// <summary>The client compiles in the language version that projects of the oldest supported framework, .NET 8, have.</summary>
public class LanguageVersionTests
{
    private static readonly CSharpParseOptions s_oldest = GeneratorRun.ParseOptions.WithLanguageVersion(LanguageVersion.CSharp12);

    [Fact]
    public void The_client_of_the_repositorys_pages_is_csharp_12() => AssertCompiles(Corpus.Specs());

    [Fact]
    public void The_client_of_the_whole_reference_is_csharp_12()
    {
        LongTests.Require();
        AssertCompiles(Corpus.Require(Corpus.Baseline, "js-client"));
    }

    private static void AssertCompiles(IReadOnlyList<PageFile> pages)
    {
        var sources = new GeneratorRun(pages).Sources;
        var compilation = CSharpCompilation.Create(
            "Client",
            sources.Select(s => CSharpSyntaxTree.ParseText(s.Value, s_oldest, s.Key, cancellationToken: TestContext.Current.CancellationToken)),
            GeneratorRun.References,
            GeneratorRun.CompilationOptions);

        Assert.NotEmpty(sources);
        Assert.Empty(compilation.GetDiagnostics(TestContext.Current.CancellationToken)
            .Where(d => d.Severity >= DiagnosticSeverity.Warning).Select(GeneratorRun.Describe).Take(20));
    }
}
