using Medusa.Generator.Binding.Input;
using Medusa.Generator.Model;
using Medusa.Generator.Model.Docs;
using Medusa.Generator.Model.Pages;
using Medusa.Generator.Model.Types;
using Medusa.Generator.Profiles;
using Medusa.Generator.Reading;

namespace Medusa.Generator.Binding.Tests;

/// <summary>What types cost that are taken over: it bounds how much C# the pages can become.</summary>
public class OutputCostTests
{
    private static readonly TypeExpression s_a = new NamedType(default, "A", null, default);
    private static readonly EquatableArray<TypeExpression> s_two = EquatableArray.Of(s_a, s_a);
    private static readonly EquatableArray<ObjectMember> s_members =
        EquatableArray.Of(new ObjectMember(default, "x", false, s_a), new ObjectMember(default, "y", true, s_a));

    [Fact]
    public void Types_cost_by_what_they_consist_of()
    {
        Assert.Equal(20, Of(s_a));
        Assert.Equal(60, Of(new NamedType(default, "A", null, s_two)));
        Assert.Equal(200, Of(new LiteralType(default, LiteralKind.String, "red")));
        Assert.Equal(20, Of(new LiteralType(default, LiteralKind.Number, "1")));
        Assert.Equal(40, Of(new ArrayType(default, s_a)));
        Assert.Equal(60, Of(new TupleType(default, s_two)));
        Assert.Equal(60, Of(new UnionType(default, s_two)));
        Assert.Equal(60, Of(new IntersectionType(default, s_two)));
        Assert.Equal(100, Of(new ObjectType(default, s_members, null)));
        Assert.Equal(120, Of(new ObjectType(default, s_members, s_a)));
        Assert.Equal(40, Of(new IndexedType(default, s_a, s_a)));
    }

    [Fact]
    public void A_member_costs_more_by_its_words_its_default_and_its_children()
    {
        var plain = Entry(Doc.Empty, "", null);

        Assert.Equal(1020, new OutputCost().Of(plain));
        Assert.Equal(1025, new OutputCost().Of(Entry(Doc.Empty, "five5", null)));
        Assert.Equal(1023, new OutputCost().Of(Entry(Doc.Empty, "", "old")));
        Assert.Equal(1024, new OutputCost().Of(Entry(Paragraph(new DocText("four")), "", null)));
        Assert.Equal(1060, new OutputCost().Of(plain with { Children = EquatableArray.Of(plain, plain) }));
    }

    [Fact]
    public void Words_cost_by_their_length()
    {
        var words = Paragraph(new DocText("abc"), new DocCodeSpan("de"), new DocLink("f", "gh"));

        Assert.Equal(8, new OutputCost().Of(words));
        Assert.Equal(16, new OutputCost().Of(new Doc(EquatableArray.Of<DocBlock>(new DocList(false, EquatableArray.Of(words, words))))));
        Assert.Equal(8, new OutputCost().Of(new Doc(EquatableArray.Of<DocBlock>(new DocNote("note", words)))));
        Assert.Equal(4, new OutputCost().Of(new Doc(EquatableArray.Of<DocBlock>(new DocCode("ts", "code")))));
    }

    [Fact]
    public void What_may_be_spent_grows_with_the_pages()
    {
        var none = Input();
        var page = PageReader.Read("/docs/Cup.mdx", "# Cup\n\nOf the kitchen.\n", TestContext.Current.CancellationToken);

        Assert.Equal(OutputCost.Floor, OutputCost.AllowanceFor(none));
        Assert.Equal(OutputCost.Floor + (2 * 16 * page.Length), OutputCost.AllowanceFor(Input(page, page)));
        Assert.True(page.Length > 0);
    }

    private static int Of(TypeExpression type) => new OutputCost().Of(type);

    private static PageEntry Entry(Doc description, string defaultValue, string? deprecated) =>
        new("a", default, s_a, description, false, false, defaultValue, null, deprecated, default);

    private static Doc Paragraph(params DocInline[] inlines) => new(EquatableArray.Of<DocBlock>(new DocParagraph(inlines.ToEquatableArray())));

    private static BindingInput Input(params Page[] pages) =>
        new(pages.ToEquatableArray(), ApiProfiles.All.ToEquatableArray(), default, default, new Model.Facts.Settings("Shop", default));
}
