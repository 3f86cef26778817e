using System.Text.RegularExpressions;
using Medusa.Generator.Client.Tests.Support;
using Medusa.Generator.Model.Facts;
using Medusa.Generator.Review.References;
using Medusa.Tests.Shared;

namespace Medusa.Generator.Review.Tests;

/// <summary>Comparisons of the real references: from the last of Medusa v1 to that of v2, and within one API.</summary>
public sealed partial class CorpusComparisonTests
{
    // Every fifth method of v1, in the order of their keys, up to sixty. What does its work was looked up in both references, in the routes of
    // both servers and in what the servers are known to do; nothing stands for a method that is gone.
    private static readonly (string Method, string By)[] s_sample =
    [
        ("admin.auth.createSession", "auth.login"),
        ("admin.batchJobs.confirm", "admin.product.confirmImport"),
        ("admin.collections.create", "admin.productCollection.create"),
        ("admin.collections.update", "admin.productCollection.update"),
        ("admin.custom.post", "client.fetch"),
        ("admin.customerGroups.listCustomers", "admin.customer.list"),
        ("admin.customers.list", "admin.customer.list"),
        ("admin.discounts.create", "admin.promotion.create"),
        ("admin.discounts.deleteConditionResourceBatch", "admin.promotion.updateRules"),
        ("admin.discounts.retrieve", "admin.promotion.retrieve"),
        ("admin.draftOrders.create", "admin.draftOrder.create"),
        ("admin.draftOrders.retrieve", "admin.draftOrder.retrieve"),
        ("admin.giftCards.list", ""),
        ("admin.inventoryItems.delete", "admin.inventoryItem.delete"),
        ("admin.inventoryItems.update", "admin.inventoryItem.update"),
        ("admin.invites.list", "admin.invite.list"),
        ("admin.notes.retrieve", ""),
        ("admin.orderEdits.cancel", "admin.orderEdit.cancelRequest"),
        ("admin.orderEdits.list", "admin.order.listChanges"),
        ("admin.orderEdits.updateLineItem", "admin.orderEdit.updateOriginalItem"),
        ("admin.orders.cancelClaimFulfillment", "admin.order.cancelFulfillment"),
        ("admin.orders.complete", "admin.order.complete"),
        ("admin.orders.createSwap", "admin.exchange.create, admin.exchange.addInboundItems, admin.exchange.addOutboundItems, admin.exchange.request"),
        ("admin.orders.processSwapPayment", "admin.payment.refund, admin.paymentCollection.markAsPaid"),
        ("admin.orders.updateClaim", "admin.claim.updateItem, admin.claim.addInboundShipping, admin.claim.addOutboundShipping"),
        ("admin.payments.capturePayment", "admin.payment.capture"),
        ("admin.priceLists.delete", "admin.priceList.delete"),
        ("admin.priceLists.list", "admin.priceList.list"),
        ("admin.productCategories.create", "admin.productCategory.create"),
        ("admin.productCategories.update", "admin.productCategory.update"),
        ("admin.products.createVariant", "admin.product.createVariant"),
        ("admin.products.listTags", "admin.productTag.list"),
        ("admin.products.updateVariant", "admin.product.updateVariant"),
        ("admin.publishableApiKeys.list", "admin.apiKey.list"),
        ("admin.regions.addCountry", "admin.region.update"),
        ("admin.regions.deleteCountry", "admin.region.update"),
        ("admin.regions.retrieveFulfillmentOptions", "admin.fulfillmentProvider.listFulfillmentOptions"),
        ("admin.reservations.retrieve", "admin.reservation.retrieve"),
        ("admin.returnReasons.retrieve", "admin.returnReason.retrieve"),
        ("admin.salesChannels.addLocation", "admin.stockLocation.updateSalesChannels"),
        ("admin.salesChannels.removeLocation", "admin.stockLocation.updateSalesChannels"),
        ("admin.shippingOptions.delete", "admin.shippingOption.delete"),
        ("admin.shippingProfiles.delete", "admin.shippingProfile.delete"),
        ("admin.stockLocations.delete", "admin.stockLocation.delete"),
        ("admin.store.deleteCurrency", "admin.store.update"),
        ("admin.swaps.list", "admin.exchange.list"),
        ("admin.taxRates.create", "admin.taxRate.create"),
        ("admin.taxRates.removeShippingOptions", "admin.taxRate.update"),
        ("admin.uploads.delete", "admin.upload.delete"),
        ("admin.users.resetPassword", "auth.updateProvider"),
        ("admin.variants.list", "admin.productVariant.list"),
        ("auth.getSession", "store.customer.retrieve"),
        ("carts.createPaymentSessions", "store.payment.initiatePaymentSession"),
        ("carts.lineItems.update", "store.cart.updateLineItem"),
        ("carts.updatePaymentSession", "store.payment.initiatePaymentSession"),
        ("customers.addresses.updateAddress", "store.customer.updateAddress"),
        ("customers.resetPassword", "auth.updateProvider"),
        ("orderEdits.decline", ""),
        ("orders.retrieve", "store.order.retrieve"),
        ("paymentCollections.managePaymentSessionsBatch", "store.payment.initiatePaymentSession"),
    ];

