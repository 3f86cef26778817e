namespace Medusa.Generator.Model.Client;

/// <summary>The kinds of JSON that a type is read from, in the order in which a union's alternatives stand.</summary>
[Flags]
internal enum JsonKinds
{
    None = 0,
    String = 1,
    Boolean = 2,
    Number = 4,
    Array = 8,
    Object = 16,
    Any = String | Boolean | Number | Array | Object,
}
