using Medusa.Generator.Model.Docs;
using Medusa.Generator.Model.Pages;
using Medusa.Generator.Model.Types;

namespace Medusa.Generator.Reading.Tests;

public class PageReaderTests
{
    [Fact]
    public void A_resource_page_says_its_accessor_and_methods()
    {
        const string Text = """
            ---
            sidebar: clientSidebar
            slug: /shelves
            ---

            import ParameterTypes from "@site/src/components/ParameterTypes"

            # AdminShelvesResource

            Sends requests about [shelves](https://example.com/shelves), under the `medusa.admin.shelves`
            property. Not an accessor: `medusa` or `shelves`.

            :::note

            Only with the flag `reading_room`.

            :::

            ## Methods

            #### re\_shelve

            Puts a book back.

            - once
            - or twice

            ##### Example

            To put it back:

            ```ts
            import Medusa from "@medusajs/medusa-js"
            const medusa = new Medusa()
            medusa.admin.shelves
              .re_shelve(id)

            // done
            ```

            With types:

            ```
            medusa.admin.custom.get<Record<string, any>, Book>("x")
            ```

            ##### Parameters

            <ParameterTypes parameters={[
              {
                "name": "id",
                "type": "`string`"
              }
            ]} />

            ##### Returns

            <ParameterTypes parameters={[{"name": "ResponsePromise", "type": "[ResponsePromise](R.mdx)&#60;void&#62;"}]} />

            ___

            #### list

            ##### Parameters

            <ParameterTypes parameters={[]} />
            """;

        var page = Reader.Read(Text, "specs/classes/AdminShelvesResource.mdx");

        Assert.Empty(Reader.Told(page.Problems));
        Assert.Equal(PageKind.Resource, page.Kind);
        Assert.Equal("AdminShelvesResource", page.Title);
        Assert.Equal("AdminShelvesResource", Reader.At(Text, page.TitleSpan));
        var accessor = Assert.Single(page.Accessors);
        Assert.Equal("medusa.admin.shelves", accessor.Text);
        Assert.Equal("medusa.admin.shelves", Reader.At(Text, accessor.Span));
        var note = Assert.IsType<DocNote>(page.Summary.Blocks[1]);
        Assert.Equal("note", note.Kind);
        Assert.Equal("Only with the flag reading_room.", TestDoc.Text(note.Content));

        Assert.Equal(["re_shelve", "list"], page.Methods.Select(static method => method.Name));
        var method = page.Methods[0];
        Assert.Equal("re\\_shelve", Reader.At(Text, method.NameSpan));
        Assert.Equal("Puts a book back. once or twice", TestDoc.Text(method.Description));
        Assert.Equal(
            [
                (
                    "To put it back:",
                    "ts",
                    "import Medusa from \"@medusajs/medusa-js\"\nconst medusa = new Medusa()\nmedusa.admin.shelves\n  .re_shelve(id)\n\n// done"),
                ("With types:", "", "medusa.admin.custom.get<Record<string, any>, Book>(\"x\")"),
            ],
            method.Examples.Select(static example => (example.Caption, example.Language, example.Code)));
        Assert.Equal(["medusa.admin.shelves.re_shelve", "medusa.admin.custom.get"], method.Accessors.Select(static mention => mention.Text));
        Assert.Equal("medusa.admin.custom.get", Reader.At(Text, method.Accessors[1].Span));
        Assert.Equal("id", Assert.Single(method.Parameters).Name);
        Assert.Equal("ResponsePromise@R.mdx<void>", TypeText.Of(method.Returns?.Type));
        Assert.Null(page.Methods[1].Returns);
    }