    private static ReferenceComparison? s_fromV1ToV2;

    [Fact]
    public void The_report_from_v1_to_v2_is_as_reviewed() =>
        Snapshot.Match(ReferenceReport.Write(FromV1ToV2()), $"{Corpus.Baseline}_{SdkReference.Newest}", "md");

    [Fact]
    public void Nearly_every_method_has_a_replacement_or_is_gone_for_a_reason()
    {
        var moves = FromV1ToV2().Moves;

        Assert.Equal(316, moves.Count);
        Assert.InRange(moves.Count(move => move.Kind != MoveKind.Unknown), 240, 316);
        Assert.All(moves, move => Assert.Equal(move.Kind is MoveKind.Gone or MoveKind.Unknown, move.After.Count == 0));
        Assert.All(moves.Where(move => move.Kind == MoveKind.Gone), move => Assert.NotEmpty(move.Note));
    }

    [Fact]
    public void The_documentation_has_the_figures_of_the_report()
    {
        var docs = File.ReadAllText(Path.Combine(Places.Repository, "docs", "moving-to-v2.md")).ReplaceLineEndings("\n");
        var moves = FromV1ToV2().Moves;
        var report = ReferenceReport.Write(FromV1ToV2());
        var counts = report[report.IndexOf("| Found by", StringComparison.Ordinal)..report.IndexOf("\n\n", report.IndexOf("| Found by", StringComparison.Ordinal), StringComparison.Ordinal)];

        Assert.Contains(counts, docs, StringComparison.Ordinal);
        Assert.Contains($"| Methods of v1 | {moves.Count} |\n", docs, StringComparison.Ordinal);
        Assert.Contains($"| With a replacement | {moves.Count(move => move.After.Count > 0)} |\n", docs, StringComparison.Ordinal);
        Assert.Contains($"| Gone, with the reason | {moves.Count(move => move.Kind == MoveKind.Gone)} |\n", docs, StringComparison.Ordinal);
        Assert.Contains($"| Unknown | {moves.Count(move => move.Kind == MoveKind.Unknown)} |\n", docs, StringComparison.Ordinal);
    }

    [Fact]
    public void Every_fifth_method_is_right()
    {
        var moves = FromV1ToV2().Moves;

        var sampled = moves.OrderBy(move => move.Before.Key, StringComparer.Ordinal).Where((_, index) => index % 5 == 0).Take(s_sample.Length);

        Assert.Equal(60, s_sample.Length);
        Assert.Equal(s_sample, sampled.Select(move => (move.Before.Key, string.Join(", ", move.After.Select(target => target.Key)))));
    }

    // Without a table too, what the rules find is right: they find less.
    [Fact]
    public void No_rule_contradicts_the_table()
    {
        var comparison = FromV1ToV2();
        var byRules = MethodMoves.Find(comparison.Before, comparison.After, new Dictionary<string, Replacement>());

        var contradictions = comparison.Moves
            .Zip(byRules, (move, rule) => (move, rule))
            .Where(pair => pair.rule.After.Count > 0 && !pair.move.After.Select(t => t.Key).Contains(pair.rule.After[0].Key))
            .Select(pair => $"{pair.move.Before.Key} -> {pair.rule.After[0].Key}");

        Assert.Equal(["shippingOptions.list -> store.fulfillment.listCartOptions"], contradictions);
    }

