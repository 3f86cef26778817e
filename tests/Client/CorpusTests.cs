using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Medusa.Generator.Binding.Naming;
using Medusa.Generator.Client.Tests.Support;
using Medusa.Generator.Model;
using Medusa.Generator.Model.Client;
using Medusa.Generator.Model.Facts;
using Medusa.Generator.Model.Pages;
using Medusa.Generator.Model.Types;
using Medusa.Tests.Shared;
using Microsoft.CodeAnalysis;

namespace Medusa.Generator.Client.Tests;

/// <summary>What the generator makes of the whole reference.</summary>
public class CorpusTests(ITestOutputHelper output)
{
    public static TheoryData<string, string> References => new()
    {
        { Corpus.Baseline, "js-client" },
        { Corpus.NewLayout, "" },
        { Corpus.TypeList, "" },
    };

    [Theory]
    [MemberData(nameof(References))]
    public void It_compiles_without_an_error_or_a_warning(string date, string family)
    {
        LongTests.RequireUnless(date == Corpus.Baseline);
        var client = ReferenceClient.Of(Load(date, family));
        var run = client.Run;
        foreach (var group in run.Diagnostics.GroupBy(d => (d.Severity, d.Id)).OrderBy(g => g.Key.Id, StringComparer.Ordinal))
        {
            output.WriteLine($"{group.Key.Severity} {group.Key.Id}: {group.Count()}");
            foreach (var diagnostic in group.Take(6))
            {
                output.WriteLine("  " + GeneratorRun.Describe(diagnostic));
            }
        }

        output.WriteLine(Invariant($"{run.Files.Length} pages give {run.Sources.Count} files, {run.Sources.Values.Sum(s => s.Length):N0} characters"));
        Assert.Empty(run.Diagnostics.Where(d => d.Severity >= DiagnosticSeverity.Warning).Select(GeneratorRun.Describe));
        Assert.Empty(client.CompilerDiagnostics.Select(GeneratorRun.Describe).Take(20));

        // Emitted code is reviewed.
        Assert.Empty(run.Sources.Values.SelectMany(s => s.Split('\n')).Where(line => line.Length > 160).Take(20));
    }

    [Theory]
    [MemberData(nameof(References))]
    public void Every_documented_method_and_member_is_emitted_or_accounted_for(string date, string family)
    {
        var files = Load(date, family);
        var pages = ClientModels.Pages(files);
        var client = ClientModels.Of(files);
        var emitted = client.Items.OfType<ResourceModel>().SelectMany(r => r.Methods).Select(m => m.Key).ToHashSet(StringComparer.Ordinal);
        var documented = pages
            .Where(p => p.Kind == PageKind.Resource && p.Methods.Any(m => m.Returns?.Type is NamedType { Name: "ResponsePromise" }))
            .SelectMany(p => p.Methods)
            .ToList();
        var left = client.Omissions.Select(o => o.What).ToHashSet(StringComparer.Ordinal);

        Assert.Equal(documented.Count, emitted.Count + left.Count(w => documented.Any(d => w.EndsWith("." + d.Name, StringComparison.Ordinal))));
        Assert.Equal(["admin.uploads._createPayload"], client.Omissions.Where(o => documented.Any(d => o.What.EndsWith("." + d.Name, StringComparison.Ordinal))).Select(o => o.What));
        AssertMembers(pages, client);
    }

    [Fact]
    public void The_baseline_has_all_its_resources_and_methods()
    {
        var client = ClientModels.Of(Corpus.Require(Corpus.Baseline, "js-client"));
        var resources = client.Items.OfType<ResourceModel>().ToList();

        Assert.Equal(60, resources.Count);
        Assert.Equal(316, resources.Sum(r => r.Methods.Count));
        Assert.Contains(resources, r => r.Accessor == "products.variants");
        Assert.Contains(resources, r => r.Accessor == "carts.lineItems");
        Assert.Contains(resources, r => r.Accessor == "customers.paymentMethods");
    }

    // Money that the server computes has fractions: of a discount over several lines, or of a shop's own tax strategy.
    [Theory]
    [MemberData(nameof(References))]
    public void Numbers_that_can_have_a_fraction_are_decimal_and_stored_money_is_not(string date, string family)
    {
        var kinds = ClientModels.Of(Load(date, family)).Items.OfType<RecordModel>()
            .SelectMany(r => r.Members.Where(m => m.Type is PrimitiveType).Select(m => (Name: $"{r.WireName}.{m.WireName}", ((PrimitiveType)m.Type).Kind)))
            .DistinctBy(m => m.Name)
            .ToDictionary(m => m.Name, m => m.Kind, StringComparer.Ordinal);

        Assert.All(
            [
                "LineItemAdjustment.amount", "LineItem.total", "LineItem.discount_total", "LineItem.original_tax_total", "LineItem.refundable",
                "Cart.total", "Cart.subtotal", "Cart.tax_total", "Cart.discount_total", "Cart.raw_discount_total", "Cart.item_tax_total",
                "Order.total", "Order.refundable_amount", "Order.paid_total", "Order.gift_card_tax_total", "OrderEdit.difference_due",
                "PricedVariant.calculated_price", "PricedVariant.calculated_price_incl_tax", "PricedVariant.calculated_tax",
                "PricedShippingOption.tax_amount", "PricedShippingOption.price_incl_tax",
                "TaxRate.rate", "Region.tax_rate", "LineItemTaxLine.rate", "GiftCard.tax_rate",
            ],
            (string name) => Assert.Equal(PrimitiveKind.Decimal, kinds.GetValueOrDefault(name)));
        Assert.All(
            ["MoneyAmount.amount", "Payment.amount", "LineItem.unit_price", "ShippingMethod.price", "GiftCard.balance", "DiscountRule.value", "Refund.amount"],
            (string name) => Assert.Equal(PrimitiveKind.Int64, kinds.GetValueOrDefault(name)));
        Assert.All(
            ["LineItem.quantity", "Order.display_id", "MoneyAmount.min_quantity", "Discount.usage_count", "Country.id"],
            (string name) => Assert.Equal(PrimitiveKind.Int32, kinds.GetValueOrDefault(name)));
    }