    [Theory]
    [InlineData("###", "####", "<ParameterTypes parameters={", "} expandUrl=\"https://example.com\"/>", "js_client/classes/js_client.ShelvesResource.mdx")]
    [InlineData("###", "####", "<TypeList types={", "} expandUrl=\"https://example.com\" sectionTitle=\"list\"/>", "js_client/classes/js_client.ShelvesResource.mdx")]
    [InlineData("###", "####", "<TypeList sectionTitle=\"list\" types={", "}/>", "js_client/classes/js_client.ShelvesResource/page.mdx")]
    [InlineData("####", "#####", "<ParameterTypes parameters={", "} />", "classes/ShelvesResource.mdx")]
    public void The_dialects_differ_in_levels_and_components_only(string methodLevel, string detailLevel, string open, string close, string path)
    {
        var page = Reader.Read($$"""
            import { TypeList } from "docs-ui"

            # ShelvesResource

            Under the `medusa.shelves` property.

            ## Methods

            {{methodLevel}} list

            Lists shelves.

            {{detailLevel}} Parameters

            {{open}}[{"name":"query","type":"[Params](../P.mdx)","optional":true,"children":[{"name":"limit","type":"`number`"}]}]{{close}}

            {{detailLevel}} Returns

            {{open}}[{"name":"ResponsePromise","type":"ResponsePromise&#60;ShelvesRes&#62;"}]{{close}}

            {{methodLevel}} retrieve

            {{detailLevel}} Parameters

            {{open}}[{"name":"id","type":"`string`"}]{{close}}
            """, path);

        Assert.Empty(page.Problems);
        Assert.Equal(PageKind.Resource, page.Kind);
        Assert.Equal(["list", "retrieve"], page.Methods.Select(static method => method.Name));
        Assert.Equal("limit", page.Methods[0].Parameters[0].Children[0].Name);
        Assert.Equal("ResponsePromise<ShelvesRes>", TypeText.Of(page.Methods[0].Returns?.Type));
        Assert.Equal("id", page.Methods[1].Parameters[0].Name);
    }

    [Fact]
    public void The_first_dialect_with_tables_is_read_without_its_signature_lines()
    {
        var page = Reader.Read("""
            # ShelvesResource

            [shelves](../../modules/shelves.mdx).ShelvesResource

            ## Methods

            ### cancel

            **cancel**(`id`, `headers?`): [`ResponsePromise`](../m.mdx#responsepromise)<[`ShelfRes`](m.mdx#shelfres)\>

            Takes it away.

            #### Parameters

            <ParameterTypes parameters={[
              {
                "name": "headers",
                "type": "Record<`string`, `any`\\>",
                "description": "",
                "optional": false,
                "defaultValue": "`{}`",
                "children": []
              }
            ]} />

            #### Returns

            [`ResponsePromise`](../m.mdx#responsepromise)<[`ShelfRes`](m.mdx#shelfres)\>

            <ParameterTypes parameters={[
              {
                "name": "ResponsePromise",
                "type": "[`ResponsePromise`](../m.mdx#responsepromise)<[`ShelfRes`](m.mdx#shelfres)\\>"
              }
            ]} />
            """, "shelves/classes/shelves.ShelvesResource.mdx");

        Assert.Empty(page.Problems);
        Assert.True(page.Summary.IsEmpty);
        var method = Assert.Single(page.Methods);
        Assert.Equal("Takes it away.", TestDoc.Text(method.Description));
        Assert.Equal("{}", method.Parameters[0].DefaultValue);
        Assert.Equal("Record<string, any>", TypeText.Of(method.Parameters[0].Type));
        Assert.Equal("ResponsePromise@../m.mdx#responsepromise<ShelfRes@m.mdx#shelfres>", TypeText.Of(method.Returns?.Type));
    }

    [Fact]
    public void Details_at_the_level_of_methods_belong_to_the_method_before_them()
    {
        var page = Reader.Read("""
            # ShelvesResource

            Under `medusa.shelves`.

            ## Methods

            #### move

            ##### Returns

            <ParameterTypes parameters={[{"name":"ResponsePromise","type":"void"}]} />

            #### Deprecated

            Use lift.

            ##### Parameters

            <ParameterTypes parameters={[{"name":"id","type":"string"}]} />

            #### Since

            1.2

            #### lift
            """);

        Assert.Equal(["move", "lift"], page.Methods.Select(static method => method.Name));
        Assert.Equal("Use lift.", page.Methods[0].Deprecated);
        Assert.Equal("id", Assert.Single(page.Methods[0].Parameters).Name);
        Assert.NotNull(page.Methods[0].Returns);
    }

