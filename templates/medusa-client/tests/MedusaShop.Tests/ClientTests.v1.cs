using System.Net;
using Medusa;
using Xunit;

namespace NAMESPACE_OF_LIBRARY.Tests;

/// <summary>The generated client, without a server: a handler answers its requests.</summary>
public sealed class ClientTests
{
    private static readonly MedusaClientOptions Options = new() { BaseUrl = new Uri("https://shop.example.com") };

    [Fact]
    public async Task Regions_are_requested_and_read()
    {
        using StubHandler handler = new("""
            {"regions":[{"id":"reg_1","name":"Europe","currency_code":"eur"}]}
            """);
        using MedusaClient medusa = new(handler, Options);

        StoreRegionsRes response = await medusa.Regions.ListAsync(cancellationToken: TestContext.Current.CancellationToken);

        Assert.Equal("/store/regions", handler.Request?.RequestUri?.PathAndQuery);
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
