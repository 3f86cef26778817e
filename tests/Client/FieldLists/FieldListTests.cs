using Microsoft.CodeAnalysis;

namespace Medusa.Generator.Client.Tests.FieldLists;

/// <summary>A field that a response hasn't is found in the list that asks for it, where it stands.</summary>
public sealed class FieldListTests
{
    [Theory]
    [InlineData("id,titel", "titel: title")]
    [InlineData("+titel,+handle", "titel: title")]
    [InlineData("-titel", "titel: title")]
    [InlineData("*variant", "variant: variants")]
    [InlineData("variant.*", "variant: variants")]
    [InlineData("*variants.price", "price: prices")]
    [InlineData("id, variants.skku ,title", "skku: sku")]
    [InlineData("createdAt", "createdAt: created_at")]
    [InlineData("variants.Title", "Title: title")]
    [InlineData("variants.zzzzzzzz", "zzzzzzzz")]
    [InlineData("title.length", "length")]
    [InlineData("id,,titel,", "titel: title")]
    public async Task An_unknown_field_is_reported_with_the_nearest_name(string fields, string finding)
    {
        var run = await FieldListRun.OfStatementsAsync($$"""await medusa.Admin.Product.ListAsync(new AdminProductListParams { Fields = "{{fields}}" });""");

        Assert.Equal([$"MED0501 {finding}"], run.Findings);
        Assert.All(run.Diagnostics, d => Assert.Equal(DiagnosticSeverity.Warning, d.Severity));
    }

    [Theory]
    [InlineData("id,title")]
    [InlineData("+metadata,-description")]
    [InlineData("*variants,*variants.prices,variants.options.*")]
    [InlineData("metadata.anything.at.all")]
    [InlineData("deleted_at,variants.deleted_at")]
    [InlineData("*sales_channels,*variants.inventory.location_levels")]
    [InlineData("collection_id,type_id")]
    [InlineData("*")]
    [InlineData("")]
    [InlineData(",, ,")]
    public async Task What_the_pages_or_the_server_know_is_not_reported(string fields)
    {
        var run = await FieldListRun.OfStatementsAsync($$"""await medusa.Admin.Product.ListAsync(new AdminProductListParams { Fields = "{{fields}}" });""");

        Assert.Empty(run.Findings);
    }

    [Theory]
    [InlineData("Order = \"-titel\"", "titel: title")]
    [InlineData("Order = \"+title\"", "+title: title")]
    [InlineData("Order = \"-created_at\"", null)]
    [InlineData("Order = \"variants.titel\"", "titel: title")]
    public async Task The_field_that_a_list_is_sorted_by_is_checked(string member, string? finding)
    {
        var run = await FieldListRun.OfStatementsAsync($$"""await medusa.Admin.Product.ListAsync(new AdminProductListParams { {{member}} });""");

        Assert.Equal(finding is null ? [] : [$"MED0501 {finding}"], run.Findings);
    }

    [Fact]
    public async Task The_message_says_what_to_do()
    {
        var run = await FieldListRun.OfStatementsAsync("""await medusa.Admin.Product.ListAsync(new AdminProductListParams { Fields = "variants.titel" });""");

        Assert.Equal(
            "'titel' isn't a documented field or relation of 'AdminProductVariant'. Did you mean 'title'? If it is one of a module or plugin of your own, "
            + "list it in medusa_known_fields in .editorconfig.",
            Assert.Single(run.Diagnostics).GetMessage(System.Globalization.CultureInfo.InvariantCulture));
    }

    [Theory]
    [InlineData("brand")]
    [InlineData("AdminProduct.brand")]
    [InlineData("warehouse, *brand.*")]
    public async Task Fields_of_the_projects_own_are_named_in_the_editorconfig(string knownFields)
    {
        const string Statement = """await medusa.Admin.Product.ListAsync(new AdminProductListParams { Fields = "*brand,+brand.name,+titel" });""";

        Assert.Equal(["MED0501 brand", "MED0501 brand", "MED0501 titel: title"], (await FieldListRun.OfStatementsAsync(Statement)).Findings);
        Assert.Equal(["MED0501 titel: title"], (await FieldListRun.OfStatementsAsync(Statement, knownFields: knownFields)).Findings);
    }

    [Fact]
    public async Task A_field_that_is_known_in_one_place_is_unknown_in_another()
    {
        const string Statement = """await medusa.Admin.Product.ListAsync(new AdminProductListParams { Fields = "brand,variants.brand" });""";

        var run = await FieldListRun.OfStatementsAsync(Statement, knownFields: "variants.brand");

        var finding = Assert.Single(run.Diagnostics);
        Assert.Equal(run.Source.IndexOf("brand", StringComparison.Ordinal), finding.Location.SourceSpan.Start);
    }

