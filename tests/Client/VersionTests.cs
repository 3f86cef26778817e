using System.Reflection;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using Medusa.Generator.Client.Tests.Support;
using Medusa.Tests.Shared;

namespace Medusa.Generator.Client.Tests;

/// <summary>The version stands in one place, and what else names it agrees.</summary>
public sealed partial class VersionTests
{
    private const string Place = "Directory.Build.props";

    /// <summary>The files with commands and references for users to copy.</summary>
    public static TheoryData<string> Files => [.. Documentation.Files.Where(file => file != "CHANGELOG.md")];

    private static string Version { get; } = Property("Version");

    [Fact]
    public void The_assemblies_have_it() =>
        Assert.All([typeof(MedusaGenerator).Assembly, typeof(MedusaClientOptions).Assembly], assembly =>
            Assert.Equal(Version, assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()!.InformationalVersion.Split('+')[0]));

    [Fact]
    public void Generated_code_names_it_without_its_prerelease() => Assert.Contains(
        $"[GeneratedCode(\"Medusa.Generator\", \"{Version.Split('-')[0]}\")]",
        new GeneratorRun(Corpus.Specs()).Sources["MedusaClient.g.cs"],
        StringComparison.Ordinal);

    [Fact]
    public void The_change_log_begins_with_it_or_with_what_comes_after_it()
    {
        var headings = Heading().Matches(Documentation.TextOf("CHANGELOG.md")).Select(match => match.Groups[1].Value).ToList();
        headings.Remove("[Unreleased]");

        Assert.Equal($"[{Version}] - {Property("DeterministicTimestamp").Split('T')[0]}", headings[0]);
    }

    [Theory]
    [MemberData(nameof(Files))]
    public void Documentation_that_names_a_version_of_a_package_names_this_one(string file) =>
        Assert.All(VersionsIn(Documentation.TextOf(file)), version => Assert.Equal(Version, version));

    [Theory]
    [InlineData("dotnet add package Medusa.Generator --version 0.9.0-rc.2", "0.9.0-rc.2")]
    [InlineData("dotnet new install Medusa.Templates@1.2.3", "1.2.3")]
    [InlineData("<PackageReference Include=\"Medusa.Generator\" Version=\"2.0.0\" />", "2.0.0")]
    [InlineData("Medusa.Generator.0.1.0.nupkg", "0.1.0")]
    public void A_version_is_found(string text, string version) => Assert.Equal([version], VersionsIn(text));

    [Theory]
    [InlineData("README.md")]
    [InlineData("generator/PACKAGE.md")]
    public void The_command_that_adds_the_package_names_it(string file) =>
        Assert.Contains($"dotnet add package Medusa.Generator --version {Version}", Documentation.TextOf(file), StringComparison.Ordinal);

    private static IEnumerable<string> VersionsIn(string text) => PackageVersion().Matches(text).Select(match => match.Groups[1].Value);

    private static string Property(string name) =>
        XDocument.Load(Path.Combine(Places.Repository, Place)).Descendants(name).Single().Value;

    [GeneratedRegex(@"^## (.+)$", RegexOptions.Multiline)]
    private static partial Regex Heading();

    [GeneratedRegex(@"\bMedusa\.(?:Generator|Runtime|Templates)(?:@|::|\.| --version |"" Version="")(\d+\.\d+\.\d+(?:-[0-9a-z]+(?:\.[0-9a-z]+)*?)?)(?=\.nupkg|[^\w.-]|\.?$|\.\s)", RegexOptions.Multiline)]
    private static partial Regex PackageVersion();
}
