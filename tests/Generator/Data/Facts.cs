using Medusa.Generator.Model;

namespace Medusa.Generator.Tests.Data;

/// <summary>Facts as tab-separated columns: those inside the generator, and those observed that lie beside the repository.</summary>
internal static class Facts
{
    /// <summary>The lines of a file inside the generator, without comments.</summary>
    public static IReadOnlyList<string[]> Shipped(string name)
    {
        using Stream stream = typeof(ProblemId).Assembly.GetManifestResourceStream(name)
            ?? throw new InvalidOperationException($"The generator holds no {name}.");
        using StreamReader reader = new(stream);
        return Split(reader.ReadToEnd());
    }

    /// <summary>The lines of a file of observations, without comments. Skips the test where there is none.</summary>
    public static IReadOnlyList<string[]> Observed(string name)
    {
        string? path = Candidates().Select(folder => Path.Combine(folder, name)).FirstOrDefault(File.Exists);
        Assert.SkipWhen(path is null, $"There is no {name} beside the reference (MEDUSA_REFERENCE) or in ../shared.");
        return Split(File.ReadAllText(path!));
    }

    private static IEnumerable<string> Candidates()
    {
        if (Environment.GetEnvironmentVariable("MEDUSA_REFERENCE") is { Length: > 0 } reference)
            yield return Path.GetFullPath(Path.Combine(reference, ".."));
        for (DirectoryInfo? folder = new(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "Medusa.Generator.sln")))
                yield return Path.GetFullPath(Path.Combine(folder.FullName, "..", "shared"));
        }
    }

    private static string[][] Split(string text) =>
    [
        .. text.Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .Select(line => line.TrimEnd('\r'))
            .Where(line => line.Length > 0 && line[0] != '#')
            .Select(line => line.Split('\t')),
    ];
}
