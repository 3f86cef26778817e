using System.ComponentModel;

namespace Medusa.Runtime;

/// <summary>What one call sends.</summary>
/// <remarks>It is used by generated code, and isn't meant to be used directly.</remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct ApiArguments
{
    /// <summary>The path's values, unescaped, in the order of the route's placeholders; null for none.</summary>
    public IReadOnlyList<string>? Path { get; init; }

    /// <summary>The query: an object, which is flattened as the <c>qs</c> package does.</summary>
    public IJsonWritable? Query { get; init; }

    /// <summary>The JSON body. A POST, PUT, PATCH or DELETE without one sends <c>{}</c>, as the official client does.</summary>
    public IJsonWritable? Body { get; init; }

    /// <summary>The files of an upload: the body is then multipart/form-data with a part named <c>files</c> for each.</summary>
    public IReadOnlyList<UploadFile>? Files { get; init; }
}
