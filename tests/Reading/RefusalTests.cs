using Medusa.Generator.Model;
using Medusa.Generator.Model.Facts;
using Medusa.Generator.Reading.Facts;
using Medusa.Tests.Shared;

namespace Medusa.Generator.Reading.Tests;

public sealed class RefusalTests
{
    [Fact]
    public void A_line_names_a_method_a_part_a_member_and_versions()
    {
        const string Text = "# Shelves\n\nshelves.list\tquery\t$and\t2.13.3, 2.21.2\nshelves.fill\tbody\tin-stock\t2.13.3\n";

        var refusals = RefusalsReader.Read("a.refusals", Text);

        Assert.Equal(
            [
                new Refusal("shelves.list", RequestPart.Query, "$and", EquatableArray.Of("2.13.3", "2.21.2")),
                new Refusal("shelves.fill", RequestPart.Body, "in-stock", EquatableArray.Of("2.13.3")),
            ],
            refusals);
    }

    [Theory]
    [InlineData("shelves\tquery\tq\t2.13.3")]
    [InlineData("shelves.list\tpath\tq\t2.13.3")]
    [InlineData("shelves.list\tquery\t\t2.13.3")]
    [InlineData("shelves.list\tquery\tq")]
    [InlineData("shelves.list\tquery\tq\tnewest")]
    [InlineData("shelves.list\tquery\tq\t2.13.3\tmore")]
    public void A_line_that_is_none_is_an_error_of_the_file(string line) =>
        Assert.Contains("a.refusals", Assert.Throws<FormatException>(() => RefusalsReader.Read("a.refusals", line)).Message, StringComparison.Ordinal);

    [Fact]
    public void The_docs_have_the_table_of_the_file_that_the_generator_brings()
    {
        var refusals = RefusalsReader.Read(RefusalTable.File, File.ReadAllText(RefusalTable.File));

        Assert.NotEmpty(refusals);
        Assert.Distinct(refusals.Select(refusal => (refusal.Key, refusal.Part, refusal.Member)));
        Assert.Equal(
            RefusalTable.Of(refusals.Select(refusal => (
                refusal.Key, refusal.Part == RequestPart.Query ? "query" : "body", refusal.Member, string.Join(", ", refusal.Versions)))),
            RefusalTable.InPage());
    }
}
