using Medusa.Generator.Model;
using Medusa.Generator.Model.Pages;
using Medusa.Generator.Reading.Lines;
using Medusa.Generator.Reading.Markdown;
using Medusa.Generator.Reading.Outline;
using Medusa.Generator.Reading.Pages;
using Medusa.Generator.Reading.Prose;
using Medusa.Generator.Reading.Tables;
using Medusa.Generator.Reading.Text;

namespace Medusa.Generator.Reading.Dialects;

/// <summary>Reads the methods of a resource page.</summary>
internal sealed class MethodReader(PageContent content, AccessorMentions accessors)
{
    // Some dialects write these at the methods' own level, behind the method that they belong to.
    private static readonly string[] s_details =
    [
        "Example", "Examples", "Parameters", "Type Parameters", "Returns", "Description", "Deprecated", "Since", "Alias", "Throws",
        "See", "Remarks", "Overrides", "Inherited from", "Implementation of", "Defined in",
    ];

    private readonly SourceFile _file = content.File;
    private readonly PageTables _tables = content.Tables;

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
            _file.Guard.Check();
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
        var broken = _file.BrokenTables;
        var examples = new ExampleReader(accessors, _file.Guard);
        var prose = method.Blocks.Where(block => !DefinitionLine.IsAny(block, method.Title)).ToList();
        string? deprecated = null;
        var parameters = default(EquatableArray<PageEntry>);
        PageEntry? returns = null;
        foreach (var detail in details)
        {
            switch (Array.Find(s_details, detail.Is))
            {
                case null:
                    UnreadTables.Report(_file, detail, method.Title);
                    break;
                case "Example" or "Examples":
                    prose.AddRange(examples.Read(detail));
                    break;
                case "Parameters" when parameters.IsEmpty:
                    parameters = _tables.Read(detail, method.Title);
                    break;
                case "Returns" when returns is null:
                    returns = _tables.Read(detail, method.Title) is { IsEmpty: false } entries ? entries[0] : ResultLine.Find(detail, content);
                    break;
                case "Parameters" or "Returns":
                    UnreadTables.Report(_file, detail, method.Title);
                    break;
                case "Deprecated":
                    deprecated = ProseReader.TextOf(ProseReader.Read(detail.Blocks, _file.Guard));
                    break;
                case "Description" or "Remarks":
                    prose.AddRange(detail.Blocks);
                    break;
                default:
                    // What it throws, overrides or is called besides is the library's matter, not the wire's.
                    break;
            }
        }

        UnreadTables.Report(_file, method, method.Title);
        UnreadTables.ReportBelow(_file, method, method.Title, new HashSet<Section>(details));
        var description = ProseReader.Read(prose, _file.Guard);
        return new PageMethod(
            method.Title,
            method.TitleSpan,
            description,
            deprecated ?? Deprecation.In(description, _file.Guard),
            examples.Examples,
            examples.Calls,
            parameters,
            returns)
        {
            Anchor = HeadingAnchor.Of(method.Title),
            IsIncomplete = _file.BrokenTables > broken,
        };
    }
}
