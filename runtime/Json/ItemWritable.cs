using System.ComponentModel;
using System.Text.Json;

namespace Medusa.Runtime;

/// <summary>A body or query that is no record, such as a list.</summary>
/// <typeparam name="T">The value's type.</typeparam>
/// <param name="value">The value.</param>
/// <param name="write">Writes it.</param>
/// <remarks>It is used by generated code, and isn't meant to be used directly.</remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class ItemWritable<T>(T value, ItemWriter<T> write) : IJsonWritable
{
    /// <inheritdoc/>
    public void WriteJson(Utf8JsonWriter writer) => write(writer, value);
}
