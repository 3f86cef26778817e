using System.ComponentModel;
using System.Text.Json;

namespace Medusa.Runtime;

/// <summary>Reads one item of a list or map.</summary>
/// <typeparam name="T">The item's type.</typeparam>
/// <param name="reader">Stands on the item's first token; afterwards on its last.</param>
/// <remarks>It is used by generated code, and isn't meant to be used directly.</remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public delegate T ItemReader<out T>(ref Utf8JsonReader reader);
