namespace Medusa.Runtime;

/// <summary>The paths of custom requests.</summary>
internal static class CustomPath
{
    /// <summary>Makes the path one of the API's, and escapes what an address can't hold.</summary>
    /// <param name="api">Says where custom requests go.</param>
    /// <param name="path">The user's path; it may hold a query.</param>
    /// <returns>The path and its query, without <c>?</c>, exactly as they are to be sent.</returns>
    /// <exception cref="ArgumentException">The path leads elsewhere than it says.</exception>
    public static (string Path, string Query) Of(MedusaApi api, string path) => Of(path, api.CustomRequestPath);

    /// <summary>Takes the path as it is, below the backend's address.</summary>
    /// <inheritdoc cref="Of(MedusaApi, string)"/>
    public static (string Path, string Query) Of(string path)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        return path.Contains("://", StringComparison.Ordinal) && Uri.TryCreate(path, UriKind.Absolute, out _)
            ? throw new ArgumentException("The path is a whole address. Requests go to the client's own backend.", nameof(path))
            : Of(path, static full => full);
    }

    private static (string Path, string Query) Of(string path, Func<string, string> place)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        if (path.AsSpan().IndexOfAny('#', '\\') >= 0 || path.Any(char.IsControl))
        {
            throw new ArgumentException("The path contains '#', '\\' or a control character.", nameof(path));
        }

        if (char.IsWhiteSpace(path[0]) || char.IsWhiteSpace(path[^1]))
        {
            throw new ArgumentException("The path begins or ends with white space.", nameof(path));
        }

        var full = place(path.StartsWith('/') ? path : "/" + path);

        var mark = full.IndexOf('?', StringComparison.Ordinal);
        var route = UriText.EscapePath(mark < 0 ? full : full[..mark]);
        if (UriText.HoldsDotSegment(route))
        {
            throw new ArgumentException("The path contains a segment '.' or '..', possibly encoded, which would lead to another path.", nameof(path));
        }

        return (route, mark < 0 ? "" : UriText.EscapeQuery(full[(mark + 1)..]));
    }
}
