namespace Medusa.Generator.Reading.Tests;

/// <summary>What notes of the js-sdk's pages say of the version and the feature flag that something needs.</summary>
public class SdkNoteTests
{
    [Theory]
    [InlineData("This is available starting from [Medusa v2.8.5](https://example.com/v2.8.5).", "2.8.5", null)]
    [InlineData("Available Starting From Medusa v2.10.", "2.10", null)]
    [InlineData("This is available starting from version 2.11.0 of Medusa.", "2.11.0", null)]
    [InlineData("This is available starting from the next version.", null, null)]
    [InlineData("Medusa v2.8.5 made it faster.", null, null)]
    [InlineData("To use this, [enable its feature flag: view_configurations](https://example.com).", null, "view_configurations")]
    [InlineData("This needs a feature flag. Enable the feature flag: `caching-2`.", null, "caching-2")]
    [InlineData("This is available starting from Medusa v2.9.1. Make sure to enable its Feature Flag: rbac.", "2.9.1", "rbac")]
    [InlineData("See how a feature flag works: in the docs.", null, null)]
    [InlineData("Its feature flag: **none**", null, "none")]
    [InlineData("Its feature flag:", null, null)]
    public void A_note_of_a_method_says_since_when_and_by_which_flag_there_is_one(string note, string? since, string? flag)
    {
        var page = Reader.Read(Page("", Method("list", $"{Note(note)}Lists.\n\n") + Method("get", "Gets.\n\n")), Path);

        Assert.Empty(Reader.Told(page.Problems));
        Assert.Equal(("list", since, flag), Of(page, 0));
        Assert.Equal(("get", null, null), Of(page, 1));
    }

    [Fact]
    public void Words_outside_a_note_say_nothing()
    {
        var page = Reader.Read(Page("", Method("list", "The filter is available starting from Medusa v2.8.5. Its feature flag: rbac\n\n")), Path);

        Assert.Equal(("list", null, null), Of(page, 0));
    }

    [Fact]
    public void A_note_of_the_page_holds_for_all_methods_that_have_none_of_their_own()
    {
        var page = Reader.Read(
            Page(
                Note("This is available starting from Medusa v2.8.0. Enable its feature flag: shelves"),
                Method("list", "")
                + Method("get", Note("This is available starting from Medusa v2.9.0."))
                + Method("put", Note("Enable its feature flag: more_shelves"))),
            Path);

        Assert.Equal([("list", "2.8.0", "shelves"), ("get", "2.9.0", "shelves"), ("put", "2.8.0", "more_shelves")], page.Methods.Select((_, i) => Of(page, i)));
    }

    [Fact]
    public void The_table_of_a_result_says_it_too_but_the_method_s_own_note_counts_before_it()
    {
        const string More = ",\"since\":\"2.7.0\",\"featureFlag\":\"of_table\"";
        var page = Reader.Read(
            Page("", Method("list", "", More) + Method("get", Note("This is available starting from Medusa v2.9.0. Its feature flag: of_note"), More)), Path);

        Assert.Equal([("list", "2.7.0", "of_table"), ("get", "2.9.0", "of_note")], page.Methods.Select((_, i) => Of(page, i)));
    }

    private const string Path = "specs/js_sdk/admin/Admin/properties/js_sdk.admin.Admin.shelf/page.mdx";

    private static (string Name, string? Since, string? Flag) Of(Model.Pages.Page page, int method) =>
        (page.Methods[method].Name, page.Methods[method].Since, page.Methods[method].FeatureFlag);

    private static string Page(string notes, string methods) =>
        $"# shelf - JS SDK Admin Reference\n\nThis documentation provides a reference to the `sdk.admin.shelf` set of methods.\n\n{notes}{methods}";

    private static string Note(string words) => $":::note\n\n{words}\n\n:::\n\n";

    private static string Method(string name, string prose, string more = "") => $$"""
        ## {{name}}

        {{prose}}### Returns

        <TypeList types={[{"name":"Promise","type":"Promise&#60;void&#62;","children":[]{{more}}}]} sectionTitle="{{name}}"/>


        """.ReplaceLineEndings("\n");
}
