using Medusa.Generator.Model.Pages;

namespace Medusa.Generator.Reading.Tests;

public class SdkPageTests
{
    private const string ResourcePath = "specs/js_sdk/admin/Admin/properties/js_sdk.admin.Admin.shelf/page.mdx";

    [Theory]
    [InlineData("\n")]
    [InlineData("\r\n")]
    public void A_property_of_the_client_is_a_resource_with_a_heading_for_each_method(string lineEnd)
    {
        var text = $$"""
            ---
            slug: /references/js-sdk/admin/shelf
            sidebar_label: shelf
            tags:
              - js sdk
            ---

            import { TypeList } from "docs-ui"

            # shelf - JS SDK Admin Reference

            This documentation provides a reference to the `sdk.admin.shelf` set of methods.

            ## constructor

            ### Parameters

            {{Table("Client", Reader.Entry("client", "[Client](../Client/page.mdx)"))}}

            ## client

            ### fetch\_

            #### Parameters

            {{Table("fetch", Reader.Entry("input", "`string`"))}}

            ## re\_shelve

            Puts a book back.

            #### When it falls

            Pick it up.

            :::note

            This is available starting from [Medusa v2.8.5](https://example.com/v2.8.5).

            :::

            ### Example

            To put it back:

            ```ts
            sdk.admin.shelf.re_shelve("shelf_123")
            .then(({ shelf }) => {
              console.log(shelf)
            })
            ```

            ### Parameters

            {{Table("re_shelve", Reader.Entry("id", "`string`") + "," + Reader.Entry("headers", "[ClientHeaders](../C/page.mdx)", ",\"optional\":true"))}}

            ### Returns

            {{Table("re_shelve", Reader.Entry("Promise", "Promise&#60;[ShelfResponse](../R/page.mdx)&#62;", ",\"children\":[" + Reader.Entry("shelf", "[Shelf](../S/page.mdx)") + "]"))}}

            :::note[Deprecated]

            Leave it where it is.

            :::

            ___

            ## delete

            Takes a shelf away.

            ### Returns

            {{Table("delete", Reader.Entry("Promise", "Promise&#60;void&#62;"))}}
            """.ReplaceLineEndings(lineEnd);

        var page = Reader.Read(text, ResourcePath);

        Assert.Empty(Reader.Told(page.Problems));
        Assert.Equal((PageKind.Resource, "shelf", "sdk", "admin.shelf"), (page.Kind, page.Title, page.AccessorRoot, page.Accessor));
        Assert.Equal(["re_shelve", "delete"], page.Methods.Select(static method => method.Name));
        var method = page.Methods[0];
        Assert.Equal("re\\_shelve", Reader.At(text, method.NameSpan));
        Assert.Equal(
            "Puts a book back. When it falls Pick it up. This is available starting from Medusa v2.8.5. Deprecated Leave it where it is.",
            TestDoc.Text(method.Description));
        Assert.Equal(("2.8.5", "Leave it where it is."), (method.Since, method.Deprecated));
        Assert.Equal("To put it back:", Assert.Single(method.Examples).Caption);
        Assert.Equal("sdk.admin.shelf.re_shelve", Assert.Single(method.Accessors).Text);
        Assert.Equal(["id", "headers"], method.Parameters.Select(static parameter => parameter.Name));
        Assert.Equal("shelf", Assert.Single(method.Returns!.Children).Name);
    }

