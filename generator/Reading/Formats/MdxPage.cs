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
        var parsed = MdxMarkdown.ParsePage(file);
        var outline = new PageOutline(new Section(0, "", default), file.Guard);
        outline.Add(parsed.Document, parsed.Source);
        var (slug, sidebar) = FrontMatter.Of(parsed.Document, parsed.Source.Text);
        return PageContent.Of(file, outline.Root, slug, sidebar);
    }
}
