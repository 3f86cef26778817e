using Medusa.Generator.Model;
using Medusa.Generator.Reading.Dialects;

namespace Medusa.Generator.Reading;

/// <summary>
/// Reads a reference page of any dialect. No input makes it throw: what is wrong with a page is among the page's
/// problems, and what can be read of it is read.
/// </summary>
internal static class PageReader
{
    /// <param name="path">The file's path as the compiler gave it.</param>
    /// <param name="text">The page.</param>
    /// <param name="cancellation">Ends the reading.</param>
    /// <exception cref="OperationCanceledException">The reading was cancelled.</exception>
    public static Page Read(string path, string text, CancellationToken cancellation) => Read(path, text, new WorkGuard(cancellation));

    /// <inheritdoc cref="Read(string, string, CancellationToken)"/>
    public static Page Read(string path, string text, WorkGuard guard)
    {
        guard.Check();
        var file = new SourceFile(path.Replace('\\', '/'), text, guard);
        if (MdxMarkdown.ParsePage(text, guard) is not { } document)
        {
            file.Report(ProblemId.LimitExceeded, default, "the nesting of the page's Markdown", MdxMarkdown.Limit);
            return new PageContent(file, new Section(0, "", default), "", null).Make(PageKind.Unknown);
        }

        var root = PageOutline.Of(document);
        var title = PageTitle.NameIn(root.Title);
        if (title.Length > WorkGuard.MaxName)
        {
            file.Report(ProblemId.LimitExceeded, root.TitleSpan, "the length of the page's title", WorkGuard.NameLimit);
            title = title.Substring(0, WorkGuard.MaxName);
        }

        var content = new PageContent(file, root, title, FrontMatter.SlugOf(document, text));
        return PageDialect.ReadClientPage(content) ?? new TypePageReader(content).Read();
    }
}
