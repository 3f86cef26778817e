namespace Medusa.Generator.Model.Client;

/// <summary>One item of the client: the unit that is emitted as one file and cached on its own.</summary>
/// <param name="Namespace">The namespace that the file declares.</param>
/// <param name="Name">The C# name of the type, unique in the client also when case is ignored.</param>
internal abstract record ClientItem(string Namespace, string Name);
