using System.Globalization;
using System.Text;
using Medusa.Generator;
using Medusa.Tests.Shared;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Medusa.Benchmarks.Generators;

/// <summary>What the analyzer of field lists takes for each call, and for a project that has none.</summary>
internal static class FieldLists
{
    private const int Calls = 1000;
    private const int Rounds = 15;

    public static async Task MeasureAsync()
    {
        var client = Client();
        var lists = await LeastAsync(client, i => string.Create(
            CultureInfo.InvariantCulture,
            $"{{ AdminProductListParams q{i} = new() {{ Limit = {i}, Fields = \"id,title,*variants.prices,+variants.options.value,-metadata\" }}; "
            + $"var page = await medusa.Admin.Product.ListAsync(q{i}); foreach (var p in page.Products) {{ Console.WriteLine(p.Title); }} }}"));
        var none = await LeastAsync(client, i => string.Create(
            CultureInfo.InvariantCulture,
            $"{{ Uri u{i} = new(\"https://a.example\"); var l = new List<int> {{ Capacity = {i} }}; l.Capacity = l.Count; Console.WriteLine(u{i}); }}"));

        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"a list of five fields, its call and the code after it: {lists.TotalMicroseconds / Calls:F1} us; "
            + $"code without lists: {none.TotalMicroseconds / Calls:F2} us for each method"));
    }

    // The fastest of some rounds, each with a compilation of its own; the first ones warm up.
    private static async Task<TimeSpan> LeastAsync(MetadataReference client, Func<int, string> statement)
    {
        var source = new StringBuilder("using System; using System.Collections.Generic; using System.Threading.Tasks; using Medusa;\nclass Use\n{\n");
        for (var i = 0; i < Calls; i++)
        {
            source.AppendLine(CultureInfo.InvariantCulture, $"async Task M{i}(MedusaClient medusa) {{ await Task.Yield(); {statement(i)} }}");
        }

        source.AppendLine("}");
        var least = TimeSpan.MaxValue;
        for (var round = 0; round < Rounds; round++)
        {
            var compilation = CSharpCompilation.Create(
                "Project",
                [CSharpSyntaxTree.ParseText(source.ToString(), path: "Use.cs")],
                [.. Framework(), client],
                new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary));
            if (compilation.GetDiagnostics().FirstOrDefault(d => d.Severity == DiagnosticSeverity.Error) is { } error)
            {
                throw new InvalidOperationException(error.ToString());
            }

            var analyzer = new FieldListAnalyzer();
            var analysis = compilation.WithAnalyzers(
                [analyzer], new CompilationWithAnalyzersOptions(new AnalyzerOptions([]), null, concurrentAnalysis: false, logAnalyzerExecutionTime: true));
            await analysis.GetAnalyzerDiagnosticsAsync(CancellationToken.None);
            var taken = (await analysis.GetAnalyzerTelemetryInfoAsync(analyzer, CancellationToken.None)).ExecutionTime;
            least = taken < least ? taken : least;
        }

        return least;
    }

    // The client of Medusa v2, compiled.
    private static PortableExecutableReference Client()
    {
        var folder = Path.Combine(Places.ReferenceV2, "2.13.3");
        var pages = Directory.EnumerateFiles(folder, "*.mdx", SearchOption.AllDirectories).Order(StringComparer.Ordinal)
            .Select(path => new PageText("/reference/" + Path.GetRelativePath(folder, path).Replace('\\', '/'), File.ReadAllText(path)));
        var compilation = CSharpCompilation.Create("Client", [], Framework(), new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary));
        ClientProject.Driver(pages).RunGeneratorsAndUpdateCompilation(compilation, out var output, out _);
        using var image = new MemoryStream();
        var result = output.Emit(image);
        return result.Success ? MetadataReference.CreateFromImage(image.ToArray()) : throw new InvalidOperationException(result.Diagnostics[0].ToString());
    }

    private static IEnumerable<MetadataReference> Framework() => ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!)
        .Split(Path.PathSeparator)
        .Where(path => Path.GetFileNameWithoutExtension(path) is var name
            && !name.StartsWith("Medusa.Generator", StringComparison.Ordinal) && name != "Medusa.Benchmarks") // which holds a client of its own
        .Select(path => MetadataReference.CreateFromFile(path));
}
