using System.Globalization;
using Medusa.Live.Tests.Docs;
using Medusa.LiveV2.Tests.Support;
using Medusa.Tests.Shared;

namespace Medusa.LiveV2.Tests.Docs;

/// <summary>How far the pages are true, and how much of the client was called. These run last.</summary>
public sealed class DocsTests(Shop shop, ITestOutputHelper output)
{
    /// <summary>Methods whose routes later versions of the server lack.</summary>
    private static readonly string[] s_removed =
    [
        "admin.product.createOption",
        "admin.product.deleteOption",
        "admin.product.retrieveOption",
        "admin.product.updateOption",
    ];

    /// <summary>What the server takes, and at times insists on, and no page names: the client sends it as additional properties.</summary>
    private static readonly string[] s_undocumented =
    [
        "AdminAddClaimInboundItems.location_id",
        "AdminAddClaimInboundItemsItem.reason_id",
        "AdminAddClaimOutboundItemsItem.variant_id",
        "AdminAddReturnItem.reason_id",
        "AdminCreateDraftOrderShippingMethod.amount",
        "AdminCreateDraftOrderShippingMethod.name",
        "AdminCreatePromotion.status",
        "AdminUpdateProduct.additional_data",
        "AdminUpdateProvider.password",
    ];

    [Fact]
    public void Payloads_are_what_the_pages_document()
    {
        RequireAnswers();

        Assert.Equal(s_undocumented, shop.Undocumented);
    }

    [Fact]
    public void Every_method_is_called()
    {
        RequireAnswers();

        var called = shop.Log.Calls.Select(call => call.Operation);
        Assert.Equal(
            LiveBackend.IsDocumented ? [] : s_removed,
            DocumentedClient.Corrected.Methods.Select(method => method.Key).Except(called).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Every_answer_is_of_the_json_kinds_that_the_client_expects()
    {
        RequireAnswers();

        var calls = string.Create(
            CultureInfo.InvariantCulture,
            $"Medusa {LiveBackend.Version}: {shop.Log.Calls.Count} calls of {shop.Log.Calls.Select(call => call.Operation).Distinct().Count()} methods, {shop.Journal.Answers} answers compared");
        var listing = $"# What the server sent and what the pages say\n\n{calls}.\n\n{shop.Journal.Summary()}\n{shop.Journal.Listing()}"
            + $"\n## Sent by these tests, and on no page\n\n{string.Join('\n', shop.Undocumented)}\n";
        var folder = Path.Combine(Places.Repository, "artifacts", "live");
        Directory.CreateDirectory(folder);
        File.WriteAllText(Path.Combine(folder, "mismatches-v2.md"), listing);
        output.WriteLine(listing);

        Assert.Empty(shop.Journal.Corrected.Of(MismatchKind.OtherKind).Where(entry => !KnownDifferences.Reasons.ContainsKey(entry.What.Member)).Select(entry => entry.What));
    }

    [Fact]
    public void What_the_client_promises_to_be_there_is_there()
    {
        RequireAnswers();

        Assert.Empty(shop.Journal.Corrected.Of(MismatchKind.LeftOut).Concat(shop.Journal.Corrected.Of(MismatchKind.Null)));
    }

    private void RequireAnswers()
    {
        LiveBackend.Require();
        Assert.SkipWhen(shop.Journal.Answers < 400, "Only a part of the answers was read in this run: its other tests were filtered out.");
    }
}
