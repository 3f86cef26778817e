using Medusa.Generator.Binding.Methods;
using Medusa.Generator.Model;
using Medusa.Generator.Model.Client;
using Medusa.Generator.Model.Profiles;

namespace Medusa.Generator.Binding.Examples;

/// <summary>The client's methods by the names that examples call them by.</summary>
internal sealed class ClientMethods
{
    private readonly Dictionary<string, ClientMethod> _methods;

    public ClientMethods(ApiProfile profile, IReadOnlyCollection<ClientItem> items, IEnumerable<BoundMethod> bound)
    {
        Profile = profile;
        var resources = items.OfType<ResourceModel>().ToDictionary(r => r.Name, StringComparer.Ordinal);
        var count = resources.Values.Sum(r => r.Methods.Count);
        _methods = new(count, StringComparer.Ordinal);
        var documented = new Dictionary<string, BoundMethod>(count, StringComparer.Ordinal);
        foreach (var method in bound)
        {
            documented[method.Key] = method;
        }

        foreach (var accessor in items.OfType<ClientRoot>().SelectMany(root => root.Accessors))
        {
            Add(accessor, []);
        }

        void Add(AccessorModel accessor, string[] above)
        {
            if (!resources.TryGetValue(accessor.TypeName, out var resource))
            {
                return;
            }

            string[] path = [.. above, accessor.Name];
            var names = EquatableArray.Of(path);
            foreach (var method in resource.Methods)
            {
                _methods[method.Key] = new ClientMethod(method, documented[method.Key], names);
            }

            foreach (var child in resource.Children)
            {
                Add(child, path);
            }
        }
    }

    public ApiProfile Profile { get; }

    /// <summary>The method of a key.</summary>
    public ClientMethod? Find(string key) => _methods.TryGetValue(key, out var method) ? method : null;

    /// <summary>The method that an example calls, or null.</summary>
    /// <param name="path">The names that it is called by, from the client's variable on.</param>
    /// <param name="own">The method that the example is of. Some examples call it by another name of its resource.</param>
    public ClientMethod? Find(EquatableArray<string> path, ClientMethod own)
    {
        if (path.Count < 2 || path[0] != Profile.AccessorRoot)
        {
            return null;
        }

        var method = path[path.Count - 1];
        return Find(string.Join(".", path.Skip(1))) ?? (own.Documented.Source.Name == method ? own : null);
    }
}
