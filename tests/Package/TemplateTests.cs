using System.Text.RegularExpressions;
using Medusa.Tests.Shared;

namespace Medusa.Package.Tests;

/// <summary>A solution made by <c>dotnet new medusa-client</c>, with the templates as a user installs them.</summary>
public sealed partial class TemplateTests(LocalFeed feed)
{
    // A name that isn't a C# namespace as it stands.
    private const string Name = "my-shop.Medusa";

    [Theory]
    [InlineData("v2", "StoreRegionListResponse", new string[0])]
    [InlineData("v1", "StoreRegionsRes", new[] { "--framework", "net8.0" })]
    public async Task A_new_solution_builds_without_a_warning_and_its_tests_pass(string api, string type, string[] options)
    {
        if (api != "v2")
        {
            LongTests.Require();
        }

        var folder = Directory.CreateTempSubdirectory("medusa-template-").FullName;
        try
        {
            feed.Configure(folder);
            await NewAsync(folder, ["install", $"Medusa.Templates@{feed.Version}"]);
            await NewAsync(folder, ["medusa-client", "--name", Name, "--api", api, .. options]);
            var solution = Path.Combine(folder, Name);

            Assert.Empty(UnfilledIn(solution));
            var library = await File.ReadAllTextAsync(Path.Combine(solution, "src", Name, $"{Name}.csproj"), TestContext.Current.CancellationToken);
            Assert.Contains($"\"Medusa.Generator\" Version=\"{feed.Version}\"", library, StringComparison.Ordinal);
            Assert.Contains(options.LastOrDefault() ?? "net10.0", library, StringComparison.Ordinal);
            Assert.True(File.Exists(Path.Combine(solution, "src", Name, "specs", "README.md")));
            Assert.All((string[])[".gitignore", ".editorconfig", "README.md"], file => Assert.True(File.Exists(Path.Combine(solution, file)), file));

            var restore = await DotNet.RunAsync(solution, "restore");
            Assert.SkipWhen(LacksTestPackages(restore), $"The packages of the test project can't be restored here:\n{restore.Output}");
            restore.Succeeded();
            var build = (await DotNet.RunAsync(solution, "build", "--no-restore", "--nologo")).Succeeded();
            Assert.Contains("0 Warning(s)", build.Output, StringComparison.Ordinal);
            Assert.Contains(
                type,
                await File.ReadAllTextAsync(Path.Combine(solution, "tests", $"{Name}.Tests", "ClientTests.cs"), TestContext.Current.CancellationToken),
                StringComparison.Ordinal);
            if (options.Length == 0)
            {
                // Those of an older framework need its runtime.
                var tests = (await DotNet.RunAsync(solution, "test", "--no-build")).Succeeded();
                Assert.Matches(@"succeeded:\s+1\b", tests.Output);
            }
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    // The user's own templates are left alone.
    private static async Task NewAsync(string folder, string[] arguments) =>
        (await DotNet.RunAsync(folder, ["new", .. arguments, "--debug:custom-hive", Path.Combine(folder, "hive")])).Succeeded();

    private static IEnumerable<string> UnfilledIn(string folder) =>
        from path in Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories)
        let file = Path.GetRelativePath(folder, path)
        where Unfilled().IsMatch(file) || Unfilled().IsMatch(File.ReadAllText(path))
        select file;

    private static bool LacksTestPackages(CommandResult restore)
    {
        string[] errors = [.. restore.Output.Split('\n').Where(line => line.Contains("error NU", StringComparison.Ordinal))];
        return errors.Length > 0 && errors.All(line =>
            (line.Contains("NU1101", StringComparison.Ordinal) || line.Contains("NU1102", StringComparison.Ordinal))
            && !line.Contains("package Medusa.", StringComparison.Ordinal));
    }

    [GeneratedRegex(@"MedusaShop|NAME_OF_LIBRARY|TARGET_FRAMEWORK|GENERATOR_VERSION|NAMESPACE_OF_LIBRARY|\(version of the package\)|\.v[12]\.|[\\/]v[12][\\/]")]
    private static partial Regex Unfilled();
}
