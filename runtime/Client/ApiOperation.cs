using System.ComponentModel;

namespace Medusa.Runtime;

/// <summary>One method of the API: its name in logs and traces, its verb and its route. Emitted code keeps one instance per method.</summary>
/// <remarks>It is used by generated code, and isn't meant to be used directly.</remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class ApiOperation
{
    private readonly string[] _literals;

    /// <summary>Makes an operation with a fixed route.</summary>
    /// <param name="name">The official name: <c>carts.complete</c>.</param>
    /// <param name="method">The HTTP verb.</param>
    /// <param name="route">The path with its placeholders: <c>/store/carts/{id}/complete</c>.</param>
    public ApiOperation(string name, HttpMethod method, string route)
    {
        ArgumentException.ThrowIfNullOrEmpty(name);
        ArgumentNullException.ThrowIfNull(method);
        ArgumentException.ThrowIfNullOrEmpty(route);
        Name = name;
        Method = method;
        Route = route;
        (_literals, Parameters) = RouteTemplate.Parse(route);
    }

    /// <summary>Makes an operation whose path the caller gives with each call.</summary>
    /// <param name="name">The official name: <c>admin.custom.get</c>.</param>
    /// <param name="method">The HTTP verb.</param>
    public ApiOperation(string name, HttpMethod method)
    {
        ArgumentException.ThrowIfNullOrEmpty(name);
        ArgumentNullException.ThrowIfNull(method);
        Name = name;
        Method = method;
        _literals = [];
        Parameters = [];
    }

    /// <summary>The official name: <c>admin.batchJobs.cancel</c>.</summary>
    public string Name { get; }

    /// <summary>The HTTP verb.</summary>
    public HttpMethod Method { get; }

    /// <summary>The path with its placeholders, or null where the caller gives the path.</summary>
    public string? Route { get; }

    /// <summary>Whether a null in the query is written as <c>null</c>, by which the server filters, and not as an empty value.</summary>
    public bool WritesNulls { get; init; }

    /// <summary>Whether a request without a body sends an empty JSON object.</summary>
    public bool SendsEmptyObject { get; init; }

    /// <summary>The name of the parts that hold the files of an upload.</summary>
    public string FilePart { get; init; } = "files";

    /// <summary>Whether the server responds with text, which is what the request then asks for.</summary>
    public bool AcceptsText { get; init; }

    /// <summary>The placeholders' names, in the order of the route.</summary>
    internal string[] Parameters { get; }

    /// <summary>Puts the values, escaped, into the route.</summary>
    /// <exception cref="ArgumentException">A value is null, empty, "." or "..": it would address another route.</exception>
    internal string BuildPath(IReadOnlyList<string> values) => RouteTemplate.Expand(this, _literals, values);
}
