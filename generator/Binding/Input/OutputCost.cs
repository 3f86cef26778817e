using Medusa.Generator.Model;
using Medusa.Generator.Model.Docs;
using Medusa.Generator.Model.Pages;

namespace Medusa.Generator.Binding.Input;

/// <summary>
/// What it costs, in characters of C#, that types take over members from other types, by an intersection, <c>Pick</c>, a union or the
/// like, and that inline types and types without a page become types of their own. What a page says of its own type costs nothing: there
/// is one such type for each page.
/// </summary>
internal sealed class OutputCost
{
    /// <summary>
    /// All this may come to so many characters for each character of the pages and corrections. The whole reference stays below it.
    /// </summary>
    public const int Factor = 16;

    /// <summary>What a small project may spend in any case.</summary>
    public const int Floor = 4_000_000;

    /// <summary>The bound in words for a message.</summary>
    public const string Limit = "16 characters of C# for each character of the pages";

    /// <summary>A type without its members, which is a file.</summary>
    public const int Type = 3_000;

    /// <summary>To look at a member in order to decide whether it is taken over.</summary>
    public const int Look = 20;

    private const int Member = 1_000;
    private readonly Dictionary<Doc, int> _docs = new(ReferenceComparer<Doc>.Instance);

    /// <summary>What may be spent on a project.</summary>
    public static long AllowanceFor(BindingInput input)
    {
        long length = 0;
        foreach (var page in input.Pages)
        {
            length += page.Length;
        }

        foreach (var file in input.UserCorrections)
        {
            length += file.Items.Sum(c => (long)c.Span.Length);
        }

        return Floor + (Factor * length);
    }

    /// <summary>A member that is taken over, with its documentation.</summary>
    public int Of(PageEntry entry)
    {
        if (!_docs.TryGetValue(entry.Description, out var length))
        {
            _docs.Add(entry.Description, length = LengthOf(entry.Description));
        }

        return Member + length + entry.DefaultValue.Length + (entry.Deprecated?.Length ?? 0);
    }

    private static int LengthOf(Doc doc)
    {
        var length = 0;
        foreach (var block in doc.Blocks)
        {
            length += block switch
            {
                DocParagraph paragraph => paragraph.Inlines.Sum(LengthOf),
                DocList list => list.Items.Sum(LengthOf),
                DocNote note => LengthOf(note.Content),
                DocCode code => code.Text.Length,
                _ => 0,
            };
        }

        return length;
    }

    private static int LengthOf(DocInline inline) => inline switch
    {
        DocText text => text.Text.Length,
        DocCodeSpan code => code.Text.Length,
        DocLink link => link.Text.Length + link.Target.Length,
        _ => 0,
    };
}