    [Fact]
    public void Every_method_that_a_note_names_exists()
    {
        var comparison = FromV1ToV2();
        var methods = comparison.After.Methods.Select(comparison.After.CodeOf).Select(code => code["client.".Length..code.IndexOf('(')]).ToHashSet();
        var notes = string.Concat(comparison.Moves.Select(move => move.Note).Concat(comparison.Replaced!.Notes.Select(note => note.Text)));

        var named = NamedMethod().Matches(notes).Select(match => match.Value).ToList();

        Assert.NotEmpty(named);
        Assert.Empty(named.Except(methods));
    }

    [Fact]
    public void All_replacements_are_of_methods_of_the_reference()
    {
        var comparison = FromV1ToV2();

        // The only one that a client has and no page documents.
        Assert.Equal(["admin.products.listTypes"], comparison.Replaced!.Methods.Items.Select(line => line.Key).Except(comparison.Before.Methods.Select(m => m.Key)));
        Assert.DoesNotContain(comparison.Moves, move => move.Note.Contains("Not in this reference", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(Corpus.Baseline, Corpus.NewLayout)]
    [InlineData(Corpus.Baseline, Corpus.TypeList)]
    public void Within_v1_the_comparison_is_the_review(string before, string after) => AgreesWithReview(Pages(before), Pages(after));

    [Fact]
    public void Within_v2_the_comparison_is_the_review() =>
        AgreesWithReview(SdkReference.Require("2.4.0"), SdkReference.Require(SdkReference.Newest));

    private static void AgreesWithReview(IReadOnlyList<PageFile> before, IReadOnlyList<PageFile> after)
    {
        var comparison = Comparisons.Compare(before, after);
        var (old, now) = (ReviewedClient.Surface(before), ReviewedClient.Surface(after));
        var review = SurfaceReport.Write(old, now);
        var changes = SurfaceComparison.Compare(old, now);

        Assert.EndsWith(review[review.IndexOf('\n', StringComparison.Ordinal)..], ReferenceReport.Write(comparison), StringComparison.Ordinal);
        var methods = old.OfType<MethodEntry>().Select(method => method.Key).ToHashSet();
        var kept = now.OfType<MethodEntry>().Select(method => method.Key).ToHashSet();
        var renamed = changes.Where(c => c.Kind == ChangeKind.Renamed && methods.Contains(c.Before)).Select(c => (c.Before, c.Key));
        var gone = methods.Except(kept).Except(renamed.Select(r => r.Before));
        Assert.Equal(renamed.Order(), Keys(comparison, MoveKind.SameRoute).Order());
        Assert.Equal(gone.Order(), Keys(comparison, MoveKind.Gone).Select(k => k.Before).Order());
        Assert.Equal(kept.Except(methods).Except(renamed.Select(r => r.Key)).Order(), comparison.NewMethods.Select(m => m.Key).Order());
    }

    private static IEnumerable<(string Before, string After)> Keys(ReferenceComparison comparison, MoveKind kind) =>
        comparison.Moves.Where(move => move.Kind == kind).Select(move => (move.Before.Key, move.After.FirstOrDefault()?.Key ?? ""));

    private static IReadOnlyList<PageFile> Pages(string date) =>
        date == Corpus.Baseline ? Corpus.Require(date, "js-client") : Corpus.Require(date, "js_client", "medusa", "entities");

    private static ReferenceComparison FromV1ToV2()
    {
        var (before, after) = (Pages(Corpus.Baseline), SdkReference.Require(SdkReference.Newest));
        lock (s_sample)
        {
            return s_fromV1ToV2 ??= Comparisons.Compare(before, after);
        }
    }

    [GeneratedRegex(@"\b(Admin|Store|Auth)(\.\w+)*\.\w+Async\b")]
    private static partial Regex NamedMethod();
}