    [Theory]
    [InlineData("It is deprecated. Use lift.", "It is deprecated. Use lift.")]
    [InlineData("Moves. @deprecated Use lift.", "Use lift.")]
    [InlineData("Deprecated: use lift.", "Deprecated: use lift.")]
    [InlineData("Works with the deprecated interface only.", null)]
    public void Prose_can_deprecate_but_may_also_just_mention_it(string description, string? expected)
    {
        var page = Reader.ReadTable("[" + Reader.Entry("a", "string", $",\"description\":\"{description}\"") + "]");

        Assert.Equal(expected, page.Members[0].Deprecated);
    }

    [Fact]
    public void A_class_has_its_properties_and_its_methods_are_no_matter()
    {
        var page = Reader.Read("""
            # Shelf

            A shelf.

            ## constructor

            ___

            ## Properties

            <ParameterTypes parameters={[{"name":"id","type":"`string`"}]} />

            ## Methods

            #### beforeInsert

            ##### Returns

            <ParameterTypes parameters={[{"name":"void","type":"`void`"}]} />
            """);

        Assert.Equal(PageKind.Object, page.Kind);
        Assert.Equal("A shelf.", TestDoc.Text(page.Summary));
        Assert.Equal("id", Assert.Single(page.Members).Name);
        Assert.Empty(page.Methods);
    }

    [Theory]
    [InlineData("####")]
    [InlineData("##")]
    public void An_alias_has_its_declaration_its_index_signature_and_its_parameters(string level)
    {
        var page = Reader.Read($$"""
            # ShelfError

             **ShelfError**: `Object`

            What went wrong.

            {{level}} Type Parameters

            <ParameterTypes parameters={[{"name":"T","type":"`object`"}]} />

            {{level}} Index signature

            ▪ [key: `string`]: `unknown`[]

            {{level}} Type declaration

            <ParameterTypes parameters={[{"name":"code","type":"`string` \\| `number`"}]} />
            """, "specs/internal/types/internal.ShelfError.mdx");

        Assert.Empty(Reader.Told(page.Problems));
        Assert.Equal(PageKind.Alias, page.Kind);
        Assert.Null(page.Alias);
        Assert.Equal("What went wrong.", TestDoc.Text(page.Summary));
        Assert.Equal(["T"], page.TypeParameters);
        Assert.Equal("array(unknown)", TypeText.Of(page.IndexValue));
        Assert.Equal("code", Assert.Single(page.Members).Name);
    }

    [Theory]
    [InlineData(" **Shelves**: [Paged](../Paged.mdx) & `object`", "both(Paged@../Paged.mdx, object)")]
    [InlineData("**Shelves**<`T`\\>: `T`[]", "array(T)")]
    [InlineData(" **Shelves**&#60;T&#62;: &#123; [P in K]: T &#125;", "{[]: T}")]
    [InlineData(" **Shelves**: `\"a\"` \\| `\"b\"`", "union(\"a\", \"b\")")]
    [InlineData(" **Shelves**: (`a`: `string`) => `void`", "nodata")]
    [InlineData(" **Shelves**&lt;T&gt;: `string`", "string")]
    [InlineData(" **Shelves**&#x3C;T = &#123; a&colon; string &#125;&#x3E;: &#123; b: `string` &#125;", "{b: string}")]
    [InlineData(" **Shelves**<T = () =\\> void\\>: `string`", "string")]
    [InlineData("Ƭ **Shelves**: `string`", "none")]
    public void The_line_of_an_alias_is_its_type(string line, string expected)
    {
        var text = "# Shelves\n\n" + line + "\n\nMany shelves.\n";
        var page = Reader.Read(text, "specs/types/Shelves.mdx");

        Assert.Equal(PageKind.Alias, page.Kind);
        Assert.Equal(expected, TypeText.Of(page.Alias));
    }

    [Fact]
    public void A_broken_alias_line_is_told_at_its_place()
    {
        var page = Reader.Read("# Shelves\n\n **Shelves**: `string` \\|\n", "specs/types/Shelves.mdx");

        Assert.Equal(["3:26 MED0002 `string` \\| / a type"], Reader.Told(page.Problems));
    }

