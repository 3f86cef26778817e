using Medusa.Live.Tests.Docs;
using Medusa.LiveV2.Tests.Support;

namespace Medusa.LiveV2.Tests.Docs;

/// <summary>How far the pages of v2 are true, and how much of the client was called.</summary>
public sealed class DocsTests(Shop shop, ITestOutputHelper output) : DocsTestsBase(shop.Log, shop.Journal, output)
{
    /// <summary>Methods whose routes later versions of the server lack.</summary>
    private static readonly string[] s_removed =
    [
        "admin.product.createOption",
        "admin.product.deleteOption",
        "admin.product.retrieveOption",
        "admin.product.updateOption",
    ];

    protected override string Server => $"Medusa {LiveBackend.Version}";

    protected override string Listing => LiveBackend.IsDocumented ? "mismatches-v2.md" : $"mismatches-v2-{LiveBackend.Version}.md";

    protected override int Enough => 400;

    protected override void RequireBackend() => LiveBackend.Require();

    [Fact]
    public void Payloads_are_what_the_pages_document()
    {
        RequireAnswers();

        Assert.Empty(shop.Undocumented);
    }

    [Fact]
    public void Every_method_is_called()
    {
        RequireAnswers();

        var called = Log.Calls.Select(call => call.Operation);
        Assert.Equal(
            LiveBackend.IsDocumented ? [] : s_removed,
            DocumentedClient.Corrected.Methods.Select(method => method.Key).Except(called).Order(StringComparer.Ordinal));
    }
}
