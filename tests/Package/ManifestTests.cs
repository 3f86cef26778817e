using System.Xml.Linq;

namespace Medusa.Package.Tests;

/// <summary>What a package source and an editor show of the packages, and what the files behind it are.</summary>
public sealed class ManifestTests(LocalFeed feed)
{
    [Theory]
    [InlineData("Medusa.Generator")]
    [InlineData("Medusa.Runtime")]
    [InlineData("Medusa.Templates")]
    public void A_package_says_what_it_is_under_which_license_and_where_it_comes_from(string package)
    {
        var metadata = XDocument.Parse(feed.ManifestOf(package)).Root!.Elements().Single(element => element.Name.LocalName == "metadata");
        string? ValueOf(string name) => metadata.Elements().SingleOrDefault(element => element.Name.LocalName == name)?.Value;

        Assert.Equal(package, ValueOf("id"));
        Assert.Equal("MIT", ValueOf("license"));
        Assert.Equal(LocalFeed.ProjectUrl, ValueOf("projectUrl"));
        Assert.All((string[])["authors", "copyright", "description", "releaseNotes", "tags"], name => Assert.False(string.IsNullOrWhiteSpace(ValueOf(name)), name));
        Assert.Contains("medusa", ValueOf("tags")!.Split(' '));
        var repository = metadata.Elements().Single(element => element.Name.LocalName == "repository");
        Assert.Equal("git", repository.Attribute("type")?.Value);
        Assert.Equal(LocalFeed.RepositoryUrl, repository.Attribute("url")?.Value);
    }

    [Theory]
    [InlineData("Medusa.Generator")]
    [InlineData("Medusa.Runtime")]
    [InlineData("Medusa.Templates")]
    public void What_the_manifest_names_is_in_the_package(string package)
    {
        var metadata = XDocument.Parse(feed.ManifestOf(package)).Descendants().ToLookup(element => element.Name.LocalName, element => element.Value);
        var files = feed.FilesOf(package);

        Assert.Contains(metadata["readme"].Single(), files);
        Assert.Contains(metadata["icon"].Single(), files);
        Assert.Contains("LICENSE", files);
        Assert.Contains("CHANGELOG.md", files);
    }
}
