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
        Compiles(new GeneratorRun(Corpus.Specs(), Blocks().First()).Output.WithOptions(GeneratorRun.CompilationOptions.WithOutputKind(OutputKind.ConsoleApplication)));

    [Fact]
    public void The_other_examples_compile_with_the_whole_reference()
    {
        var examples = Blocks().Skip(1).ToList();

        Assert.True(examples.Count >= 3);
        MetadataReference[] references = [.. GeneratorRun.References, MetadataReference.CreateFromImage(BaselineClient.Require().Image)];
        foreach (var example in examples)
        {
            var source = example.Contains("class ", StringComparison.Ordinal)
                ? "using Medusa;\n" + example
                : "using Medusa;\nclass Example { async Task RunAsync(MedusaClient medusa, string id) {\n" + example + "\n} }";
            Compiles(CSharpCompilation.Create("Example", [Parse(source, "Program.cs")], references, GeneratorRun.CompilationOptions));
        }
    }

    private static IEnumerable<string> Blocks() =>
        Block().Matches(File.ReadAllText(Path.Combine(Places.Repository, "README.md")).ReplaceLineEndings("\n")).Select(m => m.Groups[1].Value);

    private static void Compiles(Compilation compilation)
    {
        var whole = compilation.AddSyntaxTrees(Parse(ImplicitUsings, "Usings.cs"));

        Assert.Empty(whole.GetDiagnostics(TestContext.Current.CancellationToken).Where(d => d.Severity >= DiagnosticSeverity.Warning).Select(GeneratorRun.Describe));
    }

    private static SyntaxTree Parse(string source, string path) =>
        CSharpSyntaxTree.ParseText(source, GeneratorRun.ParseOptions, path, cancellationToken: TestContext.Current.CancellationToken);

    [GeneratedRegex("^```csharp\n(.*?)^```", RegexOptions.Singleline | RegexOptions.Multiline)]
    private static partial Regex Block();
}
