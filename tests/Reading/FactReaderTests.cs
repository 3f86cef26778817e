using Medusa.Generator.Model;
using Medusa.Generator.Model.Facts;
using Medusa.Generator.Reading.Facts;

namespace Medusa.Generator.Reading.Tests;

public class FactReaderTests
{
    [Fact]
    public void Routes_are_lines_of_key_verb_path_and_flags()
    {
        const string Text = "\uFEFF# Shelves\r\n\r\nshelves.list\tGET\t/store/shelves\r\n  shelves.fill \t POST \t/store/shelves/{id}/books\tmultipart, token\r\ncustom.get\tGET\t{path}";

        var file = RoutesReader.Read("a\\b.routes", Text, TestContext.Current.CancellationToken);

        Assert.Empty(file.Problems);
        Assert.Equal("a/b.routes", file.Path);
        Assert.Equal(
            [
                ("shelves.list", "GET", "/store/shelves", RouteFlags.None),
                ("shelves.fill", "POST", "/store/shelves/{id}/books", new RouteFlags { FilePart = "files", KeepsToken = true }),
                ("custom.get", "GET", "{path}", RouteFlags.None),
            ],
            file.Items.Select(static route => (route.Key, route.Verb, route.Path, route.Flags)));
        Assert.Equal("shelves.fill", Reader.At(Text, file.Items[1].KeySpan));
    }

    [Theory]
    [MemberData(nameof(Flags))]
    public void A_flag_says_how_the_request_differs(string text, object expected)
    {
        var file = RoutesReader.Read("a.routes", "a.b\tPOST\t/x\t" + text, TestContext.Current.CancellationToken);

        Assert.Empty(file.Problems);
        Assert.Equal(expected, Assert.Single(file.Items).Flags);
    }

    public static TheoryData<string, object> Flags => new()
    {
        { "", RouteFlags.None },
        { "multipart:file", new RouteFlags { FilePart = "file" } },
        { "logout", new RouteFlags { ForgetsToken = true } },
        { "nulls , text", new RouteFlags { WritesNulls = true, AcceptsText = true } },
        { "bearer:token", new RouteFlags { BearerParameter = "token" } },
        { "body:{}", new RouteFlags { SendsEmptyObject = true } },
        { "body", new RouteFlags { HasBody = true } },
        { "multistep", new RouteFlags { IsMultistep = true } },
        { "body:create=payload.rules", new RouteFlags { Body = EquatableArray.Of(new SentAs("create", "payload", "rules")) } },
        { "query:a=b,query:c=d.e", new RouteFlags { Query = EquatableArray.Of(new SentAs("a", "b", null), new SentAs("c", "d", "e")) } },
        { "query:a=b,c=d", new RouteFlags { Query = EquatableArray.Of(new SentAs("a", "b", null), new SentAs("c", "d", null)) } },
    };

    [Theory]
    [InlineData("list\tGET\t/x", "2:1 MED0203 expected a method's key such as admin.products.list")]
    [InlineData("a.b GET /x", "2:1 MED0203 columns are separated by spaces instead of tabs")]
    [InlineData("a.b\tGET\t/x nulls", "2:9 MED0203 columns are separated by spaces instead of tabs")]
    [InlineData("a.b\tget\t/x", "2:5 MED0203 expected GET, POST, PUT, PATCH or DELETE after a tab")]
    [InlineData("a.b", "2:4 MED0203 expected GET, POST, PUT, PATCH or DELETE after a tab")]
    [InlineData("a.b\tGET\tx", "2:9 MED0203 expected a path that begins with '/', or {path} alone")]
    [InlineData("a.b\tGET\t/x/{id", "2:9 MED0203 a segment is plain text or one placeholder such as {id}")]
    [InlineData("a.b\tGET\t/x/{}", "2:9 MED0203 a segment is plain text or one placeholder such as {id}")]
    [InlineData("a.b\tGET\t/x/../y", "2:9 MED0203 a path has no segment '.' or '..'")]
    [InlineData("a.b\tGET\t/x/.%2E", "2:9 MED0203 a path has no segment '.' or '..'")]
    [InlineData("a.b\tGET\t/x//y", "2:9 MED0203 a segment is plain text or one placeholder such as {id}")]
    [InlineData("a.b\tGET\t/x?y=1", "2:9 MED0203 a path has no spaces, quotes, query or fragment")]
    [InlineData("a.b\tGET\t/x\"y", "2:9 MED0203 a path has no spaces, quotes, query or fragment")]
    [InlineData("a.b\tGET\t/x\u2028y", "2:9 MED0203 a path has no spaces, quotes, query or fragment")]
    [InlineData("a.b\tGET\t/x\tfast", "2:12 MED0203 expected multipart, token, logout, nulls, text, bearer, query, body, beside or multistep, not 'fast'")]
    [InlineData("a.b\tGET\t/x\ttoken:x", "2:12 MED0203 expected token alone, not 'token:x'")]
    [InlineData("a.b\tGET\t/x\tquery", "2:12 MED0203 expected query:name=parameter or query:name=parameter.member, not 'query'")]
    [InlineData("a.b\tGET\t/x\tquery:a=b.c.d", "2:12 MED0203 expected query:name=parameter or query:name=parameter.member, not 'query:a=b.c.d'")]
    [InlineData("a.b\tGET\t/x\tbeside", "2:12 MED0203 expected beside: and the name of a method, not 'beside'")]
    [InlineData("a.b\tGET\t/x\tbearer", "2:12 MED0203 expected bearer: and the name of a parameter, not 'bearer'")]
    [InlineData("a.b\tGET\t/x\tmultipart:a-b", "2:12 MED0203 expected multipart, or multipart: and the name of the part, not 'multipart:a-b'")]
    [InlineData("a.b\tGET\t/x\tbody:[]", "2:12 MED0203 expected body, body:{}, body:name=parameter or body:name=parameter.member, not 'body:[]'")]
    [InlineData("a.b\tGET\t/x\ta=b", "2:12 MED0203 expected multipart, token, logout, nulls, text, bearer, query, body, beside or multistep, not 'a=b'")]
    [InlineData("a.b\tGET\t/x\ttext,text", "2:12 MED0203 'text' occurs twice")]
    [InlineData("a.b\tGET\t/x\tmultipart,body:{}", "2:12 MED0203 a request has one body: multipart, body:name=parameter, body:{} and body exclude each other")]
    [InlineData("a.b\tGET\t/x\ttoken,logout", "2:12 MED0203 token and logout exclude each other")]
    [InlineData("a.b\tGET\t/x\ttoken\tmore", "2:18 MED0203 nothing may follow the flags")]
    public void A_malformed_route_is_told_at_its_column_and_the_others_count(string line, string expected)
    {
        var file = RoutesReader.Read("a.routes", "first.one\tGET\t/first\n" + line + "\nlast.one\tGET\t/last\n", TestContext.Current.CancellationToken);

        Assert.Equal(["first.one", "last.one"], file.Items.Select(static route => route.Key));
        Assert.Equal([expected], Reader.Told(file.Problems));
    }

