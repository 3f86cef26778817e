using Medusa.Generator.Client.Tests.Support;

namespace Medusa.Generator.Client.Tests;

/// <summary>Pages in JSON, as today's documentation has them, become a client like those in MDX.</summary>
public sealed class JsonPageTests
{
    private const string Resource = "/specs/js_sdk/admin/Admin/properties/js_sdk.admin.Admin.region/page.json";

    [Theory]
    [InlineData("/references/types/interfaces/types.Region", "/specs/types/interfaces/types.Region/page.json")]
    [InlineData("/references/types/interfaces/types.Region", "/specs/moved/types.Region/page.json")]
    [InlineData("/references/short/region", "/specs/types/interfaces/types.Region/page.json")]
    [InlineData("/references/types/interfaces/types.Region", "/specs/types/interfaces/types.Region/page.mdx")]
    public void A_link_leads_by_its_folders_or_by_the_slug(string link, string path)
    {
        var type = path.EndsWith(".mdx", StringComparison.Ordinal)
            ? "# Region\n\n## Properties\n\n<TypeList types={[{\"name\":\"currency_code\",\"type\":\"`string`\"}]}/>\n"
            : $$"""
            {"slug":"{{link}}","title":"Region","blocks":[{"kind":"heading","level":2,"text":"Properties","id":"p"},
            {"kind":"typeList","types":[{"name":"currency_code","type":"`string`"}]}]}
            """;
        var other = type.Replace("currency_code", "other", StringComparison.Ordinal).Replace(link, "/references/other", StringComparison.Ordinal);

        var run = new GeneratorRun([
            new(Resource, ResourceText(link)), new(path, type), new("/specs/other/interfaces/types.Province/page.json", other.StartsWith('#') ? "{}" : other)]);

        Assert.Empty(run.CompilerDiagnostics().Select(GeneratorRun.Describe));
        Assert.DoesNotContain(run.Messages(), static message => message.Contains("MED01", StringComparison.Ordinal));
        Assert.Contains(run.Sources.Values, static source => source.Contains("string CurrencyCode", StringComparison.Ordinal));
        Assert.Contains(run.Sources.Values, static source => source.Contains("RetrieveAsync(", StringComparison.Ordinal));
    }

    [Fact]
    public void Other_JSON_counts_only_where_the_project_says_so()
    {
        var file = new PageFile("/specs/region.json", ResourceText("/references/types/interfaces/types.Region"));

        Assert.DoesNotContain(new GeneratorRun([file]).Sources.Values, HasMethod);
        Assert.Contains(new GeneratorRun([file], "", ("build_metadata.AdditionalFiles.MedusaKind", "reference")).Sources.Values, HasMethod);

        static bool HasMethod(string source) => source.Contains("RetrieveAsync(", StringComparison.Ordinal);
    }

    [Fact]
    public void A_mistake_is_reported_in_the_line_and_column_of_the_JSON()
    {
        var text = ResourceText("/references/types/interfaces/types.Region");
        var at = text.IndexOf("`string`", StringComparison.Ordinal);

        var run = new GeneratorRun([new(Resource, text.Insert(at, "|| "))]);

        Assert.Contains($"{Resource}(1,{at + 2}): Warning MED0002", run.Messages().Select(static message => string.Join(' ', message.Split(' ').Take(3)).TrimEnd(':')));
    }

    // A page is one long line: the column says where, and the message what.
    [Theory]
    [InlineData("\"title\":\"region", "\"title\":7,\"was\":\"region", "7,", "MED0005", "'title' must be a string (at '7,\"was\":\"region - JS SDK Admin Reference…')")]
    [InlineData("\"level\":2", "\"level\":\"2\"", "\"2\"", "MED0005", "'level' must be a number (at '\"2\",\"text\":\"retrieve\",")]
    [InlineData("\"kind\":\"heading\",\"level\":2", "\"kind\":\"heading\",\"kind\":\"heading\",\"level\":2", "kind\":\"heading\",\"level\":2", "MED0005", "'kind' is there twice; the last one is used (at 'kind")]
    [InlineData("{\"name\":\"id\",", "{\"nome\":\"id\",", "{\"nome", "MED0005", "the entry has no name")]
    [InlineData("\"type\":\"`string`\"", "\"type\":[]", "[]", "MED0005", "'type' must be a string (at '[]}]}")]
    [InlineData("\"type\":\"`string`\"", "\"type\":\"`string` ||\"", "|\"}]", "MED0002", "The type '`string` ||' can't be parsed")]
    [InlineData("\"children\":[]", "\"children\":{}", "{}", "MED0005", "'children' must be an array (at '{}}]}]}")]
    [InlineData("\"kind\":\"typeList\",\"sectionTitle\"", "\"kind\":\"typeList\" \"sectionTitle\"", "\"sectionTitle\":\"retrieve\",\"types\":[{\"name\":\"id", "MED0001", "expected '}' (at '\"sectionTitle\":\"retrieve\"")]
    public void A_message_points_at_the_place_and_quotes_it(string old, string replacement, string place, string id, string message)
    {
        var text = ResourceText("/references/types/interfaces/types.Region").Replace("&#62;\"}", "&#62;\",\"children\":[]}", StringComparison.Ordinal);
        var at = text.IndexOf(old, StringComparison.Ordinal);
        text = text.Remove(at, old.Length).Insert(at, replacement);

        var messages = new GeneratorRun([new(Resource, text)]).Messages();

        var expected = $"{Resource}(1,{text.IndexOf(place, StringComparison.Ordinal) + 1}): ";
        Assert.True(
            messages.Any(m => m.StartsWith(expected, StringComparison.Ordinal) && m.Contains($" {id}: ", StringComparison.Ordinal) && m.Contains(message, StringComparison.Ordinal)),
            expected + message + "\n" + string.Join('\n', messages));
    }

    private static string ResourceText(string link) => $$"""
        {"slug":"/references/js-sdk/admin/region","title":"region - JS SDK Admin Reference","blocks":[{"kind":"markdown","html":"The `sdk.admin.region` methods."},{"kind":"heading","level":2,"text":"retrieve","id":"retrieve"},{"kind":"heading","level":3,"text":"Parameters","id":"p"},{"kind":"typeList","sectionTitle":"retrieve","types":[{"name":"id","type":"`string`"}]},{"kind":"heading","level":3,"text":"Returns","id":"r"},{"kind":"typeList","sectionTitle":"retrieve","types":[{"name":"Promise","type":"Promise&#60;[Region]({{link}})&#62;"}]}]}
        """;
}