    [Fact]
    public void An_empty_alias_is_known()
    {
        var page = Reader.Read("# ShelfListRes\n", "specs/internal/types/internal.ShelfListRes.mdx");

        Assert.Equal(PageKind.Alias, page.Kind);
        Assert.Empty(page.Problems);
    }

    [Fact]
    public void An_alias_of_a_function_holds_no_data()
    {
        var page = Reader.Read("""
            # Handler

            #### Type declaration

            ##### Parameters

            <ParameterTypes parameters={[{"name":"x","type":"string"}]} />
            """, "specs/types/Handler.mdx");

        Assert.Equal(PageKind.Alias, page.Kind);
        Assert.IsType<NonDataType>(page.Alias);
    }

    [Fact]
    public void An_enum_has_its_members_with_their_values_where_the_dialect_writes_them()
    {
        var page = Reader.Read("""
            # ShelfState

            The state.

            ## Enumeration Members

            #### PRE\_BUILT

             **PRE\_BUILT** = `"pre_built"`

            Not there yet.

            ___

            #### FULL

             **FULL** = ``"full"``

            ___

            #### EMPTY

            Nothing on it.

            #### ONE

             **ONE** = `1`

            #### OPEN\_OR\_FULL

             **OPEN\_OR\_FULL** = `"open &amp; full&#x21;"`
            """, "specs/enums/ShelfState.mdx");

        Assert.Equal(PageKind.Enum, page.Kind);
        Assert.Equal(["PRE_BUILT", "FULL", "EMPTY", "ONE", "OPEN_OR_FULL"], page.EnumMembers.Select(static member => member.Name));
        Assert.Equal(["pre_built", "full", null, "1", "open & full!"], page.EnumMembers.Select(static member => member.Value));
        Assert.Equal(["Not there yet.", "", "Nothing on it.", "", ""], page.EnumMembers.Select(static member => TestDoc.Text(member.Description)));
    }

    [Fact]
    public void An_enum_may_list_its_values_without_a_heading_above()
    {
        var page = Reader.Read("# State\n\n## DONE\n\n **DONE** = `\"done\"`\n\n## OPEN\n\n **OPEN** = `\"open\"`\n");

        Assert.Equal(PageKind.Enum, page.Kind);
        Assert.Equal(["done", "open"], page.EnumMembers.Select(static member => member.Value));
    }

    [Theory]
    [InlineData("# internal\n\n## Classes\n\n- [Shelf](Shelf.mdx)\n\n## Enumeration Members\n\n#### DEFAULT\n", "specs/modules/internal.mdx")]
    [InlineData("# Everything\n\n- [Shelf](Shelf.mdx)\n", "specs/index.mdx")]
    [InlineData("# move - Shelves Module Reference\n\n## Parameters\n\n<ParameterTypes parameters={[{\"name\":\"a\",\"type\":\"string\"}]} />\n", "specs/methods/I.move.mdx")]
    [InlineData("# move\n\n## Overload 1\n\n### Parameters\n\n### Returns\n", "specs/methods/I.move.mdx")]
    [InlineData("# shelf - JS SDK Admin Reference\n\n## list\n\n### Parameters\n\n<TypeList types={[]} />\n", "specs/js_sdk/page.mdx")]
    public void Lists_and_functions_are_known_and_hold_nothing(string text, string path)
    {
        var page = Reader.Read(text, path);

        Assert.Equal(PageKind.Index, page.Kind);
        Assert.Empty(page.Problems);
    }

    [Theory]
    [InlineData("functions")]
    [InlineData("modules")]
    [InlineData("variables")]
    [InlineData("types")]
    [InlineData("classes")]
    [InlineData("interfaces")]
    [InlineData("enums")]
    public void Where_the_repository_lies_says_nothing_about_its_pages(string folder)
    {
        var root = "/home/me/" + folder + "/app/specs/";

        Assert.Equal(PageKind.Object, Reader.Read("# Shelf\n\n## Properties\n", root + "classes/Shelf.mdx").Kind);
        Assert.Equal(PageKind.Alias, Reader.Read("# Shelf\n\n## Type declaration\n", root + "types/Shelf.mdx").Kind);
        Assert.Equal(PageKind.Alias, Reader.Read("# Shelf\n", root + "types/Shelf.mdx").Kind);
        Assert.Equal(PageKind.Object, Reader.Read("# Shelf\n\n## Properties\n", root + "Shelf.mdx").Kind);
        Assert.Equal(
            PageKind.Resource,
            Reader.Read("# ShelvesResource\n\nIt is at `medusa.shelves`.\n\n## Methods\n\n#### list\n", "/home/me/" + folder + "/ShelvesResource.mdx").Kind);
    }

