using Medusa.Generator.Reading.Markdown;
using Medusa.Generator.Reading.Outline;
using Medusa.Generator.Reading.Pages;
using Medusa.Generator.Reading.Text;

namespace Medusa.Generator.Reading.Formats;

/// <summary>Pages in MDX: Markdown with front matter and components.</summary>
internal static class MdxPage
{
    /// <summary>The page in a file.</summary>
    public static PageContent Parse(SourceFile file)
    {
        var document = MdxMarkdown.ParsePage(file);
        var outline = new PageOutline(new Section(0, "", default), file.Guard);
        outline.Add(document, new DecodedText(file.Text, 0));
        var (slug, sidebar) = FrontMatter.Of(document, file.Text);
        return PageContent.Of(file, outline.Root, slug, sidebar);
    }
}
