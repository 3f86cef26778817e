using System.Collections.Immutable;
using System.Reflection;
using System.Runtime.Loader;
using Medusa.Generator.Model.Client;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Medusa.Generator.Emitting.Tests;

/// <summary>Compiles what the emitter writes with the real compiler, as strictly as a user may.</summary>
internal static class Compiler
{
    private static readonly ImmutableArray<MetadataReference> s_references =
        [.. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator).Select(p => MetadataReference.CreateFromFile(p))];

    /// <summary>Compiles the items, and C# of the user's own beside them.</summary>
    public static CSharpCompilation Compile(IEnumerable<ClientItem> items, params string[] sources)
    {
        var options = CSharpParseOptions.Default.WithLanguageVersion(LanguageVersion.CSharp14).WithDocumentationMode(DocumentationMode.Diagnose);
        var trees = items.Select(Emitter.Emit)
            .Select(file => CSharpSyntaxTree.ParseText(WithNullableWarnings(file.Source), options, file.HintName))
            .Concat(sources.Select((source, i) => CSharpSyntaxTree.ParseText(source, options, $"User{i}.cs")));
        return CSharpCompilation.Create(
            "Client",
            trees,
            s_references,
            new CSharpCompilationOptions(
                OutputKind.DynamicallyLinkedLibrary,
                warningLevel: 9999,
                nullableContextOptions: NullableContextOptions.Enable,
                specificDiagnosticOptions: [KeyValuePair.Create("CS8618", ReportDiagnostic.Suppress)]));
    }

    // Users don't pay for the analysis of emitted code: it is done here. What reading doesn't set (CS8618) is asked for when it is used.
    private static string WithNullableWarnings(string source)
    {
        Assert.Contains("#nullable disable warnings\n", source, StringComparison.Ordinal);
        return source.Replace("#nullable disable warnings\n", "#nullable enable warnings\n", StringComparison.Ordinal);
    }

    /// <summary>Every error and warning, and every using that isn't needed.</summary>
    public static string[] Complaints(CSharpCompilation compilation) =>
        [.. compilation.GetDiagnostics()
            .Where(d => d.Severity >= DiagnosticSeverity.Warning || d.Id == "CS8019")
            .Select(d => d.ToString())];

    /// <summary>Asserts that there is nothing to complain of, and shows it if there is.</summary>
    public static void AssertCompiles(CSharpCompilation compilation)
    {
        var complaints = Complaints(compilation);
        if (complaints.Length > 0)
        {
            Assert.Fail(string.Join("\n", complaints));
        }
    }

    /// <summary>Compiles without complaint and loads the result.</summary>
    public static Assembly Load(IEnumerable<ClientItem> items, params string[] sources)
    {
        var compilation = Compile(items, sources);
        AssertCompiles(compilation);
        using var stream = new MemoryStream();
        Assert.True(compilation.Emit(stream).Success);
        stream.Position = 0;
        return new AssemblyLoadContext(null, isCollectible: true).LoadFromStream(stream);
    }
}