    [Fact]
    public void A_cart_with_a_discount_over_several_lines_is_read()
    {
        const string Cart = """
            {"total":1999.5,"discount_total":1e3,"items":[{"unit_price":1000.0,"quantity":3.0,"discount_total":333.3333333333333,
            "adjustments":[{"amount":333.3333333333333}]}]}
            """;
        var files = Corpus.Require(Corpus.Baseline, "js-client").Append(new PageFile("/own.corrections", "carts\tkeep\n"));
        var type = new LoadedClient(new GeneratorRun([.. files]).Output).Type("Cart");

        var read = JsonSerializer.Deserialize(Cart, type);

        Assert.True(JsonNode.DeepEquals(JsonNode.Parse(Cart), JsonNode.Parse(JsonSerializer.Serialize(read, type))));
    }

    [Fact]
    public void Every_record_of_the_baseline_reads_and_writes_json_made_from_its_own_table()
    {
        var files = Corpus.Require(Corpus.Baseline, "js-client");
        var client = ClientModels.Of(files);
        var loaded = new LoadedClient(ReferenceClient.RequireV1().Image);
        var samples = new SampleJson(client.Items);
        var records = client.Items.OfType<RecordModel>().ToList();
        foreach (var record in records)
        {
            var type = loaded.Type(record.Name);
            foreach (var json in new[] { samples.Of(record), samples.Of(record, nulls: true), [] })
            {
                if (record.Base is not null && json.Count == 0)
                {
                    continue;
                }

                json["a_member_that_no_page_names"] = new JsonObject { ["kept"] = true };
                var read = JsonSerializer.Deserialize(json.ToJsonString(), type);
                var written = JsonNode.Parse(JsonSerializer.Serialize(read, type));

                Assert.True(JsonNode.DeepEquals(json, written), $"{record.Name}: {json.ToJsonString()} came back as {written?.ToJsonString()}");
                Assert.Equal(read, JsonSerializer.Deserialize(json.ToJsonString(), type));
                Assert.Equal(read!.GetHashCode(), JsonSerializer.Deserialize(json.ToJsonString(), type)!.GetHashCode());
                Assert.NotNull(read.ToString());
            }
        }

        output.WriteLine(Invariant($"{records.Count} records, three forms each"));
    }

    [Fact]
    public void The_safe_convention_derives_most_routes_and_none_of_them_wrong()
    {
        var facts = Corpus.RequireFact("routes.tsv").Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .Select(l => l.TrimEnd('\r').Split('\t'))
            .ToDictionary(l => l[0], l => $"{l[1]} {Shape(l[2])}");
        var client = ClientModels.Of(
            Corpus.Require(Corpus.Baseline, "js-client"),
            new FactFile<Route>("none.routes", new EquatableArray<int>([0]), default, default));
        var derived = client.Items.OfType<ResourceModel>().SelectMany(r => r.Methods).ToList();
        var wrong = derived.Where(m => facts[m.Key] != $"{m.Verb} {Shape(m.Route)}").Select(m => $"{m.Key}: {m.Verb} {m.Route}").ToList();

        output.WriteLine(Invariant($"{derived.Count} of {facts.Count} routes are derived, {wrong.Count} of them wrong"));
        Assert.Empty(wrong);
        Assert.True(derived.Count >= 150, Invariant($"only {derived.Count}"));
    }

    private static string Shape(string route) => System.Text.RegularExpressions.Regex.Replace(route, @"\{[^}]*\}", "{}");

    private static IReadOnlyList<PageFile> Load(string date, string family) => Corpus.Require(date, family.Length == 0 ? [] : [family]);

    // Every entry of a page that became a record is a member of it, or is listed with its reason.
    private static void AssertMembers(IReadOnlyList<Page> pages, ClientModel client)
    {
        var records = client.Items.OfType<RecordModel>().ToDictionary(r => r.Name);
        var left = client.Omissions.Select(o => o.What).ToHashSet(StringComparer.Ordinal);
        var missing = new List<string>();
        foreach (var page in pages.Where(p => p.Kind is PageKind.Object or PageKind.Alias))
        {
            if (!records.TryGetValue(Identifiers.Pascal(page.Title), out var record) || pages.Count(p => p.Title == page.Title) > 1)
            {
                continue;
            }

            missing.AddRange(page.Members
                .Where(m => m.Name.IndexOf('.', StringComparison.Ordinal) < 0)
                .Where(m => record.Members.All(r => r.WireName != m.Name) && !left.Contains($"{page.Title}.{m.Name}"))
                .Select(m => $"{page.Title}.{m.Name}"));
        }

        Assert.Empty(missing);
    }

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
