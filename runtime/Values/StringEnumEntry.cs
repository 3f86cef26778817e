namespace Medusa.Runtime;

/// <summary>A member of an enumeration, by its number, and the string that stands for it on the wire.</summary>
internal readonly record struct StringEnumEntry(ulong Number, string Name);
