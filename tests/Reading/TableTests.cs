using Medusa.Generator.Model.Docs;
using Medusa.Generator.Model.Pages;
using Medusa.Generator.Model.Problems;

namespace Medusa.Generator.Reading.Tests;

public class TableTests
{
    // The column where the JSON of Reader.ReadTable begins, in line 5 behind <ParameterTypes parameters={
    private const int Column = 29;

    [Fact]
    public void An_entry_says_all_that_its_keys_say()
    {
        var page = Reader.ReadTable("""
            [
              {
                "name": "shelf\\_mark",
                "type": "`null` \\| `string`",
                "description": "Where it \\_stands\\_: see [Shelf](Shelf.mdx) &#123;x&#125;, `requires\\_more`.",
                "optional": true,
                "defaultValue": "`top`",
                "expandable": true,
                "featureFlag": "reading_room",
                "children": [ { "type": "`string`", "name": "row" } ]
              }
            ]
            """);

        Assert.Empty(Reader.Told(page.Problems));
        var entry = Assert.Single(page.Members);
        Assert.Equal("shelf_mark", entry.Name);
        Assert.Equal("union(null, string)", TypeText.Of(entry.Type));
        Assert.True(entry.Optional);
        Assert.True(entry.Expandable);
        Assert.Equal("top", entry.DefaultValue);
        Assert.Equal("reading_room", entry.FeatureFlag);
        Assert.Equal("row", Assert.Single(entry.Children).Name);
        Assert.Equal(
            [new DocText("Where it _stands_: see "), new DocLink("Shelf", "Shelf.mdx"), new DocText(" {x}, "), new DocCodeSpan("requires_more"), new DocText(".")],
            Assert.IsType<DocParagraph>(Assert.Single(entry.Description.Blocks)).Inlines);
    }

    [Fact]
    public void Keys_come_in_any_order_and_unknown_ones_may_hold_anything()
    {
        var page = Reader.ReadTable("""
            [{"badge":{"a":[1,-2.5e+3,{"b":null}],"c":true},"children":[],"list":[[],{},"]}"],"optional":false,"type":"Date","name":"a"}]
            """);

        Assert.Empty(page.Problems);
        Assert.Equal("a", Assert.Single(page.Members).Name);
    }