    [Theory]
    [InlineData("slug: /references/js-sdk/store/shelf", "Shelves.", "list", "store.shelf")]
    [InlineData("sidebar_label: shelf", "The `sdk.store.shelf` set of methods.", "list", "store.shelf")]
    [InlineData("sidebar_label: shelf", "Like `sdk.store.rack`, but the `sdk.store.shelf` set of methods.", "list", "store.shelf")]
    [InlineData("sidebar_label: shelf", "Shelves.", "list", "auth.shelf")]
    public void The_accessor_is_in_the_sentence_or_the_slug_or_the_calls(string frontMatter, string sentence, string method, string accessor)
    {
        var page = Reader.Read($$"""
            ---
            {{frontMatter}}
            ---

            # shelf

            {{sentence}}

            ## {{method}}

            ### Example

            ```ts
            sdk.{{accessor}}.{{method}}()
            sdk.admin.rack.{{method}}()
            ```

            ### Returns

            {{Table("__type", Reader.Entry("Promise", "Promise&#60;void&#62;"))}}
            """, "specs/any.mdx");

        Assert.Equal((PageKind.Resource, accessor), (page.Kind, page.Accessor));
    }

    [Fact]
    public void The_accessor_of_a_page_without_examples_is_in_the_name_of_its_file()
    {
        const string Text = "# shelf\n\n## list\n\n### Returns\n\n<TypeList types={[{\"name\":\"Promise\",\"type\":\"Promise&#60;void&#62;\"}]} />\n";

        Assert.Equal("auth.shelf", Reader.Read(Text, "specs/js_sdk.auth.Auth.shelf/page.mdx").Accessor);
        Assert.NotEqual(PageKind.Resource, Reader.Read(Text, "specs/js_sdk.auth.Rack.shelf/page.mdx").Kind);
    }

    [Fact]
    public void A_page_of_one_method_says_its_resource_or_its_class()
    {
        const string Body = """

            Sends a request.

            ## Example

            ```ts
            const result = await sdk.auth.enter("user")
            ```

            ## Parameters

            <TypeList types={[{"name":"actor","type":"`string`"},{"name":"headers","type":"[ClientHeaders](../C/page.mdx)"}]} sectionTitle="enter"/>

            ## Returns

            <TypeList types={[{"name":"Promise","type":"Promise&#60;string&#62;","children":[{"name":"string","type":"`string`"}]}]} sectionTitle="enter"/>
            """;

        var stated = Reader.Read("# enter - JS SDK Auth Reference\n\nThe `sdk.auth.enter` method.\n" + Body, "specs/js_sdk.auth.Auth.enter/page.mdx");
        var ofClass = Reader.Read("# enter\n" + Body, "specs/js_sdk.admin.Door.enter/page.mdx");

        Assert.Equal((PageKind.Method, "auth", null), (stated.Kind, stated.Accessor, stated.ClassName));
        Assert.Equal((PageKind.Method, null, "Door"), (ofClass.Kind, ofClass.Accessor, ofClass.ClassName));
        foreach (var page in new[] { stated, ofClass })
        {
            Assert.Empty(Reader.Told(page.Problems));
            var method = Assert.Single(page.Methods);
            Assert.Equal("enter", method.Name);
            Assert.Equal(["actor", "headers"], method.Parameters.Select(static parameter => parameter.Name));
            Assert.Empty(method.Returns!.Children);
            Assert.Single(method.Examples);
        }
    }

    [Theory]
    [InlineData("# fetch", "Promise&#60;T&#62;", "sdk.client.fetch()")]
    [InlineData("# listShelves", "Promise&#60;Shelf[]&#62;", "shelfModuleService.listShelves()")]
    [InlineData("# setLocale", "`void`", "sdk.admin.shelf.list()")]
    public void Methods_of_other_classes_and_services_are_no_resource_s(string title, string result, string example)
    {
        var page = Reader.Read($$"""
            {{title}}

            ## Example

            ```ts
            {{example}}
            ```

            ## Returns

            {{Table("x", Reader.Entry("Promise", result))}}
            """, $"specs/js_sdk.admin.Client.{title[2..]}/page.mdx");

        Assert.Empty(Reader.Told(page.Problems));
        Assert.Equal((PageKind.Index, ""), (page.Kind, page.AccessorRoot));
    }

