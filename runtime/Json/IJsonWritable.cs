using System.Text.Json;

namespace Medusa.Runtime;

/// <summary>A value that writes itself as JSON: every record, also one that is only sent.</summary>
public interface IJsonWritable
{
    /// <summary>Writes the value, as one JSON value, without a property name.</summary>
    /// <param name="writer">Where it is written to.</param>
    void WriteJson(Utf8JsonWriter writer);
}
