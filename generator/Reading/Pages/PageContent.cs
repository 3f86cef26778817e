using Medusa.Generator.Model;
using Medusa.Generator.Model.Docs;
using Medusa.Generator.Model.Pages;
using Medusa.Generator.Model.Problems;
using Medusa.Generator.Reading.Lines;
using Medusa.Generator.Reading.Markdown;
using Medusa.Generator.Reading.Outline;
using Medusa.Generator.Reading.Tables;
using Medusa.Generator.Reading.Text;
using Medusa.Generator.Reading.Types;

namespace Medusa.Generator.Reading.Pages;

/// <summary>A page as far as every dialect reads it alike: its headings, and what reads its parts.</summary>
internal sealed class PageContent(SourceFile file, Section root, string title, string? slug, string? sidebar)
{
    private PageTables? _tables;

    public SourceFile File { get; } = file;

    /// <summary>The title with all that is below it.</summary>
    public Section Root { get; } = root;

    /// <summary>The name in the title.</summary>
    public string Title { get; } = title;

    /// <summary>The page's address on the documentation's site, where the page says it.</summary>
    public string? Slug { get; } = slug;

    public TypeExpressionParser Types { get; } = new(file);

    public PageTables Tables => _tables ??= new PageTables(File, new PageEntryReader(File, Types));

    /// <summary>The content below a title.</summary>
    /// <param name="file">The file.</param>
    /// <param name="root">The title's section.</param>
    /// <param name="slug">The page's address, or null.</param>
    /// <param name="sidebar">The name of the sidebar that it is shown with, or null.</param>
    public static PageContent Of(SourceFile file, Section root, string? slug, string? sidebar = null)
    {
        var title = PageTitle.NameIn(root.Title);
        if (title.Length > WorkGuard.MaxName)
        {
            file.Report(ProblemId.LimitExceeded, root.TitleSpan, "the length of the page's title", WorkGuard.NameLimit);
            title = title.Substring(0, WorkGuard.MaxName);
        }

        return new PageContent(file, root, title, slug, sidebar);
    }

    /// <summary>A page of a kind, with its title and nothing else yet.</summary>
    public Page Make(PageKind kind) =>
        new(File.Path, File.Lines, kind, Title, Root.TitleSpan, Doc.Empty, default, default, default, null, null, default, default, File.Problems)
        {
            Length = File.Text.Length,
            Slug = Slug,
            Family = PageFamily.Of(File.Path, Slug, sidebar),
            DescribesFunctions = PageKinds.DescribesFunctions(Root),
        };

    /// <summary>The page, with the problems found in it up to now.</summary>
    public Page Finish(Page page) => page with { Problems = File.Problems };

    /// <summary>The prose below the title.</summary>
    public Doc ReadSummary() => ProseReader.Read(Root.Blocks.Where(block => !IsDefinition(block)), File.Guard);

    private bool IsDefinition(SectionBlock block) => DefinitionLine.IsAny(block, Title) || Breadcrumb.Is(block, Title);
}
