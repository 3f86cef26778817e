using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Medusa.Runtime;

/// <summary>Registers clients in a service collection.</summary>
public static class MedusaServices
{
    /// <summary>
    /// Registers a client over <see cref="IHttpClientFactory"/>: each one has tokens and cookies of its own, while connections are shared.
    /// Options are those that the application configures for <see cref="MedusaClientOptions"/> without a name, then those of this name; they
    /// are checked when the host starts.
    /// </summary>
    /// <param name="services">Where to register.</param>
    /// <param name="name">The name of the HTTP client and of the options.</param>
    /// <param name="configure">Sets the options.</param>
    /// <param name="create">Makes the client.</param>
    /// <param name="lifetime">How long a client lives.</param>
    /// <returns>The builder of the HTTP client, to add handlers to.</returns>
    public static IHttpClientBuilder AddClient<TClient>(
        IServiceCollection services,
        string name,
        Action<MedusaClientOptions>? configure,
        Func<MedusaTransport, TClient> create,
        ServiceLifetime lifetime = ServiceLifetime.Transient)
        where TClient : class
    {
        ArgumentNullException.ThrowIfNull(services);
        ArgumentException.ThrowIfNullOrEmpty(name);
        ArgumentNullException.ThrowIfNull(create);

        OptionsBuilder<MedusaClientOptions> options = services.AddOptions<MedusaClientOptions>(name)
            .Configure<IServiceProvider>(static (options, provider) =>
            {
                // services.Configure<MedusaClientOptions>(…) is what everybody writes, and it gives no name.
                foreach (IConfigureOptions<MedusaClientOptions> unnamed in provider.GetServices<IConfigureOptions<MedusaClientOptions>>()) unnamed.Configure(options);
            })
            .ValidateOnStart();
        if (configure is not null) options.Configure(configure);
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IValidateOptions<MedusaClientOptions>, MedusaClientOptionsValidator>());

        services.TryAdd(ServiceDescriptor.Describe(
            typeof(TClient),
            provider => create(new MedusaTransport(
                provider.GetRequiredService<IHttpClientFactory>(),
                provider.GetRequiredService<IHttpMessageHandlerFactory>(),
                name,
                provider.GetRequiredService<IOptionsMonitor<MedusaClientOptions>>().Get(name),
                provider.GetService<ILoggerFactory>())),
            lifetime));

        // The factory's own loggers tell whole addresses, and so whatever is in the path: e-mail addresses, gift card codes.
        return services.AddHttpClient(name)
            .RemoveAllLoggers()
            .ConfigureHttpClient(client => client.Timeout = Timeout.InfiniteTimeSpan)
            .ConfigurePrimaryHttpMessageHandler(DefaultHandler.Create);
    }
}
