namespace Medusa.Generator.Model.Docs;

/// <summary>Prose of a page, free of Markdown: what Emitting turns into XML docs.</summary>
internal sealed record Doc(EquatableArray<DocBlock> Blocks)
{
    public static readonly Doc Empty = new(EquatableArray<DocBlock>.Empty);

    public bool IsEmpty => Blocks.IsEmpty;

    /// <summary>Whether there is a <see cref="DocLink"/> in it.</summary>
    public bool HasLinks { get; } = HaveLinks(Blocks);

    private static bool HaveLinks(EquatableArray<DocBlock> blocks)
    {
        foreach (var block in blocks)
        {
            if (block switch
            {
                DocParagraph paragraph => HaveLinks(paragraph.Inlines),
                DocList list => list.Items.Any(static item => item.HasLinks),
                DocNote note => note.Content.HasLinks,
                _ => false,
            })
            {
                return true;
            }
        }

        return false;
    }

    private static bool HaveLinks(EquatableArray<DocInline> inlines)
    {
        foreach (var inline in inlines)
        {
            if (inline is DocLink)
            {
                return true;
            }
        }

        return false;
    }
}

/// <summary>A block of prose.</summary>
internal abstract record DocBlock;

/// <summary>A paragraph.</summary>
internal sealed record DocParagraph(EquatableArray<DocInline> Inlines) : DocBlock;

/// <summary>A list; each item is a document of its own.</summary>
internal sealed record DocList(bool Ordered, EquatableArray<Doc> Items) : DocBlock;

/// <summary>A fenced code block, kept to the letter.</summary>
internal sealed record DocCode(string Language, string Text) : DocBlock;

/// <summary>An admonition (<c>:::note</c>). Kind is the word behind the colons.</summary>
internal sealed record DocNote(string Kind, Doc Content) : DocBlock;

/// <summary>A run of text in a paragraph.</summary>
internal abstract record DocInline;

/// <summary>Plain text; entities and escapes are already resolved.</summary>
internal sealed record DocText(string Text) : DocInline;

/// <summary>Inline code.</summary>
internal sealed record DocCodeSpan(string Text) : DocInline;

/// <summary>A link. Target is as the page has it: an absolute URL, or a page's relative path with an optional <c>#anchor</c>.</summary>
internal sealed record DocLink(string Text, string Target) : DocInline;

/// <summary>A reference to a generated C# type or member; Binding makes it out of a <see cref="DocLink"/>.</summary>
internal sealed record DocReference(string Text, string CSharpName) : DocInline;
