using System.Text.Json;
using System.Text.Json.Nodes;
using Medusa.Generator.Model;
using Medusa.Generator.Model.Docs;
using Medusa.Generator.Model.Pages;
using Medusa.Generator.Model.Problems;

namespace Medusa.Generator.Reading.Tests;

public class JsonPageTests
{
    private const string ResourcePath = "specs/js_sdk/admin/Admin/properties/js_sdk.admin.Admin.shelf/page.json";

    private const string Resource = """
        {"slug":"/references/js-sdk/admin/shelf","title":"shelf - JS SDK Admin Reference","frontmatter":{"slug":"/references/js-sdk/admin/shelf","tags":["js sdk"]},"toc":[],"blocks":[
        {"kind":"markdown","html":"A reference to the `sdk.admin.shelf` set\nof methods."},
        {"kind":"note","variant":"note","html":"This is available starting from [Medusa v2.12.3](https://example.com/v2.12.3)."},
        {"kind":"heading","level":2,"text":"re_shelve","id":"re-shelve"},
        {"kind":"markdown","html":"Puts a book back. See [Shelf](/references/types/types.Shelf)."},
        {"kind":"heading","level":3,"text":"When it falls","id":"when"},
        {"kind":"markdown","html":"Pick it up."},
        {"kind":"heading","level":3,"text":"Example","id":"example"},
        {"kind":"markdown","html":"To put it back:\n\n```ts\nsdk.admin.shelf.re_shelve(\"shelf_123\")\n```"},
        {"kind":"heading","level":3,"text":"Parameters","id":"re-shelve-parameters"},
        {"kind":"typeList","sectionTitle":"re_shelve","types":[{"name":"id","type":"`string`","description":"The \"ID\".","optional":false,"defaultValue":"","expandable":false,"children":[]}]},
        {"kind":"heading","level":3,"text":"Returns","id":"re-shelve-returns"},
        {"kind":"typeList","sectionTitle":"re_shelve","types":[{"name":"Promise","type":"Promise&#60;[ShelfResponse](/references/types/types.ShelfResponse)&#62;","children":[{"name":"shelf","type":"[Shelf](/references/types/types.Shelf)","children":[]}]}]},
        {"kind":"note","variant":"note","title":"Deprecated","html":"Leave it."},
        {"kind":"heading","level":2,"text":"list","id":"list"},
        {"kind":"codeTabs","tabs":[{"label":"Fetch","language":"ts","code":"sdk.admin.shelf.list()"}]},
        {"kind":"heading","level":3,"text":"Returns","id":"list-returns"},
        {"kind":"typeList","sectionTitle":"list","types":[{"name":"Promise","type":"Promise&#60;void&#62;"}]}]}
        """;

    [Fact]
    public void A_page_of_blocks_is_a_resource_with_its_methods()
    {
        var page = Reader.Read(Resource, ResourcePath);

        Assert.Empty(Reader.Told(page.Problems));
        Assert.Equal((PageKind.Resource, "shelf", "sdk", "admin.shelf"), (page.Kind, page.Title, page.AccessorRoot, page.Accessor));
        Assert.Equal("/references/js-sdk/admin/shelf", page.Slug);
        Assert.Equal("A reference to the sdk.admin.shelf set of methods. This is available starting from Medusa v2.12.3.", TestDoc.Text(page.Summary));
        Assert.Equal(["re_shelve", "list"], page.Methods.Select(static method => method.Name));
        var method = page.Methods[0];
        Assert.Equal("Puts a book back. See Shelf. When it falls Pick it up. Deprecated Leave it.", TestDoc.Text(method.Description));
        Assert.Equal(("Leave it.", "2.12.3"), (method.Deprecated, method.Since));
        Assert.Equal([("To put it back:", "ts", "sdk.admin.shelf.re_shelve(\"shelf_123\")")], method.Examples.Select(e => (e.Caption, e.Language, e.Code)));
        Assert.Equal("The \"ID\".", TestDoc.Text(Assert.Single(method.Parameters).Description));
        Assert.Equal("shelf", Assert.Single(method.Returns!.Children).Name);
    }

