using Medusa.Generator.Model.Facts;
using Medusa.Generator.Model.Problems;
using Medusa.Generator.Profiles;
using Medusa.Generator.Reading.Facts;

namespace Medusa.Generator.Reading.Tests;

public sealed class ReplacementTests
{
    [Fact]
    public void A_line_has_a_method_those_that_replace_it_and_a_note()
    {
        var file = Read("# comment\n\na.b\tc.d,  e.f \tFirst one, then the other.\na.c\tgone\tNobody needs it.\na.d\tc.d\n");

        Assert.Empty(file.Problems);
        Assert.Equal(
            ["a.b: c.d e.f (First one, then the other.)", "a.c:  (Nobody needs it.)", "a.d: c.d ()"],
            file.Items.Select(r => $"{r.Key}: {string.Join(' ', r.By.Select(m => m.Key))} ({r.Note})"));
    }

    [Fact]
    public void Each_method_has_its_place()
    {
        const string Line = "a.b\tc.d,  e.f \tnote";
        var replacement = Assert.Single(Read(Line).Items);

        Assert.Equal("a.b", Line.Substring(replacement.KeySpan.Start, replacement.KeySpan.Length));
        Assert.Equal(["c.d", "e.f"], replacement.By.Select(m => Line.Substring(m.Span.Start, m.Span.Length)));
    }

    [Theory]
    [InlineData("products\tc.d", 1, "a method's key")]
    [InlineData("a.b", 4, "the keys of methods")]
    [InlineData("a.b\tnowhere", 5, "the keys of methods")]
    [InlineData("a.b\tc.d,", 5, "the keys of methods")]
    [InlineData("a.b\tgone", 9, "the reason")]
    [InlineData("a.b\tc.d, e.f, c.d", 5, "'c.d' is named twice")]
    [InlineData("a.b\tc.d\tnote\tmore", 14, "nothing may follow")]
    [InlineData("a.b c.d", 1, "spaces instead of tabs")]
    [InlineData("a.b gone\tNobody needs it.", 1, "spaces instead of tabs")]
    [InlineData("a.b\tc.d\n\na.b\tgone\tNobody.", 1, "has a line already")]
    public void A_malformed_line_is_reported_where_it_is_wrong(string text, int column, string why)
    {
        var problem = Assert.Single(Read(text).Problems);

        Assert.Equal(ProblemId.MalformedReplacement, problem.Id);
        Assert.Contains(why, problem.Arguments[0], StringComparison.Ordinal);
        Assert.Equal(column, problem.Where!.Place.Column + 1);
    }

    [Fact]
    public void The_lines_inside_the_generator_are_in_order_and_without_a_fault()
    {
        var file = ApiProfiles.MedusaV2Profile.Replaces!.Methods;

        Assert.Empty(file.Problems);
        Assert.Equal(file.Items.Select(r => r.Key).Order(StringComparer.Ordinal), file.Items.Select(r => r.Key));
        Assert.All(file.Items, r => Assert.True(r.Note.Length == 0 || r.Note[^1] == '.', r.Key));
    }

    private static FactFile<Replacement> Read(string text) => ReplacementsReader.Read("a.replacements", text, TestContext.Current.CancellationToken);
}