    [Theory]
    [InlineData("await foreach (var product in medusa.Admin.Product.ListAllAsync(new() { Fields = \"titel\" })) { }")]
    [InlineData("await medusa.Admin.Product.ListAsync(queryParams: new() { Limit = 1, Fields = \"titel\" });")]
    [InlineData("AdminProductListParams query = new() { Fields = \"titel\" }; await medusa.Admin.Product.ListAsync(query);")]
    [InlineData("AdminProductListParams query; query = new() { Fields = \"titel\" }; await medusa.Admin.Product.ListAsync(query);")]
    [InlineData("var query = new AdminProductListParams { Fields = \"titel\" }; await medusa.Admin.Product.ListAsync(query with { Offset = 20 });")]
    [InlineData("var query = new AdminProductListParams(); await medusa.Admin.Product.ListAsync(query with { Fields = \"titel\" });")]
    [InlineData("await medusa.Admin.Product.ListAsync(condition ? new() { Fields = \"titel\" } : null);")]
    [InlineData("Func<Task> later = () => medusa.Admin.Product.ListAsync(new() { Fields = \"titel\" }); await later();")]
    [InlineData("async Task Own(AdminProductListParams q) => await medusa.Admin.Product.ListAsync(q); await Own(new() { Fields = \"titel\" });")]
    [InlineData("var queries = new[] { new AdminProductListParams { Fields = \"titel\" } }; await medusa.Admin.Product.ListAsync(queries[0]);")]
    public async Task A_query_is_followed_to_its_call_or_belongs_to_the_methods_that_take_one(string statements)
    {
        var run = await FieldListRun.OfStatementsAsync(statements);

        Assert.Equal(["MED0501 titel: title"], run.Findings);
    }

    [Theory]
    [InlineData("static readonly AdminProductListParams Query = new() { Fields = \"titel\" };")]
    [InlineData("static AdminProductListParams Query => new() { Fields = \"titel\" };")]
    [InlineData("static AdminProductListParams Query() { return new() { Fields = \"titel\" }; }")]
    public async Task A_query_outside_of_a_methods_body_is_checked_too(string member)
    {
        var run = await FieldListRun.OfAsync($$"""static class Queries { {{member}} }""");

        Assert.Equal(["MED0501 titel: title"], run.Findings);
    }

    [Fact]
    public async Task A_list_in_a_query_of_several_methods_is_checked_against_the_method_that_gets_it()
    {
        // SelectParams is taken by many methods, with different responses.
        var run = await FieldListRun.OfStatementsAsync("""
            await medusa.Admin.Product.RetrieveAsync(id, new SelectParams { Fields = "*variants" });
            await medusa.Store.Cart.UpdateAsync(id, new(), new SelectParams { Fields = "*variants" });
            """);

        Assert.Equal(["MED0501 variants"], run.Findings);
        Assert.True(run.Diagnostics[0].Location.SourceSpan.Start > run.Source.IndexOf("Store.Cart", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_member_of_the_same_name_that_is_no_list_of_fields_is_left_alone()
    {
        var run = await FieldListRun.OfAsync("""
            sealed record Own { public string? Fields { get; init; } public string? Order { get; init; } }
            static class Use { static Own Make() => new() { Fields = "titel", Order = "titel" }; }
            """);

        Assert.Empty(run.Findings);
    }

    [Fact]
    public async Task What_is_not_constant_is_left_alone()
    {
        var run = await FieldListRun.OfStatementsAsync("""
            await medusa.Admin.Product.ListAsync(new() { Fields = id });
            await medusa.Admin.Product.ListAsync(new() { Fields = $"titel,{id}" });
            await medusa.Admin.Product.ListAsync(new() { Fields = string.Join(',', id, "titel") });
            await medusa.Admin.Product.ListAsync(new() { Fields = null });
            """);

        Assert.Empty(run.Findings);
    }

    [Fact]
    public async Task The_lists_of_v1_are_checked_too()
    {
        var run = await FieldListRun.OfStatementsAsync(
            """await medusa.Admin.BatchJobs.ListAsync(new() { Expand = "created_by_usr", Fields = "id,stauts", Order = "-created_att" });""",
            FieldListRun.SampleOfV1);

        Assert.Equal(["MED0501 created_by_usr: created_by_user", "MED0501 stauts: status", "MED0501 created_att: created_at"], run.Findings);
    }
}
