using System.Globalization;
using Medusa.Generator.Model;
using Medusa.Generator.Model.Pages;
using Medusa.Generator.Model.Problems;
using Medusa.Generator.Model.Types;
using Medusa.Generator.Reading.Facts;
using Medusa.Generator.Reading.Markdown;
using Medusa.Tests.Shared;

namespace Medusa.Generator.Reading.Tests;

public class HostileInputTests(ITestOutputHelper output)
{
    private const int MostCopies = 5;

    private const string Page = """
        ---
        slug: /x
        ---

        import ParameterTypes from "@site/src/components/ParameterTypes"

        # ShelvesResource

        Under `medusa.shelves`. See [that](x.mdx) &amp; \_this\_.

        :::note[Mind]

        Words.

        :::

        ## Methods

        #### list

        ##### Example

        ```ts
        medusa.shelves.list({ a: 1 })
        ```

        ##### Parameters

        <ParameterTypes parameters={[
          {
            "name": "query",
            "type": "``{ a?: (string \\| [B](b.mdx))[]  }`` & `Record<string, unknown>`",
            "optional": false,
            "children": [ { "name": "x", "type": "T[\"k\"]", "other": [1, {"y": null}] } ]
          }
        ]} />

        ##### Returns

        <ParameterTypes parameters={[{"name":"ResponsePromise","type":"R&#60;void&#62;"}]} />
        """;

    [Fact]
    public void Every_beginning_of_a_page_can_be_read()
    {
        for (var length = 0; length < Page.Length; length++)
        {
            Read(Page[..length]);
        }
    }

    [Fact]
    public void A_page_with_any_character_lost_doubled_or_changed_can_be_read()
    {
        var random = new Random(20231127);
        const string Strange = "\0\r\n\t\"'`\\{}[]()<>|&#:;*_~-=!$\uD800\uDFFF\uFEFF\u2028é";
        for (var i = 0; i < Page.Length; i++)
        {
            var strange = Strange[random.Next(Strange.Length)];
            Read(Page.Remove(i, 1));
            Read(Page.Insert(i, Page[i].ToString()));
            Read(Page.Insert(i, strange.ToString()));
            Read(Page.Remove(i, 1).Insert(i, strange.ToString()));
        }
    }

    [Fact]
    public void Noise_can_be_read()
    {
        var random = new Random(7);
        const string Parts = "# ## \n \n\n<ParameterTypes parameters={ [{ \"name\": \"type\": \"a\", }] ]} /> ``` > - 1. **X** : = ` | & \\ \0 \uD800 ::: --- import \" ( ) [a](b) ";
        var words = Parts.Split(' ');
        for (var i = 0; i < 2_000; i++)
        {
            Read("# ShelvesResource\n\n## Methods\n\n### a\n\n#### Parameters\n\n" + string.Join(
                random.Next(2) == 0 ? "" : " ",
                Enumerable.Range(0, random.Next(60)).Select(_ => words[random.Next(words.Length)])));
        }
    }

    [Fact]
    public void A_table_that_nests_too_deep_is_reported_where_it_does()
    {
        var entry = Reader.Entry("last", "string");
        for (var i = 0; i < 100; i++)
        {
            entry = Reader.Entry($"a{i}", "object", ",\"children\":[" + entry + "]");
        }

        var page = Reader.ReadTable("[" + entry + "]");

        var problem = Assert.Single(page.Problems);
        Assert.Equal(ProblemId.LimitExceeded, problem.Id);
        Assert.Equal(["a table's nesting", "32 levels"], problem.Arguments);
        Assert.True(problem.Where!.Place.Start > 0);
        Assert.Equal("a99", Assert.Single(page.Members).Name);
    }

    [Fact]
    public void Many_problems_of_one_kind_hide_none_of_another_and_are_said_to_be_more()
    {
        var entries = string.Concat(Enumerable.Range(0, 150).Select(i => $"{{\"name\":\"m{i}\"}},"));
        var page = Reader.ReadTable("[" + entries + "{ oops");

        Assert.Equal(100, page.Problems.Count(p => p.Id == ProblemId.IncompleteEntry));
        var cut = Assert.Single(page.Problems, p => p.Id == ProblemId.LimitExceeded);
        Assert.Equal(["the list of MED0005 in this file", "100 problems"], cut.Arguments);
        Assert.Single(page.Problems, p => p.Id == ProblemId.MalformedTable);
        Assert.Equal(102, page.Problems.Count);
    }

    [Fact]
    public void A_name_that_is_too_long_is_reported_and_the_others_kept()
    {
        var page = Reader.ReadTable("[" + Reader.Entry(new string('a', 501), "string") + "," + Reader.Entry("b", new string('B', 501)) + "," + Reader.Entry("c", "string") + "]");

        Assert.Equal(["b", "c"], page.Members.Select(m => m.Name));
        Assert.IsType<UnparsedType>(page.Members[0].Type);
        Assert.Equal([ProblemId.LimitExceeded, ProblemId.LimitExceeded], page.Problems.Select(p => p.Id));
    }

