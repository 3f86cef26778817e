using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace Medusa.Runtime;

/// <summary>
/// What an application configures for <see cref="MedusaClientOptions"/> without a name. It belongs to the client that is registered without a
/// key. Of several of those, none is meant more than another, and credentials must not reach the wrong one.
/// </summary>
internal static class UnnamedOptions
{
    // No client is called so.
    private const string Nobody = "\0";

    /// <summary>Applies them to the options of a client.</summary>
    /// <exception cref="OptionsValidationException">It isn't clear which client they are for.</exception>
    public static void Apply(MedusaClientOptions options, ClientRegistration registration, IServiceProvider provider)
    {
        if (registration.ServiceKey is not null)
        {
            return;
        }

        IConfigureOptions<MedusaClientOptions>[] setups =
            [.. provider.GetServices<IConfigureOptions<MedusaClientOptions>>().Where(setup => !IsForAll(setup))];
        if (IsAlone(provider))
        {
            foreach (var setup in setups)
            {
                setup.Configure(options);
            }
        }
        else if (setups.Any(IsUnnamed))
        {
            throw Ambiguous(registration, provider);
        }
    }

    /// <summary>Applies those of <c>PostConfigure</c>, which come last.</summary>
    /// <exception cref="OptionsValidationException">It isn't clear which client they are for.</exception>
    public static void ApplyLast(MedusaClientOptions options, ClientRegistration registration, IServiceProvider provider)
    {
        if (registration.ServiceKey is not null)
        {
            return;
        }

        foreach (var setup in provider.GetServices<IPostConfigureOptions<MedusaClientOptions>>().OfType<PostConfigureOptions<MedusaClientOptions>>())
        {
            if (setup.Name == Options.DefaultName)
            {
                setup.PostConfigure(Options.DefaultName, IsAlone(provider) ? options : throw Ambiguous(registration, provider));
            }
        }
    }

    private static bool IsAlone(IServiceProvider provider) => WithoutKey(provider).Count() == 1;

    private static IEnumerable<ClientRegistration> WithoutKey(IServiceProvider provider) =>
        provider.GetServices<ClientRegistration>().Where(client => client.ServiceKey is null);

    private static OptionsValidationException Ambiguous(ClientRegistration registration, IServiceProvider provider) => new(
        registration.Name,
        typeof(MedusaClientOptions),
        [
            $"{nameof(MedusaClientOptions)} are configured without a name, but there are several clients that they could be for: "
            + string.Join(", ", WithoutKey(provider).Select(client => $"'{client.Name}'"))
            + ". Configure each client where it is added, or by its name; or all of them with ConfigureAll.",
        ]);

    // ConfigureAll: the options have been through it already, under their own name.
    private static bool IsForAll(IConfigureOptions<MedusaClientOptions> setup) => setup is ConfigureNamedOptions<MedusaClientOptions> { Name: null };

    // Configure, Bind, BindConfiguration, and classes that know nothing of names.
    private static bool IsUnnamed(IConfigureOptions<MedusaClientOptions> setup) => setup switch
    {
        ConfigureNamedOptions<MedusaClientOptions> named => named.Name == Options.DefaultName,
        ConfigureNamedOptions<MedusaClientOptions, IConfiguration> bound => bound.Name == Options.DefaultName,
        ConfigureNamedOptions<MedusaClientOptions, IServiceProvider> bound => bound.Name == Options.DefaultName,
        IConfigureNamedOptions<MedusaClientOptions> named => ConfiguresTheDefault(named),
        _ => true,
    };

    // Configure<TDependency>, and classes that know names: what they are for shows in what they set.
    private static bool ConfiguresTheDefault(IConfigureNamedOptions<MedusaClientOptions> setup)
    {
        MedusaClientOptions unnamed = new();
        MedusaClientOptions nobody = new();
        setup.Configure(Options.DefaultName, unnamed);
        setup.Configure(Nobody, nobody);
        return unnamed.ChangedOptions().Except(nobody.ChangedOptions()).Any();
    }
}
