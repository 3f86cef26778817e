namespace Medusa.Package.Tests;

/// <summary>Where the repository lies.</summary>
internal static class Repository
{
#if DEBUG
    public const string Configuration = "Debug";
#else
    public const string Configuration = "Release";
#endif

    public static string Root { get; } = Find();

    public static string Specs => Path.Combine(Root, "specs");

    public static string[] Pages { get; } = [.. Directory.EnumerateFiles(Specs, "*.mdx", SearchOption.AllDirectories).Order(StringComparer.Ordinal)];

    private static string Find()
    {
        DirectoryInfo? folder = new(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "Medusa.Generator.sln"))) folder = folder.Parent;
        return folder?.FullName ?? throw new InvalidOperationException("The tests do not lie in the repository.");
    }
}