    [Fact]
    public void Everything_knows_its_place_in_the_file()
    {
        var page = Reader.Read(Resource, ResourcePath);

        var method = page.Methods[0];
        Assert.Equal("shelf - JS SDK Admin Reference", Reader.At(Resource, page.TitleSpan));
        Assert.Equal("re_shelve", Reader.At(Resource, method.NameSpan));
        Assert.Equal("sdk.admin.shelf", Reader.At(Resource, page.Accessors[0].Span));
        Assert.Equal("sdk.admin.shelf.re_shelve", Reader.At(Resource, method.Accessors[0].Span));
        Assert.Equal("id", Reader.At(Resource, method.Parameters[0].NameSpan));
        Assert.Equal("[Shelf](/references/types/types.Shelf)", Reader.At(Resource, method.Returns!.Children[0].Type.Span));
    }

    [Theory]
    [InlineData("`\\\"draft\\\"` \\\\| `\\\"published\\\"`", "union(\"draft\", \"published\")", "", "")]
    [InlineData("`object`", "none", "a,b", "T")]
    [InlineData("`object` \\\\| `object`", "union(object, object)", "a,b", "T")]
    [InlineData("[Paginated](/p)&#60;object&#62;", "Paginated@/p<object>", "a,b", "T")]
    [InlineData("[DeleteResponse](/d)&#60;TObject&#62; & `object`", "both(DeleteResponse@/d<TObject>, object)", "a,b", "TObject,T")]
    [InlineData("`number` \\\\| `string` \\\\| [IBigNumber](/n)", "union(number, string, IBigNumber@/n)", "", "T")]
    [InlineData("`Record<string, object>`", "Record<string, object>", "", "T")]
    [InlineData("[Other](/o)", "Other@/o", "", "T")]
    public void An_alias_is_a_lone_table_with_its_type(string type, string alias, string members, string parameters)
    {
        var children = parameters.Length == 0 ? "" : Reader.Entry("a", "T[]") + "," + Reader.Entry("b", "`string`", ",\"optional\":true");
        var page = Read("ShelfKind", $$"""{"kind":"typeList","types":[{{Reader.Entry("ShelfKind", type, ",\"description\":\"A kind.\",\"children\":[" + children + "]")}}]}""");

        Assert.Empty(Reader.Told(page.Problems));
        Assert.Equal((PageKind.Alias, alias, "A kind."), (page.Kind, TypeText.Of(page.Alias), TestDoc.Text(page.Summary)));
        Assert.Equal((members, parameters), (string.Join(",", page.Members.Select(static member => member.Name)), string.Join(",", page.TypeParameters)));
    }

    [Fact]
    public void Interfaces_and_enums_and_pages_of_modules_are_types()
    {
        const string Table = """{"kind":"typeList","sectionTitle":"Shelf","types":[{"name":"id","type":"`string`"}]}""";
        const string Heading = """{"kind":"heading","level":2,"text":"Properties","id":"properties"}""";

        var described = Read("Shelf", Heading + "," + Table, "interfaces");
        var ofModule = Read("Shelf", """{"kind":"markdown","html":"A shelf."},""" + Table, "interfaces");
        var values = Read("Kind", """
            {"kind":"heading","level":2,"text":"Enumeration Members","id":"m"},{"kind":"heading","level":3,"text":"IN_USE","id":"in-use"},
            {"kind":"markdown","html":"**IN\\_USE** = `\"in_use\"`"}
            """, "enums");

        Assert.Equal((PageKind.Object, "id"), (described.Kind, Assert.Single(described.Members).Name));
        Assert.Equal((PageKind.Object, "id"), (ofModule.Kind, Assert.Single(ofModule.Members).Name));
        Assert.Equal((PageKind.Enum, "in_use"), (values.Kind, Assert.Single(values.EnumMembers).Value));
        Assert.Empty(Reader.Told(EquatableArray.ToEquatableArray(described.Problems.Concat(ofModule.Problems).Concat(values.Problems))));
    }

    [Fact]
    public void Lists_of_links_are_no_types()
    {
        const string Links = """{"kind":"linkList","items":[{"title":"list","href":"/references/js_sdk/admin/Shelf/methods/js_sdk.admin.Shelf.list"}]}""";

        Assert.Equal(PageKind.Index, Read("Shelf", """{"kind":"heading","level":2,"text":"Methods","id":"methods"},""" + Links, "classes").Kind);
        Assert.Equal(PageKind.Index, Read("File", Links).Kind);
    }

