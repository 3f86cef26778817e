using Medusa.Tests.Shared;

namespace Medusa.Runtime.Tests;

public sealed class ApiTests
{
    // What tells one version of the API from another is decided in one place; a path or header elsewhere would be a rule that the next one misses.
    [Fact]
    public void Paths_and_headers_of_an_API_stand_in_its_own_file_alone()
    {
        var files = Directory.EnumerateFiles(Path.Combine(Places.Repository, "runtime"), "*.cs", SearchOption.AllDirectories)
            .Where(file => !file.Split(Path.DirectorySeparatorChar).Any(part => part is "obj" or "bin"))
            .Where(file => File.ReadAllText(file) is var text
                && new[] { "/admin", "/store/auth", "x-medusa-access-token", "x-publishable-api-key", "\"x-medusa-locale", "access_token", "\"/auth/session" }
                    .Any(word => text.Contains(word, StringComparison.Ordinal)))
            .Select(Path.GetFileName)
            .Order(StringComparer.Ordinal);

        Assert.Equal(["MedusaV1.cs", "MedusaV2.cs"], files);
    }
}
