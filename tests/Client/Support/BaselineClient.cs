using Microsoft.CodeAnalysis;

namespace Medusa.Generator.Client.Tests.Support;

/// <summary>The client of a whole reference, generated and compiled once for all tests that look at it.</summary>
internal sealed class BaselineClient
{
    private static readonly Lazy<BaselineClient> s_v1 = new(() => new BaselineClient(PagesOfV1()));
    private static readonly Lazy<BaselineClient> s_v2 = new(() => new BaselineClient(PagesOfV2()));

    private BaselineClient(IReadOnlyList<PageFile> pages)
    {
        Run = new GeneratorRun(pages);

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

    /// <summary>The client of Medusa v1, or the test is skipped where the reference is absent.</summary>
    public static BaselineClient Require()
    {
        _ = PagesOfV1();
        return s_v1.Value;
    }

    /// <summary>The client of Medusa v2, or the test is skipped where the reference is absent.</summary>
    public static BaselineClient RequireV2()
    {
        _ = PagesOfV2();
        return s_v2.Value;
    }

    private static IReadOnlyList<PageFile> PagesOfV1() => Corpus.Require(Corpus.Baseline, "js-client");

    private static IReadOnlyList<PageFile> PagesOfV2() => SdkReference.Require(SdkReference.Newest);
}
