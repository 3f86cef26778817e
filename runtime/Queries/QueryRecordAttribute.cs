using System.ComponentModel;

namespace Medusa.Runtime;

/// <summary>
/// Marks a record of query parameters that has lists of fields (<c>fields</c>, <c>expand</c>, <c>order</c>), which the package's analyzer
/// checks.
/// </summary>
/// <param name="api">The API whose query it is: <c>medusa-v2</c>.</param>
/// <remarks>It is used by generated code, and isn't meant to be used directly.</remarks>
[AttributeUsage(AttributeTargets.Class)]
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class QueryRecordAttribute(string api) : Attribute
{
    /// <summary>The API whose query it is: <c>medusa-v2</c>.</summary>
    public string Api { get; } = api;
}
