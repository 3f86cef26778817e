using Medusa.Generator.Model.Client;

namespace Medusa.Generator.Review.References;

/// <summary>Two clients that are compared.</summary>
/// <param name="Own">The project's.</param>
/// <param name="Other">That of the other reference.</param>
internal sealed record ComparedClients(ClientModel Own, ClientModel Other);
