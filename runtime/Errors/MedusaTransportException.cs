namespace Medusa;

/// <summary>No response: the connection could not be made, or broke, or the token provider was cancelled before.</summary>
public sealed class MedusaTransportException : MedusaRequestException
{
    /// <summary>Creates the exception; a test double may do so too.</summary>
    public MedusaTransportException(string operation, string message, bool mayHaveReachedServer, Exception? innerException = null)
        : base(operation, message, innerException)
    {
        MayHaveReachedServer = mayHaveReachedServer;
    }

    /// <summary>
    /// False if no connection was made or nothing was sent, so that the server can't have seen the request. What the HTTP handler
    /// repeats by itself counts too (<see cref="MedusaClientOptions.MaxRetries"/>); a handler or <see cref="HttpClient"/> that isn't the
    /// client's own doesn't show it, so that this is always true there for a request without a body.
    /// </summary>
    public bool MayHaveReachedServer { get; }
}
