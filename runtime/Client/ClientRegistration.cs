using Microsoft.Extensions.DependencyInjection;

namespace Medusa.Runtime;

/// <summary>A client that has been registered: what its options and its HTTP client are called.</summary>
/// <param name="Client">The client's type.</param>
/// <param name="ServiceKey">The key that it is registered with, or null.</param>
/// <param name="Name">A name that no other registration has.</param>
internal sealed record ClientRegistration(Type Client, string? ServiceKey, string Name)
{
    /// <summary>All registrations of a collection, in their order.</summary>
    public static IEnumerable<ClientRegistration> In(IServiceCollection services) =>
        services.Where(service => !service.IsKeyedService).Select(service => service.ImplementationInstance).OfType<ClientRegistration>();

    /// <summary>Names a client after its type. If two assemblies have a type of the same name, the assembly's name is added.</summary>
    public static ClientRegistration Create(Type client, string? serviceKey, IEnumerable<ClientRegistration> others)
    {
        var type = client.FullName ?? client.Name;
        var isTaken = others.Any(other => other.Client != client && other.Client.FullName == client.FullName);
        if (isTaken)
        {
            type = $"{type}, {client.Assembly.GetName().Name}";
        }

        return new ClientRegistration(client, serviceKey, serviceKey is null ? type : $"{type}:{serviceKey}");
    }
}
