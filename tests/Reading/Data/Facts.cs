using Medusa.Generator.Model.Problems;
using Medusa.Tests.Shared;

namespace Medusa.Generator.Reading.Tests.Data;

/// <summary>Facts as tab-separated columns: those inside the generator, and those observed that lie beside the repository.</summary>
internal static class Facts
{
    /// <summary>The lines of a file inside the generator, without comments.</summary>
    public static IReadOnlyList<string[]> Shipped(string name)
    {
        using var stream = typeof(ProblemId).Assembly.GetManifestResourceStream(name)
            ?? throw new InvalidOperationException($"The generator holds no {name}.");
        using StreamReader reader = new(stream);
        return Split(reader.ReadToEnd());
    }

    /// <summary>The lines of a file of observations, without comments. Skips the test where there is none.</summary>
    public static IReadOnlyList<string[]> Observed(string name)
    {
        var path = Path.Combine(Places.Reference, "..", name);
        Assert.SkipUnless(File.Exists(path), $"There is no {name} beside the reference.");
        return Split(File.ReadAllText(path));
    }

    private static string[][] Split(string text) =>
    [
        .. text.Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .Select(line => line.TrimEnd('\r'))
            .Where(line => line.Length > 0 && line[0] != '#')
            .Select(line => line.Split('\t')),
    ];
}
