using System.ComponentModel;

namespace Medusa.Runtime;

/// <summary>
/// Says what members of a record are called in JSON whose names don't follow from those of their properties (<c>created_at</c> from
/// <c>CreatedAt</c>).
/// </summary>
/// <param name="names">For each such member, the name in JSON and the property's.</param>
/// <remarks>It is used by generated code, and isn't meant to be used directly. Only the package's analyzer reads it.</remarks>
[AttributeUsage(AttributeTargets.Class)]
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class JsonNamesAttribute(params string[] names) : Attribute
{
    /// <summary>For each such member, the name in JSON and the property's.</summary>
    public IReadOnlyList<string> Names { get; } = names;
}
