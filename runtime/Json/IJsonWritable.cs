using System.ComponentModel;
using System.Text.Json;

namespace Medusa.Runtime;

/// <summary>A value that writes itself as JSON: every record, also one that is only sent.</summary>
/// <remarks>It is used by generated code, and isn't meant to be used directly.</remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public interface IJsonWritable
{
    /// <summary>Writes the value, as one JSON value, without a property name.</summary>
    /// <param name="writer">Where it is written to.</param>
    void WriteJson(Utf8JsonWriter writer);
}
