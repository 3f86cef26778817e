using Medusa.Generator.Model;
using Medusa.Generator.Model.Problems;
using Medusa.Generator.Model.Types;
using Medusa.Generator.Reading.Text;
using Medusa.Generator.Reading.Types;

namespace Medusa.Generator.Reading.Tests;

public class TypeExpressionParserTests
{
    [Theory]
    [InlineData("`string`", "string")]
    [InlineData("string", "string")]
    [InlineData("``null`` \\| `string`", "union(null, string)")]
    [InlineData("| A | B", "union(A, B)")]
    [InlineData("A | (B | C)", "union(A, B, C)")]
    [InlineData("A | B & C[]", "union(A, both(B, array(C)))")]
    [InlineData("(A | B)[][]", "array(array(union(A, B)))")]
    [InlineData("Array<string>", "array(string)")]
    [InlineData("ReadonlyArray&lt;`string`&gt;", "array(string)")]
    [InlineData("readonly `any`[]", "array(any)")]
    [InlineData("\"refund\" \\| 'replace'", "union(\"refund\", \"replace\")")]
    [InlineData("`0` \\| `1` \\| `-1` | 1.5", "union(Number:0, Number:1, Number:-1, Number:1.5)")]
    [InlineData("true | undefined", "union(Boolean:true, undefined)")]
    [InlineData("\\`fp\\_$&#123;string&#125;\\`", "`fp_${string}`")]
    public void Reads_values_and_their_combinations(string source, string expected) => Assert.Equal(expected, Parse(source));

    [Theory]
    [InlineData("[Book](../classes/internal.Book.mdx)", "Book@../classes/internal.Book.mdx")]
    [InlineData("[`Book`](internal.Book.mdx#cover)[]", "array(Book@internal.Book.mdx#cover)")]
    [InlineData("[IN\\_PRINT](../modules/internal.mdx#in_print)", "IN_PRINT@../modules/internal.mdx#in_print")]
    [InlineData("[Box](Box.mdx)&#60;[Book](Book.mdx), \"id\" \\| \"isbn\"&#62;", "Box@Box.mdx<Book@Book.mdx, union(\"id\", \"isbn\")>")]
    [InlineData("[`Reply`](m.mdx#reply)<[`Book`](m.mdx#book)\\>", "Reply@m.mdx#reply<Book@m.mdx#book>")]
    [InlineData("Record<`string`, `any`\\>", "Record<string, any>")]
    [InlineData("Reply&#60;ShelfRes&#62;", "Reply<ShelfRes>")]
    [InlineData("Codes.FULL", "Codes.FULL")]
    public void Reads_links_and_generics_in_the_spelling_of_every_dialect(string source, string expected) => Assert.Equal(expected, Parse(source));

    [Theory]
    [InlineData("Box&#60;A&#62;", "Box<A>")]
    [InlineData("Box&#x3C;A&#X3e;", "Box<A>")]
    [InlineData("Box&#00000000060;A&#x00000003E;", "Box<A>")]
    [InlineData("Box&lt;A&gt;", "Box<A>")]
    [InlineData("A &amp; B", "both(A, B)")]
    [InlineData("A &verbar; &lpar;B &vert; C&rpar;&lsqb;&rsqb;", "union(A, array(union(B, C)))")]
    [InlineData("&lbrace; a&colon; string &semi; b&quest;&colon; &quot;x&quot; &rcub;", "{a: string; b?: \"x\"}")]
    [InlineData("&quot;a &amp; b&quot; | &#39;&NotEqualTilde;&#39;", "union(\"a & b\", \"≂̸\")")]
    [InlineData("\"&CounterClockwiseContourIntegral;\"", "\"∳\"")]
    [InlineData("\"&#128230;&#x1F4E6;\"", "\"📦📦\"")]
    [InlineData("\"&#0;&#xD800;&#99999999999;\"", "\"\uFFFD\uFFFD\uFFFD\"")]
    [InlineData("\"&unknown; &#; &#x; &#12a; & &lt\"", "\"&unknown; &#; &#x; &#12a; & &lt\"")]
    [InlineData("[A &amp; B](a&#95;b.mdx&num;c&lowbar;d)", "A & B@a_b.mdx#c_d")]
    public void Reads_html_entities_of_every_form(string source, string expected) => Assert.Equal(expected, Parse(source));