    [Theory]
    [InlineData("", "1:1 MED0003 Other.mdx")]
    [InlineData("Just words.\n", "1:1 MED0003 Other.mdx")]
    [InlineData("---\na: b\n---\n\n# How to build a shelf\n\nWith wood.\n", "5:3 MED0003 How to build a shelf")]
    [InlineData("# Shelf\n\n## Usage\n\nPut books on it.\n", "1:3 MED0003 Shelf")]
    [InlineData("## Properties\n", "1:1 MED0003 Other.mdx")]
    public void A_page_with_nothing_known_is_told_at_its_title(string text, string expected)
    {
        var page = Reader.Read(text, "C:\\specs\\Other.mdx");

        Assert.Equal(PageKind.Unknown, page.Kind);
        Assert.Equal("C:/specs/Other.mdx", page.Path);
        Assert.Equal([expected], Reader.Told(page.Problems));
    }

    [Theory]
    [InlineData("\n")]
    [InlineData("\r\n")]
    [InlineData("\r")]
    public void Places_are_right_with_every_line_end_and_with_a_byte_order_mark(string lineEnd)
    {
        var text = "\uFEFF" + string.Join(lineEnd, "---", "a: b", "---", "", "# Shelf", "", "## Properties", "", "<ParameterTypes parameters={[", "  {",
            "    \"name\": \"row\",", "    \"type\": \"`string` \\\\| ?\"", "  }", "]} />", "");

        var page = Reader.Read(text);

        Assert.Equal(["12:27 MED0002 `string` \\| ? / a type"], Reader.Told(page.Problems));
        Assert.Equal("Shelf", Reader.At(text, page.TitleSpan));
        Assert.Equal("row", Reader.At(text, Assert.Single(page.Members).NameSpan));
    }

    [Fact]
    public void Code_that_looks_like_a_table_stays_code()
    {
        var page = Reader.Read("""
            # ShelvesResource

            Under `medusa.shelves`.

            ## Methods

            ### list

            #### Example

            ```tsx
            <ParameterTypes parameters={[
              {"name": "no", "type": "string"}
            ]} />
            # no heading
            ```
            """);

        Assert.Equal(
            "<ParameterTypes parameters={[\n  {\"name\": \"no\", \"type\": \"string\"}\n]} />\n# no heading",
            Assert.Single(page.Methods[0].Examples).Code);
        Assert.Empty(page.Problems);
    }

    [Fact]
    public void An_admonition_that_is_never_closed_does_not_swallow_the_page()
    {
        var page = Reader.Read("# Shelf\n\n:::note\n\nMind this.\n\n## Properties\n\n<ParameterTypes parameters={[{\"name\":\"a\",\"type\":\"string\"}]} />\n");

        Assert.Single(page.Members);
    }

    [Fact]
    public void Reading_the_same_text_gives_an_equal_page()
    {
        const string Text = "# Shelf\n\nSome *prose*.\n\n## Properties\n\n<ParameterTypes parameters={[{\"name\":\"a\",\"type\":\"{ b: (A | B)[] }\"}]} />\n";

        Assert.Equal(Reader.Read(Text), Reader.Read(Text));
        Assert.Equal(Reader.Read(Text).GetHashCode(), Reader.Read(Text).GetHashCode());
        Assert.NotEqual(Reader.Read(Text), Reader.Read(Text.Replace("(A | B)", "(A | C)", StringComparison.Ordinal)));
    }

    [Fact]
    public void Reading_can_be_cancelled() =>
        Assert.Throws<OperationCanceledException>(() => Generator.Reading.PageReader.Read("a.mdx", "# A", new CancellationToken(canceled: true)));
}
