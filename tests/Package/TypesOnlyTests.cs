namespace Medusa.Package.Tests;

/// <summary>A new project that wants the reference's types and has no methods.</summary>
public sealed class TypesOnlyTests(LocalFeed feed)
{
    private const string Program = """"
        using System.Text.Json;
        using Medusa;
        using Medusa.Entities;

        var order = JsonSerializer.Deserialize(
            """{"id":"order_1","display_id":7,"status":"pending","items":[{"id":"item_1","title":"Mug","quantity":2}],"more":1}""",
            MedusaJson.TypeInfo<Order>())!;
        Console.WriteLine($"{order.DisplayId}: {order.Items?.Count} items, {order.Status}, {string.Join(",", order.AdditionalProperties.Keys)}");
        """";

    [Fact]
    public async Task A_folder_of_entities_gives_records_without_a_warning()
    {
        using NewProject project = new(feed, "<MedusaTypes>*</MedusaTypes><EnableAotAnalyzer>true</EnableAotAnalyzer>", pages: null);
        project.Write("Program.cs", Program);
        project.CopyPages(ReferencePages.Require("2023-11-27", "entities"));

        var build = (await project.BuildAsync()).Succeeded();
        var run = (await project.RunAsync()).Succeeded();

        Assert.Contains("0 Warning(s)", build.Output, StringComparison.Ordinal);
        Assert.Contains("7: 1 items, pending, more", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_pattern_that_no_page_matches_is_reported()
    {
        using NewProject project = new(feed, "<MedusaTypes>specs/nothing/**</MedusaTypes>");
        project.Write("Program.cs", "Console.WriteLine();");

        var build = await project.BuildAsync();

        Assert.NotEqual(0, build.ExitCode);
        Assert.Contains("error MED0303", build.Output, StringComparison.Ordinal);
        Assert.Contains("specs/nothing/**", build.Output, StringComparison.Ordinal);
    }
}
