using Medusa.Generator.Client.Tests.Support;

namespace Medusa.Generator.Client.Tests.MedusaV2;

/// <summary>What the pages of one version say decides about the client, and not the format or the order in which they say it.</summary>
public sealed class SdkTwinTests
{
    // MDX lacks what JSON has in three places, and gets it from elsewhere: a broken fence swallows the heading of a method, whose tables name it; the
    // members that aliases lose stand in the tables of methods; and type parameters, which only MDX lists, follow from the types.
    [Fact]
    public void The_pages_in_JSON_give_the_client_that_those_in_MDX_give_file_for_file()
    {
        var mdx = ReferenceClient.RequireV2().Run;
        var json = ReferenceClient.Of(SdkReference.Require(SdkReference.NewestInJson)).Run;

        AssertSame(mdx, json);
        Assert.Equal(Reported(mdx), Reported(json));
    }

    [Fact]
    public void The_order_of_methods_and_of_members_is_not_seen()
    {
        var files = SdkReference.Require(SdkReference.NewestInJson);
        var run = ReferenceClient.Of(files).Run;
        var reversed = new GeneratorRun(files.Select(f => f with { Text = ReversedPage.Of(f.Text) }));

        Assert.NotEqual(files[0].Text, ReversedPage.Of(files[0].Text));
        AssertSame(run, reversed);
        Assert.Equal(Reported(run), Reported(reversed));
    }

    private static void AssertSame(GeneratorRun one, GeneratorRun other)
    {
        var (first, second) = (one.Sources, other.Sources);
        Assert.Equal(first.Keys.Order(StringComparer.Ordinal), second.Keys.Order(StringComparer.Ordinal));
        Assert.Empty(first.Keys.Where(file => first[file] != second[file]).Order(StringComparer.Ordinal));
    }

    // What is reported of which page; the places and the links differ.
    private static IEnumerable<string> Reported(GeneratorRun run) =>
        run.Diagnostics
            .Select(d => $"{Path.GetDirectoryName(d.Location.GetLineSpan().Path)} {d.Severity} {d.Id}")
            .Order(StringComparer.Ordinal);
}
