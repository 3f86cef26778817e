using Medusa.Generator.Model;
using Medusa.Generator.Model.Pages;
using Medusa.Generator.Model.Problems;
using Medusa.Generator.Model.Types;
using Medusa.Generator.Reading.Lines;
using Medusa.Generator.Reading.Markdown;
using Medusa.Generator.Reading.Outline;
using Medusa.Generator.Reading.Text;
using Medusa.Generator.Reading.Types;

namespace Medusa.Generator.Reading.Pages;

/// <summary>Reads the pages that all dialects write alike: those of types, and those that are of no use to a client.</summary>
internal sealed class TypePageReader(PageContent content)
{
    private readonly SourceFile _file = content.File;
    private readonly Section _root = content.Root;
    private readonly string _title = content.Title;

    private EquatableArray<PageEntry>? _tableOfTitle;

    public Page Read()
    {
        if (ReadAliasTable() is { } alias)
        {
            return content.Finish(alias);
        }

        var kind = PageKinds.Of(_root, _title, _file.Path, AliasLine.Find(_root, _title) is not null);
        var page = kind switch
        {
            PageKind.Unknown => ReadUnknown(),
            PageKind.Enum => ReadEnum(),
            PageKind.Object => ReadObject(),
            PageKind.Alias => ReadObject() with { Kind = kind, Alias = ReadAliasedType() },
            _ => content.Make(kind),
        };
        return content.Finish(page);
    }

    private Page ReadUnknown()
    {
        var name = _title.Length > 0 ? _title : _file.Path.Substring(_file.Path.LastIndexOf('/') + 1);
        _file.Report(ProblemId.UnknownPage, _root.TitleSpan, name);
        return content.Make(PageKind.Unknown);
    }

    /// <summary>The table directly below the title.</summary>
    private EquatableArray<PageEntry> TableOfTitle => _tableOfTitle ??= content.Tables.Read(_root, _title);

    /// <summary>
    /// An alias whose page has no line for it: its only entry is named after the title and has the aliased type. The entry's children are the
    /// members of all parts of the type merged, so they are the alias's own only as far as the type itself doesn't say what its parts are.
    /// </summary>
    private Page? ReadAliasTable()
    {
        if (_root.Level == 0 || _root.Children.Count > 0 || _root.Tables.Count != 1 || !_root.HoldsTable
            || TableOfTitle.Count != 1 || TableOfTitle[0] is not { } entry || entry.Name != _title)
        {
            return null;
        }

        var summary = content.ReadSummary();
        return content.Make(PageKind.Alias) with
        {
            Summary = summary.IsEmpty ? entry.Description : summary,
            Alias = AliasedTypes.IsBareObject(entry.Type) ? null : entry.Type,
            Members = AliasedTypes.LoseMembers(entry.Type) ? entry.Children : default,
            TypeParameters = AliasedTypes.ParametersOf(entry),
        };
    }

    private Page ReadObject() =>
        content.Make(PageKind.Object) with
        {
            Summary = content.ReadSummary(),
            Members = ReadMembers(),
            IndexValue = ReadIndexSignature(),
            TypeParameters = content.Tables.Read(_root.Child("Type Parameters"), _title).Select(static entry => entry.Name).ToEquatableArray(),
        };

    private Page ReadEnum() =>
        content.Make(PageKind.Enum) with
        {
            Summary = content.ReadSummary(),
            EnumMembers = (_root.Child("Enumeration Members") ?? _root).Children.Select(ReadEnumMember).ToEquatableArray(),
        };

    private PageEnumMember ReadEnumMember(Section section)
    {
        _file.Guard.Check();
        var line = DefinitionLine.Find(section.Blocks, section.Title);
        var value = line is null ? null : EnumValue.In(line);
        return new PageEnumMember(
            section.Title,
            section.TitleSpan,
            value,
            ProseReader.Read(section.Blocks.Where(block => value is null || block.Block != line!.Block.Block), _file.Guard));
    }

    private EquatableArray<PageEntry> ReadMembers()
    {
        foreach (var section in new[] { _root.Child("Properties"), _root.Child("Type declaration") })
        {
            if (content.Tables.Read(section, _title) is { IsEmpty: false } members)
            {
                return members;
            }
        }

        return TableOfTitle;
    }

    private TypeExpression? ReadAliasedType()
    {
        if (AliasLine.Find(_root, _title) is { } line)
        {
            return line.IsBareObject ? null : content.Types.Parse(line.Type);
        }

        // An alias of a function has parameters and a result in the place of members.
        return PageKinds.DescribesFunction(_root) || (_root.Child("Type declaration") is { } declaration && PageKinds.DescribesFunction(declaration))
            ? new NonDataType(_root.TitleSpan, _title)
            : null;
    }

    private TypeExpression? ReadIndexSignature() =>
        (_root.Child("Index signature") ?? _root.Child("Indexable")) is { } section && IndexSignature.Find(section.Blocks) is { } type
            ? content.Types.Parse(type)
            : null;
}
