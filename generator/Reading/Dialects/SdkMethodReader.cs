using Markdig.Extensions.CustomContainers;
using Medusa.Generator.Model;
using Medusa.Generator.Model.Docs;
using Medusa.Generator.Model.Pages;
using Medusa.Generator.Model.Problems;
using Medusa.Generator.Model.Types;
using Medusa.Generator.Reading.Lines;
using Medusa.Generator.Reading.Markdown;
using Medusa.Generator.Reading.Outline;
using Medusa.Generator.Reading.Pages;
using Medusa.Generator.Reading.Prose;
using Medusa.Generator.Reading.Tables;
using Medusa.Generator.Reading.Text;
using Medusa.Generator.Reading.Types;

namespace Medusa.Generator.Reading.Dialects;

/// <summary>Reads the methods of the js-sdk, from a resource's page or from a page of their own.</summary>
/// <param name="content">The page.</param>
/// <param name="accessors">Finds calls in examples.</param>
/// <param name="summary">What the page says of all its methods.</param>
internal sealed class SdkMethodReader(PageContent content, AccessorMentions accessors, Doc summary)
{
    private const string ResultWrapper = "Promise";

    // What is no request's matter, or only TypeScript's.
    private static readonly string[] s_ignored =
        ["Type Parameters", "Throws", "See", "Overrides", "Inherited from", "Implementation of", "Defined in"];

    private readonly SourceFile _file = content.File;
    private readonly PageTables _tables = content.Tables;

    /// <summary>The page's methods, in its order: each section that has parameters or a result.</summary>
    public EquatableArray<PageMethod> ReadAll()
    {
        SdkTableOwners.Assign(content);
        var methods = new List<PageMethod>();
        var byName = new Dictionary<string, PageMethod>(StringComparer.Ordinal);
        foreach (var section in content.Root.Children)
        {
            _file.Guard.Check();
            if (Read(section, section.Title) is not { } method)
            {
                continue;
            }

            if (!byName.TryGetValue(method.Name, out var first))
            {
                byName.Add(method.Name, method);
                methods.Add(method);
            }
            else if (!SameShape.Of(first, method))
            {
                _file.Report(ProblemId.DuplicateMember, method.NameSpan, method.Name, content.Title);
            }
        }

        return methods.ToEquatableArray();
    }

    /// <summary>A method; null for a section that describes something else.</summary>
    /// <param name="section">What is below its name.</param>
    /// <param name="name">Its name.</param>
    public PageMethod? Read(Section section, string name)
    {
        // A private field of the client's is listed like a method, with all that its class has below it.
        if (name == "constructor" || !(PageKinds.DescribesFunction(section) || section.Child("Example") is not null))
        {
            return null;
        }

        var broken = _file.BrokenTables;
        var examples = new ExampleReader(accessors, _file.Guard);
        var description = new List<DocBlock>();
        Add(description, section.Blocks.Where(block => !DefinitionLine.IsAny(block, name)));
        var parameters = default(EquatableArray<PageEntry>?);
        var returns = default(EquatableArray<PageEntry>?);
        foreach (var detail in section.Children)
        {
            if (detail.Is("Example") || detail.Is("Examples"))
            {
                Add(description, examples.Read(detail));
            }
            else if (detail.Is("Parameters"))
            {
                ReadTable(detail, name, ref parameters);
                Add(description, detail.Blocks.Where(static block => block.Block is CustomContainer));
            }
            else if (detail.Is("Returns"))
            {
                ReadTable(detail, name, ref returns);
                Add(description, detail.Blocks.Where(static block => block.Block is CustomContainer));
            }
            else if (!Array.Exists(s_ignored, detail.Is))
            {
                AddProse(description, detail, name);
            }
        }

        var isIncomplete = _file.BrokenTables > broken;
        var result = returns is { IsEmpty: false } entries ? entries[0] : null;
        if (result?.Type is not NamedType { Name: ResultWrapper } promise)
        {
            if (!isIncomplete)
            {
                _file.Report(ProblemId.NoResult, section.TitleSpan, name);
            }

            return null;
        }

        UnreadTables.Report(_file, section, name);
        UnreadTables.ReportBelow(_file, section, name, new HashSet<Section>(section.Children));
        var doc = description.Count == 0 ? Doc.Empty : new Doc(description.ToEquatableArray());
        return new PageMethod(
            name,
            section.TitleSpan,
            doc,
            result.Deprecated ?? FeatureNotes.DeprecationIn(doc, _file.Guard) ?? Deprecation.In(doc, _file.Guard),
            examples.Examples,
            examples.Calls,
            parameters ?? default,
            Unwrap(result, promise))
        {
            Anchor = HeadingAnchor.Of(name),
            Since = FeatureNotes.VersionIn(doc, _file.Guard) ?? result.Since ?? FeatureNotes.VersionIn(summary, _file.Guard),
            FeatureFlag = FeatureNotes.FlagIn(doc, _file.Guard) ?? result.FeatureFlag ?? FeatureNotes.FlagIn(summary, _file.Guard),
            IsIncomplete = isIncomplete,
        };
    }

    private void ReadTable(Section section, string owner, ref EquatableArray<PageEntry>? table)
    {
        if (table is null)
        {
            table = _tables.Read(section, owner);
        }
        else
        {
            UnreadTables.Report(_file, section, owner);
        }
    }

    private void Add(List<DocBlock> description, IEnumerable<SectionBlock> blocks) =>
        description.AddRange(ProseReader.Read(blocks, _file.Guard).Blocks);

    // Prose under a heading of its own is a part of the description.
    private void AddProse(List<DocBlock> description, Section section, string method)
    {
        UnreadTables.Report(_file, section, method);
        var prose = ProseReader.Read(section.Blocks, _file.Guard).Blocks;
        if (!prose.IsEmpty)
        {
            description.AddRange(ProseReader.PlainText(section.Title).Blocks);
            description.AddRange(prose);
        }
    }

    /// <summary>
    /// The result with its members as its children. Earlier pages have one child between them, which stands for the whole type; where a
    /// generic type's members are lost, a child stands for its argument (<c>"product"</c>) and is no member.
    /// </summary>
    private static PageEntry Unwrap(PageEntry result, NamedType promise)
    {
        if (promise.Arguments.Count != 1)
        {
            return result;
        }

        var type = promise.Arguments[0];
        if (result.Children.Count == 1 && result.Children[0] is var child && SameShape.Of(child.Type, type))
        {
            result = result with { Children = child.Children, Description = result.Description.IsEmpty ? child.Description : result.Description };
        }

        return result.Children.Count == 1 && result.Children[0].Type is LiteralType literal
            && type is NamedType { Arguments: { Count: > 0 } arguments } && arguments.Any(argument => SameShape.Of(argument, literal))
            ? result with { Children = default }
            : result;
    }
}