    [Fact]
    public void An_early_page_of_a_resource_names_its_class()
    {
        var page = Reader.Read("""
            {"slug":"/references/js-sdk/admin/return","title":"return - JS SDK Admin Reference","blocks":[
            {"kind":"markdown","html":"The `sdk.admin.return` set of methods."},
            {"kind":"typeList","types":[{"name":"return","type":"[Return](/references/js_sdk/admin/classes/js_sdk.admin.Return)","children":[]}]}]}
            """, ResourcePath);

        Assert.Empty(Reader.Told(page.Problems));
        Assert.Equal((PageKind.Resource, "admin.return", "Return"), (page.Kind, page.Accessor, page.ClassName));
        Assert.Empty(page.Methods);
    }

    [Theory]
    [InlineData("", "1:1 MED0001 expected a page in '{'")]
    [InlineData("[]", "1:1 MED0001 expected a page in '{'")]
    [InlineData("{", "1:2 MED0001 expected a string")]
    [InlineData("{}", "1:1 MED0003 page.json")]
    [InlineData("""{"title":"A","blocks":{}}""", "1:23 MED0005 'blocks' must be an array|1:1 MED0003 page.json")]
    [InlineData("""{"title":"A","blocks":[]""", "1:25 MED0001 expected '}'")]
    [InlineData("""{"title":1,"blocks":[]}""", "1:10 MED0005 'title' must be a string|1:1 MED0003 page.json")]
    [InlineData("""{"title":"A","title":"B","blocks":[]}""", "1:15 MED0005 'title' is there twice; the last one is used")]
    [InlineData("""{"title":"A","blocks":[1]}""", "1:24 MED0005 a block must be an object")]
    [InlineData("""{"title":"A","blocks":[{}]}""", "1:24 MED0005 a block has no kind")]
    [InlineData("""{"title":"A","blocks":[{"kind":2}]}""", "1:32 MED0005 'kind' must be a string|1:24 MED0005 a block has no kind")]
    [InlineData("""{"title":"A","blocks":[{"kind":"heading","level":"2","text":"B"}]}""", "1:50 MED0005 'level' must be a number")]
    [InlineData("""{"title":"A","blocks":[{"kind":"typeList","types":{}}]}""", "1:51 MED0005 'types' must be an array|1:24 MED0005 a block of kind 'typeList' lacks its content")]
    [InlineData("""{"title":"A","blocks":[{"kind":"typeList","types":[{"name":"a","type":5}]}]}""", "1:71 MED0005 'type' must be a string|1:61 MED0005 'a' has no type")]
    [InlineData("""{"title":"A","blocks":[{"kind":"typeList","types":[{"name":"a","type":"`string`"},{"name":"b","type":"B" """, "1:106 MED0001 expected '}'")]
    [InlineData("""{"title":"A\ud800","blocks":[]}""", "1:12 MED0005 a string has half a character, a surrogate without its pair|1:11 MED0003 A\uFFFD")]
    [InlineData("""{"title":"A","blocks":[{"kind":"markdown","html":"\q"}]}""", "1:51 MED0001 an escape that JSON doesn't know")]
    public void What_is_wrong_is_reported_at_its_place(string text, string problems)
    {
        var page = Reader.Read(text, "specs/types/types.A/page.json");

        Assert.Equal(problems.Split('|'), Reader.Told(page.Problems));
    }

    [Fact]
    public void What_precedes_an_error_is_used()
    {
        var text = Resource[..Resource.IndexOf("\"shelf\",\"type\"", StringComparison.Ordinal)];

        var page = Reader.Read(text, ResourcePath);

        var method = Assert.Single(page.Methods);
        Assert.Equal(("re_shelve", true), (method.Name, method.IsIncomplete));
        Assert.Equal("id", Assert.Single(method.Parameters).Name);
        Assert.Equal([ProblemId.MalformedTable], page.Problems.Select(static problem => problem.Id));
    }

