namespace Medusa.Generator.Model.Client;

/// <summary>The page and the place in it that a part of the client comes from.</summary>
internal sealed record PartPlace(ClientPart Part, FilePlace Where);