    [Theory]
    [InlineData("<A b={ />\n")]
    [InlineData("<A b={\n")]
    [InlineData("<A b={[{\"name\":\"\n")]
    [InlineData("<A b=\"\n")]
    [InlineData("<A b='\n<A b=\"\n")]
    [InlineData("<ParameterTypes parameters=\n")]
    [InlineData("---\n")]
    [InlineData("import 'x'\n")]
    [InlineData(":::note\n")]
    [InlineData("#### a\n")]
    [InlineData("## a\n#### b\n")]
    [InlineData("medusa.a")]
    [InlineData("medusa.a<")]
    [InlineData("[a](")]
    [InlineData("[a](b \"")]
    [InlineData("[a](<")]
    [InlineData("[a][")]
    [InlineData("[a]: ")]
    [InlineData("![a](")]
    [InlineData("*a _b ")]
    [InlineData("*a**b*")]
    [InlineData("`a``b```c ")]
    [InlineData("<!--")]
    [InlineData("<a href=\"")]
    [InlineData("1. a\n")]
    [InlineData("> a\n")]
    [InlineData("- a\n\n")]
    [InlineData("- - ")]
    [InlineData("\t")]
    [InlineData("&amp;")]
    [InlineData("`")]
    [InlineData("&")]
    [InlineData("\\")]
    [InlineData("a ")]
    [InlineData("\r")]
    public void Work_grows_with_the_page_and_not_with_its_square(string part)
    {
        const int Small = 20_000;
        var head = "# ShelvesResource\n\nUnder `medusa.x`.\n\n## Methods\n\n#### a\n\n##### Example\n\n```ts\n";
        foreach (var start in new[] { "# ShelvesResource\n\n## Methods\n\n", head })
        {
            Read(start + Repeat(part, Small));
            var small = Measure(() => Read(start + Repeat(part, Small)));
            var large = Measure(() => Read(start + Repeat(part, 10 * Small)));

            // A square would take a hundred times as much. Small texts find their buffers in a pool, so that ten times can look like twenty.
            Assert.True(large < 40 * small, $"{Small} characters take {small} bytes, {10 * Small} take {large}.");
            AssertStepsGrowWithThePage(start + Repeat(part, Small), start + Repeat(part, 10 * Small));
        }
    }

    [Theory]
    [InlineData("> ```\n\n")]
    [InlineData("- ~~~\n")]
    [InlineData("1. ```\n\n   ```\n")]
    public void Fences_that_begin_no_line_are_not_looked_for_from_each_again(string part) =>
        AssertStepsGrowWithThePage("# Shelf\n\n" + Repeat(part, 5_000), "# Shelf\n\n" + Repeat(part, 50_000));

    // Markdig looks through what it has of the page for each of these; beyond a limit they are text.
    [Theory]
    [InlineData("[a]: b\n", "the number of link definitions / 1000")]
    [InlineData("> [a]: b\n\n", "the number of link definitions / 1000")]
    [InlineData("[\na]:\nb\n", "the number of link definitions / 1000")]
    [InlineData("a\n===\n", "the number of underlined headings / 1000")]
    [InlineData("a\n---\n\n", "the number of underlined headings / 1000")]
    public void Only_so_many_parts_of_a_page_may_take_a_search(string part, string reported)
    {
        const string Rest = "\n\n# Properties\n\n<ParameterTypes parameters={[{\"name\":\"a\",\"type\":\"`string`\"}]} />\n";
        var page = Reader.Read("# Shelf\n\n" + string.Concat(Enumerable.Repeat(part, 3_000)) + Rest);

        Assert.Equal("a", Assert.Single(page.Members).Name);
        Assert.EndsWith($"{ProblemId.LimitExceeded} {reported}", Assert.Single(Reader.Told(page.Problems)), StringComparison.Ordinal);
        Assert.InRange(page.Problems[0].Where!.Place.Line, 2, 3_003);
        Assert.Empty(Reader.Read("# Shelf\n\n" + string.Concat(Enumerable.Repeat(part, 1_000)) + Rest).Problems);
    }

