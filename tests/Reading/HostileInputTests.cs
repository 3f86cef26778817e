using System.Diagnostics;
using Medusa.Generator.Model;

namespace Medusa.Generator.Reading.Tests;

public class HostileInputTests
{
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

    [Theory]
    [InlineData("> ")]
    [InlineData("- ")]
    [InlineData("[")]
    [InlineData("**a ")]
    public void Markdown_that_nests_too_deep_is_told(string part)
    {
        var page = Reader.Read("# Shelf\n\n" + string.Concat(Enumerable.Repeat(part, 10_000)) + "a\n\n## Properties\n");

        Assert.All(page.Problems, static problem => Assert.Equal(ProblemId.LimitExceeded, problem.Id));
    }

    [Fact]
    public void A_description_that_nests_too_deep_is_told_and_its_entry_kept()
    {
        var page = Reader.ReadTable("[" + Reader.Entry("a", "string", ",\"description\":\"" + string.Concat(Enumerable.Repeat("> ", 1_000)) + "x\"") + "]");

        Assert.Equal("a", Assert.Single(page.Members).Name);
        Assert.Equal(ProblemId.LimitExceeded, Assert.Single(page.Problems).Id);
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
    public void Time_grows_with_the_page_and_not_with_its_square(string part)
    {
        const int Small = 50_000;
        var head = "# ShelvesResource\n\nUnder `medusa.x`.\n\n## Methods\n\n#### a\n\n##### Example\n\n```ts\n";
        foreach (var start in new[] { "# ShelvesResource\n\n## Methods\n\n", head })
        {
            Read(start + Repeat(part, Small));
            var small = Measure(start + Repeat(part, Small));
            var large = Measure(start + Repeat(part, 8 * Small));

            // A square would take 64 times as long; noise and the collector are given a wide margin.
            Assert.True(large < (24 * small) + TimeSpan.FromSeconds(1), $"{Small} characters take {small}, {8 * Small} take {large}.");
        }
    }

    [Fact]
    public void A_type_of_a_million_characters_takes_no_square_of_time()
    {
        foreach (var part in new[] { "A.", "A | ", "[a](", "{ a: ", "A-", "<", "(", "&#6", "`", "\\\\", "Method " })
        {
            var watch = Stopwatch.StartNew();
            Reader.ReadTable("[" + Reader.Entry("a", Repeat(part, 1_000_000)) + "]");
            Assert.True(watch.Elapsed < TimeSpan.FromSeconds(10), $"{part} took {watch.Elapsed}.");
        }
    }

    [Fact]
    public void A_page_of_fifty_megabytes_is_read()
    {
        var entry = "{\"name\":\"a\",\"type\":\"`string` \\\\| `null`\",\"description\":\"Some words.\",\"children\":[]}";
        var count = 50 * 1024 * 1024 / entry.Length;
        var page = Reader.ReadTable("[" + string.Join(",\n", Enumerable.Repeat(entry, count)) + "]");

        Assert.Empty(page.Problems);
        Assert.Single(page.Members);
    }

    private static string Repeat(string part, int length) => string.Concat(Enumerable.Repeat(part, length / part.Length));

    private static TimeSpan Measure(string text)
    {
        var watch = Stopwatch.StartNew();
        Read(text);
        return watch.Elapsed;
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
