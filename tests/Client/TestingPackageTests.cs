using System.Text;
using Medusa.Generator.Client.Tests.Support;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Testing;
using Microsoft.CodeAnalysis.Testing;
using Microsoft.CodeAnalysis.Text;

namespace Medusa.Generator.Client.Tests;

/// <summary>The generator as the compiler's own test package runs it, which checks output, diagnostics and places at once.</summary>
public class TestingPackageTests
{
    [Fact]
    public async Task A_page_with_an_error_gives_its_diagnostic_and_the_rest_of_the_client()
    {
        PageFile[] files = [Pages.Resource(), Pages.Widget("""{ "name": "id", "type": "`string` ) `x`" }""")];
        var test = new Test();
        foreach (var file in files)
        {
            test.TestState.AdditionalFiles.Add((file.Path, SourceText.From(file.Text, Encoding.UTF8)));
        }

        foreach (var (name, source) in new GeneratorRun(files).Sources)
        {
            test.TestState.GeneratedSources.Add((typeof(MedusaGenerator), name, SourceText.From(source, Encoding.UTF8)));
        }

        test.TestState.ExpectedDiagnostics.Add(
            new DiagnosticResult("MED0002", DiagnosticSeverity.Warning).WithSpan("/docs/types/Widget.mdx", 6, 37, 6, 38));

        await test.RunAsync(TestContext.Current.CancellationToken);
    }

    // The package would download the framework's reference assemblies; the running framework's serve as well.
    private sealed class Test : CSharpSourceGeneratorTest<MedusaGenerator, DefaultVerifier>
    {
        public Test()
        {
            ReferenceAssemblies = new ReferenceAssemblies("net10.0");
            foreach (var reference in GeneratorRun.References)
            {
                TestState.AdditionalReferences.Add(reference);
            }
        }

        protected override Microsoft.CodeAnalysis.CSharp.CSharpParseOptions CreateParseOptions() => GeneratorRun.ParseOptions;

        protected override CompilationOptions CreateCompilationOptions() => GeneratorRun.CompilationOptions;
    }
}
