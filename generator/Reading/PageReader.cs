using Medusa.Generator.Model;

namespace Medusa.Generator.Reading;

/// <summary>
/// Reads a reference page of any dialect. No input makes it throw: what is wrong with a page is among the page's
/// problems, and what can be read of it is read.
/// </summary>
internal sealed class PageReader
{
    private readonly SourceFile _file;
    private readonly TypeExpressionParser _types;
    private readonly PageTables _tables;
    private readonly ProseReader _prose;

    private PageReader(string path, string text, WorkGuard guard)
    {
        _file = new SourceFile(path, text, guard);
        _types = new TypeExpressionParser(_file);
        _prose = new ProseReader(text);
        _tables = new PageTables(_file, new PageEntryReader(_file, _types));
    }

    /// <param name="path">The file's path as the compiler gave it.</param>
    /// <param name="text">The page.</param>
    /// <param name="cancellation">Ends the reading.</param>
    /// <exception cref="OperationCanceledException">The reading was cancelled.</exception>
    public static Page Read(string path, string text, CancellationToken cancellation) => Read(path, text, new WorkGuard(cancellation));

    /// <inheritdoc cref="Read(string, string, CancellationToken)"/>
    public static Page Read(string path, string text, WorkGuard guard)
    {
        guard.Check();
        return new PageReader(path.Replace('\\', '/'), text, guard).Read();
    }

    private Page Read()
    {
        if (MdxMarkdown.ParsePage(_file.Text, _file.Guard) is not { } document)
        {
            _file.Report(ProblemId.LimitExceeded, default, "the nesting of the page's Markdown", MdxMarkdown.Limit);
            return Make(PageKind.Unknown, "", default);
        }

        var root = PageOutline.Of(document);
        var title = PageTitle.NameIn(root.Title);
        if (title.Length > WorkGuard.MaxName)
        {
            _file.Report(ProblemId.LimitExceeded, root.TitleSpan, "the length of the page's title", WorkGuard.NameLimit);
            title = title.Substring(0, WorkGuard.MaxName);
        }

        var kind = PageKinds.Of(root, title, _file, AliasLine.Find(root, title, _file.Text) is not null);
        return kind switch
        {
            PageKind.Unknown => ReadUnknown(root, title),
            PageKind.Index => Make(kind, title, root.TitleSpan),
            PageKind.Resource => ReadResource(root, title),
            PageKind.Enum => ReadEnum(root, title),
            PageKind.Object => ReadObject(root, title),
            _ => ReadAlias(root, title),
        };
    }

    private Page ReadUnknown(Section root, string title)
    {
        var name = title.Length > 0 ? title : _file.Path.Substring(_file.Path.LastIndexOf('/') + 1);
        _file.Report(ProblemId.UnknownPage, root.TitleSpan, name);
        return Make(PageKind.Unknown, title, root.TitleSpan);
    }

    private Page ReadResource(Section root, string title)
    {
        var methods = new MethodReader(_file, _tables);
        return Make(PageKind.Resource, title, root.TitleSpan) with
        {
            Summary = ReadSummary(root, title),
            Accessors = AccessorMentions.InProse(root.Blocks),
            Module = Breadcrumb.Find(root.Blocks, title),
            Methods = methods.Read(root.Child("Methods")).ToEquatableArray(),
            Members = _tables.Read(root.Child("Properties"), title),
            Problems = _file.Problems,
        };
    }

    private Page ReadObject(Section root, string title)
    {
        var page = Make(PageKind.Object, title, root.TitleSpan) with
        {
            Summary = ReadSummary(root, title),
            Members = ReadMembers(root, title),
            IndexValue = ReadIndexSignature(root),
            TypeParameters = ReadTypeParameters(root, title),
        };
        return page with { Problems = _file.Problems };
    }

    private Page ReadAlias(Section root, string title)
    {
        var page = Make(PageKind.Alias, title, root.TitleSpan) with
        {
            Summary = ReadSummary(root, title),
            Members = ReadMembers(root, title),
            Alias = ReadAliasedType(root, title),
            IndexValue = ReadIndexSignature(root),
            TypeParameters = ReadTypeParameters(root, title),
        };
        return page with { Problems = _file.Problems };
    }

    private Page ReadEnum(Section root, string title)
    {
        var members = (root.Child("Enumeration Members") ?? root).Children.Select(ReadEnumMember).ToEquatableArray();
        return Make(PageKind.Enum, title, root.TitleSpan) with
        {
            Summary = ReadSummary(root, title),
            EnumMembers = members,
            Problems = _file.Problems,
        };
    }

    private PageEnumMember ReadEnumMember(Section section)
    {
        _file.Guard.Check();
        var line = DefinitionLine.Find(section.Blocks, section.Title);
        var value = line is null ? null : EnumValue.In(_file.Text, line);
        return new PageEnumMember(
            section.Title,
            section.TitleSpan,
            value,
            _prose.Read(section.Blocks.Where(block => value is null || block != line!.Paragraph)));
    }

    private EquatableArray<PageEntry> ReadMembers(Section root, string title)
    {
        var members = _tables.Read(root.Child("Properties"), title);
        return members.IsEmpty ? _tables.Read(root.Child("Type declaration"), title) : members;
    }

    private TypeExpression? ReadAliasedType(Section root, string title)
    {
        if (AliasLine.Find(root, title, _file.Text) is { } line)
        {
            return line.IsBareObject ? null : _types.Parse(new DecodedText(_file.Text.Substring(line.Type.Start, line.Type.Length), line.Type.Start));
        }

        // An alias of a function has parameters and a result in the place of members.
        return PageKinds.DescribesFunction(root) || (root.Child("Type declaration") is { } declaration && PageKinds.DescribesFunction(declaration))
            ? new NonDataType(root.TitleSpan, title)
            : null;
    }

    private TypeExpression? ReadIndexSignature(Section root) =>
        (root.Child("Index signature") ?? root.Child("Indexable")) is { } section && IndexSignature.Find(section.Blocks, _file.Text) is { } span
            ? _types.Parse(new DecodedText(_file.Text.Substring(span.Start, span.Length), span.Start))
            : null;

    private EquatableArray<string> ReadTypeParameters(Section root, string title) =>
        _tables.Read(root.Child("Type Parameters"), title).Select(static entry => entry.Name).ToEquatableArray();

    private Doc ReadSummary(Section root, string title) =>
        _prose.Read(root.Blocks.Where(block => !DefinitionLine.IsAny(block, title) && !Breadcrumb.Is(block, title)));

    private Page Make(PageKind kind, string title, Span titleSpan) =>
        new(_file.Path, _file.Lines, kind, title, titleSpan, Doc.Empty, default, default, default, null, null, default, default, _file.Problems)
        {
            Length = _file.Text.Length,
        };
}
