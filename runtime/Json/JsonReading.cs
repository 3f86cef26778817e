using System.ComponentModel;

namespace Medusa.Runtime;

/// <summary>
/// Marks the constructor of a record that reading uses: it sets no required member, because the server may leave any out.
/// </summary>
/// <remarks>It is used by generated code, and isn't meant to be used directly.</remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct JsonReading;
