namespace Medusa.Generator.Model.Client;

/// <summary>One item of the client: the unit that is emitted as one file and cached on its own.</summary>
/// <param name="Namespace">The namespace that the file declares.</param>
/// <param name="Name">The C# name of the type, unique in its namespace also when case is ignored.</param>
internal abstract record ClientItem(string Namespace, string Name)
{
    /// <summary>What the namespace adds to the project's, <c>Entities</c>; empty for what belongs to the client.</summary>
    public string Family { get; init; } = "";

    /// <summary>The name of a type among those of all namespaces: <c>Order</c>, <c>Entities::Order</c>.</summary>
    public static string Qualified(string family, string name) => family.Length == 0 ? name : family + "::" + name;
}
