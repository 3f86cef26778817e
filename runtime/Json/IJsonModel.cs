using System.ComponentModel;
using System.Text.Json;

namespace Medusa.Runtime;

/// <summary>A record that reads and writes itself as JSON, by emitted code and without reflection.</summary>
/// <typeparam name="TSelf">The record itself.</typeparam>
/// <remarks>It is used by generated code, and isn't meant to be used directly.</remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public interface IJsonModel<TSelf> : IJsonWritable
    where TSelf : class, IJsonModel<TSelf>
{
    /// <summary>Reads one record.</summary>
    /// <param name="visitor">Its reader stands on the value's first token; afterwards on its last.</param>
    /// <returns>The record; a member that was not sent is unset.</returns>
    /// <exception cref="JsonException">The value is not an object, or a member is of the wrong kind.</exception>
    static abstract TSelf ReadJson(ref MemberVisitor visitor);
}
