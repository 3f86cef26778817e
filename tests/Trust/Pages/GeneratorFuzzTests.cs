using CsCheck;
using Medusa.Generator.Client.Tests.Support;
using Medusa.Tests.Shared;

namespace Medusa.Trust.Tests.Pages;

/// <summary>The whole generator, in the real compiler, with pages that were tampered with.</summary>
public class GeneratorFuzzTests(ITestOutputHelper output)
{
    private const int PagesAtOnce = 40;

    // At least one of each test's, however few it tries.
    private static readonly int s_compileEvery = LongTests.Run ? 40 : 13;

    [Fact]
    public void Whatever_the_pages_say_C_sharp_comes_out_and_nothing_of_theirs_is_code() =>
        Run(200, Gen.Const(Corpus.Specs()), CaseFile.Folder);

    [Fact]
    public void Whatever_happens_to_pages_of_the_reference_C_sharp_comes_out()
    {
        // What fails here holds text of the reference, which isn't ours to keep with the tests.
        var pages = Corpus.Require(Corpus.Baseline, "js-client");
        var some = Gen.Int[0, pages.Count - PagesAtOnce].Select(first => (IReadOnlyList<PageFile>)[.. pages.Skip(first).Take(PagesAtOnce)]);
        Run(40, some, Path.Combine(Path.GetTempPath(), "medusa-trust"));
    }

    [Fact]
    public void However_types_refer_to_one_another_C_sharp_comes_out() =>
        Fuzz.Run(
            output,
            100,
            HostileTypes.Files,
            (files, number) => GeneratedCode.Check(files, compile: number % 10 == 9),
            (files, check) => CaseFile.Keep(files, f => check([.. f]), CaseFile.Folder));

    private void Run(int quickCases, Gen<IReadOnlyList<PageFile>> pages, string folder) =>
        Fuzz.Run(
            output,
            quickCases,
            HostilePages.Cases(pages),
            (files, number) => GeneratedCode.Check(files, compile: number % s_compileEvery == s_compileEvery - 1),
            (files, check) => CaseFile.Keep(files, f => check(f), folder));
}
