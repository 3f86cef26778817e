using Medusa.Generator.Model.Problems;
using Medusa.Generator.Reading.Pages;
using Medusa.Generator.Reading.Text;

namespace Medusa.Generator.Reading.Markdown;

/// <summary>Pages in MDX: Markdown with front matter and components.</summary>
internal static class MdxPage
{
    /// <summary>The page in a file; null where its Markdown can't be parsed, which is reported.</summary>
    public static PageContent? Parse(SourceFile file)
    {
        if (MdxMarkdown.ParsePage(file.Text, file.Guard) is not { } document)
        {
            file.Report(ProblemId.LimitExceeded, default, "the nesting of the page's Markdown", MdxMarkdown.Limit);
            return null;
        }

        var outline = new PageOutline(new Section(0, "", default));
        outline.Add(document, new DecodedText(file.Text, 0));
        return PageContent.Of(file, outline.Root, FrontMatter.SlugOf(document, file.Text));
    }
}
