using Markdig.Syntax;
using Medusa.Generator.Model;

namespace Medusa.Generator.Reading;

/// <summary>Reads the methods of a resource page.</summary>
internal sealed class MethodReader(SourceFile file, PageTables tables)
{
    // Some dialects write these at the methods' own level, behind the method that they belong to.
    private static readonly string[] s_details =
    [
        "Example", "Examples", "Parameters", "Type Parameters", "Returns", "Description", "Deprecated", "Since", "Alias", "Throws",
        "See", "Remarks", "Overrides", "Inherited from", "Implementation of", "Defined in",
    ];

    private readonly ProseReader _prose = new(file.Text);

    /// <summary>The methods in the section <c>Methods</c>, in the page's order.</summary>
    public List<PageMethod> Read(Section? section)
    {
        var methods = new List<PageMethod>();
        if (section is null)
        {
            return methods;
        }

        var children = section.Children;
        for (var i = 0; i < children.Count;)
        {
            file.Guard.Check();
            var method = children[i++];
            var details = new List<Section>(method.Children);
            while (i < children.Count && Array.IndexOf(s_details, children[i].Title) >= 0)
            {
                details.Add(children[i]);
                details.AddRange(children[i].Children);
                i++;
            }

            methods.Add(Read(method, details));
        }

        return methods;
    }

    private PageMethod Read(Section method, List<Section> details)
    {
        var broken = file.BrokenTables;
        var examples = new List<MethodExample>();
        var calls = new List<Mention>();
        var prose = method.Blocks.Where(block => !DefinitionLine.IsAny(block, method.Title)).ToList();
        string? deprecated = null;
        var parameters = default(EquatableArray<PageEntry>);
        PageEntry? returns = null;
        foreach (var detail in details)
        {
            switch (Array.Find(s_details, detail.Is))
            {
                case null:
                    ReportTables(detail, method.Title);
                    break;
                case "Example" or "Examples":
                    prose.AddRange(ReadExamples(detail, examples, calls));
                    break;
                case "Parameters" when parameters.IsEmpty:
                    parameters = tables.Read(detail, method.Title);
                    break;
                case "Returns" when returns is null:
                    returns = tables.Read(detail, method.Title) is { IsEmpty: false } entries ? entries[0] : null;
                    break;
                case "Parameters" or "Returns":
                    ReportTables(detail, method.Title);
                    break;
                case "Deprecated":
                    deprecated = ProseReader.TextOf(_prose.Read(detail.Blocks));
                    break;
                case "Description" or "Remarks":
                    prose.AddRange(detail.Blocks);
                    break;
                default:
                    // What it throws, overrides or is called besides is the library's matter, not the wire's.
                    break;
            }
        }

        ReportTables(method, method.Title);
        ReportUnread(method, method.Title, new HashSet<Section>(details));
        var description = _prose.Read(prose);
        return new PageMethod(
            method.Title,
            method.TitleSpan,
            description,
            deprecated ?? Deprecation.In(description),
            examples.ToEquatableArray(),
            calls.ToEquatableArray(),
            parameters,
            returns)
        {
            IsIncomplete = file.BrokenTables > broken,
        };
    }

    // What hangs below the method and its sections, and is no section that was looked at.
    private void ReportUnread(Section section, string method, HashSet<Section> read)
    {
        foreach (var child in section.Children)
        {
            if (!read.Contains(child))
            {
                ReportTables(child, method);
            }

            ReportUnread(child, method, read);
        }
    }

    // A table that nobody reads: parameters and results that the client would lack without a word.
    private void ReportTables(Section section, string method)
    {
        if (section.Tables.Any(static block => JsxComponents.HoldTables(block.Tag.Name)))
        {
            file.Report(ProblemId.UnreadTable, section.TitleSpan, section.Title, method);
        }
    }

    /// <summary>Reads a section's examples; gives what stands behind the last of them.</summary>
    private List<Block> ReadExamples(Section section, List<MethodExample> examples, List<Mention> calls)
    {
        var caption = new List<Block>();
        foreach (var block in section.Blocks)
        {
            if (block is not CodeBlock code)
            {
                caption.Add(block);
                continue;
            }

            examples.Add(new MethodExample(
                ProseReader.TextOf(_prose.Read(caption)),
                ProseReader.LanguageOf(code),
                _prose.CodeOf(code)));
            AccessorMentions.AddCalls(file.Text, code.Span.Start, Math.Min(code.Span.End + 1, file.Text.Length), calls);
            caption.Clear();
        }

        return caption;
    }
}