    [Theory]
    [InlineData("[Box](Box.mdx) & `&#123; lamps: string[]  &#125;`", "both(Box@Box.mdx, {lamps: array(string)})")]
    [InlineData("A &&#123; b: C &#125;", "both(A, {b: C})")]
    [InlineData("{ a: A & B; c: D }", "{a: both(A, B); c: D}")]
    [InlineData("{ a: A &B; c: D & E&#91;&#93;; }", "{a: both(A, B); c: both(D, array(E))}")]
    [InlineData("A&B&C", "both(A, B, C)")]
    [InlineData("{ a: A & &lbrace; b: C &rbrace;; d: E }", "{a: both(A, {b: C}); d: E}")]
    public void An_ampersand_that_begins_no_entity_is_an_intersection(string source, string expected) => Assert.Equal(expected, Parse(source));

    [Theory]
    [InlineData("``{ a: string ; b?: number  }``", "{a: string; b?: number}")]
    [InlineData("{ `a`: [`B`](b.mdx)[]  }", "{a: array(B@b.mdx)}")]
    [InlineData("&#123; a: string  &#125;", "{a: string}")]
    [InlineData("{}", "{}")]
    [InlineData("{ [key: string]: unknown }", "{[]: unknown}")]
    [InlineData("&#123; [P in K]?: T[P] &#125;", "{[]: index(T, P)}")]
    [InlineData("{ set-cookie?: string[]; \"x-y\": 1 }", "{set-cookie?: array(string); x-y: Number:1}")]
    [InlineData("{ readonly a: string; readonly: boolean; new: string }", "{a: string; readonly: boolean; new: string}")]
    [InlineData("``{ save: Method save ; (x: string): void ; load(id: string): Book }``", "{save: nodata; load: nodata}")]
    [InlineData("{ [toPrimitive]: Method [toPrimitive]  }", "{[toPrimitive]: nodata}")]
    [InlineData("{ [Symbol.iterator](): Book }", "{[Symbol.iterator]: nodata}")]
    public void Reads_inline_objects(string source, string expected) => Assert.Equal(expected, Parse(source));

    [Theory]
    [InlineData("A & ``{ b: C  }``[]", "array(both(A, {b: C}))")]
    [InlineData("A & ({ b: C })[]", "both(A, array({b: C}))")]
    [InlineData("A & B[]", "both(A, array(B))")]
    [InlineData("{ b: C }[]", "array({b: C})")]
    [InlineData("null | A & { b: C }[]", "union(null, array(both(A, {b: C})))")]
    public void Puts_back_the_parentheses_that_the_docs_lose_before_an_array_of_an_intersection(string source, string expected) =>
        Assert.Equal(expected, Parse(source));

    [Theory]
    [InlineData("Book[`\"context\"`]", "index(Book, \"context\")")]
    [InlineData("keyof `any`", "keyof(any)")]
    [InlineData("keyof typeof shelf", "keyof(typeof(shelf))")]
    [InlineData("typeof [Shelf](Shelf.mdx)", "typeof(Shelf)")]
    [InlineData("typeof \"books\"", "typeof(books)")]
    [InlineData("[string, rank?: number, ...rest: A[]]", "tuple(string, number, array(A))")]
    [InlineData("[]", "tuple()")]
    public void Reads_what_points_into_other_types(string source, string expected) => Assert.Equal(expected, Parse(source));

    [Theory]
    [InlineData("(`a?`: `string`, ...`b`: `any`[]) => `void`", "nodata")]
    [InlineData("`null` \\| () => `void`", "union(null, nodata)")]
    [InlineData("(() => void)[]", "array(nodata)")]
    [InlineData("(a: string) => Box<A>(b: number) => Box<B> | C", "nodata")]
    [InlineData("<T>(value: T) =&#62; Box<T>", "nodata")]
    [InlineData("new (...args: any[]) => Shelf", "nodata")]
    [InlineData("abstract new () => Shelf", "nodata")]
    [InlineData("shelf is Full", "nodata")]
    [InlineData("asserts shelf", "nodata")]
    [InlineData("unique symbol", "nodata")]
    [InlineData("`T` extends Box&#60;infer U&#62; ? `U` : ``{}``", "nodata")]
    public void What_cannot_travel_as_JSON_is_known_as_such(string source, string expected) => Assert.Equal(expected, Parse(source));

