using Medusa.Generator.Model;
using Medusa.Generator.Model.Pages;
using Medusa.Generator.Reading.Dialects;
using Medusa.Generator.Reading.Formats;
using Medusa.Generator.Reading.Outline;
using Medusa.Generator.Reading.Pages;
using Medusa.Generator.Reading.Text;

namespace Medusa.Generator.Reading;

/// <summary>
/// Reads a reference page of any format and dialect. No input makes it throw: what is wrong with a page is among the page's
/// problems, and what can be read of it is read.
/// </summary>
internal static class PageReader
{
    /// <param name="path">The file's path as the compiler gave it. Its ending tells the format.</param>
    /// <param name="text">The page.</param>
    /// <param name="cancellation">Ends the reading.</param>
    /// <exception cref="OperationCanceledException">The reading was cancelled.</exception>
    public static Page Read(string path, string text, CancellationToken cancellation) => Read(path, text, new WorkGuard(cancellation));

    /// <inheritdoc cref="Read(string, string, CancellationToken)"/>
    public static Page Read(string path, string text, WorkGuard guard)
    {
        guard.Check();
        var file = new SourceFile(path.Replace('\\', '/'), text, guard);
        var isJson = path.EndsWith(".json", StringComparison.OrdinalIgnoreCase);
        var page = (isJson ? JsonPage.Parse(file) : MdxPage.Parse(file)) is { } content
            ? PageDialect.ReadClientPage(content) ?? new TypePageReader(content).Read()
            : PageContent.Of(file, new Section(0, "", default), slug: null).Make(PageKind.Unknown);
        return page with
        {
            Layout = JsSdkDialect.LayoutOf(file),
            HasFlatMembers = page.Members.All(static entry => entry.Children.IsEmpty),
        };
    }
}
