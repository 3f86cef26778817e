using Medusa.Generator.Client.Tests.Support;
using Medusa.Tests.Shared;

namespace Medusa.Generator.Client.Tests.Examples;

/// <summary>The examples of all references: how many are in C#, and that each of those compiles beside the emitted client.</summary>
public class ExampleCorpusTests(ITestOutputHelper output)
{
    private const double LeastTranslated = 0.95;

    public static TheoryData<string> References => [Corpus.Baseline, "2023-12-05", "2024-04-01", "v2 2.4.0", "v2 2.13.3", "v2 2.13.3-json"];

    [Theory]
    [MemberData(nameof(References))]
    public void Nearly_all_examples_are_in_CSharp(string reference)
    {
        var examples = new TranslatedExamples(FilesOf(reference));
        var report = examples.Report(reference);
        output.WriteLine(report);

        Snapshot.Match(report, "examples." + reference.Replace(' ', '.'), "md");
        Assert.True(examples.Translated.Count >= LeastTranslated * examples.All.Count, report);
    }

    [Theory]
    [MemberData(nameof(References))]
    public void All_examples_in_CSharp_compile(string reference)
    {
        LongTests.RequireUnless(reference is Corpus.Baseline or "v2 " + SdkReference.Newest);
        var files = FilesOf(reference);

        Assert.Empty(new TranslatedExamples(files).CompilerDiagnostics(ReferenceClient.Of(files).Reference));
    }

    private static IReadOnlyList<PageFile> FilesOf(string reference) => reference.Split(' ') is ["v2", var version]
        ? SdkReference.Require(version)
        : Corpus.Require(reference, reference == Corpus.Baseline ? ["js-client"] : []);
}
