using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Medusa.Runtime;

/// <summary>Registers clients in a service collection.</summary>
public static class MedusaServices
{
    /// <summary>
    /// Registers a client over <see cref="IHttpClientFactory"/>, transient as typed clients are: each one has tokens and cookies of
    /// its own, while connections are shared. Options are checked when the host starts.
    /// </summary>
    /// <param name="services">Where to register.</param>
    /// <param name="name">The name of the HTTP client and of the options.</param>
    /// <param name="configure">Sets the options.</param>
    /// <param name="create">Makes the client.</param>
    /// <returns>The builder of the HTTP client, to add handlers to.</returns>
    public static IHttpClientBuilder AddClient<TClient>(
        IServiceCollection services, string name, Action<MedusaClientOptions>? configure, Func<MedusaTransport, TClient> create)
        where TClient : class
    {
        ArgumentNullException.ThrowIfNull(services);
        ArgumentException.ThrowIfNullOrEmpty(name);
        ArgumentNullException.ThrowIfNull(create);

        OptionsBuilder<MedusaClientOptions> options = services.AddOptions<MedusaClientOptions>(name).ValidateOnStart();
        if (configure is not null) options.Configure(configure);
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IValidateOptions<MedusaClientOptions>, MedusaClientOptionsValidator>());

        services.TryAddTransient(provider => create(new MedusaTransport(
            provider.GetRequiredService<IHttpClientFactory>(),
            provider.GetRequiredService<IHttpMessageHandlerFactory>(),
            name,
            provider.GetRequiredService<IOptionsMonitor<MedusaClientOptions>>().Get(name),
            provider.GetService<ILoggerFactory>())));

        // The factory's own loggers tell whole addresses, and so whatever is in the path: e-mail addresses, gift card codes.
        return services.AddHttpClient(name)
            .RemoveAllLoggers()
            .ConfigureHttpClient(client => client.Timeout = Timeout.InfiniteTimeSpan)
            .ConfigurePrimaryHttpMessageHandler(DefaultHandler.Create);
    }
}
