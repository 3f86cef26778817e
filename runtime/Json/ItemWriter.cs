using System.ComponentModel;
using System.Text.Json;

namespace Medusa.Runtime;

/// <summary>Writes one item of a list or map.</summary>
/// <typeparam name="T">The item's type.</typeparam>
/// <param name="writer">Where it is written to.</param>
/// <param name="value">The item.</param>
/// <remarks>It is used by generated code, and isn't meant to be used directly.</remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public delegate void ItemWriter<in T>(Utf8JsonWriter writer, T value);
