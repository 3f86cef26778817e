using Medusa.Live.Tests.Support;

namespace Medusa.Live.Tests.Docs;

/// <summary>How far the pages of v1 are true.</summary>
public sealed class DocsTests(Shop shop, ITestOutputHelper output) : DocsTestsBase(shop.Log, shop.Journal, output)
{
    protected override string Server => "Medusa 1.20.10";

    protected override string Listing => "mismatches.md";

    protected override int Enough => 1;

    protected override void RequireBackend() => LiveBackend.Require();
}
