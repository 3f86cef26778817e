using System.Reflection;
using System.Reflection.Emit;
using Medusa.Runtime.Tests.Support;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;

namespace Medusa.Runtime.Tests;

/// <summary>Several clients in one container: what belongs to one never reaches another.</summary>
public sealed class SeveralClientsTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Clients_of_two_types_have_addresses_credentials_and_handlers_of_their_own()
    {
        await using Backend one = await Backend.AnswerAsync("{}"), other = await Backend.AnswerAsync("{}");
        ServiceCollection services = new();
        AddOne(services, options => (options.BaseUrl, options.ApiToken) = (one.Url, "of_one")).ConfigurePrimaryHttpMessageHandler(() => new Marker("one"));
        AddOther(services, options => options.BaseUrl = other.Url).ConfigurePrimaryHttpMessageHandler(() => new Marker("other"));
        await using var provider = services.BuildServiceProvider(validateScopes: true);

        await provider.GetRequiredService<TestClient>().Jobs.ListAsync(cancellationToken: Cancellation);
        await provider.GetRequiredService<OtherClient>().Jobs.ListAsync(cancellationToken: Cancellation);

        Assert.Equal(("of_one", "one"), (one.Request["x-medusa-access-token"], one.Request["X-Marker"]));
        Assert.Equal((null, "other"), (other.Request["x-medusa-access-token"], other.Request["X-Marker"]));
    }

    [Fact]
    public async Task Clients_of_one_type_are_told_apart_by_their_keys()
    {
        await using Backend retail = await Backend.AnswerAsync("{}"), wholesale = await Backend.AnswerAsync("{}"), plain = await Backend.AnswerAsync("{}");
        ServiceCollection services = new();
        AddKeyed(services, "retail", options => (options.BaseUrl, options.ApiToken) = (retail.Url, "of_retail"))
            .ConfigurePrimaryHttpMessageHandler(() => new Marker("retail"));
        AddKeyed(services, "wholesale", options => (options.BaseUrl, options.PublishableApiKey) = (wholesale.Url, "of_wholesale"));
        AddOne(services, options => options.BaseUrl = plain.Url);
        await using var provider = services.BuildServiceProvider(validateScopes: true);

        await provider.GetRequiredKeyedService<TestClient>("retail").Jobs.ListAsync(cancellationToken: Cancellation);
        await provider.GetRequiredKeyedService<TestClient>("wholesale").Jobs.ListAsync(cancellationToken: Cancellation);
        await provider.GetRequiredService<TestClient>().Jobs.ListAsync(cancellationToken: Cancellation);

        Assert.Equal(("of_retail", null, "retail"), Marks(retail));
        Assert.Equal((null, "of_wholesale", null), Marks(wholesale));
        Assert.Equal((null, null, null), Marks(plain));
    }

    [Fact]
    public async Task One_key_of_two_types_stands_for_two_clients()
    {
        await using Backend one = await Backend.AnswerAsync("{}"), other = await Backend.AnswerAsync("{}");
        ServiceCollection services = new();
        AddKeyed(services, "eu", options => (options.BaseUrl, options.ApiToken) = (one.Url, "of_one"));
        MedusaServices.AddKeyedClient(services, "eu", MedusaApi.V1, options => options.BaseUrl = other.Url, transport => new OtherClient(transport));
        await using var provider = services.BuildServiceProvider();

        await provider.GetRequiredKeyedService<TestClient>("eu").Jobs.ListAsync(cancellationToken: Cancellation);
        await provider.GetRequiredKeyedService<OtherClient>("eu").Jobs.ListAsync(cancellationToken: Cancellation);

        Assert.Equal("of_one", one.Request["x-medusa-access-token"]);
        Assert.Null(other.Request["x-medusa-access-token"]);
    }

    [Fact]
    public async Task A_client_that_is_registered_again_keeps_its_handler_and_takes_both_options()
    {
        await using var backend = await Backend.AnswerAsync("{}");
        ServiceCollection services = new();
        var first = AddOne(services, options => options.BaseUrl = backend.Url);
        first.ConfigurePrimaryHttpMessageHandler(() => new Marker("own"));
        var again = AddOne(services, options => options.ApiToken = "of_the_second");
        await using var provider = services.BuildServiceProvider();

        await Assert.Single(provider.GetServices<TestClient>()).Jobs.ListAsync(cancellationToken: Cancellation);

        Assert.Equal(first.Name, again.Name);
        Assert.Equal(("of_the_second", null, "own"), Marks(backend));
    }

    [Fact]
    public async Task The_name_of_the_builder_is_that_of_the_options()
    {
        await using var backend = await Backend.AnswerAsync("{}");
        ServiceCollection services = new();
        AddOne(services);
        var keyed = AddKeyed(services, "eu");
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?>
        {
            ["BaseUrl"] = backend.Url.AbsoluteUri,
            ["ApiToken"] = "of_a_file",
        }).Build();
        services.Configure<MedusaClientOptions>(keyed.Name, configuration);
        await using var provider = services.BuildServiceProvider();

        await provider.GetRequiredKeyedService<TestClient>("eu").Jobs.ListAsync(cancellationToken: Cancellation);

        Assert.Equal("Medusa.Runtime.Tests.Support.TestClient:eu", keyed.Name);
        Assert.Equal("of_a_file", backend.Request["x-medusa-access-token"]);
    }

    [Fact]
    public async Task Options_without_a_name_are_those_of_the_client_without_a_key()
    {
        await using Backend plain = await Backend.AnswerAsync("{}"), keyed = await Backend.AnswerAsync("{}");
        ServiceCollection services = new();
        services.Configure<MedusaClientOptions>(options => (options.BaseUrl, options.ApiToken) = (plain.Url, "of_the_plain"));
        AddOne(services);
        AddKeyed(services, "eu", options => options.BaseUrl = keyed.Url);
        await using var provider = services.BuildServiceProvider();

        await provider.GetRequiredService<TestClient>().Jobs.ListAsync(cancellationToken: Cancellation);
        await provider.GetRequiredKeyedService<TestClient>("eu").Jobs.ListAsync(cancellationToken: Cancellation);

        Assert.Equal("of_the_plain", plain.Request["x-medusa-access-token"]);
        Assert.Null(keyed.Request["x-medusa-access-token"]);
    }

    [Fact]
    public async Task A_configuration_that_is_loaded_again_holds_for_the_clients_that_are_made_then()
    {
        await using Backend plain = await Backend.AnswerAsync("{}"), keyed = await Backend.AnswerAsync("{}");
        using ConfigurationManager configuration = new();
        configuration["Plain:BaseUrl"] = plain.Url.ToString();
        configuration["Keyed:BaseUrl"] = keyed.Url.ToString();
        ServiceCollection services = new();
        services.Configure<MedusaClientOptions>(configuration.GetSection("Plain"));
        AddOne(services);
        services.Configure<MedusaClientOptions>(AddKeyed(services, "eu").Name, configuration.GetSection("Keyed"));
        await using var provider = services.BuildServiceProvider();
        TestClient Plain() => provider.GetRequiredService<TestClient>();
        TestClient Keyed() => provider.GetRequiredKeyedService<TestClient>("eu");

        foreach (var token in new[] { "of_the_first_load", "of_the_second_load", "of_the_third_load" })
        {
            configuration["Plain:ApiToken"] = token;
            configuration["Keyed:ApiToken"] = token + "_keyed";
            ((IConfigurationRoot)configuration).Reload();
            await Plain().Jobs.ListAsync(cancellationToken: Cancellation);
            await Keyed().Jobs.ListAsync(cancellationToken: Cancellation);

            Assert.Equal((token, token + "_keyed"), (plain.Requests[^1]["x-medusa-access-token"], keyed.Requests[^1]["x-medusa-access-token"]));
        }
    }

    [Fact]
    public async Task Options_without_a_name_stop_the_host_where_several_clients_could_be_meant()
    {
        Action<IServiceCollection>[] ways =
        [
            services => services.Configure<MedusaClientOptions>(options => options.ApiToken = "secret_value"),
            services => services.AddOptions<MedusaClientOptions>().BindConfiguration("Medusa"),
            services => services.ConfigureOptions<OwnSetup>(),
            services => services.AddOptions<MedusaClientOptions>().Configure<Dependency>((options, dependency) => options.ApiToken = dependency.Secret),
            services => services.AddOptions<MedusaClientOptions>().Configure<Dependency, IServiceProvider>((options, dependency, _) => options.Headers["X-Own"] = dependency.Secret),
            services => services.AddOptions<MedusaClientOptions>().Configure<IServiceProvider>((options, _) => options.TokenProvider = (_, _) => new("secret_value")),
            services => services.ConfigureOptions<SetupOfTheDefault>(),
            services => services.PostConfigure<MedusaClientOptions>(options => options.UseCookies = true),
        ];
        foreach (var configure in ways)
        {
            var builder = Host.CreateEmptyApplicationBuilder(null);
            builder.Services.AddSingleton<Dependency>();
            configure(builder.Services);
            AddOne(builder.Services);
            AddOther(builder.Services);
            using var host = builder.Build();

            var error = await Assert.ThrowsAsync<AggregateException>(() => host.StartAsync(Cancellation));

            Assert.All(error.InnerExceptions, inner => Assert.IsType<OptionsValidationException>(inner));
            Assert.Contains(typeof(TestClient).FullName!, error.Message, StringComparison.Ordinal);
            Assert.Contains(typeof(OtherClient).FullName!, error.Message, StringComparison.Ordinal);
            Assert.DoesNotContain("secret_value", error.Message, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Options_that_depend_on_services_are_those_of_the_client_without_a_key()
    {
        await using Backend plain = await Backend.AnswerAsync("{}"), keyed = await Backend.AnswerAsync("{}");
        ServiceCollection services = new();
        services.AddSingleton<Dependency>();
        services.AddOptions<MedusaClientOptions>().Configure<Dependency>((options, dependency) => options.ApiToken = dependency.Secret);
        services.PostConfigure<MedusaClientOptions>(options => options.BaseUrl = plain.Url);
        AddOne(services, options => options.BaseUrl = keyed.Url);
        AddKeyed(services, "eu", options => options.BaseUrl = keyed.Url);
        await using var provider = services.BuildServiceProvider();

        await provider.GetRequiredService<TestClient>().Jobs.ListAsync(cancellationToken: Cancellation);
        await provider.GetRequiredKeyedService<TestClient>("eu").Jobs.ListAsync(cancellationToken: Cancellation);

        Assert.Equal("secret_value", plain.Request["x-medusa-access-token"]);
        Assert.Null(keyed.Request["x-medusa-access-token"]);
    }

    [Fact]
    public async Task A_setup_that_treats_all_names_alike_is_for_no_client_more_than_for_another()
    {
        await using Backend one = await Backend.AnswerAsync("{}"), other = await Backend.AnswerAsync("{}");
        ServiceCollection services = new();
        services.ConfigureOptions<SetupOfAll>();
        AddOne(services, options => options.BaseUrl = one.Url);
        AddOther(services, options => options.BaseUrl = other.Url);
        await using var provider = services.BuildServiceProvider();

        await provider.GetRequiredService<TestClient>().Jobs.ListAsync(cancellationToken: Cancellation);
        await provider.GetRequiredService<OtherClient>().Jobs.ListAsync(cancellationToken: Cancellation);

        Assert.Equal(("yes", "yes"), (one.Request["X-All"], other.Request["X-All"]));
    }

    [Fact]
    public void Every_option_shows_that_it_was_changed()
    {
        MedusaClientOptions options = new() { BaseUrl = new("https://a.example"), ApiToken = "a", PublishableApiKey = "a", Locale = "fr" };
        (options.Timeout, options.MaxRetries, options.RetryPosts) = (TimeSpan.FromSeconds(1), 1, true);
        (options.UseCookies, options.UseSession, options.MaxResponseSize, options.MaxDepth, options.MaxRedirects) = (true, true, 1, 1, 1);
        options.TokenProvider = (_, _) => new("a");
        options.Headers["a"] = "b";
        options.UseTimeProvider(TimeProvider.System).UseLoggerFactory(Microsoft.Extensions.Logging.Abstractions.NullLoggerFactory.Instance);

        Assert.Equal(
            typeof(MedusaClientOptions).GetProperties(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic)
                .Select(property => property.Name).Order(StringComparer.Ordinal),
            options.ChangedOptions().Order(StringComparer.Ordinal));
        Assert.Empty(new MedusaClientOptions().ChangedOptions());
    }

    [Fact]
    public async Task Options_of_all_clients_are_applied_once_to_each()
    {
        await using Backend one = await Backend.AnswerAsync("{}"), keyed = await Backend.AnswerAsync("{}");
        ServiceCollection services = new();
        services.ConfigureAll<MedusaClientOptions>(options => options.Headers.Add("X-All", "yes"));
        AddOne(services, options => options.BaseUrl = one.Url);
        AddKeyed(services, "eu", options => options.BaseUrl = keyed.Url);
        await using var provider = services.BuildServiceProvider();

        await provider.GetRequiredService<TestClient>().Jobs.ListAsync(cancellationToken: Cancellation);
        await provider.GetRequiredKeyedService<TestClient>("eu").Jobs.ListAsync(cancellationToken: Cancellation);

        Assert.Equal("yes", one.Request["X-All"]);
        Assert.Equal("yes", keyed.Request["X-All"]);
    }

    [Fact]
    public void Types_of_one_name_in_two_assemblies_have_two_names()
    {
        var namesake = AssemblyBuilder.DefineDynamicAssembly(new AssemblyName("Other.Shop"), AssemblyBuilderAccess.Run)
            .DefineDynamicModule("Other.Shop")
            .DefineType(typeof(TestClient).FullName!)
            .CreateType();

        var first = ClientRegistration.Create(typeof(TestClient), null, []);
        var second = ClientRegistration.Create(namesake, null, [first]);
        var keyed = ClientRegistration.Create(namesake, "eu", [first, second]);

        Assert.Equal("Medusa.Runtime.Tests.Support.TestClient", first.Name);
        Assert.Equal("Medusa.Runtime.Tests.Support.TestClient, Other.Shop", second.Name);
        Assert.Equal("Medusa.Runtime.Tests.Support.TestClient, Other.Shop:eu", keyed.Name);
    }

    private static IHttpClientBuilder AddOne(IServiceCollection services, Action<MedusaClientOptions>? configure = null)
        => MedusaServices.AddClient(services, MedusaApi.V1, configure, transport => new TestClient(transport));

    private static IHttpClientBuilder AddOther(IServiceCollection services, Action<MedusaClientOptions>? configure = null)
        => MedusaServices.AddClient(services, MedusaApi.V1, configure, transport => new OtherClient(transport));

    private static IHttpClientBuilder AddKeyed(IServiceCollection services, string key, Action<MedusaClientOptions>? configure = null)
        => MedusaServices.AddKeyedClient(services, key, MedusaApi.V1, configure, transport => new TestClient(transport));

    private static (string? Token, string? Key, string? Handler) Marks(Backend backend)
        => (backend.Request["x-medusa-access-token"], backend.Request["x-publishable-api-key"], backend.Request["X-Marker"]);

    private sealed class OtherClient(MedusaTransport transport) : TestClient(transport);

    private sealed class OwnSetup : IConfigureOptions<MedusaClientOptions>
    {
        public void Configure(MedusaClientOptions options) => options.MaxRetries = 1;
    }

    private sealed class Dependency
    {
        public string Secret => "secret_value";
    }

    private sealed class SetupOfTheDefault : IConfigureNamedOptions<MedusaClientOptions>
    {
        public void Configure(MedusaClientOptions options) => Configure(Options.DefaultName, options);

        public void Configure(string? name, MedusaClientOptions options)
        {
            if (name == Options.DefaultName)
            {
                options.MaxRetries = 1;
            }
        }
    }

    private sealed class SetupOfAll : IConfigureNamedOptions<MedusaClientOptions>
    {
        public void Configure(MedusaClientOptions options) => Configure(Options.DefaultName, options);

        public void Configure(string? name, MedusaClientOptions options) => options.Headers["X-All"] = "yes";
    }

    private sealed class Marker(string mark) : DelegatingHandler(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false })
    {
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            request.Headers.Add("X-Marker", mark);
            return base.SendAsync(request, cancellationToken);
        }
    }
}
