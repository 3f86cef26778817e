using System.Collections.Concurrent;

namespace Medusa.Runtime;

/// <summary>A request to a route of the user's own.</summary>
/// <param name="Method">The verb.</param>
/// <param name="Path">The path below the backend's address; it may hold a query.</param>
/// <param name="Body">The body, if any.</param>
/// <param name="Query">The query, whose parameters take the place of those in the path.</param>
internal readonly record struct CustomRequest(HttpMethod Method, string Path, IJsonWritable? Body, IJsonWritable? Query)
{
    private static readonly ConcurrentDictionary<HttpMethod, ApiOperation> s_operations = new();

    /// <summary>What such requests are called in logs and errors: <c>custom.get</c>.</summary>
    public static ApiOperation OperationOf(HttpMethod method)
    {
        ArgumentNullException.ThrowIfNull(method);
        return s_operations.GetOrAdd(method, static verb => new ApiOperation("custom." + verb.Method.ToLowerInvariant(), verb));
    }
}
