using System.Text.Json.Serialization;

namespace Medusa.Runtime;

/// <summary>A <see cref="StringEnum{T}"/> of any enumeration.</summary>
internal interface IStringEnum
{
    /// <summary>Makes the converter of its type.</summary>
    JsonConverter MakeConverter();
}
