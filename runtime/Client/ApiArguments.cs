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

    /// <summary>Further query parameters, which are written after those of <see cref="Query"/>; one that is null is left out.</summary>
    public IReadOnlyList<(string Name, string? Value)>? QueryValues { get; init; }

    /// <summary>The JSON body. To Medusa v1, a POST, PUT, PATCH or DELETE without one sends <c>{}</c>, as the official client does.</summary>
    public IJsonWritable? Body { get; init; }

    /// <summary>
    /// The files of an upload: the body is then multipart/form-data with a part for each, named <see cref="ApiOperation.FilePart"/>.
    /// </summary>
    public IReadOnlyList<UploadFile>? Files { get; init; }

    /// <summary>The token to send with this request, in place of the client's credentials.</summary>
    public string? BearerToken { get; init; }
}
