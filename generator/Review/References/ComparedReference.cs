using Medusa.Generator.Model;
using Medusa.Generator.Model.Client;
using Medusa.Generator.Model.Profiles;

namespace Medusa.Generator.Review.References;

/// <summary>A reference as it is compared with another: its client by names.</summary>
internal sealed class ComparedReference
{
    private readonly Dictionary<string, MethodModel> _methods = new(StringComparer.Ordinal);
    private readonly Dictionary<string, TypeEntry> _types = new(StringComparer.Ordinal);
    private readonly ILookup<string, SurfaceEntry> _parts;
    private readonly SurfaceCode _code;

    private ComparedReference(ApiProfile profile, ClientModel client)
    {
        Profile = profile;
        IsIncomplete = client.IsIncomplete;
        Surface = PublicSurface.Of(client);
        _code = new SurfaceCode(Surface);
        _parts = Surface.Where(entry => entry is MemberEntry or ValueEntry).ToLookup(entry => entry.Owner!, StringComparer.Ordinal);
        foreach (var type in Surface.OfType<TypeEntry>())
        {
            _types[type.Key] = type;
        }

        Methods = client.Items.OfType<ResourceModel>().SelectMany(resource => resource.Methods).OrderBy(method => method.Key, StringComparer.Ordinal)
            .ToList();
        foreach (var method in Methods)
        {
            _methods[method.Key] = method;
        }
    }

    /// <summary>The reference of a client, or null if it has no methods.</summary>
    public static ComparedReference? Of(ClientModel client, IEnumerable<ApiProfile> profiles)
    {
        var api = client.Root?.Api;
        return profiles.FirstOrDefault(profile => profile.RuntimePolicy == api) is { } profile
            && new ComparedReference(profile, client) is { Methods.Count: > 0 } reference
                ? reference
                : null;
    }

    public ApiProfile Profile { get; }

    /// <summary>A table of a page is broken, so that what is documented may be missing.</summary>
    public bool IsIncomplete { get; }

    public EquatableArray<SurfaceEntry> Surface { get; }

    /// <summary>The methods of all resources, in the order of their keys.</summary>
    public IReadOnlyList<MethodModel> Methods { get; }

    /// <summary>The method of a resource, or of the client itself, by its name in the official client's words; null where there is none.</summary>
    public MoveTarget? FindTarget(string key) =>
        FindMethod(key) is { } method ? TargetOf(method)
        : Profile.ClientMethods.FirstOrDefault(own => own.Key == key) is { } own ? new MoveTarget(own.Key, own.Code, null)
        : null;

    public MoveTarget TargetOf(MethodModel method) => new(method.Key, CodeOf(method), method);

    public MethodModel? FindMethod(string key) => _methods.TryGetValue(key, out var method) ? method : null;

    public TypeEntry? FindType(string name) => _types.TryGetValue(name, out var type) ? type : null;

    /// <summary>The members of a record, the values of an enumeration, the cases of a union.</summary>
    public IEnumerable<SurfaceEntry> PartsOf(string type) => _parts[type];

    /// <summary>A method as it is called in C#.</summary>
    public string CodeOf(MethodModel method) => _code.Of(EntryOf(method), method.Key);

    /// <summary>A method's verb and path, without the names of the placeholders.</summary>
    public string RouteOf(MethodModel method) => EntryOf(method)?.Route ?? "";

    /// <summary>The accessor of the resource of a method, by the method's key.</summary>
    public static string ResourceOf(string key) => key.Substring(0, key.LastIndexOf('.'));

    private MethodEntry? EntryOf(MethodModel method) => _code.Find(SurfaceKey.Method(method.Key)) as MethodEntry;
}
