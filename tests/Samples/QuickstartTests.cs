using Medusa.Package.Tests;

namespace Medusa.Samples.Tests;

/// <summary>The quickstarts run as a reader would run them, and tell the story that they are there to tell.</summary>
public sealed class QuickstartTests
{
    [Fact]
    public async Task The_quickstart_exports_products_and_is_refused_a_second_confirmation()
    {
        var told = Lines((await RunAsync("samples/Quickstart")).Succeeded());

        Assert.Equal("Logged in as admin@example.com.", told[0]);
        Assert.Equal(7, told.Count(line => line.Contains("  batch_", StringComparison.Ordinal)));
        Assert.Contains("  pre_processed", told);
        Assert.Contains("  completed, 40 of 40", told);
        Assert.Contains("The export is in exports/products/product-export.csv.", told);
        Assert.StartsWith("Refused with 400 not_allowed: Cannot confirm", told[^1], StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_quickstart_for_v2_goes_from_a_login_to_an_order_and_is_refused_a_deleted_product()
    {
        var lines = Lines((await RunAsync("samples/QuickstartV2")).Succeeded());

        Assert.Equal(
            [
                "Logged in.",
                "  Rain Hat, draft",
                "  Balcony Planter, published",
                "  Harbour Mug, published",
                "Created Quickstart Lamp, draft.",
                "It is published and costs 19.95 EUR.",
                "  #5  42.70 EUR, authorized",
                "  #4  21.35 EUR, authorized",
                "  #3  42.70 EUR, authorized",
                "  #2  21.35 EUR, authorized",
                "  #1  42.70 EUR, authorized",
                "Shopping in Baltic Sea, in eur.",
                "In the cart: 2 × Harbour Mug at 17.50 EUR",
                "Shipping: Standard post, 5.90 EUR",
                "To pay: 49.90 EUR, of which 9.00 EUR are taxes",
                "Paying by pp_card: More information is required for payment. The customer would be asked.",
                "Order #6 is pending: 49.90 EUR",
                "Deleted the product: True.",
                "Refused with 404 not_found: Product not found",
            ],
            lines);
    }

    private static Task<CommandResult> RunAsync(string sample) =>
        DotNet.RunAsync(Repository.Root, "run", "--no-build", "--configuration", Repository.Configuration, "--project", sample);

    private static string[] Lines(CommandResult run) => run.Output.Split(Environment.NewLine, StringSplitOptions.RemoveEmptyEntries);
}
