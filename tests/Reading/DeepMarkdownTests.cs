using System.Text.Json;
using Medusa.Generator.Model;
using Medusa.Generator.Model.Problems;
using Medusa.Generator.Reading.Markdown;

namespace Medusa.Generator.Reading.Tests;

/// <summary>Markdown that nests deeper than anybody writes is text from there on, which is reported, and the rest of the page is read.</summary>
public class DeepMarkdownTests
{
    private const int Many = 10_000;
    private const string Blocks = "the nesting of the page's Markdown / 32 levels";
    private const string Marks = "the number of open marks in a paragraph / 200";

    /// <summary>What is repeated, what is reported, and how far from the first the place is.</summary>
    public static TheoryData<string, string, int> Shapes => new()
    {
        { "> ", Blocks, 32 * 2 },
        { ">", Blocks, 32 },
        { "- ", Blocks, 32 * 2 },
        { "+ ", Blocks, 32 * 2 },
        { "1. ", Blocks, 32 * 3 },
        { "> - ", Blocks, 16 * 4 },
        { "7) > ", Blocks, 16 * 5 },
        { "[", Marks, 200 },
        { "![", Marks, 200 * 2 },
        { "*a ", Marks, 200 * 3 },
        { "**a ", Marks, 200 * 4 },
        { "_a ", Marks, 200 * 3 },
        { "[*a ", Marks, 100 * 4 },
    };

    [Theory]
    [MemberData(nameof(Shapes))]
    public void A_page_is_read_on_behind_it(string part, string reported, int place)
    {
        var page = Reader.Read("# Shelf\n\nOne.\n\n" + Repeat(part) + "end\n\n## Properties\n\n<ParameterTypes parameters={[" + Reader.Entry("a", "`string`") + "]} />\n");

        Assert.Equal([$"5:{place + 1} {ProblemId.LimitExceeded} {reported}"], Reader.Told(page.Problems));
        Assert.EndsWith("end", ProseReader.TextOf(page.Summary), StringComparison.Ordinal);
        Assert.Equal("a", Assert.Single(page.Members).Name);
    }

    [Theory]
    [InlineData("")]
    [InlineData("## ")]
    public void Too_many_marks_are_reported_also_where_nobody_reads_the_prose(string before)
    {
        var page = Reader.Read("# Shelf\n\n## Methods\n\n### open\n\n" + before + Repeat("[") + "end\n");

        Assert.Equal([$"7:{before.Length + 201} {ProblemId.LimitExceeded} {Marks}"], Reader.Told(page.Problems));
    }

