using Medusa.Generator.Client.Tests.Support;
using Medusa.Generator.Profiles;
using Medusa.Tests.Shared;
using Microsoft.CodeAnalysis;

namespace Medusa.Generator.Client.Tests;

/// <summary>How much of the reference becomes the client, as a report that a person reviews.</summary>
public class CoverageTests(ITestOutputHelper output)
{
    [Theory]
    [MemberData(nameof(CorpusTests.References), MemberType = typeof(CorpusTests))]
    public void What_is_emitted_and_what_is_not_is_as_reviewed(string date, string family)
    {
        var coverage = new Coverage(Corpus.Require(date, family.Length == 0 ? [] : [family]), ApiProfiles.MedusaV1Profile);

        Assert.Empty(coverage.Lost);
        Snapshot.Match(coverage.Report(date), "coverage." + date, "md");
    }

    [Fact]
    public void The_same_entities_from_another_family_beside_the_client_change_no_code()
    {
        var alone = ReferenceClient.RequireV1().Run;
        var both = new GeneratorRun(Corpus.Require(Corpus.Baseline, "js-client", "entities"));

        output.WriteLine($"{both.Files.Length - alone.Files.Length} more pages");
        Assert.Empty(both.Diagnostics.Where(d => d.Severity >= DiagnosticSeverity.Warning).Select(GeneratorRun.Describe));
        Assert.Equal(alone.Sources.Keys.Order(StringComparer.Ordinal), both.Sources.Keys.Order(StringComparer.Ordinal));
        Assert.Empty(both.Sources.Where(s => Code(s.Value) != Code(alone.Sources[s.Key])).Select(s => s.Key));
        if (LongTests.Run)
        {
            Assert.Empty(both.CompilerDiagnostics().Select(GeneratorRun.Describe).Take(20));
        }
    }

    // The families put the same thing in other words.
    private static string Code(string source) =>
        string.Join('\n', source.Split('\n').Where(l => !l.TrimStart().StartsWith("///", StringComparison.Ordinal)));
}
