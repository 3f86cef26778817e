using Microsoft.CodeAnalysis;

namespace Medusa.Generator.Client.Tests.FieldLists;

/// <summary>A member that the query's own fields leave out is reported where the same method reads it.</summary>
public sealed class UnsentMemberTests
{
    private const string List = """var page = await medusa.Admin.Product.ListAsync(new() { Fields = "id,title,variants.sku" }); """;

    [Theory]
    [InlineData(List + "foreach (var product in page.Products) { Console.WriteLine(product.Description); }", "Description")]
    [InlineData(List + "Console.WriteLine(page.Products[0].Description);", "Description")]
    [InlineData(List + "Console.WriteLine(page.Products.First().Description);", "Description")]
    [InlineData(List + "Console.WriteLine(page.Products.FirstOrDefault()?.Description);", "Description")]
    [InlineData(List + "var names = page.Products.Where(p => p.Title != null).Select(p => p.Description).ToList();", "Description")]
    [InlineData(List + "var products = page.Products; var first = products[0]; Console.WriteLine(first.Description);", "Description")]
    [InlineData(List + "Console.WriteLine(page.Products[0].Variants![0].Title);", "Title")]
    [InlineData(List + "Console.WriteLine(page.Products[0].Options![0].Title);", "Options")]
    [InlineData("Console.WriteLine((await medusa.Admin.Product.ListAsync(new() { Fields = \"title\" }).ConfigureAwait(false)).Products[0].Handle);", "Handle")]
    [InlineData("await foreach (var p in medusa.Admin.Product.ListAllAsync(new() { Fields = \"title\" })) { Console.WriteLine(p.Handle); }", "Handle")]
    [InlineData("AdminProductListParams q = new() { Fields = \"title\" }; var r = await medusa.Admin.Product.ListAsync(q); Console.WriteLine(r.Products[0].Handle);", "Handle")]
    [InlineData("var r = await medusa.Admin.Product.RetrieveAsync(id, new() { Fields = \"-handle\" }); Console.WriteLine(r.Product.Handle);", "Handle")]
    [InlineData("var r = await medusa.Admin.Product.RetrieveAsync(id, new() { Fields = \"-variants\" }); Console.WriteLine(r.Product.Variants![0].Sku);", "Variants")]
    public async Task A_member_that_is_left_out_is_info_where_it_is_read(string statements, string member)
    {
        var run = await FieldListRun.OfStatementsAsync(statements);

        Assert.Equal([$"MED0503 {member}"], run.Findings);
        Assert.All(run.Diagnostics, d => Assert.Equal(DiagnosticSeverity.Info, d.Severity));
    }

    [Theory]
    [InlineData(List + "Console.WriteLine(page.Count + page.Products[0].Id + page.Products[0].Title + page.Products[0].Variants![0].Sku);")]
    [InlineData(List + "Console.WriteLine(page.Products[0].Variants![0].Id);")]
    [InlineData(List + "Console.WriteLine(nameof(AdminProduct.Description)); Console.WriteLine(page.Products[0].AdditionalProperties.Count);")]
    [InlineData(List + "page = await medusa.Admin.Product.ListAsync(); Console.WriteLine(page.Products[0].Description);")]
    [InlineData("var r = await medusa.Admin.Product.ListAsync(new() { Fields = \"variants\" }); Console.WriteLine(r.Products[0].Variants![0].Title);")]
    [InlineData("var r = await medusa.Admin.Product.ListAsync(new() { Fields = \"*variants\" }); Console.WriteLine(r.Products[0].Variants![0].Title + r.Products[0].Handle);")]
    [InlineData("var r = await medusa.Admin.Product.ListAsync(new() { Fields = \"+metadata\" }); Console.WriteLine(r.Products[0].Handle);")]
    [InlineData("var r = await medusa.Admin.Product.ListAsync(new() { Fields = \"title,\" + id }); Console.WriteLine(r.Products[0].Handle);")]
    [InlineData("var r = await medusa.Admin.Product.ListAsync(new() { Fields = condition ? \"title\" : \"handle\" }); Console.WriteLine(r.Products[0].Handle);")]
    [InlineData("var r = await medusa.Admin.Product.ListAsync(new() { Fields = \"title\" }); var o = await medusa.Admin.Product.ListAsync(); Console.WriteLine(o.Products[0].Handle);")]
    [InlineData("var r = await medusa.Admin.Order.ListAsync(new() { Fields = \"id\" }); Console.WriteLine(r.Orders[0].Version + r.Orders[0].Status);")]
    [InlineData("Console.WriteLine(new AdminProductListParams { Fields = \"title\" }.Fields);")]
    public async Task What_is_sent_or_may_be_is_not_reported(string statements) =>
        Assert.Empty((await FieldListRun.OfStatementsAsync(statements)).Findings);

    [Fact]
    public async Task A_property_that_the_project_computes_is_no_member() => Assert.Empty((await FieldListRun.OfAsync("""
        static class Computed { extension(AdminProduct product) { public string Label => product.Id; } }
        static class Use
        {
            static async Task RunAsync(MedusaClient medusa) =>
                Console.WriteLine((await medusa.Admin.Product.ListAsync(new() { Fields = "title" })).Products[0].Label);
        }
        """)).Findings);
}
