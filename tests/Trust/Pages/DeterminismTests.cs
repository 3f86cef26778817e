using Medusa.Generator.Client.Tests.Support;

namespace Medusa.Trust.Tests.Pages;

/// <summary>The same pages give the same client, byte by byte, whoever builds it and where.</summary>
[Collection(nameof(Alone))]
public class DeterminismTests(ITestOutputHelper output)
{
    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    public void The_clients_of_two_machines_are_the_same(int elsewhere) => CheckElsewhere(Corpus.Specs(), elsewhere);

    [Fact]
    public void The_clients_of_two_machines_are_the_same_for_the_whole_reference() => CheckElsewhere(Corpus.Require(Corpus.Baseline, "js-client"), 0);

    [Fact]
    public void The_clients_of_two_machines_are_the_same_whatever_the_pages_say() =>
        Fuzz.Run(output, 60, HostilePages.Cases(CsCheck.Gen.Const(Corpus.Specs())), CheckElsewhere, (files, check) => CaseFile.Keep(files, f => check(f), CaseFile.Folder));

    [Fact]
    public void What_an_edit_leaves_of_a_client_is_what_a_fresh_build_makes() =>
        Fuzz.Run(output, 60, HostilePages.Cases(CsCheck.Gen.Const(Corpus.Specs())), (files, _) => CheckEdits(files), (files, check) => CaseFile.Keep(files, f => check(f), CaseFile.Folder));

    private static void CheckElsewhere(IReadOnlyList<PageFile> files, long number)
    {
        var here = new GeneratorRun(files);
        var elsewhere = Surroundings.RunElsewhere(files, number);

        Same(here, elsewhere);
        Assert.Equal(here.Messages(), elsewhere.Messages());
    }

    private static void CheckEdits(IReadOnlyList<PageFile> files)
    {
        var fresh = new GeneratorRun(files);
        var specs = Corpus.Specs();
        var edited = new GeneratorRun(specs);
        foreach (var file in files)
        {
            if (!specs.Contains(file))
            {
                edited.Change(file.Path, file.Text);
            }
        }

        Same(fresh, edited);
        Assert.Equal(fresh.Messages().Order(StringComparer.Ordinal), edited.Messages().Order(StringComparer.Ordinal));
    }

    private static void Same(GeneratorRun a, GeneratorRun b)
    {
        Assert.Equal(a.Result.GeneratedSources.Select(s => s.HintName), b.Result.GeneratedSources.Select(s => s.HintName));
        foreach (var (one, other) in a.Result.GeneratedSources.Zip(b.Result.GeneratedSources))
        {
            Assert.Equal(one.SourceText.Encoding, other.SourceText.Encoding);
            Assert.Equal(one.SourceText.ToString(), other.SourceText.ToString());
        }
    }
}
