using Medusa.Tests.Shared;

namespace Medusa.Package.Tests;

/// <summary>Where the repository lies.</summary>
internal static class Repository
{
#if DEBUG
    public const string Configuration = "Debug";
#else
    public const string Configuration = "Release";
#endif

    public static string Root => Places.Repository;

    public static string Specs => Path.Combine(Root, "specs");

    public static string[] Pages { get; } = [.. Directory.EnumerateFiles(Specs, "*.mdx", SearchOption.AllDirectories).Order(StringComparer.Ordinal)];
}
