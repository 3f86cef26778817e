namespace Medusa.Tests.Shared;

/// <summary>Where the repository lies, and the real reference, which is no part of it.</summary>
internal static class Places
{
    public static string Repository { get; } = FindRepository();

    /// <summary>The folder of one folder per date: MEDUSA_REFERENCE, else shared/reference beside the repository. It need not be there.</summary>
    public static string Reference { get; } = Environment.GetEnvironmentVariable("MEDUSA_REFERENCE") is { Length: > 0 } named
        ? Path.GetFullPath(named)
        : Path.GetFullPath(Path.Combine(Repository, "..", "shared", "reference"));

    /// <summary>The folder of one folder per version of Medusa v2: MEDUSA_REFERENCE_V2, else shared/v2/reference beside the repository.</summary>
    public static string ReferenceV2 { get; } = Environment.GetEnvironmentVariable("MEDUSA_REFERENCE_V2") is { Length: > 0 } named
        ? Path.GetFullPath(named)
        : Path.GetFullPath(Path.Combine(Repository, "..", "shared", "v2", "reference"));

    /// <summary>What to say of a part of the reference that isn't there.</summary>
    public static string Absent(string part) =>
        $"{part} isn't available; put it into ../shared/reference or name its folder in MEDUSA_REFERENCE.";

    // Tests and benchmarks run in a folder of their own, somewhere below the repository.
    private static string FindRepository()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "Medusa.Generator.sln")))
            {
                return folder.FullName;
            }
        }

        throw new InvalidOperationException($"'{AppContext.BaseDirectory}' doesn't lie in the repository.");
    }
}
