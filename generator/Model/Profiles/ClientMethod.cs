namespace Medusa.Generator.Model.Profiles;

/// <summary>A method of the client itself, which sends requests to routes of the caller's own.</summary>
/// <param name="Key">Its name in the official client's words: <c>client.fetch</c>.</param>
/// <param name="Code">How it is called in C#.</param>
internal sealed record ClientMethod(string Key, string Code);
