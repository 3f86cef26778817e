namespace Medusa.Generator.Model.Client;

/// <summary>A part of the client's public surface.</summary>
/// <param name="Owner">The C# type of a member; else empty.</param>
/// <param name="Name">
/// The accessor of a resource, the official name of a method, the C# name of a type, the wire name of a member or value.
/// </param>
internal sealed record ClientPart(ClientPartKind Kind, string Owner, string Name)
{
    /// <summary>A resource, by its accessor: <c>admin.batchJobs</c>.</summary>
    public static ClientPart Resource(string accessor) => new(ClientPartKind.Resource, "", accessor);

    /// <summary>A method, by its official name: <c>admin.batchJobs.cancel</c>.</summary>
    public static ClientPart Method(string key) => new(ClientPartKind.Method, "", key);

    /// <summary>A type, by its C# name.</summary>
    public static ClientPart Type(string name) => new(ClientPartKind.Type, "", name);

    /// <summary>A member of a record or a value of an enumeration, by the C# name of the type and its own wire name.</summary>
    public static ClientPart Member(string type, string wireName) => new(ClientPartKind.Member, type, wireName);
}

internal enum ClientPartKind
{
    Resource,
    Method,
    Type,
    Member,
}