    [Theory]
    [InlineData(100, true)]
    [InlineData(101, false)]
    [InlineData(100_000, false)]
    public void A_route_has_at_most_100_flags(int count, bool isRead)
    {
        var flags = string.Join(',', Enumerable.Range(0, count).Select(static i => $"query:q{i}=p{i}"));

        var file = RoutesReader.Read("a.routes", "a.b\tGET\t/x\t" + flags, TestContext.Current.CancellationToken);

        Assert.Equal(isRead ? count : 0, file.Items.Sum(static route => route.Flags.Query.Count));
        Assert.Equal(isRead ? [] : ["1:12 MED0203 there are more than 100 flags"], Reader.Told(file.Problems));
    }

    [Fact]
    public void Corrections_are_lines_of_target_kind_and_value()
    {
        var file = CorrectionsReader.Read("a.corrections", """
            # What the pages get wrong.
            Shelf.mark	nullable
            Shelf.rows.width	optional
            State	type	"full" | "empty"
            Shelf	rename	BookShelf
            admin.shelves	keep
            Kind	fallback	string
            Shelf.rows	add	Row[]
            Shelf.note?	add	string
            """, TestContext.Current.CancellationToken);

        Assert.Empty(file.Problems);
        Assert.Equal(
            [
                ("Shelf.mark", CorrectionKind.Nullable, "none", null),
                ("Shelf.rows.width", CorrectionKind.Optional, "none", null),
                ("State", CorrectionKind.Type, "union(\"full\", \"empty\")", null),
                ("Shelf", CorrectionKind.Rename, "none", "BookShelf"),
                ("admin.shelves", CorrectionKind.Keep, "none", null),
                ("Kind", CorrectionKind.Fallback, "string", null),
                ("Shelf.rows", CorrectionKind.Add, "array(Row)", null),
                ("Shelf.note", CorrectionKind.Add, "string", null),
            ],
            file.Items.Select(static correction => (correction.Target, correction.Kind, TypeText.Of(correction.Type), correction.Text)));
        Assert.Equal(["Shelf.note"], file.Items.Where(static correction => correction.IsOptionalMember).Select(static correction => correction.Target));
    }

    [Theory]
    [InlineData("Shelf mark\tnullable", "2:1 MED0301 expected a type, a member such as Cart.email, or an accessor")]
    [InlineData("Shelf..mark\tnullable", "2:1 MED0301 expected a type, a member such as Cart.email, or an accessor")]
    [InlineData("Shelf.\tnullable", "2:1 MED0301 expected a type, a member such as Cart.email, or an accessor")]
    [InlineData("Shelf\tmaybe", "2:7 MED0301 expected nullable, nonnull, optional, required, type, fallback, add, rename, ignore or keep after a tab")]
    [InlineData("Shelf\tignore\tnow", "2:14 MED0301 no further column is allowed")]
    [InlineData("Shelf\ttype", "2:11 MED0301 expected a type after a tab")]
    [InlineData("Shelf\ttype\tA |", "2:15 MED0301 the type can't be read: expected a type")]
    [InlineData("Shelf\trename\t2x", "2:14 MED0301 expected a C# name that begins with a capital letter after a tab")]
    [InlineData("Shelf\trename\textension", "2:14 MED0301 expected a C# name that begins with a capital letter after a tab")]
    [InlineData("Shelf\tadd\tstring", "2:1 MED0301 expected a member such as Cart.points, or Cart.points? for one that can be left out")]
    [InlineData("Shelf?\tadd\tstring", "2:1 MED0301 expected a type, a member such as Cart.email, or an accessor")]
    [InlineData("Shelf.x\tadd", "2:12 MED0301 expected a type after a tab")]
    [InlineData("Shelf.x\tfallback\tstring", "2:1 MED0301 expected a type: a member that no page has is added by 'add'")]
    public void A_malformed_correction_is_told_at_its_column_and_the_others_count(string line, string expected)
    {
        var file = CorrectionsReader.Read("a.corrections", "A\tignore\n" + line + "\nB\tignore\n", TestContext.Current.CancellationToken);

        Assert.Equal(["A", "B"], file.Items.Select(static correction => correction.Target));
        Assert.Equal([expected], Reader.Told(file.Problems));
    }
}
