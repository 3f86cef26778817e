using CsCheck;
using Medusa.Generator.Client.Tests.Support;
using Medusa.Generator.Model;
using Medusa.Generator.Model.Pages;
using Medusa.Generator.Model.Problems;
using Medusa.Generator.Model.Types;
using Medusa.Generator.Reading;
using Medusa.Generator.Reading.Text;
using Medusa.Generator.Reading.Types;

namespace Medusa.Trust.Tests.Pages;

/// <summary>The reader and the type parser alone: many more cases in the same time.</summary>
public class ReaderFuzzTests(ITestOutputHelper output)
{
    [Fact]
    public void Any_page_is_read_and_its_problems_lie_within_it()
    {
        var pages = Corpus.Specs();
        var cases = Gen.Select(
            Gen.OneOf(Gen.OneOf([.. pages]), HostilePages.File.Where(f => f.Path.EndsWith(".mdx", StringComparison.Ordinal))),
            Mutation.Any.Array[0, 6],
            (file, mutations) => file with { Text = Mutation.AsFile(mutations.Aggregate(file.Text, (text, mutate) => mutate(text))) });
        Fuzz.Run(
            output,
            4000,
            cases,
            (file, _) => ReadPage.Of(file),
            (file, check) => CaseFile.Keep([file], f => check(f[0]), CaseFile.Folder));
    }

    [Fact]
    public void Any_type_is_parsed_to_a_tree_within_its_text()
    {
        var cases = Gen.OneOf(
            HostileText.Type,
            Gen.Select(HostileText.Type, Mutation.Any.Array[1, 3], (type, mutations) => mutations.Aggregate(type, (text, mutate) => mutate(text))),
            Gen.OneOf(
                "(", ")", "[", "]", "{", "}", "<", ">", "|", "&", ",", ";", ":", "?", "=>", "=", ".", "...", "-", "+", "*", "`", "\\", "&#60;", "\"", "'", "a", "b ",
                "keyof ", "typeof ", "readonly ", "new ", "in ", "is ", "extends ", "infer ", "Method ", "this", "$", "${", "1", " ").Array[0, 40].Select(string.Concat));
        Fuzz.Run(output, 20_000, cases, (type, _) => CheckType(type), (type, check) => CaseFile.Keep([AsPage(type)], f => check(type), CaseFile.Folder));
    }

    private static void CheckType(string text)
    {
        var file = new SourceFile("page.mdx", text);
        var type = new TypeExpressionParser(file).Parse(new DecodedText(text, 0));
        Assert.InRange(type.Span.Start, 0, text.Length);
        Assert.InRange(type.Span.Start + type.Span.Length, type.Span.Start, text.Length);
        Assert.Equal(type is UnparsedType, file.ProblemCount > 0);
    }

    private static PageFile AsPage(string type) =>
        new("/reference/internal/types/internal.HostileAlias.mdx", "# HostileAlias\n\n **HostileAlias**: " + type + "\n");
}
