using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;

namespace Medusa.Generator.Client.Tests.Support;

/// <summary>The client of a whole reference, generated and compiled once for all tests that look at it.</summary>
internal sealed class ReferenceClient
{
    private static readonly ConditionalWeakTable<IReadOnlyList<PageFile>, ReferenceClient> s_clients = [];
    private static readonly ConditionalWeakTable<IReadOnlyList<PageFile>, ReferenceClient> s_types = [];

    private readonly Lazy<GeneratorRun> _run;
    private readonly Lazy<(byte[] Image, IReadOnlyList<Diagnostic> Diagnostics)> _compiled;
    private readonly Lazy<MetadataReference> _reference;

    private ReferenceClient(IReadOnlyList<PageFile> pages, params (string Key, string Value)[] options)
    {
        _run = new(() => new GeneratorRun(pages, "", options));
        _compiled = new(Compile);
        _reference = new(() => MetadataReference.CreateFromImage(Image));
    }

    public GeneratorRun Run => _run.Value;

    /// <summary>What the compiler says of it, information aside.</summary>
    public IReadOnlyList<Diagnostic> CompilerDiagnostics => _compiled.Value.Diagnostics;

    /// <summary>The compiled client.</summary>
    public byte[] Image => _compiled.Value.Image;

    /// <summary>The compiled client for a project that uses it.</summary>
    public MetadataReference Reference => _reference.Value;

    /// <summary>The client of Medusa v1, or the test is skipped where the reference is absent.</summary>
    public static ReferenceClient RequireV1() => Of(Corpus.Require(Corpus.Baseline, "js-client"));

    /// <summary>The client of Medusa v2, or the test is skipped where the reference is absent.</summary>
    public static ReferenceClient RequireV2() => Of(SdkReference.Require(SdkReference.Newest));

    /// <summary>The client of a reference.</summary>
    /// <param name="pages">A list of which there is one: that of <see cref="Corpus"/> or <see cref="SdkReference"/>.</param>
    public static ReferenceClient Of(IReadOnlyList<PageFile> pages) => s_clients.GetValue(pages, p => new ReferenceClient(p));

    /// <summary>The same with the types of all pages.</summary>
    public static ReferenceClient WithTypes(IReadOnlyList<PageFile> pages) =>
        s_types.GetValue(pages, p => new ReferenceClient(p, ("build_property.MedusaTypes", "*")));

    private (byte[] Image, IReadOnlyList<Diagnostic> Diagnostics) Compile()
    {
        // Documentation is bound only where it is written.
        using MemoryStream image = new(), documentation = new();
        var result = Run.Analysed().Emit(image, xmlDocumentationStream: documentation, cancellationToken: TestContext.Current.CancellationToken);
        return (image.ToArray(), [.. result.Diagnostics.Where(d => d.Severity >= DiagnosticSeverity.Warning)]);
    }
}
