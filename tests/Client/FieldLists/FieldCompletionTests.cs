using Medusa.Generator.Editor;

namespace Medusa.Generator.Client.Tests.FieldLists;

/// <summary>An editor offers the fields of what the method responds with.</summary>
public sealed class FieldCompletionTests
{
    [Theory]
    [InlineData("Fields = \"|\"", "title", "variants")]
    [InlineData("Fields = \"id,ti|\"", "title", "variants")]
    [InlineData("Fields = \"id,*|,handle\"", "title", "variants")]
    [InlineData("Fields = @\"id, -|\"", "title", "variants")]
    [InlineData("Fields = \"*variants.|\"", "sku", "prices")]
    [InlineData("Fields = \"\"\"*variants.pr|\"\"\"", "prices", "sku")]
    [InlineData("Order = \"-crea|\"", "created_at", "title")]
    public async Task The_fields_at_the_caret_are_offered(string member, params string[] names) =>
        Assert.Subset((await OfferedAsync(member)).Items.ToHashSet(), names.ToHashSet());

    [Fact]
    public async Task What_is_replaced_is_the_name_that_is_begun()
    {
        var (items, replaced) = await OfferedAsync("Fields = \"id,*variants.pr|\"");

        Assert.Equal("pr", replaced);
        Assert.DoesNotContain("handle", items);
    }

    [Theory]
    [InlineData("Handle = \"|\"")]
    [InlineData("Fields = \"metadata.|\"")]
    [InlineData("Fields = \"title.|\"")]
    [InlineData("Fields = \"nope.|\"")]
    [InlineData("Fields = \"id\" |")]
    public async Task Elsewhere_nothing_is_offered(string member) => Assert.Empty((await OfferedAsync(member)).Items);

    [Fact]
    public async Task Relations_are_marked()
    {
        const string Source = """
            using Medusa;
            class Use { object Run(MedusaClient medusa) => medusa.Admin.Product.ListAsync(new() { Fields = "" }); }
            """;
        var offered = await FieldCompletionProvider.OfferAsync(
            EditedProject.Of(Source), Source.IndexOf("\"\"", StringComparison.Ordinal) + 1, TestContext.Current.CancellationToken);

        Assert.Contains(("variants", true), offered!.Value.Names);
        Assert.Contains(("title", false), offered.Value.Names);
    }

    private static async Task<(IReadOnlyList<string> Items, string Replaced)> OfferedAsync(string member)
    {
        var marked = $$"""
            using Medusa;
            class Use { object Run(MedusaClient medusa) => medusa.Admin.Product.ListAsync(new AdminProductListParams { {{member}} }); }
            """;
        var position = marked.IndexOf('|', StringComparison.Ordinal);
        var source = marked.Remove(position, 1);
        var offered = await FieldCompletionProvider.OfferAsync(EditedProject.Of(source), position, TestContext.Current.CancellationToken);
        return offered is var (begun, names) ? ([.. names.Select(n => n.Name)], source.Substring(begun.Start, begun.Length)) : ([], "");
    }
}
