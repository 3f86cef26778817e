namespace Medusa.Generator.Model;

/// <summary>Where something stands in a file: offsets in UTF-16 characters, lines and columns from zero.</summary>
internal readonly record struct Place(int Start, int Length, int Line, int Column, int EndLine, int EndColumn);

/// <summary>A place in a named file.</summary>
internal sealed record FilePlace(string Path, Place Place);