    [Theory]
    [MemberData(nameof(Shapes))]
    public void A_description_is_read_and_its_entry_kept(string part, string reported, int place)
    {
        var page = Reader.ReadTable("[" + Reader.Entry("a", "`string`", ",\"description\":\"" + Repeat(part) + "end\"") + "," + Reader.Entry("b", "`string`") + "]");

        // In a description a mark's place isn't known, only the description's.
        var start = page.Problems[0].Where!.Place.Column;
        Assert.Equal(reported == Blocks ? place : 0, start - "<ParameterTypes parameters={[{\"name\":\"a\",\"type\":\"`string`\",\"description\":\"".Length);
        Assert.Equal([$"5:{start + 1} {ProblemId.LimitExceeded} {reported}"], Reader.Told(page.Problems));
        Assert.Equal(["a", "b"], page.Members.Select(static member => member.Name));
        Assert.EndsWith("end", ProseReader.TextOf(page.Members[0].Description), StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Shapes))]
    public void A_page_in_JSON_is_read_on_behind_it(string part, string reported, int place)
    {
        foreach (var block in new[] { "{\"kind\":\"markdown\",\"html\":", "{\"kind\":\"note\",\"variant\":\"note\",\"html\":", "{\"kind\":\"codeTabs\",\"tabs\":[{\"code\":\"a\",\"language\":\"ts\",\"label\":" })
        {
            var page = Reader.Read(
                "{\"title\":\"Shelf\",\"blocks\":[\n" + block + JsonSerializer.Serialize(Repeat(part) + "end", Relaxed) + (block.Contains("tabs", StringComparison.Ordinal) ? "}]}" : "}")
                + ",{\"kind\":\"heading\",\"level\":2,\"text\":\"Properties\"},{\"kind\":\"typeList\",\"types\":[" + Reader.Entry("a", "`string`") + "]}]}",
                "specs/types/interfaces/types.Shelf/page.json");

            Assert.Equal([$"2:{block.Length + 2 + place} {ProblemId.LimitExceeded} {reported}"], Reader.Told(page.Problems));
            Assert.Equal("a", Assert.Single(page.Members).Name);
        }
    }

    [Fact]
    public void Notes_in_one_another_are_reported_too()
    {
        var page = Reader.Read("# Shelf\n\n" + string.Concat(Enumerable.Repeat(":::note\n\n", Many)) + "## Properties\n\n<ParameterTypes parameters={[" + Reader.Entry("a", "`string`") + "]} />\n");

        Assert.Equal([$"67:1 {ProblemId.LimitExceeded} {Blocks}"], Reader.Told(page.Problems));
        Assert.Equal("a", Assert.Single(page.Members).Name);
    }

    [Fact]
    public void A_deprecation_is_read_and_its_entry_kept()
    {
        var page = Reader.ReadTable("[" + Reader.Entry("a", "`string`", ",\"deprecated\":{\"is_deprecated\":true,\"description\":\"" + Repeat("> ") + "end\"}") + "]");

        Assert.Equal(ProblemId.LimitExceeded, Assert.Single(page.Problems).Id);
        Assert.EndsWith("end", Assert.Single(page.Members).Deprecated, StringComparison.Ordinal);
    }

    // A row is one mark, and a tree of half its length.
    [Theory]
    [InlineData("*", 10_000, "")]
    [InlineData("_", 10_001, "")]
    [InlineData("*", 300, " _b_ ")]
    [InlineData("*", 150, " **")]
    public void A_long_row_of_marks_nests_no_deeper_than_as_many_marks(string mark, int length, string between)
    {
        var row = string.Concat(Enumerable.Repeat(mark, length));
        var rows = string.Join("a" + between + "a", Enumerable.Repeat(row, 8));
        var text = row + "first" + rows + " a " + rows + "last" + row;

        var page = Reader.Read("# Shelf\n\n" + text + "\n\n## Properties\n\n<ParameterTypes parameters={[" + Reader.Entry("a", "`string`", ",\"description\":\"" + text + "\"") + "]} />\n");

        var reported = Reader.Told(page.Problems);
        Assert.Equal(2, reported.Count());
        Assert.All(reported, line => Assert.EndsWith(Marks, line, StringComparison.Ordinal));
        Assert.Contains("first", ProseReader.TextOf(page.Summary), StringComparison.Ordinal);
        Assert.Contains("last", ProseReader.TextOf(Assert.Single(page.Members).Description), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("*", 300)]
    [InlineData("__", 150)]
    public void A_row_below_the_limit_is_no_problem(string mark, int times)
    {
        var row = string.Concat(Enumerable.Repeat(mark, times));
        var page = Reader.Read("# Shelf\n\n" + row + "a" + row[..100] + "\n");

        Assert.DoesNotContain(page.Problems, static problem => problem.Id == ProblemId.LimitExceeded);
    }

    [Fact]
    public void What_stays_below_the_limits_is_no_problem()
    {
        var page = Reader.Read("# Shelf\n\n" + string.Concat(Enumerable.Repeat("> ", 32)) + "a\n\n" + string.Concat(Enumerable.Repeat("- ", 32)) + "b\n\n"
            + string.Concat(Enumerable.Repeat("*a* ", 100)) + "c\n\n" + string.Concat(Enumerable.Repeat("[a](b) ", Many)) + "d\n");

        Assert.DoesNotContain(page.Problems, static problem => problem.Id == ProblemId.LimitExceeded);
        Assert.DoesNotContain(">", ProseReader.TextOf(page.Summary), StringComparison.Ordinal);
    }

    [Fact]
    public void A_small_stack_is_enough()
    {
        // A sixth of the 1.5 MB that .NET gives its threads by default.
        Exception? failure = null;
        var thread = new Thread(
            () =>
            {
                try
                {
                    foreach (var (part, reported, place) in Shapes.Select(static row => row.Data))
                    {
                        A_page_is_read_on_behind_it(part, reported, place);
                        A_description_is_read_and_its_entry_kept(part, reported, place);
                        A_page_in_JSON_is_read_on_behind_it(part, reported, place);
                    }

                    Notes_in_one_another_are_reported_too();
                    _ = Reader.Read("# Shelf\n\n" + string.Concat(Enumerable.Repeat("*a ", Many)) + string.Concat(Enumerable.Repeat("a* ", Many)));
                    A_long_row_of_marks_nests_no_deeper_than_as_many_marks("*", Many, "");
                    A_long_row_of_marks_nests_no_deeper_than_as_many_marks("_", 150, " **");
                    _ = Reader.Read("# Shelf\n\n" + string.Concat(Enumerable.Repeat("[a ", Many)) + string.Concat(Enumerable.Repeat("](b)", Many)));
                    _ = Reader.Read("# Shelf\n\n" + string.Concat(Enumerable.Range(0, 200).Select(static i => new string(' ', 2 * i) + "- a\n")));
                }
                catch (Exception exception)
                {
                    failure = exception;
                }
            },
            maxStackSize: 256 * 1024);
        thread.Start();
        thread.Join();

        Assert.Null(failure);
    }

    private static JsonSerializerOptions Relaxed { get; } = new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private static string Repeat(string part) => string.Concat(Enumerable.Repeat(part, Many));
}
