namespace Medusa.Generator.Client.Tests.FieldLists;

/// <summary>A diagnostic stands at the very characters, however the string is written.</summary>
public sealed class FieldPlaceTests
{
    [Theory]
    [InlineData("\"id,titel,handle\"")]
    [InlineData("@\"id,titel,handle\"")]
    [InlineData("\"\"\"id,titel,handle\"\"\"")]
    [InlineData("\"\"\"\"id,titel,handle\"\"\"\"")]
    [InlineData("\"\"\"\n        id,\n        titel\n        \"\"\"")]
    [InlineData("\"\"\"\n            id,\n              titel\n          \"\"\"")]
    [InlineData("\"\\u0069d,titel\"")]
    [InlineData("\"\\x0069d,\\U00000068andle,titel\\n\"")]
    [InlineData("\"id,\\ttitel\"")]
    [InlineData("\"id,\" + \"titel\"")]
    [InlineData("(\"id,\" + (\"titel\" + \",handle\"))")]
    [InlineData("$\"id,titel\"")]
    [InlineData("$\"id,{Handle},titel\"")]
    [InlineData("$@\"id,{Handle},titel\"")]
    [InlineData("$\"\"\"id,{Handle},titel\"\"\"")]
    [InlineData("$\"\"\"\n        id,{Handle},\n        titel\n        \"\"\"")]
    [InlineData("$$\"\"\"id,{{Handle}},titel\"\"\"")]
    [InlineData("Handle + \",titel\"")]
    [InlineData("nameof(id) + \",titel\"")]
    [InlineData("Typo")]
    [InlineData("Handle + \",\" + Typo")]
    [InlineData("$\"{Typo},{Handle}\"")]
    [InlineData("condition ? \"id\" : \"titel\"")]
    [InlineData("condition ? null : \"titel\"")]
    [InlineData("set")]
    [InlineData("local")]
    public async Task Exactly_the_field_is_marked(string value)
    {
        var run = await FieldListRun.OfAsync($$"""
            public static class Use
            {
                private const string Handle = "handle";
                private const string Typo = "id," + "titel";

                public static async Task RunAsync(MedusaClient medusa, string id, bool condition)
                {
                    const string local = "titel";
                    var set = "titel";
                    await medusa.Admin.Product.ListAsync(new() { Fields = {{value}} });
                }
            }
            """);

        Assert.Equal(["MED0501 titel: title"], run.Findings);
    }

    [Fact]
    public async Task A_doubled_quote_or_brace_before_it_moves_nothing()
    {
        var run = await FieldListRun.OfStatementsAsync("""
            await medusa.Admin.Product.ListAsync(new() { Fields = @"metadata.""x"",titel" });
            await medusa.Admin.Product.ListAsync(new() { Fields = $"metadata.{{x}},titel" });
            await medusa.Admin.Product.ListAsync(new() { Fields = "metadata.\"x\",titel" });
            await medusa.Admin.Product.ListAsync(new() { Fields = "metadata.\U0001F600,titel" });
            """);

        Assert.Equal(Enumerable.Repeat("MED0501 titel: title", 4), run.Findings);
    }

    [Fact]
    public async Task A_name_that_is_escaped_itself_is_marked_as_it_is_written()
    {
        var run = await FieldListRun.OfStatementsAsync("""await medusa.Admin.Product.ListAsync(new() { Fields = "id,t\u0069tel" });""");

        Assert.Equal([@"MED0501 t\u0069tel: title"], run.Findings);
    }

    [Fact]
    public async Task A_name_that_is_put_together_is_marked_as_a_whole()
    {
        var run = await FieldListRun.OfStatementsAsync("""await medusa.Admin.Product.ListAsync(new() { Fields = "id,tit" + "el" });""");

        Assert.Equal(["MED0501 tit\" + \"el: title"], run.Findings);
    }
}
