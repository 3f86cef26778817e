using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Primitives;

namespace Medusa.Runtime;

/// <summary>
/// Makes the options of the client without a key anew when those without a name change, because its configuration is loaded again, say.
/// </summary>
internal sealed class UnnamedChanges(ClientRegistration registration, IServiceProvider provider) : IOptionsChangeTokenSource<MedusaClientOptions>
{
    public string Name => registration.Name;

    public IChangeToken GetChangeToken() => new CompositeChangeToken(
        [
            .. provider.GetServices<IOptionsChangeTokenSource<MedusaClientOptions>>()
                .Where(source => source.Name == Options.DefaultName)
                .Select(source => source.GetChangeToken()),
        ]);
}
