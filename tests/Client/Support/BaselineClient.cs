using Microsoft.CodeAnalysis;

namespace Medusa.Generator.Client.Tests.Support;

/// <summary>The client of the whole baseline, generated and compiled once for all tests that look at it.</summary>
internal sealed class BaselineClient
{
    private static readonly Lazy<BaselineClient> s_only = new(() => new BaselineClient());

    private BaselineClient()
    {
        Run = new GeneratorRun(Pages());

        // Documentation is bound only where it is written.
        using MemoryStream image = new(), documentation = new();
        var result = Run.Analysed().Emit(image, xmlDocumentationStream: documentation, cancellationToken: TestContext.Current.CancellationToken);
        CompilerDiagnostics = [.. result.Diagnostics.Where(d => d.Severity >= DiagnosticSeverity.Warning)];
        Image = image.ToArray();
    }

    public GeneratorRun Run { get; }

    /// <summary>What the compiler says of it, information aside.</summary>
    public IReadOnlyList<Diagnostic> CompilerDiagnostics { get; }

    /// <summary>The compiled client.</summary>
    public byte[] Image { get; }

    /// <summary>The client, or the test is skipped where the reference is absent.</summary>
    public static BaselineClient Require()
    {
        _ = Pages();
        return s_only.Value;
    }

    private static IReadOnlyList<PageFile> Pages() => Corpus.Require(Corpus.Baseline, "js-client");
}
