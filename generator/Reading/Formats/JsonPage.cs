using Markdig.Extensions.CustomContainers;
using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Syntax;
using Medusa.Generator.Model;
using Medusa.Generator.Model.Problems;
using Medusa.Generator.Reading.Json;
using Medusa.Generator.Reading.Markdown;
using Medusa.Generator.Reading.Outline;
using Medusa.Generator.Reading.Pages;
using Medusa.Generator.Reading.Text;

namespace Medusa.Generator.Reading.Formats;

/// <summary>
/// Pages in JSON: an object with a title and an array of blocks, of which each is a heading, a piece of Markdown, a table and so on.
/// What it holds is the same as in MDX, and so is what comes out.
/// </summary>
internal sealed class JsonPage
{
    // A section's title is below the page's, whatever its block says.
    private const int MinLevel = 2;
    private static readonly CustomContainerParser s_notes = new();
    private static readonly FencedCodeBlockParser s_code = new();
    private static readonly string[] s_pageKeys = ["slug", "title", "blocks"];

    private readonly SourceFile _file;
    private readonly JsonCursor _json;
    private readonly PageOutline _outline;
    private DecodedText _slug;
    private DecodedText _title;
    private bool _hasBlocks;

    private JsonPage(SourceFile file)
    {
        _file = file;
        _json = new JsonCursor(file);
        _outline = new PageOutline(new Section(1, "", default), file.Guard);
    }

    /// <summary>The page in a file; null where there is none, which is reported.</summary>
    public static PageContent? Parse(SourceFile file) => new JsonPage(file).Parse();

    private PageContent? Parse()
    {
        // A byte order mark may have survived decoding.
        _json.Begin(_file.Text.StartsWith("\uFEFF", StringComparison.Ordinal) ? 1 : 0, _file.Text.Length, mayReport: true);
        if (_json.Current == '{')
        {
            ReadPage();
            _json.ExpectEnd();
        }
        else
        {
            _json.Fail("expected a page in '{'");
        }

        if (_json.Failed && !_hasBlocks)
        {
            return null;
        }

        if (!_hasBlocks)
        {
            _file.Report(ProblemId.UnknownPage, default, _file.Path.Substring(_file.Path.LastIndexOf('/') + 1));
            return null;
        }

        var title = _title.Text ?? "";
        var root = new Section(title.Length == 0 ? 0 : 1, title, title.Length == 0 ? default : _title.Span);
        root.Blocks.AddRange(_outline.Root.Blocks);
        root.Tables.AddRange(_outline.Root.Tables);
        root.Children.AddRange(_outline.Root.Children);
        return PageContent.Of(_file, root, string.IsNullOrEmpty(_slug.Text) ? null : _slug.Text);
    }

    private void ReadPage()
    {
        var seen = 0;
        for (var more = _json.EnterObject(); more; more = _json.MoveToNextMember())
        {
            if (_json.ReadKey() is { } key)
            {
                _json.CheckOnce(ref seen, s_pageKeys, key);
                ReadMember(key);
            }
        }
    }

    private void ReadMember(string key)
    {
        switch (key)
        {
            case "slug":
                _json.ReadText(key, ref _slug);
                break;
            case "title":
                _json.ReadText(key, ref _title);
                break;
            case "blocks" when _json.Current == '[':
                _hasBlocks = true;
                ReadBlocks();
                break;
            case "blocks":
                _json.ReportKind("'blocks'", "an array");
                break;
            default:
                // Front matter and the table of contents say nothing that isn't said elsewhere.
                _json.SkipValue();
                break;
        }
    }

    private void ReadBlocks()
    {
        for (var more = _json.EnterArray(); more; more = _json.MoveToNextItem())
        {
            _file.Guard.Check();
            if (_json.Current != '{')
            {
                _json.ReportKind("a block", "an object");
                continue;
            }

            var start = _json.Position;
            Add(JsonBlock.Read(_json), start);
        }
    }

    private void Add(JsonBlock block, int start)
    {
        switch (block.Kind.Text)
        {
            case "heading" when block.Text.Text is { } text:
                _outline.Add(new Section(Math.Max(block.Level, MinLevel), text.Trim(), block.Text.Span));
                break;
            case "markdown" when block.Html.Text is { Length: > 0 }:
                _outline.Add(MdxMarkdown.ParsePart(_file, block.Html), block.Html);
                break;
            case "note" when block.Html.Text is not null:
                AddNote(block);
                break;
            case "codeTabs":
                foreach (var tab in block.Tabs)
                {
                    AddCode(tab);
                }

                break;
            case "linkList":
                _outline.Current.Blocks.Add(new SectionBlock(new LinkListBlock(), new DecodedText("", start)));
                break;
            case "typeList" when block.Table is { } table:
                _outline.Current.Tables.Add(table);
                break;
            case "heading" or "markdown" or "note" or "typeList":
                if (!_json.Failed)
                {
                    _file.Report(ProblemId.IncompleteEntry, new Span(start, 1), $"a block of kind '{block.Kind.Text}' lacks its content");
                }

                break;
            case "badges" or "table" or "sourceCodeLink" or "workflowDiagram" or "workflowEvents" or "eventsListing":
                // What is in them is no data of a client's.
                break;
            default:
                AddUnknown(block, start);
                break;
        }
    }

    // A block of a kind to come: a table in it would be missed.
    private void AddUnknown(JsonBlock block, int start)
    {
        if (block.Table is { } table)
        {
            _file.Report(ProblemId.UnknownComponent, new Span(start, 1), block.Kind.Text ?? "", "types");
            _outline.Current.Tables.Add(table);
        }
        else if (block.Kind.Text is null && !_json.Failed)
        {
            _file.Report(ProblemId.IncompleteEntry, new Span(start, 1), "a block has no kind");
        }
    }

    private void AddNote(JsonBlock block)
    {
        // As MDX writes it: :::note[Title].
        var title = string.IsNullOrEmpty(block.Title.Text) ? "" : "[" + block.Title.Text + "]";
        var note = new CustomContainer(s_notes) { Info = (block.Variant.Text ?? "note") + title, ClosingFencedCharCount = 3 };
        var document = MdxMarkdown.ParsePart(_file, block.Html);
        foreach (var child in document.ToList())
        {
            document.Remove(child);
            note.Add(child);
        }

        _outline.Current.Blocks.Add(new SectionBlock(note, block.Html));
    }

    private void AddCode(JsonTab tab)
    {
        if (tab.Code.Text is not { } code)
        {
            return;
        }

        if (tab.Label.Text is { Length: > 0 })
        {
            _outline.Add(MdxMarkdown.ParsePart(_file, tab.Label), tab.Label);
        }

        var block = new FencedCodeBlock(s_code)
        {
            Info = tab.Language.Text ?? "",
            Lines = new StringLineGroup(code),
            Span = new SourceSpan(0, code.Length - 1),
        };
        _outline.Current.Blocks.Add(new SectionBlock(block, tab.Code));
    }
}
