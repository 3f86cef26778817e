using System.Net;
using Medusa;
using Xunit;

namespace NAMESPACE_OF_LIBRARY.Tests;

/// <summary>The generated client, without a server: a handler answers its requests.</summary>
public sealed class ClientTests
{
    private static readonly MedusaClientOptions Options = new() { BaseUrl = new Uri("https://shop.example.com"), PublishableApiKey = "pk_test" };

    [Fact]
    public async Task Regions_are_requested_with_the_publishable_key_and_read()
    {
        using StubHandler handler = new("""
            {"regions":[{"id":"reg_1","name":"Europe","currency_code":"eur"}],"count":1,"offset":0,"limit":50}
            """);
        using MedusaClient medusa = new(handler, Options);

        StoreRegionListResponse response = await medusa.Store.Region.ListAsync(
            new() { CurrencyCode = "eur" }, cancellationToken: TestContext.Current.CancellationToken);

        Assert.Equal("/store/regions?currency_code=eur", handler.Request?.RequestUri?.PathAndQuery);
        Assert.Equal(["pk_test"], handler.Request?.Headers.GetValues("x-publishable-api-key") ?? []);
        Assert.Equal("Europe", Assert.Single(response.Regions).Name);
    }

    private sealed class StubHandler(string body) : HttpMessageHandler
    {
        public HttpRequestMessage? Request { get; private set; }

        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            Request = request;
            return Task.FromResult(new HttpResponseMessage(HttpStatusCode.OK) { Content = new StringContent(body, null, "application/json") });
        }
    }
}
