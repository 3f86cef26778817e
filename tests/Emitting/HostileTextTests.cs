using Medusa.Generator.Emitting.Writing;
using Medusa.Generator.Model;
using Medusa.Generator.Model.Client;
using Medusa.Generator.Model.Docs;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Medusa.Generator.Emitting.Tests;

/// <summary>Whatever a page holds, its words stay within strings and comments.</summary>
public class HostileTextTests
{
    private static readonly string[] s_texts =
    [
        "*/ class Intruder { } /*",
        "]]> <intruder/>",
        "\"; } public static class Intruder { } //",
        "</summary><intruder>",
        "<see cref=\"Intruder\"/> & &nbsp; &#0;",
        "line\nclass Intruder { }",
        "line\rclass Intruder { }",
        "line\r\nclass Intruder { }",
        "line\u2028class Intruder { }",
        "line\u2029class Intruder { }",
        "line\u0085class Intruder { }",
        "bidi \u202E reversed \u2066 isolated \u200B invisible \uFEFF mark",
        "lone \uD800 and \uDC00 halves",
        "pair \U0001F600 and tag \U000E0041",
        "null \0 and bell \a and escape \e and delete \x7F and \uFFFE \uFFFF",
        "{0} {value} \\u0022 \\\" \\",
        "#endif\n#error intruder\n#pragma warning disable",
        "\"\"\" $\"{1}\"",
        "javascript:alert(1)",
        new string('x', 5000) + " " + new string('<', 500),
        "",
    ];

    [Fact]
    public void Text_of_a_page_stays_within_strings_and_comments()
    {
        var compilation = Compiler.Compile(s_texts.SelectMany((text, i) => Client(text).Select(item => item with { Namespace = $"Hostile{i}" })));

        Compiler.AssertCompiles(compilation);
        foreach (var tree in compilation.SyntaxTrees)
        {
            Assert.DoesNotContain(
                tree.GetRoot(TestContext.Current.CancellationToken).DescendantTokens(),
                token => token.Text.Contains("ntruder", StringComparison.Ordinal) && token.Parent is not LiteralExpressionSyntax);
        }
    }

    [Fact]
    public void No_character_of_a_file_breaks_a_line_unseen_or_misleads_the_eye()
    {
        foreach (var item in s_texts.SelectMany(Client))
        {
            Assert.DoesNotContain(Emitter.Emit(item).Source, c => c is not ('\n' or '\t') && !CSharpText.IsPlain(c) && !char.IsSurrogate(c));
        }
    }

    [Fact]
    public void A_literal_escapes_each_half_of_a_pair()
    {
        Assert.Equal("\"\\uD83D\\uDE00\"", CSharpText.Literal("\U0001F600"));
        Assert.Equal("\"\\uD800\"", CSharpText.Literal("\uD800"));
        Assert.Equal("\"\uFFFD\"u8", CSharpText.Utf8Literal("\uD800"));
    }

    [Theory]
    [InlineData("plain", "\"plain\"")]
    [InlineData("quote \" and \\", "\"quote \\\" and \\\\\"")]
    [InlineData("\u2028\u202E\0", "\"\\u2028\\u202E\\u0000\"")]
    [InlineData("é", "\"é\"")]
    public void A_literal_escapes_what_could_end_or_disguise_it(string text, string expected) =>
        Assert.Equal(expected, CSharpText.Literal(text));

    [Theory]
    [InlineData("Name", "Name")]
    [InlineData("@class", "_class")]
    [InlineData("class", "@class")]
    [InlineData("9lives", "_9lives")]
    [InlineData("a b;}", "a_b__")]
    [InlineData("", "_")]
    [InlineData("na\u200Dme", "na_me")]
    public void A_name_that_is_no_identifier_becomes_one(string name, string expected) =>
        Assert.Equal(expected, CSharpText.Identifier(name));

    [Fact]
    public void Names_that_are_no_identifiers_give_files_that_parse()
    {
        const string name = "a\"; } class Intruder {";
        ClientItem[] items =
        [
            Samples.Model(name, Samples.Member(name, "x", Samples.Record(name))),
            new EnumModel("Medusa", name + "2", "x", Doc.Empty, EquatableArray.Of(new EnumMemberModel(name, "x", Doc.Empty))),
            new ResourceModel("Medusa", name + "3", "x", Doc.Empty, EquatableArray.Of(new AccessorModel(name, name + "3", Doc.Empty)),
                EquatableArray.Of(Samples.Method("x", name, name, "/x/{y}", path: [Samples.Parameter(name, "y", Samples.String)]))),
        ];

        foreach (var tree in Compiler.Compile(items).SyntaxTrees)
        {
            Assert.Empty(tree.GetDiagnostics(TestContext.Current.CancellationToken));
        }
    }

    private static ClientItem[] Client(string text)
    {
        var doc = new Doc(EquatableArray.Of<DocBlock>(
            new DocParagraph(EquatableArray.Of<DocInline>(
                new DocText(text),
                new DocCodeSpan(text),
                new DocLink(text, text),
                new DocLink(text, "https://example.com/" + text),
                new DocReference(text, text))),
            new DocParagraph(EquatableArray.Of<DocInline>(new DocText(text))),
            new DocList(Ordered: true, EquatableArray.Of(Samples.Prose(text), Samples.Prose(text, text))),
            new DocCode(text, text),
            new DocNote(text, Samples.Prose(text))));

        return
        [
            Samples.BatchJobStatus with { Doc = doc, WireName = text, Members = EquatableArray.Of(new EnumMemberModel("A", text, doc)) },
            Samples.User,
            Samples.Model(
                "Hostile",
                Samples.Member(
                    "Member", text, Samples.String, required: true, @default: text, featureFlag: text, deprecated: text, doc: doc),
                Samples.Member("Other", "other" + text, Samples.Enum("BatchJobStatus"), nullable: true)) with { Doc = doc, WireName = text },
            Samples.Union with
            {
                Doc = doc,
                Discriminator = text,
                Cases = EquatableArray.Of(new UnionCaseModel(text, "Case")),
            },
            Samples.Model("Case", Samples.Member("Type", text, Samples.String)) with
            {
                Base = "StoreCompleteCartRes",
                Discriminator = new DiscriminatorModel(text, text),
            },
            new ResourceModel(
                Samples.Namespace,
                "HostileResource",
                text,
                doc,
                EquatableArray.Of(new AccessorModel("Self", "HostileResource", doc)),
                EquatableArray.Of(
                    Samples.Method(
                        text, "CallAsync", "POST", text, doc: doc, resultDoc: doc, deprecated: text,
                        path: [Samples.Parameter("id", text, Samples.String, doc: doc)],
                        body: Samples.Parameter("body", text, Samples.Record("Hostile"), doc: doc),
                        result: Samples.Record("Hostile"),
                        examples: [new ExampleModel(text, text, text, null, text), new ExampleModel(text, "", "", HostileExample(text), null)]))),
        ];
    }

    private static ExampleCode HostileExample(string text) => new(
        EquatableArray.Of<CodeStatement>(
            new CodeCall(text, EquatableArray.Of(text), text, EquatableArray.Of(
                new CodeArgument(text, new CodeText(text)),
                new CodeArgument(null, new CodeNew(new RecordType(text), EquatableArray.Of(new CodeMember(text, new CodeName(text))))),
                new CodeArgument(null, new CodeJsonObject(EquatableArray.Of(new CodeEntry(text, new CodeText(text)))))))),
        default);
}