    [Fact]
    public void A_byte_order_mark_does_not_matter() =>
        Assert.Equal(2, Reader.Read("\uFEFF" + Resource, ResourcePath).Methods.Count);

    [Fact]
    public void A_table_in_a_block_of_an_unknown_kind_is_used()
    {
        var page = Read("Shelf", """{"kind":"memberTable","types":[{"name":"id","type":"`string`"}]},{"kind":"picture","href":"x"}""", "interfaces");

        Assert.Equal("id", Assert.Single(page.Members).Name);
        Assert.Equal(["MED0004 memberTable / types"], Reader.Told(page.Problems).Select(static told => told.Split(' ', 2)[1]));
    }

    [Fact]
    public void Nesting_is_bounded()
    {
        var deep = string.Concat(Enumerable.Repeat("[", 100_000)) + string.Concat(Enumerable.Repeat("]", 100_000));
        var quotes = new string('>', 10_000);

        Assert.Equal(2, Reader.Read(Resource.Replace("\"toc\":[]", "\"toc\":" + deep, StringComparison.Ordinal), ResourcePath).Methods.Count);
        var page = Reader.Read(Resource.Replace("Pick it up.", quotes, StringComparison.Ordinal), ResourcePath);
        Assert.Equal(2, page.Methods.Count);
        Assert.Equal([ProblemId.LimitExceeded], page.Problems.Select(static problem => problem.Id));
    }

    [Fact]
    public void Every_beginning_of_a_page_and_every_change_of_a_character_can_be_read()
    {
        var random = new Random(20260101);
        const string Strange = "\0\r\n\t\"'`\\{}[]()<>|&#:;,*_~-=!$u0dD8\uD800\uDFFF\uFEFF\u2028é";
        for (var i = 0; i < Resource.Length; i++)
        {
            var strange = Strange[random.Next(Strange.Length)].ToString();
            Reader.Read(Resource[..i], ResourcePath);
            Reader.Read(Resource.Remove(i, 1), ResourcePath);
            Reader.Read(Resource.Insert(i, strange), ResourcePath);
            Reader.Read(Resource.Remove(i, 1).Insert(i, strange), ResourcePath);
        }
    }

    [Fact]
    public void Values_of_any_kind_in_any_place_can_be_read()
    {
        string[] kinds = ["null", "true", "7", "\"\"", "[]", "{}", "[[]]", "{\"name\":\"a\"}", "[{\"kind\":\"typeList\",\"types\":[{}]}]"];
        var places = new List<string>();
        Collect(JsonNode.Parse(Resource)!, "$", places);
        foreach (var place in places)
        {
            foreach (var kind in kinds)
            {
                var page = JsonNode.Parse(Resource)!;
                Replace(page, place, JsonNode.Parse(kind));
                Reader.Read(page.ToJsonString(), ResourcePath);
            }
        }
    }

    private static void Collect(JsonNode node, string path, List<string> places)
    {
        places.Add(path);
        var children = node switch
        {
            JsonObject @object => @object.Select(member => (Name: "." + member.Key, member.Value)),
            JsonArray array => array.Select((item, index) => (Name: "#" + index, Value: item)),
            _ => [],
        };
        foreach (var (name, child) in children)
        {
            Collect(child!, path + "/" + name, places);
        }
    }

    private static void Replace(JsonNode root, string path, JsonNode? value)
    {
        var steps = path.Split('/').Skip(1).ToList();
        if (steps.Count == 0)
        {
            return;
        }

        // Names hold no slash in the page's keys.
        var parent = steps.SkipLast(1).Aggregate(root, static (node, step) => step[0] == '.' ? node[step[1..]]! : node[int.Parse(step[1..], null)]!);
        if (steps[^1][0] == '.')
        {
            parent[steps[^1][1..]] = value;
        }
        else
        {
            parent[int.Parse(steps[^1][1..], null)] = value;
        }
    }

    private static Page Read(string title, string blocks, string folder = "types") => Reader.Read(
        $$"""{"slug":"/references/types/{{folder}}/types.{{title}}","title":{{JsonSerializer.Serialize(title)}},"frontmatter":{},"toc":[],"blocks":[{{blocks}}]}""",
        $"specs/types/{folder}/types.{title}/page.json");
}
