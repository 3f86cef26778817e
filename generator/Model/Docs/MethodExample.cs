namespace Medusa.Generator.Model.Docs;

/// <summary>An example: the sentence before it (may be empty), and the code to the letter.</summary>
internal sealed record MethodExample(string Caption, string Language, string Code);
