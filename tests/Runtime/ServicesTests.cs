using System.Net;
using Medusa.Runtime.Tests.Support;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;

namespace Medusa.Runtime.Tests;

public sealed class ServicesTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    private static IHttpClientBuilder AddTestClient(IServiceCollection services, Action<MedusaClientOptions>? configure)
        => MedusaServices.AddClient(services, MedusaApi.V1, configure, transport => new TestClient(transport));

    [Fact]
    public async Task A_client_comes_from_the_container_and_takes_the_users_handlers()
    {
        await using var backend = await Backend.AnswerAsync("{}");
        ServiceCollection services = new();
        AddTestClient(services, options =>
        {
            options.BaseUrl = backend.Url;
            options.ApiToken = "api_token";
        }).AddHttpMessageHandler(() => new Marker());
        await using var provider = services.BuildServiceProvider(validateScopes: true);

        await provider.GetRequiredService<TestClient>().Jobs.ListAsync(cancellationToken: Cancellation);

        Assert.Equal("api_token", backend.Request["x-medusa-access-token"]);
        Assert.Equal("yes", backend.Request["X-Marker"]);
        Assert.Equal("gzip, deflate, br", backend.Request["Accept-Encoding"]);
    }

    [Fact]
    public async Task Each_client_has_tokens_and_cookies_of_its_own()
    {
        await using var backend = await Backend.StartAsync((context, _) =>
        {
            context.Response.Headers.SetCookie = "connect.sid=1; Path=/";
            return context.AnswerAsync("""{"access_token":"jwt"}""");
        });
        ServiceCollection services = new();
        AddTestClient(services, options =>
        {
            options.BaseUrl = backend.Url;
            options.UseCookies = true;
        });
        await using var provider = services.BuildServiceProvider();

        await provider.GetRequiredService<TestClient>().Store.GetTokenAsync(new("a", "b"), cancellationToken: Cancellation);
        await provider.GetRequiredService<TestClient>().Store.ExistsAsync("a", cancellationToken: Cancellation);

        Assert.Null(backend.Requests[1]["Authorization"]);
        Assert.Null(backend.Requests[1]["Cookie"]);
    }

    [Theory]
    [InlineData(1, true)]
    [InlineData(2, false)]
    public async Task Options_of_another_version_of_the_API_are_refused_when_the_host_starts(int version, bool isRefused)
    {
        var builder = Host.CreateEmptyApplicationBuilder(null);
        var api = version == 1 ? MedusaApi.V1 : MedusaApi.V2;
        MedusaServices.AddClient(builder.Services, api, options => options.Locale = "fr-FR", transport => new ShopClient(transport));
        using var host = builder.Build();

        var error = await Record.ExceptionAsync(() => host.StartAsync(Cancellation));

        Assert.Equal(isRefused, error is OptionsValidationException { Failures: var failures } && failures.Single().Contains("Locale", StringComparison.Ordinal));
        Assert.True(isRefused || error is null);
    }

    [Fact]
    public async Task Options_that_are_configured_without_a_name_hold_too()
    {
        await using var backend = await Backend.AnswerAsync("{}");
        ServiceCollection services = new();
        services.Configure<MedusaClientOptions>(options => (options.BaseUrl, options.ApiToken) = (backend.Url, "of_all"));
        AddTestClient(services, options => options.ApiToken += "+own");
        await using var provider = services.BuildServiceProvider();

        await provider.GetRequiredService<TestClient>().Jobs.ListAsync(cancellationToken: Cancellation);

        Assert.Equal("of_all+own", backend.Request["x-medusa-access-token"]);
    }

    [Fact]
    public async Task The_clock_is_the_containers_unless_the_options_have_one()
    {
        await using var backend = await Backend.StartAsync((context, number) => context.AnswerAsync("{}", number % 2 == 1 ? 503 : 200));
        InstantClock containers = new(), own = new();
        ServiceCollection services = new();
        services.AddSingleton<TimeProvider>(containers);
        AddTestClient(services, options => (options.BaseUrl, options.MaxRetries, options.Timeout) = (backend.Url, 1, Timeout.InfiniteTimeSpan));
        MedusaServices.AddKeyedClient(services, "own", MedusaApi.V1, options =>
        {
            (options.BaseUrl, options.MaxRetries, options.Timeout) = (backend.Url, 1, Timeout.InfiniteTimeSpan);
            options.UseTimeProvider(own);
        }, transport => new TestClient(transport));
        await using var provider = services.BuildServiceProvider();

        await provider.GetRequiredService<TestClient>().Jobs.ListAsync(cancellationToken: Cancellation);
        Assert.NotEmpty(containers.Seconds);
        Assert.Empty(own.Seconds);

        await provider.GetRequiredKeyedService<TestClient>("own").Jobs.ListAsync(cancellationToken: Cancellation);
        Assert.NotEmpty(own.Seconds);
    }

    [Fact]
    public async Task The_services_of_one_scope_share_a_client_where_that_is_wanted()
    {
        ServiceCollection services = new();
        MedusaServices.AddClient(services, MedusaApi.V1, null, transport => new TestClient(transport), ServiceLifetime.Scoped);
        await using var provider = services.BuildServiceProvider(validateScopes: true);
        await using AsyncServiceScope one = provider.CreateAsyncScope(), other = provider.CreateAsyncScope();

        var client = one.ServiceProvider.GetRequiredService<TestClient>();

        Assert.Same(client, one.ServiceProvider.GetRequiredService<TestClient>());
        Assert.NotSame(client, other.ServiceProvider.GetRequiredService<TestClient>());
    }

    [Fact]
    public async Task Options_that_are_not_valid_stop_the_host_at_its_start()
    {
        var builder = Host.CreateEmptyApplicationBuilder(null);
        AddTestClient(builder.Services, options =>
        {
            options.BaseUrl = new Uri("relative", UriKind.Relative);
            options.MaxRetries = -1;
        });
        using var host = builder.Build();

        var error = await Assert.ThrowsAsync<OptionsValidationException>(() => host.StartAsync(Cancellation));

        Assert.Equal(2, error.Failures.Count());
    }

    [Fact]
    public void A_handler_of_the_user_that_follows_redirects_itself_is_refused()
    {
        ServiceCollection services = new();
        AddTestClient(services, null).ConfigurePrimaryHttpMessageHandler(() => new SocketsHttpHandler());
        using var provider = services.BuildServiceProvider();

        Assert.Throws<ArgumentException>(() => provider.GetRequiredService<TestClient>());
    }

    [Fact]
    public void A_handler_of_the_user_that_keeps_cookies_for_all_clients_is_refused()
    {
        ServiceCollection services = new();
        AddTestClient(services, null).ConfigurePrimaryHttpMessageHandler(() => new SocketsHttpHandler { AllowAutoRedirect = false });
        using var provider = services.BuildServiceProvider();

        var error = Assert.Throws<ArgumentException>(() => provider.GetRequiredService<TestClient>());

        Assert.Contains("UseCookies", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Every_option_is_checked_and_no_secret_is_quoted()
    {
        (Action<MedusaClientOptions> Spoil, string Name)[] cases =
        [
            (o => o.BaseUrl = null!, "BaseUrl"),
            (o => o.BaseUrl = new Uri("ftp://x"), "BaseUrl"),
            (o => o.BaseUrl = new Uri("http://user:secret_value@x"), "BaseUrl"),
            (o => o.BaseUrl = new Uri("http://x/?a=secret_value"), "BaseUrl"),
            (o => o.BaseUrl = new Uri("http://x/#secret_value"), "BaseUrl"),
            (o => o.ApiToken = "", "ApiToken"),
            (o => o.ApiToken = "secret_value\n", "ApiToken"),
            (o => o.PublishableApiKey = "secret_value ", "PublishableApiKey"),
            (o => o.Headers["A B"] = "secret_value", "Headers"),
            (o => o.Timeout = TimeSpan.Zero, "Timeout"),
            (o => o.Timeout = TimeSpan.MaxValue, "Timeout"),
            (o => o.MaxRetries = 101, "MaxRetries"),
            (o => o.MaxRedirects = -1, "MaxRedirects"),
            (o => o.MaxResponseSize = 0, "MaxResponseSize"),
            (o => o.MaxDepth = 0, "MaxDepth"),
        ];

        Assert.All(cases, test =>
        {
            MedusaClientOptions options = new();
            test.Spoil(options);
            var error = Assert.Throws<ArgumentException>(() => new TestClient(options));
            Assert.Contains(test.Name, error.Message, StringComparison.Ordinal);
            Assert.DoesNotContain("secret_value", error.Message, StringComparison.Ordinal);
        });
        using TestClient valid = new(new MedusaClientOptions { Timeout = Timeout.InfiniteTimeSpan });
    }

    [Fact]
    public async Task Options_of_a_call_are_checked_too()
    {
        await using var backend = await Backend.AnswerAsync("{}");
        using var client = TestClient.Of(backend);
        MedusaRequestOptions[] wrong = [new() { Timeout = TimeSpan.Zero }, new() { MaxRetries = -1 }, new() { IdempotencyKey = "a\nb" }];

        Assert.All(wrong, options => Assert.Throws<ArgumentException>(() => { _ = client.Jobs.ListAsync(null, options, Cancellation); }));
    }

    [Fact]
    public async Task Options_are_read_once()
    {
        await using var backend = await Backend.AnswerAsync("{}");
        var options = TestClient.Options(backend);
        using TestClient client = new(options);

        options.ApiToken = "late";
        options.Headers["X-Late"] = "late";
        await client.Jobs.ListAsync(cancellationToken: Cancellation);

        Assert.Null(backend.Request["x-medusa-access-token"]);
        Assert.Null(backend.Request["X-Late"]);
    }

    [Fact]
    public async Task A_users_http_client_outlives_the_client()
    {
        await using var backend = await Backend.AnswerAsync("{}");
        using SocketsHttpHandler handler = new() { AllowAutoRedirect = false, UseCookies = false };
        using HttpClient http = new(handler);
        new TestClient(http, TestClient.Options(backend)).Dispose();
        new TestClient(handler, TestClient.Options(backend)).Dispose();

        Assert.Equal(HttpStatusCode.OK, (await http.GetAsync(backend.Url, Cancellation)).StatusCode);

        var own = TestClient.Of(backend);
        own.Dispose();
        await Assert.ThrowsAsync<ObjectDisposedException>(() => own.Jobs.ListAsync(cancellationToken: Cancellation));
    }

    private sealed class Marker : DelegatingHandler
    {
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            request.Headers.Add("X-Marker", "yes");
            return base.SendAsync(request, cancellationToken);
        }
    }
}
