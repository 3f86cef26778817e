using System.ComponentModel;
using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Medusa.Runtime;

/// <summary>Gives each <see cref="StringEnum{T}"/> its converter, where a serializer meets one in a type of a user.</summary>
/// <remarks>It is attached to the type, and isn't meant to be used directly.</remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class StringEnumConverterFactory : JsonConverterFactory
{
    /// <inheritdoc/>
    public override bool CanConvert(Type typeToConvert) => typeof(IStringEnum).IsAssignableFrom(typeToConvert);

    /// <inheritdoc/>
    /// <remarks>A value makes its converter, because without reflection only the type itself knows its enumeration.</remarks>
    [UnconditionalSuppressMessage("Trimming", "IL2067", Justification = "No constructor runs: the value of a struct is its default.")]
    public override JsonConverter CreateConverter(Type typeToConvert, JsonSerializerOptions options) =>
        ((IStringEnum)RuntimeHelpers.GetUninitializedObject(typeToConvert)).MakeConverter();
}
