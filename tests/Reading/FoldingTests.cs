using Medusa.Generator.Model.Docs;
using Medusa.Generator.Reading.Markdown;
using Medusa.Generator.Reading.Outline;
using Medusa.Generator.Reading.Text;

namespace Medusa.Generator.Reading.Tests;

/// <summary>Tags are shortened before Markdown is parsed; nothing of the page may be missing for it, and no place wrong.</summary>
public class FoldingTests
{
    private const string Tag = "<Rows of={[\n  { \"a\": \"*b*\" },\n\n  2\n]} />";

    [Theory]
    [InlineData("tsx")]
    [InlineData("")]
    public void A_tag_in_code_is_code_to_the_letter(string language)
    {
        var page = Reader.Read($"# Shelf\n\nText.\n\n```{language}\n{Tag}\n```\n");

        Assert.Equal(Tag, Assert.Single(page.Summary.Blocks.OfType<DocCode>()).Text);
    }

    [Fact]
    public void A_tag_in_a_list_is_text_of_it()
    {
        var page = Reader.Read("# Shelf\n\n- First\n  <Rows of={[\n  1,\n  2]} /> and more\n\nLast");

        Assert.Equal("First <Rows of={[   1,   2]} /> and more Last", TestDoc.Text(page.Summary));
    }

    [Fact]
    public void Code_before_and_behind_a_tag_in_code_stays_where_it_is()
    {
        var text = $"# Shelf\n\n{Tag}\n\n```tsx\n{Tag}\nlet a = 1\n```\n\n{Tag}\n\n## Properties\n\nText\n";

        var outline = Outline(text);

        Assert.Equal($"{Tag}\nlet a = 1", ProseReader.CodeOf(Assert.Single(outline.Blocks)));
        Assert.Equal(2, outline.Tables.Count);
        var properties = Assert.Single(outline.Children);
        Assert.Equal("Properties", Reader.At(text, properties.TitleSpan));
    }

    [Fact]
    public void Headings_and_prose_behind_tags_are_found_where_they_stand()
    {
        var text = $"# Shelf\n\n{Tag}\n\nSome *prose*\n\n  {Tag} rest\n## Rows\n\n<Note>\n\nA note\n\n</Note>\n\n{Tag}\n### Last\nEnd";

        var rows = Assert.Single(Outline(text).Children);

        Assert.Equal("Rows", Reader.At(text, rows.TitleSpan));
        var last = Assert.Single(rows.Children);
        Assert.Equal("Last", Reader.At(text, last.TitleSpan));
        Assert.Equal(
            ["A note", "End"],
            rows.Blocks.Concat(last.Blocks).Select(block => Reader.At(text, block.InFile(block.Block.Span.Start, block.Block.Span.Length))));
    }

    [Theory]
    [InlineData("\n")]
    [InlineData("\r\n")]
    public void A_broken_tag_ends_before_a_heading_and_leaves_the_tags_around_it_whole(string lineEnd)
    {
        var text = $"# Shelf\n\n{Tag}\n\n<TypeList types={{[\n  1\n\n## Rows\n\n{Tag}\n\n### Last\n".Replace("\n", lineEnd, StringComparison.Ordinal);

        var rows = Assert.Single(Outline(text).Children);

        Assert.Single(rows.Tables);
        Assert.Equal("Last", Reader.At(text, Assert.Single(rows.Children).TitleSpan));
    }

    private static Section Outline(string text)
    {
        var file = new SourceFile(Reader.ClassPath, text);
        var parsed = MdxMarkdown.ParsePage(file);
        var outline = new PageOutline(new Section(0, "", default), file.Guard);
        outline.Add(parsed.Document, parsed.Source);
        return outline.Root;
    }
}
