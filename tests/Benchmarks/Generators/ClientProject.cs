using Medusa.Generator;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Medusa.Benchmarks.Generators;

/// <summary>What the compiler holds of a project that uses the generator.</summary>
internal static class ClientProject
{
    private static readonly CSharpParseOptions s_parsing = new(LanguageVersion.Preview);

    /// <summary>A project with one C# file. Nothing that the generator does depends on what the file or the references say.</summary>
    public static CSharpCompilation Compilation(string source) => CSharpCompilation.Create(
        "Client",
        [CSharpSyntaxTree.ParseText(source, s_parsing, path: "Program.cs")],
        [MetadataReference.CreateFromFile(typeof(object).Assembly.Location)],
        new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary));

    /// <summary>The generator before its first run.</summary>
    public static GeneratorDriver Driver(IEnumerable<AdditionalText> pages) =>
        CSharpGeneratorDriver.Create([new MedusaGenerator().AsSourceGenerator()], pages, s_parsing);

    /// <summary>The length of all that a run made, which also makes sure that it made something.</summary>
    public static int Characters(GeneratorDriver driver)
    {
        var result = driver.GetRunResult().Results.Single();
        if (result.Exception is { } failure)
        {
            throw new InvalidOperationException("The generator failed.", failure);
        }

        var characters = result.GeneratedSources.Sum(s => s.SourceText.Length);
        return characters > 0 ? characters : throw new InvalidOperationException("The generator made nothing.");
    }
}
