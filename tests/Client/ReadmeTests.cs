using System.Text.RegularExpressions;
using Medusa.Generator.Client.Tests.Support;
using Medusa.Tests.Shared;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Medusa.Generator.Client.Tests;

/// <summary>The C# of the README compiles as it stands there.</summary>
public sealed partial class ReadmeTests
{
    // What a new console project has without being asked.
    private const string ImplicitUsings = """
        global using System;
        global using System.Collections.Generic;
        global using System.IO;
        global using System.Linq;
        global using System.Net.Http;
        global using System.Threading;
        global using System.Threading.Tasks;
        """;

    [Fact]
    public void The_first_program_compiles_with_the_pages_of_the_repository() =>
        Compiles(Blocks().First(), OutputKind.ConsoleApplication, Corpus.Specs());

    [Fact]
    public void The_other_examples_compile_with_the_whole_reference()
    {
        var examples = Blocks().Skip(1).ToList();

        Assert.True(examples.Count >= 3);
        var pages = Corpus.Require(Corpus.Baseline, "js-client");
        foreach (var example in examples)
        {
            var source = example.Contains("class ", StringComparison.Ordinal)
                ? "using Medusa;\n" + example
                : "using Medusa;\nclass Example { async Task RunAsync(MedusaClient medusa, string id) {\n" + example + "\n} }";
            Compiles(source, OutputKind.DynamicallyLinkedLibrary, pages);
        }
    }

    private static IEnumerable<string> Blocks() =>
        Block().Matches(File.ReadAllText(Path.Combine(Places.Repository, "README.md")).ReplaceLineEndings("\n")).Select(m => m.Groups[1].Value);

    private static void Compiles(string source, OutputKind kind, IReadOnlyList<PageFile> pages)
    {
        var run = new GeneratorRun(pages, source);
        var compilation = run.Output
            .WithOptions(run.Output.Options.WithOutputKind(kind))
            .AddSyntaxTrees(CSharpSyntaxTree.ParseText(ImplicitUsings, GeneratorRun.ParseOptions, "Usings.cs", cancellationToken: TestContext.Current.CancellationToken));

        Assert.Empty(compilation.GetDiagnostics(TestContext.Current.CancellationToken).Where(d => d.Severity >= DiagnosticSeverity.Warning).Select(GeneratorRun.Describe));
    }

    [GeneratedRegex("^```csharp\n(.*?)^```", RegexOptions.Singleline | RegexOptions.Multiline)]
    private static partial Regex Block();
}
