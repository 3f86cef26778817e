namespace Medusa.Runtime;

/// <summary>The paths of custom requests.</summary>
internal static class AdminPath
{
    /// <summary>Puts <c>/admin</c> before a path unless it is there, and escapes what a path can't hold.</summary>
    /// <param name="path">The user's path; it may hold a query.</param>
    /// <returns>The path and its query, which begins with <c>?</c> or is empty.</returns>
    /// <exception cref="ArgumentException">The path leads elsewhere than it says.</exception>
    public static (string Path, string Query) Of(string path)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        if (path.AsSpan().IndexOfAny('#', '\\') >= 0 || path.Any(char.IsControl))
            throw new ArgumentException("The path holds a character that a path can't hold.", nameof(path));

        string full = path.StartsWith('/') ? path : "/" + path;
        if (!full.StartsWith("/admin", StringComparison.Ordinal)) full = "/admin" + full;

        int mark = full.IndexOf('?', StringComparison.Ordinal);
        string route = mark < 0 ? full : full[..mark];
        foreach (string segment in route.Split('/'))
        {
            if (Uri.UnescapeDataString(segment) is "." or "..")
                throw new ArgumentException($"The segment '{segment}' would lead to another path.", nameof(path));
        }

        // The host is of no matter: it only makes an address of the path, which escapes it.
        Uri uri = new("http://localhost" + full);
        return (uri.AbsolutePath, uri.Query.Length > 1 ? uri.Query : "");
    }
}
