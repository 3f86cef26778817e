using Medusa.Package.Tests;
using Medusa.Tests.Shared;

namespace Medusa.Samples.Tests;

/// <summary>The samples run as a reader would run them, and tell the story that they are there to tell.</summary>
public sealed class SampleTests
{
    private const string Storefront = "samples/Storefront";

    // Said by the sample itself where the reference is absent.
    private const string MissingReference = "This sample needs the reference";

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

    [Fact]
    public async Task The_storefront_takes_a_cart_from_a_region_to_an_order()
    {
        var run = await RunAsync(Storefront);
        Assert.SkipWhen(run.Output.Contains(MissingReference, StringComparison.Ordinal), "The reference wasn't at hand when the sample was built.");

        Assert.Equal(
            [
                "Shopping in Baltic Sea, in eur.",
                "  Harbour Mug, from 21.35 EUR",
                "  Balcony Planter, from 46.97 EUR",
                "In the cart: 2 × Harbour Mug for 42.70 EUR",
                "No discount: Discounts with code [NO-SUCH-CODE] was not found",
                "Shipping: Standard post, 7.20 EUR",
                "To pay: 49.90 EUR, of which 9.00 EUR are taxes",
                "Paying by card is requires_more: the customer would be asked to confirm.",
                "Order #1 is pending: 49.90 EUR, payment awaiting",
            ],
            Lines(run.Succeeded()));
    }

    [Fact]
    public async Task Without_the_reference_the_storefront_builds_and_says_what_is_missing()
    {
        LongTests.Require();
        var output = Directory.CreateTempSubdirectory("medusa-storefront-");
        try
        {
            // Beside the repository's own output, which other tests use.
            var build = await DotNet.RunAsync(
                Repository.Root, "build", Storefront, "--artifacts-path", output.FullName, "-p:ReferenceFolder=" + Path.Combine(output.FullName, "none"));
            var run = await DotNet.RunAsync(
                Repository.Root, "run", "--no-build", "--project", Storefront, "--artifacts-path", output.FullName);

            Assert.Contains("0 Warning(s)", build.Succeeded().Output, StringComparison.Ordinal);
            Assert.Equal(1, run.ExitCode);
            var told = Assert.Single(Lines(run));
            Assert.StartsWith(MissingReference, told, StringComparison.Ordinal);
            Assert.Contains("MEDUSA_REFERENCE", told, StringComparison.Ordinal);
        }
        finally
        {
            output.Delete(recursive: true);
        }
    }

    private static Task<CommandResult> RunAsync(string sample) =>
        DotNet.RunAsync(Repository.Root, "run", "--no-build", "--configuration", Repository.Configuration, "--project", sample);

    private static string[] Lines(CommandResult run) => run.Output.Split(Environment.NewLine, StringSplitOptions.RemoveEmptyEntries);
}
