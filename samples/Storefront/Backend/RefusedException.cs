namespace Storefront.Backend;

/// <summary>The backend does not do what it was asked for.</summary>
internal sealed class RefusedException(int status, string type, string message) : Exception(message)
{
    public int Status => status;

    /// <summary>In the backend's words: <c>not_found</c>, <c>not_allowed</c>.</summary>
    public string Type => type;
}
