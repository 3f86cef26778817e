using Medusa.Generator.Client.Tests.Support;
using Medusa.Tests.Shared;

namespace Medusa.Generator.Client.Tests;

/// <summary>Every file that the project's own pages give, kept for review.</summary>
public class SnapshotTests
{
    [Fact]
    public void The_client_of_the_specs_is_as_reviewed()
    {
        var sources = new GeneratorRun(Corpus.Specs()).Sources;

        foreach (var (name, source) in sources)
        {
            Snapshot.Match(source, name.Replace(".g.cs", ".g", StringComparison.Ordinal));
        }

        var folder = Path.Combine(Places.Repository, "tests", "Client", "Snapshots");
        var reviewed = Directory.EnumerateFiles(folder, "*.verified.cs").Select(f => Path.GetFileName(f).Replace(".verified.cs", ".cs", StringComparison.Ordinal));
        Assert.Equal(sources.Keys.Order(StringComparer.Ordinal), reviewed.Order(StringComparer.Ordinal));
    }
}