    [Theory]
    [InlineData("### Parameters\n\n<TypeList types={[]} sectionTitle=\"other\" />\n\n")]
    [InlineData("### Parameters\n\n<TypeList types={[]} sectionTitle=\"a\" />\n\n")]
    [InlineData("### Returns\n\n<TypeList types={[]} sectionTitle=\"a@\" />\n\n")]
    [InlineData("## a@\n\n### Returns\n\n<TypeList types={[]} sectionTitle=\"b@\" />\n\n")]
    [InlineData("### Example\n\n```ts\nsdk.admin.shelf.a@()\n```\n\n## a@\n\n")]
    public void Tables_find_their_methods_without_a_search(string part)
    {
        var (few, many) = (SdkPage(part, 300), SdkPage(part, 3_000));

        AssertStepsGrowWithThePage(few, many);
        _ = Measure(() => Read(few));
        Assert.InRange(Measure(() => Read(many)), 0, 40 * Measure(() => Read(few)));
    }

    [Fact]
    public void A_type_of_many_characters_takes_no_square_of_work()
    {
        // What is compared is a ratio. Shorter types show it in a tenth of the time.
        var length = LongTests.Run ? 1_000_000 : 100_000;
        foreach (var part in new[] { "A.", "A | ", "[a](", "{ a: ", "A-", "<", "(", "&#6", "`", "\\\\", "Method ", "A & ", "A[]", "A<", "keyof ", "\\\"a\\\" | ", "[A](b), " })
        {
            _ = Measure(() => Reader.ReadTable("[" + Reader.Entry("a", Repeat(part, 1_000)) + "]"));
            var small = Measure(() => Reader.ReadTable("[" + Reader.Entry("a", Repeat(part, length / 10)) + "]"));
            var large = Measure(() => Reader.ReadTable("[" + Reader.Entry("a", Repeat(part, length)) + "]"));
            Assert.True(large < 40 * small, $"{part}: {length / 10} characters take {small} bytes, {length} take {large}.");
        }
    }

    [Theory]
    [InlineData("a b c\n")]
    [InlineData("a b c\n\n")]
    [InlineData("*a* `b` [c](d) ")]
    [InlineData("**a ")]
    [InlineData("- a\n")]
    [InlineData("> a\n")]
    [InlineData("1. a\n\n")]
    [InlineData("## a\n\nb\n\n")]
    [InlineData("```\ncode\n```\n")]
    [InlineData("code\n", "```\n")]
    [InlineData("    code\n", "\n")]
    [InlineData(":::note\n\nb\n\n:::\n\n")]
    [InlineData("[a]: b\n")]
    [InlineData("\\_&amp;")]
    [InlineData("<A b={[{\"name\":\"a\",\"type\":\"`string`\"}]} />\n\n")]
    [InlineData("{\"name\":\"a\",\"type\":\"`string`\"},\n", "Calls `medusa.shelves.a`.\n\n##### Parameters\n\n<ParameterTypes parameters={[\n", "{}]} />\n")]
    public void Reading_can_be_cancelled_at_any_point(string part, string start = "", string end = "")
    {
        var text = "# ShelvesResource\n\nUnder `medusa.shelves`.\n\n## Methods\n\n#### a\n\n" + start + Repeat(part, 200_000) + end;
        using var never = new CancellationTokenSource();
        CountingGuard whole = new(never);
        _ = PageReader.Read("a.mdx", text, whole);
        var all = Measure(() => PageReader.Read("a.mdx", text, CancellationToken.None));

        Assert.True(whole.Checks > text.Length / 1_000, $"{whole.Checks} checks in {text.Length} characters.");
        Assert.True(whole.LargestGap < all * 3 / 4, $"Of {all} bytes {whole.LargestGap} were allocated between two checks.");
        foreach (var tenths in new[] { 1, 5, 9 })
        {
            using var source = new CancellationTokenSource();
            CountingGuard guard = new(source, whole.Checks * tenths / 10);
            Assert.Throws<OperationCanceledException>(() => PageReader.Read("a.mdx", text, guard));
            Assert.Equal(whole.Checks * tenths / 10, guard.Checks);
        }
    }

    // Whenever the compiler cancels, no more is done than what lies between two checks: at worst the text is copied a few times.
    [Theory]
    [InlineData("Some words of a paragraph.\n\n")]
    [InlineData("Some words of a paragraph\n")]
    [InlineData("*a* `b` [c](d) ")]
    [InlineData("word ")]
    [InlineData("code\n", "```\n")]
    [InlineData("- an item\n")]
    [InlineData("> a\n")]
    [InlineData("> a\na\n")]
    [InlineData("a\n")]
    [InlineData("a\n", "> ```\n")]
    [InlineData("> b\n", "> ~~~\n")]
    [InlineData("    a\n")]
    [InlineData("- a\n")]
    [InlineData("> - a\n")]
    [InlineData("a\\\n")]
    [InlineData("1. a\n\n")]
    [InlineData("# a\n")]
    [InlineData("> # a\n")]
    [InlineData("- # a\n")]
    [InlineData("---\n")]
    [InlineData("* * *\n")]
    [InlineData("[a]: b\n")]
    [InlineData("import 'a'\n\n")]
    [InlineData("<A />\n\n")]
    [InlineData(":::note\na\n:::\n")]
    public void A_page_of_megabytes_is_left_soon_after_it_was_cancelled(string part, string start = "")
    {
        // What is bounded grows with the page. A smaller one shows it in a tenth of the time.
        var length = LongTests.Run ? 10_000_000 : 1_000_000;
        var text = "# ShelvesResource\n\nUnder `medusa.shelves`.\n\n## Methods\n\n#### a\n\n" + start + Repeat(part, length);
        using var never = new CancellationTokenSource();
        CountingGuard whole = new(never);
        var page = PageReader.Read("a.mdx", text, whole);
        whole.Check();
        Assert.Equal("a", Assert.Single(page.Methods).Name);

        output.WriteLine($"{whole.Checks:N0} checks, at most {whole.LargestGap:N0} bytes between two.");
        Assert.InRange(whole.LargestGap, 0, MostCopies * sizeof(char) * (long)length);
    }