    [Fact]
    public void A_method_that_stands_twice_is_read_once()
    {
        var method = $$"""
            ## list

            ### Returns

            {{Table("__type", Reader.Entry("Promise", "Promise&#60;A&#62;"))}}


            """;
        var other = method.Replace(";A&", ";B&", StringComparison.Ordinal);

        var same = Reader.Read(Resource(method + method), ResourcePath);
        var differing = Reader.Read(Resource(method + other), ResourcePath);

        Assert.Empty(Reader.Told(same.Problems));
        Assert.Single(same.Methods);
        Assert.Single(differing.Methods);
        Assert.Equal(["11:4 MED0006 list / shelf"], Reader.Told(differing.Problems));
    }

    [Theory]
    [InlineData("```\n```\n\n")]
    [InlineData("```\n\n```\n\n")]
    [InlineData("```\n\n~~~\n\n")]
    [InlineData("\n")]
    public void A_fence_too_many_or_too_few_makes_no_code_of_the_methods_behind_it(string fences)
    {
        var page = Reader.Read(Resource($$"""
            ## first

            ### Example

            ```ts
            sdk.admin.shelf.first()
            {{fences}}### Parameters

            {{Table("first", Reader.Entry("a", "`string`"))}}

            ### Returns

            {{Table("first", Reader.Entry("Promise", "Promise&#60;A&#62;"))}}

            ## second

            ### Example

            ```ts
            sdk.admin.shelf.second()
            ```

            Or so:

            ```
            sdk.admin.shelf.second(1)
            ```

            ### Parameters

            {{Table("second", Reader.Entry("b", "`string`"))}}

            ### Returns

            {{Table("second", Reader.Entry("Promise", "Promise&#60;B&#62;"))}}
            """), ResourcePath);

        Assert.Empty(Reader.Told(page.Problems));
        Assert.Equal(["first", "second"], page.Methods.Select(static method => method.Name));
        Assert.Equal(["a", "b"], page.Methods.Select(static method => method.Parameters[0].Name));
        Assert.Equal(["Promise<A>", "Promise<B>"], page.Methods.Select(static method => TypeText.Of(method.Returns!.Type)));
        Assert.Equal([1, 2], page.Methods.Select(static method => method.Examples.Count));
    }

    [Fact]
    public void A_table_belongs_to_the_method_that_it_names()
    {
        var text = Resource($$"""
            ## first

            ### Parameters

            {{Table("second", Reader.Entry("b", "`string`"))}}

            ### Returns

            {{Table("second", Reader.Entry("Promise", "Promise&#60;B&#62;"))}}
            """);

        var page = Reader.Read(text, ResourcePath);

        var method = Assert.Single(page.Methods);
        Assert.Equal(("second", "b"), (method.Name, method.Parameters[0].Name));
        Assert.Equal("second", Reader.At(text, method.NameSpan));
        Assert.Equal(["5:4 MED0010 first"], Reader.Told(page.Problems));
    }

    [Fact]
    public void A_table_that_names_a_method_with_one_of_its_own_is_reported()
    {
        var own = Table("second", Reader.Entry("Promise", "Promise&#60;B&#62;"));

        var page = Reader.Read(Resource($$"""
            ## first

            ### Returns

            {{Table("first", Reader.Entry("Promise", "Promise&#60;A&#62;"))}}

            ### Returns

            {{own}}

            ## second

            ### Returns

            {{own}}
            """), ResourcePath);

        Assert.Equal(["Promise<A>", "Promise<B>"], page.Methods.Select(static method => TypeText.Of(method.Returns!.Type)));
        Assert.Equal(["11:5 MED0009 Returns / second / first"], Reader.Told(page.Problems));
    }

