using System.ComponentModel;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Medusa.Runtime;

/// <summary>
/// Lets <see cref="JsonSerializer"/> read and write a record by its own emitted code; attached to each record by attribute,
/// so that a user's own calls, options and serializer contexts work with records too.
/// </summary>
/// <typeparam name="T">The record.</typeparam>
/// <remarks>It is used by generated code, and isn't meant to be used directly.</remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class JsonModelConverter<T> : JsonConverter<T>
    where T : class, IJsonModel<T>
{
    /// <inheritdoc/>
    public override T? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => JsonRead.ModelItem<T>(ref reader);

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options)
    {
        ArgumentNullException.ThrowIfNull(value);
        value.WriteJson(writer);
    }
}
