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
    /// <summary>Applies them to the options of a client.</summary>
    /// <exception cref="OptionsValidationException">It isn't clear which client they are for.</exception>
    public static void Apply(MedusaClientOptions options, ClientRegistration registration, IServiceProvider provider)
    {
        if (registration.ServiceKey is not null)
        {
            return;
        }

        IConfigureOptions<MedusaClientOptions>[] setups = [.. provider.GetServices<IConfigureOptions<MedusaClientOptions>>().Where(setup => !IsForAll(setup))];
        string[] clients = [.. provider.GetServices<ClientRegistration>().Where(other => other.ServiceKey is null).Select(other => $"'{other.Name}'")];
        if (clients.Length == 1)
        {
            foreach (var setup in setups)
            {
                setup.Configure(options);
            }
        }
        else if (setups.Any(IsUnnamed))
        {
            throw new OptionsValidationException(
                registration.Name,
                typeof(MedusaClientOptions),
                [
                    $"{nameof(MedusaClientOptions)} are configured without a name, but there are several clients that they could be for: "
                    + $"{string.Join(", ", clients)}. Configure each client where it is added, or by its name; or all of them with ConfigureAll.",
                ]);
        }
    }

    // ConfigureAll: the options have been through it already, under their own name.
    private static bool IsForAll(IConfigureOptions<MedusaClientOptions> setup) => setup is ConfigureNamedOptions<MedusaClientOptions> { Name: null };

    // Configure, Bind, BindConfiguration, and classes that know nothing of names.
    private static bool IsUnnamed(IConfigureOptions<MedusaClientOptions> setup) => setup switch
    {
        ConfigureNamedOptions<MedusaClientOptions> named => named.Name == Options.DefaultName,
        ConfigureNamedOptions<MedusaClientOptions, IConfiguration> bound => bound.Name == Options.DefaultName,
        IConfigureNamedOptions<MedusaClientOptions> => false,
        _ => true,
    };
}