    [Fact]
    public void A_string_may_hold_what_looks_like_the_end_of_the_table_or_of_the_page()
    {
        var page = Reader.ReadTable(
            """[{"name":"a","type":"string","description":"]} />\n\n# Not a title <B> \"quoted\" \\\\ \u00e9"},{"name":"b","type":"string"}]""");

        Assert.Empty(page.Problems);
        Assert.Equal(["a", "b"], page.Members.Select(static entry => entry.Name));
        Assert.Contains("\"quoted\"", TestDoc.Text(page.Members[0].Description), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("shelf&#95;id", "shelf_id")]
    [InlineData("shelf&#x5f;id", "shelf_id")]
    [InlineData("shelf&lowbar;id", "shelf_id")]
    [InlineData("shelf\\\\_id", "shelf_id")]
    [InlineData("a & b &amp; c; &d; &#e;", "a & b & c; &d; &#e;")]
    [InlineData("\\\\&amp;", "&amp;")]
    public void Names_defaults_and_flags_are_free_of_escapes(string written, string meant)
    {
        var page = Reader.ReadTable(Reader.Entry(written, "string", $$""","defaultValue":"{{written}}","featureFlag":"{{written}}" """).Insert(0, "[") + "]");

        var entry = Assert.Single(page.Members);
        Assert.Equal((meant, meant, meant), (entry.Name, entry.DefaultValue, entry.FeatureFlag));
        Assert.Empty(page.Problems);
    }

    [Fact]
    public void An_empty_table_has_no_entries_and_no_problems()
    {
        var page = Reader.ReadTable("[]");

        Assert.Empty(page.Members);
        Assert.Empty(page.Problems);
    }

    [Theory]
    [InlineData("""[{"name":"a","type":"string"},{"name":"b",}]""", 42, "expected a string")]
    [InlineData("""[{"name":"a","type":"string"} {"name":"b"}]""", 30, "expected ']'")]
    [InlineData("""[{"name":"a","type":"string"},{"name" "b"}]""", 38, "expected ':'")]
    [InlineData("""[{"name":"a","type":"string"},{"other":01}]""", 39, "expected a number")]
    [InlineData("""[{"name":"a","type":"string"},{"other":1.}]""", 41, "expected a digit")]
    [InlineData("""[{"name":"a","type":"string"},{"other":[1,}]]""", 42, "expected a value")]
    [InlineData("""[{"name":"a","type":"string"},{"other":tru}]""", 39, "expected a value")]
    [InlineData("""[{"name":"a","type":"string"},{"name":"\q"}]""", 39, "an escape that JSON doesn't know")]
    [InlineData("""[{"name":"a","type":"string"},{"name":"\u00g0"}]""", 39, "an escape that JSON doesn't know")]
    [InlineData("""[{"name":"a","type":"string"},]""", 30, "expected an entry in '{'")]
    public void Malformed_JSON_is_told_where_it_breaks_and_what_stood_before_counts(string json, int offset, string why)
    {
        var page = Reader.ReadTable(json);

        Assert.Equal([$"5:{Column + offset} MED0001 {why}"], Reader.Told(page.Problems));
        Assert.Equal("a", Assert.Single(page.Members).Name);
    }

    [Fact]
    public void A_string_that_is_not_closed_costs_only_the_rest_of_its_table()
    {
        var page = Reader.Read("""
            # ShelvesResource

            ## Methods

            ### list

            #### Parameters

            <ParameterTypes parameters={[
              {
                "name": "first",
                "type": "`string`"
              },
              {
                "name": "second,
                "type": "`string`"
              }
            ]} />

            #### Returns

            <ParameterTypes parameters={[{"name": "ResponsePromise", "type": "`string`"}]} />
            """);

        var method = Assert.Single(page.Methods);
        Assert.Equal("first", Assert.Single(method.Parameters).Name);
        Assert.Equal("ResponsePromise", method.Returns?.Name);
        Assert.Equal(["15:21 MED0001 a control character in a string; a string must end on its line"], Reader.Told(page.Problems));
    }

    [Fact]
    public void A_table_without_an_end_stops_at_the_next_heading()
    {
        var page = Reader.Read("""
            # Shelf

            ## Properties

            <ParameterTypes parameters={[
              { "name": "a", "type": "string" },
              { "name": "b", "type": "string",

            ## Accessors

            # Not the title
            """);

        Assert.Equal(["a", "b"], page.Members.Select(static entry => entry.Name));
        Assert.Equal(["7:35 MED0001 expected a string"], Reader.Told(page.Problems));
    }

    [Fact]
    public void A_brace_that_is_missing_behind_the_table_is_told()
    {
        var page = Reader.Read("# Shelf\n\n## Properties\n\n<ParameterTypes parameters={[{\"name\":\"a\",\"type\":\"string\"}] />\n");

        Assert.Equal("a", Assert.Single(page.Members).Name);
        Assert.Equal("MED0001", Assert.Single(page.Problems).Id);
    }

    [Fact]
    public void A_known_component_without_a_table_is_told()
    {
        var page = Reader.Read("# Shelf\n\n## Properties\n\n<TypeList sectionTitle=\"Shelf\" />\n");

        Assert.Equal(["5:2 MED0001 the component has no table"], Reader.Told(page.Problems));
    }

    [Fact]
    public void An_entry_without_a_name_is_left_out_and_one_without_a_type_kept()
    {
        var page = Reader.ReadTable("""[{"type":"string"},{"name":"a"},{"name":"","type":"string"},{"name":"b","type":"string"}]""");

        Assert.Equal(["a", "b"], page.Members.Select(static entry => entry.Name));
        Assert.Equal("unparsed", TypeText.Of(page.Members[0].Type));
        Assert.Equal(
            [
                $"5:{Column + 1} MED0005 the entry has no name",
                $"5:{Column + 28} MED0005 'a' has no type",
                $"5:{Column + 32} MED0005 the entry has no name",
            ],
            Reader.Told(page.Problems));
    }

    [Fact]
    public void A_value_of_the_wrong_kind_is_told_and_passed_over()
    {
        var page = Reader.ReadTable("""[{"name":"a","type":"string","optional":"yes","children":{"x":[1]},"description":7},8]""");

        Assert.Equal("a", Assert.Single(page.Members).Name);
        Assert.Equal(
            [
                $"5:{Column + 40} MED0005 'optional' must be true or false",
                $"5:{Column + 57} MED0005 'children' must be an array",
                $"5:{Column + 81} MED0005 'description' must be a string",
                $"5:{Column + 84} MED0005 an entry must be an object",
            ],
            Reader.Told(page.Problems));
    }

    [Fact]
    public void Of_two_members_with_one_name_the_first_counts_and_only_a_difference_is_told()
    {
        var page = Reader.ReadTable("[" + string.Join(',',
            Reader.Entry("same", "string"), Reader.Entry("same", "string", ",\"description\":\"Said otherwise.\""),
            Reader.Entry("other", "string"), Reader.Entry("other", "number")) + "]");

        Assert.Equal(["same", "other"], page.Members.Select(static entry => entry.Name));
        Assert.Equal("string", TypeText.Of(page.Members[1].Type));
        var problem = Assert.Single(page.Problems);
        Assert.Equal(ProblemId.DuplicateMember, problem.Id);
        Assert.Equal(["other", "Shelf"], problem.Arguments);
    }

    [Fact]
    public void A_table_in_an_unknown_component_is_used_and_told_once_a_page()
    {
        var page = Reader.Read("""
            # ShelvesResource

            Under `medusa.shelves`.

            ## Methods

            ### list

            #### Parameters

            <DataGrid title="x" rows={[{"name":"a","type":"string"}]} dense={true}/>

            #### Returns

            <DataGrid rows={[{"name":"ResponsePromise","type":"string"}]}/>
            """);

        Assert.Equal("a", Assert.Single(page.Methods[0].Parameters).Name);
        Assert.Equal("ResponsePromise", page.Methods[0].Returns?.Name);
        Assert.Equal(["11:2 MED0004 DataGrid / rows"], Reader.Told(page.Problems));
    }

    [Fact]
    public void An_unknown_component_without_a_table_is_none_of_our_business()
    {
        var page = Reader.Read("# Shelf\n\n<Tabs items={[1, 2]} style={{ \"a\": 1 }} />\n\n## Properties\n\n<Note>\n\nHello.\n\n</Note>\n");

        Assert.Empty(page.Problems);
        Assert.Equal(PageKind.Object, page.Kind);
    }

    [Fact]
    public void Children_beyond_the_limit_are_told_and_passed_over_in_bounded_stack()
    {
        const int Depth = 10_000;
        var json = string.Concat(Enumerable.Repeat("""[{"name":"a","type":"string","children":""", Depth)) + "[]" + string.Concat(Enumerable.Repeat("}]", Depth));

        var page = Reader.ReadTable(json);

        Assert.Equal(ProblemId.LimitExceeded, Assert.Single(page.Problems).Id);
        Assert.Equal("a", Assert.Single(page.Members).Name);
    }

    [Fact]
    public void An_unknown_key_may_nest_as_deep_as_it_likes()
    {
        const int Depth = 100_000;
        var page = Reader.ReadTable("[{\"name\":\"a\",\"type\":\"string\",\"x\":" + new string('[', Depth) + new string(']', Depth) + "}]");

        Assert.Empty(page.Problems);
        Assert.Single(page.Members);
    }

    [Fact]
    public void A_table_on_one_line_may_hold_any_number_of_links()
    {
        var entries = Enumerable.Range(0, 1_000).Select(static i => Reader.Entry("a" + i, "[B](b.mdx)"));

        var page = Reader.ReadTable("[" + string.Join(',', entries) + "]");

        Assert.Empty(page.Problems);
        Assert.Equal(1_000, page.Members.Count);
    }

    [Fact]
    public void A_broken_type_costs_only_itself()
    {
        var page = Reader.ReadTable("""[{"name":"a","type":"`string` \\| ]"},{"name":"b","type":"string"}]""");

        // The JSON escape before the bracket is counted: places are the page's, not the decoded text's.
        Assert.Equal([$"5:{Column + 34} MED0002 `string` \\| ] / a type"], Reader.Told(page.Problems));
        Assert.Equal("unparsed", TypeText.Of(page.Members[0].Type));
        Assert.Equal("string", TypeText.Of(page.Members[1].Type));
    }
}
