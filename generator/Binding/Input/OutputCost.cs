using Medusa.Generator.Model;
using Medusa.Generator.Model.Docs;
using Medusa.Generator.Model.Pages;
using Medusa.Generator.Model.Types;

namespace Medusa.Generator.Binding.Input;

/// <summary>
/// What it costs, in characters of C#, that types take over members from other types, by an intersection, <c>Pick</c>, a union or the
/// like, that types are bound in more places than the one that they are written in, and that inline types and types without a page become
/// types of their own. What a page says of its own type costs nothing: there is one such type for each page.
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

    /// <summary>A value of an enumeration.</summary>
    public const int Value = 200;

    private const int Member = 1_000;
    private readonly Dictionary<Doc, int> _docs = new(ReferenceComparer<Doc>.Instance);
    private readonly Dictionary<TypeExpression, int> _types = new(ReferenceComparer<TypeExpression>.Instance);

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

    /// <summary>A member that is taken over, with its documentation, and with the inline types in its type.</summary>
    public int Of(PageEntry entry) =>
        Member + Of(entry.Description) + Of(entry.Type) + (Look * entry.Children.Count) + entry.DefaultValue.Length + (entry.Deprecated?.Length ?? 0);

    /// <summary>Documentation that stands on one more type or member.</summary>
    public int Of(Doc doc)
    {
        if (!_docs.TryGetValue(doc, out var length))
        {
            _docs.Add(doc, length = LengthOf(doc));
        }

        return length;
    }

    /// <summary>A type that is bound in one more place, where what it says inline is made again.</summary>
    public int Of(TypeExpression type)
    {
        if (!_types.TryGetValue(type, out var cost))
        {
            _types.Add(type, cost = type.Span.Length + CostOf(type));
        }

        return cost;
    }

    private static int CostOf(TypeExpression type) => type switch
    {
        LiteralType { Kind: LiteralKind.String } => Value,
        NamedType named => Look + named.Arguments.Sum(CostOf),
        ArrayType array => Look + CostOf(array.Element),
        TupleType tuple => Look + tuple.Elements.Sum(CostOf),
        UnionType union => Look + union.Alternatives.Sum(CostOf),
        IntersectionType intersection => Look + intersection.Parts.Sum(CostOf),
        ObjectType inline => Look + inline.Members.Sum(m => Look + CostOf(m.Type)) + (inline.IndexValue is { } value ? CostOf(value) : 0),
        IndexedType indexed => Look + CostOf(indexed.Object),
        _ => Look,
    };

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
