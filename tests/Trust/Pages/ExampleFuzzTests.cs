using CsCheck;
using Medusa.Generator.Client.Tests.Support;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Medusa.Trust.Tests.Pages;

/// <summary>
/// Examples of hostile pages: what can't be translated stays as it is, and what is translated compiles beside the client. No word of theirs
/// becomes more than a literal or a name.
/// </summary>
public class ExampleFuzzTests(ITestOutputHelper output)
{
    private const string Page = "AdminBatchJobsResource.mdx";
    private const int AtOnce = 40;

    [Fact]
    public void Whatever_an_example_says_it_compiles_or_stays_in_TypeScript()
    {
        var (all, translated) = (0, 0);
        Fuzz.Run(
            output,
            6,
            HostileExamples.Code.Array[AtOnce].Select(codes => (IReadOnlyList<PageFile>)[.. Corpus.Specs().Select(f => With(f, codes))]),
            (files, _) =>
            {
                GeneratedCode.Check(files, compile: false);
                var examples = new TranslatedExamples(files);
                GeneratedCode.CheckWords(Parse(examples));
                Assert.Empty(examples.CompilerDiagnostics());
                all += examples.All.Count;
                translated += examples.Translated.Count;
            },
            (files, check) => CaseFile.Keep(files, f => check([.. f]), CaseFile.Folder));

        output.WriteLine($"{translated} of {all} examples were translated.");
        Assert.InRange(translated, 1, all - 1);
    }

    [Theory]
    [InlineData("medusa.admin.batchJobs.create({ type: \"\\\"); } public static void zq_canary() { //\" })")]
    [InlineData("medusa.admin.batchJobs.create({ type: 'a', context: { \"\\\"] = 1 }; int zq_canary; //\": 1 } })")]
    [InlineData("medusa.admin.batchJobs.create({ type: `${id}\\\"} + zq_canary + {` })")]
    [InlineData("medusa.admin.batchJobs.retrieve(zq_canary)")]
    [InlineData("medusa.admin.batchJobs.retrieve(id).then(({ zq_canary }) => { console.log(zq_canary, \"\\n*/ zq_canary /*\") })")]
    public void Words_of_an_example_are_literals_or_names(string code)
    {
        List<PageFile> files = [.. Corpus.Specs().Select(f => With(f, [code]))];

        var examples = new TranslatedExamples(files);

        Assert.Contains(examples.Translated, e => e.Key is "admin.batchJobs.create");
        GeneratedCode.CheckWords(Parse(examples));
        Assert.Empty(examples.CompilerDiagnostics());
    }

    private static SyntaxTree Parse(TranslatedExamples examples) =>
        CSharpSyntaxTree.ParseText(examples.Source(), GeneratorRun.ParseOptions, cancellationToken: TestContext.Current.CancellationToken);

    private static PageFile With(PageFile page, IEnumerable<string> codes) => page.Path.EndsWith(Page, StringComparison.Ordinal)
        ? page with { Text = page.Text.Replace("#### create\n", "#### create\n\n##### Example\n\n" + string.Join("\n\n", codes.Select(code => $"~~~~ts\n{code}\n~~~~")) + "\n", StringComparison.Ordinal) }
        : page;
}