    // Markdig keeps the lines of each of these in one array.
    [Theory]
    [InlineData("word{0}\n", "", "")]
    [InlineData("> word{0}\n", "", "")]
    [InlineData("word{0}\n", "> ", "")]
    [InlineData("word{0}\n", "```\n", "```\n")]
    [InlineData("    word{0}\n", "", "")]
    public void Only_so_many_lines_of_a_paragraph_or_of_code_are_read(string line, string start, string end)
    {
        const string Rest = "\n## Properties\n\n<ParameterTypes parameters={[{\"name\":\"a\",\"type\":\"`string`\"}]} />\n";
        string Page(int count) => "# Shelf\n\n" + start + string.Concat(Enumerable.Range(0, count).Select(i => string.Format(CultureInfo.InvariantCulture, line, i))) + end + Rest;

        var page = Reader.Read(Page(20_000));

        Assert.Equal("a", Assert.Single(page.Members).Name);
        Assert.EndsWith($"{ProblemId.LimitExceeded} the number of lines of a paragraph or a block of code / 10000", Assert.Single(Reader.Told(page.Problems)), StringComparison.Ordinal);
        Assert.InRange(page.Problems[0].Where!.Place.Line, 10_000, 10_004);
        Assert.Empty(Reader.Read(Page(9_990)).Problems);
    }

    [Fact]
    public void Reading_facts_can_be_cancelled()
    {
        using var source = new CancellationTokenSource();
        source.Cancel();

        Assert.Throws<OperationCanceledException>(() => RoutesReader.Read("a.routes", "a.b\tGET\t/a\n", source.Token));
        Assert.Throws<OperationCanceledException>(() => CorrectionsReader.Read("a.corrections", "A\tignore\n", source.Token));
    }

    [Fact]
    public void A_page_of_fifty_megabytes_is_read()
    {
        LongTests.Require();
        var entry = "{\"name\":\"a\",\"type\":\"`string` \\\\| `null`\",\"description\":\"Some words.\",\"children\":[]}";
        var count = 50 * 1024 * 1024 / entry.Length;
        var page = Reader.ReadTable("[" + string.Join(",\n", Enumerable.Repeat(entry, count)) + "]");

        Assert.Empty(page.Problems);
        Assert.Single(page.Members);
    }

    private static string SdkPage(string part, int count) =>
        "# shelf - JS SDK Admin Reference\n\nThe `sdk.admin.shelf` set of methods.\n\n## a\n\n" + string.Concat(Enumerable.Range(0, count).Select(i => part.Replace("@", $"{i}", StringComparison.Ordinal)));

    // Every loop over much asks at each step whether the compiler has cancelled.
    private static void AssertStepsGrowWithThePage(string few, string many)
    {
        using var never = new CancellationTokenSource();
        CountingGuard small = new(never);
        CountingGuard large = new(never);
        _ = PageReader.Read(Reader.ClassPath, few, small);
        _ = PageReader.Read(Reader.ClassPath, many, large);
        Assert.InRange(large.Checks, 1, 15 * small.Checks);
    }

    private static string Repeat(string part, int length) => string.Concat(Enumerable.Repeat(part, length / part.Length));

    private static long Measure(Action action)
    {
        var bytes = GC.GetAllocatedBytesForCurrentThread();
        action();
        return GC.GetAllocatedBytesForCurrentThread() - bytes;
    }

    private static void Read(string text)
    {
        var page = PageReader.Read("specs/classes/ShelvesResource.mdx", text, TestContext.Current.CancellationToken);
        foreach (var problem in page.Problems)
        {
            var place = problem.Where!.Place;
            Assert.InRange(place.Start, 0, text.Length);
            Assert.InRange(place.Start + place.Length, place.Start, text.Length);
        }
    }
}
