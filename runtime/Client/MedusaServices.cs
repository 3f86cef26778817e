using System.ComponentModel;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Medusa.Runtime;

/// <summary>Registers clients in a service collection.</summary>
/// <remarks>
/// It is used by generated code, and isn't meant to be used directly.
/// Each client has options, an HTTP client and a primary handler of its own, all under one name, which is that of the builder: the full name
/// of the client's type (<c>Shop.MedusaClient</c>), followed by its key if it has one (<c>Shop.MedusaClient:wholesale</c>). A client that
/// is registered again keeps what it has, and takes the options of both registrations; its lifetime is the first one's.
/// </remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class MedusaServices
{
    /// <summary>
    /// Registers a client over <see cref="IHttpClientFactory"/>: each instance has tokens and cookies of its own, while connections are shared.
    /// Its options are those that the application configures for <see cref="MedusaClientOptions"/> without a name, then those of the client's
    /// name; they are checked when the host starts. Where several clients have no key, options without a name are an error.
    /// </summary>
    /// <param name="services">The services to register it with.</param>
    /// <param name="api">The API that the client is for.</param>
    /// <param name="configure">Sets the options.</param>
    /// <param name="create">Makes the client.</param>
    /// <param name="lifetime">The lifetime of a client.</param>
    /// <returns>The builder of the HTTP client, to add handlers to.</returns>
    public static IHttpClientBuilder AddClient<TClient>(
        IServiceCollection services,
        MedusaApi api,
        Action<MedusaClientOptions>? configure,
        Func<MedusaTransport, TClient> create,
        ServiceLifetime lifetime = ServiceLifetime.Transient)
        where TClient : class
        => Add(services, serviceKey: null, api, configure, create, lifetime);

    /// <summary>
    /// Registers a client as a keyed service, over <see cref="IHttpClientFactory"/>. Its options are those that are given here or configured
    /// for the client's name.
    /// </summary>
    /// <param name="services">The services to register it with.</param>
    /// <param name="serviceKey">The key, as of <c>[FromKeyedServices(…)]</c>.</param>
    /// <param name="api">The API that the client is for.</param>
    /// <param name="configure">Sets the options.</param>
    /// <param name="create">Makes the client.</param>
    /// <param name="lifetime">The lifetime of a client.</param>
    /// <returns>The builder of the HTTP client, to add handlers to.</returns>
    public static IHttpClientBuilder AddKeyedClient<TClient>(
        IServiceCollection services,
        string serviceKey,
        MedusaApi api,
        Action<MedusaClientOptions>? configure,
        Func<MedusaTransport, TClient> create,
        ServiceLifetime lifetime = ServiceLifetime.Transient)
        where TClient : class
    {
        ArgumentException.ThrowIfNullOrEmpty(serviceKey);
        return Add(services, serviceKey, api, configure, create, lifetime);
    }

    private static IHttpClientBuilder Add<TClient>(
        IServiceCollection services,
        string? serviceKey,
        MedusaApi api,
        Action<MedusaClientOptions>? configure,
        Func<MedusaTransport, TClient> create,
        ServiceLifetime lifetime)
        where TClient : class
    {
        ArgumentNullException.ThrowIfNull(services);
        ArgumentNullException.ThrowIfNull(api);
        ArgumentNullException.ThrowIfNull(create);

        ClientRegistration[] known = [.. ClientRegistration.In(services)];
        var registered = Array.Find(known, client => client.Client == typeof(TClient) && client.ServiceKey == serviceKey);
        var client = registered ?? ClientRegistration.Create(typeof(TClient), serviceKey, known);
        var builder = services.AddHttpClient(client.Name);
        if (registered is null)
        {
            AddServices(services, builder, client, api, create, lifetime);
        }

        if (configure is not null)
        {
            services.Configure(client.Name, configure);
        }

        return builder;
    }

    private static void AddServices<TClient>(
        IServiceCollection services,
        IHttpClientBuilder builder,
        ClientRegistration client,
        MedusaApi api,
        Func<MedusaTransport, TClient> create,
        ServiceLifetime lifetime)
        where TClient : class
    {
        services.AddSingleton(client);
        services.AddOptions<MedusaClientOptions>(client.Name)
            .Configure<IServiceProvider>((options, provider) => UnnamedOptions.Apply(options, client, provider))
            .PostConfigure<IServiceProvider>((options, provider) => UnnamedOptions.ApplyLast(options, client, provider))
            .ValidateOnStart();
        if (client.ServiceKey is null)
        {
            services.AddSingleton<IOptionsChangeTokenSource<MedusaClientOptions>>(provider => new UnnamedChanges(client, provider));
        }

        services.TryAddEnumerable(ServiceDescriptor.Singleton<IValidateOptions<MedusaClientOptions>, MedusaClientOptionsValidator>());
        services.AddSingleton<IValidateOptions<MedusaClientOptions>>(new ApiOptionsValidator(api, client.Name));

        TClient Create(IServiceProvider provider) => create(new MedusaTransport(
            api,
            provider.GetRequiredService<IHttpClientFactory>(),
            provider.GetRequiredService<IHttpMessageHandlerFactory>(),
            client.Name,
            provider.GetRequiredService<IOptionsMonitor<MedusaClientOptions>>().Get(client.Name),
            provider.GetService<ILoggerFactory>(),
            provider.GetService<TimeProvider>()));

        services.TryAdd(client.ServiceKey is null
            ? ServiceDescriptor.Describe(typeof(TClient), Create, lifetime)
            : ServiceDescriptor.DescribeKeyed(typeof(TClient), client.ServiceKey, (provider, _) => Create(provider), lifetime));

        // The factory's own loggers tell whole addresses, and so whatever is in the path: e-mail addresses, gift card codes.
        builder
            .RemoveAllLoggers()
            .ConfigureHttpClient(http => http.Timeout = Timeout.InfiniteTimeSpan)
            .ConfigurePrimaryHttpMessageHandler(DefaultHandler.Create);
    }
}
