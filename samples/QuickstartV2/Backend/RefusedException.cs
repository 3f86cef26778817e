namespace QuickstartV2.Backend;

/// <summary>The backend does not do what it was asked for.</summary>
internal sealed class RefusedException(int status, string type, string message, string? code = null) : Exception(message)
{
    public int Status => status;

    /// <summary>In the backend's words: <c>not_found</c>, <c>not_allowed</c>, <c>invalid_data</c>.</summary>
    public string Type => type;

    /// <summary>What exactly is wrong, where the backend says it: <c>insufficient_inventory</c>.</summary>
    public string? Code => code;
}
