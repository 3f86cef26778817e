using Medusa.Generator.Model;

namespace Medusa.Generator.Reading;

/// <summary>Reads the pages that all dialects write alike: those of types, and those that are of no use to a client.</summary>
internal sealed class TypePageReader(PageContent content)
{
    private readonly SourceFile _file = content.File;
    private readonly Section _root = content.Root;
    private readonly string _title = content.Title;

    public Page Read()
    {
        var kind = PageKinds.Of(_root, _title, _file, AliasLine.Find(_root, _title, _file.Text) is not null);
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
        var value = line is null ? null : EnumValue.In(_file.Text, line);
        return new PageEnumMember(
            section.Title,
            section.TitleSpan,
            value,
            content.Prose.Read(section.Blocks.Where(block => value is null || block != line!.Paragraph)));
    }

    private EquatableArray<PageEntry> ReadMembers()
    {
        foreach (var section in new[] { _root.Child("Properties"), _root.Child("Type declaration"), _root })
        {
            if (content.Tables.Read(section, _title) is { IsEmpty: false } members)
            {
                return members;
            }
        }

        return default;
    }

    private TypeExpression? ReadAliasedType()
    {
        if (AliasLine.Find(_root, _title, _file.Text) is { } line)
        {
            return line.IsBareObject ? null : ParseAt(line.Type);
        }

        // An alias of a function has parameters and a result in the place of members.
        return PageKinds.DescribesFunction(_root) || (_root.Child("Type declaration") is { } declaration && PageKinds.DescribesFunction(declaration))
            ? new NonDataType(_root.TitleSpan, _title)
            : null;
    }

    private TypeExpression? ReadIndexSignature() =>
        (_root.Child("Index signature") ?? _root.Child("Indexable")) is { } section && IndexSignature.Find(section.Blocks, _file.Text) is { } span
            ? ParseAt(span)
            : null;

    private TypeExpression ParseAt(Span span) => content.Types.Parse(new DecodedText(_file.Text.Substring(span.Start, span.Length), span.Start));
}