    [Theory]
    [InlineData("string |", 8, "a type")]
    [InlineData("Box<string", 10, "'>'")]
    [InlineData("{ a string }", 4, "':'")]
    [InlineData("{ a: string", 11, "'}'")]
    [InlineData("string number", 7, "the end of the type")]
    [InlineData("\"open", 0, "a type")]
    [InlineData("A | €", 4, "a type")]
    [InlineData("(A", 2, "')'")]
    [InlineData("(a: string) =>", 14, "a type")]
    [InlineData("((((", 4, "a type")]
    public void A_syntax_error_is_told_at_the_token_that_does_not_fit(string source, int column, string expected)
    {
        var file = new SourceFile("types.txt", source);

        var type = new TypeExpressionParser(file).Parse(new DecodedText(source, 0));

        Assert.Equal(new UnparsedType(new Span(0, source.Length), source), type);
        var problem = Assert.Single(file.Problems);
        Assert.Equal(ProblemId.UnknownTypeSyntax, problem.Id);
        Assert.Equal(column, problem.Where!.Place.Column);
        Assert.Equal([source, expected], problem.Arguments);
    }

    [Fact]
    public void Every_part_knows_the_text_that_it_covers()
    {
        const string Source = "`null` \\| [Box](Box.mdx)&#60;``{ name: \"a\" }``[]&#62;";
        var union = Assert.IsType<UnionType>(Read(Source));

        Assert.Equal("null", Reader.At(Source, union.Alternatives[0].Span));
        var box = Assert.IsType<NamedType>(union.Alternatives[1]);
        Assert.Equal("[Box](Box.mdx)&#60;``{ name: \"a\" }``[]&#62;", Reader.At(Source, box.Span));
        var array = Assert.IsType<ArrayType>(box.Arguments[0]);
        Assert.Equal("{ name: \"a\" }``[]", Reader.At(Source, array.Span));
        var member = Assert.Single(Assert.IsType<ObjectType>(array.Element).Members);
        Assert.Equal("name", Reader.At(Source, member.NameSpan));
        Assert.Equal("\"a\"", Reader.At(Source, member.Type.Span));
    }

    [Theory]
    [InlineData("(", "string", ")")]
    [InlineData("Box<", "string", ">")]
    [InlineData("{ a: ", "string", " }")]
    [InlineData("", "string", "[]")]
    [InlineData("keyof ", "string", "")]
    [InlineData("", "string", "[string]")]
    [InlineData("readonly [", "string", "]")]
    [InlineData("() => ", "string", "")]
    [InlineData("A extends ", "B", " ? C : D")]
    public void Nesting_beyond_the_limit_is_a_problem_and_no_crash(string open, string inner, string close)
    {
        const int Depth = 20_000;
        var source = string.Concat(Enumerable.Repeat(open, Depth)) + inner + string.Concat(Enumerable.Repeat(close, Depth));
        var file = new SourceFile("types.txt", source);

        var type = new TypeExpressionParser(file).Parse(new DecodedText(source, 0));

        Assert.IsType<UnparsedType>(type);
        Assert.Equal(ProblemId.LimitExceeded, Assert.Single(file.Problems).Id);
    }

    [Fact]
    public void Breadth_has_no_limit()
    {
        var union = Assert.IsType<UnionType>(Read(string.Join(" | ", Enumerable.Repeat("string[]", 50_000))));

        Assert.Equal(50_000, union.Alternatives.Count);
    }

    [Fact]
    public void A_parser_can_be_used_again_after_a_failure()
    {
        const string Source = "<<< string";
        var file = new SourceFile("types.txt", Source);
        var parser = new TypeExpressionParser(file);

        Assert.IsType<UnparsedType>(parser.Parse(new DecodedText("<<<", 0)));
        Assert.Equal("string", TypeText.Of(parser.Parse(new DecodedText("string", 4))));
    }

    private static string Parse(string source) => TypeText.Of(Read(source));

    private static TypeExpression Read(string source)
    {
        var file = new SourceFile("types.txt", source);
        var type = new TypeExpressionParser(file).Parse(new DecodedText(source, 0));
        Assert.Empty(Reader.Told(file.Problems));
        return type;
    }
}
