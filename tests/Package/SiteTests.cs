namespace Medusa.Package.Tests;

/// <summary>The documentation as a site, as <c>.ci/site</c> builds it.</summary>
public sealed class SiteTests
{
    private static string Folder => Path.Combine(Repository.Root, "artifacts", "site");

    [Fact]
    public void Every_link_leads_to_a_page_and_an_anchor_of_the_site()
    {
        var site = Require();

        Assert.Empty(site.Pages.SelectMany(site.DanglingLinks));
    }

    [Fact]
    public void It_can_be_read_without_a_network()
    {
        var site = Require();

        Assert.Empty(site.Pages.SelectMany(site.ForeignParts));
    }

    [Fact]
    public void It_has_every_page_of_the_documentation_in_its_contents_and_the_API_of_the_runtime_and_of_the_sample_clients()
    {
        var site = Require();
        var contents = File.ReadAllText(Path.Combine(Folder, "docs", "toc.json"));

        Assert.All(
            Directory.EnumerateFiles(Path.Combine(Repository.Root, "docs"), "*.md").Select(path => $"{Path.GetFileNameWithoutExtension(path)}.html"),
            page => Assert.Contains($"\"{page}\"", contents, StringComparison.Ordinal));
        Assert.All(
            [
                "index.html", "api/runtime/Medusa.MedusaClientOptions.html", "api/client-v1/SampleClientV1.AdminBatchJobsResource.html",
                "api/client-v2/SampleClientV2.AdminProductResource.html",
            ],
            page => Assert.Contains(page, site.Pages));
    }

    [Theory]
    [InlineData("<a href=\"other.html#here\"></a><a href=\"#top\"></a><a id=\"top\" href=\"https://example.com/#x\"></a>", null)]
    [InlineData("<a href=\"other.html?q=1#h%65re\"></a><a href=\"sub/../other.html\"></a>", null)]
    [InlineData("<a href=\"missing.html\"></a>", "page.html: missing.html")]
    [InlineData("<a href=\"other.html#there\"></a>", "page.html: other.html#there")]
    [InlineData("<img src=\"missing.png\">", "page.html: missing.png")]
    public void A_link_that_leads_nowhere_is_found(string body, string? dangling)
    {
        string[] expected = dangling is null ? [] : [dangling];

        WithPage(body, site => Assert.Equal(expected, site.DanglingLinks("page.html")));
    }

    [Theory]
    [InlineData("<script src=\"https://cdn.example.com/x.js\"></script>", 1)]
    [InlineData("<link rel=\"stylesheet\" href=\"http://cdn.example.com/x.css\"><a href=\"https://example.com/\"></a>", 1)]
    [InlineData("<script src=\"x.js\"></script><img src=\"data:image/png;base64,AA==\">", 0)]
    public void What_is_fetched_from_elsewhere_is_found(string body, int count) =>
        WithPage(body, site => Assert.Equal(count, site.ForeignParts("page.html").Count()));

    private static void WithPage(string body, Action<Site> check)
    {
        var folder = Directory.CreateTempSubdirectory("medusa-site-").FullName;
        try
        {
            File.WriteAllText(Path.Combine(folder, "page.html"), body);
            File.WriteAllText(Path.Combine(folder, "other.html"), "<h2 id=\"here\">Here</h2>");
            check(new Site(folder));
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static Site Require()
    {
        Assert.SkipUnless(Directory.Exists(Folder), "The site isn't built. Run .ci/site, as .ci/run does.");
        return new Site(Folder);
    }
}