    [Theory]
    [InlineData("AdminShelf", "[AdminShelf](../S/page.mdx)", "[AdminShelf](../S/page.mdx)", "name")]
    [InlineData("string \\\\| object", "string \\\\| object", "`string` \\\\| `object`", "name")]
    [InlineData("AdminShelf", "[Response](../R/page.mdx)", "[AdminShelf](../S/page.mdx)", "AdminShelf")]
    [InlineData("\\\"shelf\\\"", "[DeleteResponse](../D/page.mdx)&#60;\\\"shelf\\\"&#62;", "`\\\"shelf\\\"`", "")]
    public void The_members_of_a_result_are_its_children(string child, string result, string childType, string members)
    {
        var page = Reader.Read(Resource($$"""
            ## first

            ### Returns

            {{Table("first", Reader.Entry("Promise", $"Promise&#60;{result}&#62;", ",\"children\":[" + Reader.Entry(child, childType, ",\"children\":[" + Reader.Entry("name", "`string`") + "]") + "]"))}}
            """), ResourcePath);

        Assert.Empty(Reader.Told(page.Problems));
        Assert.Equal(members, string.Join(",", Assert.Single(page.Methods).Returns!.Children.Select(static entry => entry.Name)));
    }

    [Fact]
    public void An_entry_says_since_when_and_how_it_is_used()
    {
        const string More = """
            ,"featureFlag":"index_engine","since":"2.8.0","example":"`\"usd\"`","deprecated":{"is_deprecated":true,"description":"Use `b`."},"later":[{}]
            """;

        var page = Reader.ReadTable($$"""[{{Reader.Entry("a", "`string`", More)}},{{Reader.Entry("b", "`string`", ",\"deprecated\":true")}},{{Reader.Entry("c", "`string`", ",\"deprecated\":false")}}]""");

        Assert.Empty(Reader.Told(page.Problems));
        var first = page.Members[0];
        Assert.Equal(("index_engine", "2.8.0", "\"usd\"", "Use b."), (first.FeatureFlag, first.Since, first.Example, first.Deprecated));
        Assert.Equal(["Use b.", "", null], page.Members.Select(static entry => entry.Deprecated));
    }

    [Fact]
    public void Of_two_entries_of_an_intersection_the_narrower_counts()
    {
        var page = Reader.Read("# Line\n\n## Properties\n\n<TypeList types={["
            + Reader.Entry("item", "[Base](../B/page.mdx)") + "," + Reader.Entry("id", "`string`") + "," + Reader.Entry("item", "[Narrow](../N/page.mdx)")
            + "," + Reader.Entry("id", "`number`") + "]} />");

        Assert.Equal(["Narrow@../N/page.mdx", "string"], page.Members.Select(static entry => TypeText.Of(entry.Type)));
        Assert.Equal(["5:156 MED0006 id / Line"], Reader.Told(page.Problems));
    }

    [Theory]
    [InlineData("interfaces", nameof(PageKind.Object))]
    [InlineData("types", nameof(PageKind.Alias))]
    public void A_table_directly_below_the_title_has_the_type_s_members(string folder, string kind)
    {
        var page = Reader.Read($$"""
            ---
            displayed_sidebar: orderReference
            ---

            # OrderDTO

            The order's details.

            {{Table("OrderDTO", Reader.Entry("id", "`string`"))}}
            """, $"specs/order/{folder}/order.OrderDTO/page.mdx");

        Assert.Empty(Reader.Told(page.Problems));
        Assert.Equal((kind, "id"), (page.Kind.ToString(), Assert.Single(page.Members).Name));
    }

    [Fact]
    public void A_class_that_only_links_its_members_is_no_type()
    {
        var page = Reader.Read("# Shelf\n\n## Methods\n\n- [list](../../Shelf/methods/js_sdk.admin.Shelf.list/page.mdx)\n", "specs/admin/classes/js_sdk.admin.Shelf/page.mdx");

        Assert.Equal(PageKind.Index, page.Kind);
    }

    private static string Resource(string methods) => "# shelf\n\nThe `sdk.admin.shelf` set of methods.\n\n" + methods.ReplaceLineEndings("\n");

    private static string Table(string sectionTitle, string entries) =>
        $$"""<TypeList types={[{{entries}}]} expandUrl="https://example.com" sectionTitle="{{sectionTitle}}"/>""";
}
