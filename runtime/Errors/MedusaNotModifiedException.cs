namespace Medusa;

/// <summary>
/// The server answered 304: what the caller has by the <c>ETag</c> that it sent as <c>If-None-Match</c> is still the newest. It is thrown only where
/// the caller set that header.
/// </summary>
public sealed class MedusaNotModifiedException : MedusaRequestException
{
    /// <summary>Creates the exception; a test double may do so too.</summary>
    /// <param name="operation">The operation's official name.</param>
    /// <param name="response">The response, which has no body.</param>
    public MedusaNotModifiedException(string operation, MedusaResponse response)
        : base(operation, $"{operation}: nothing has changed since the response whose ETag the request names (304)")
    {
        Response = response;
    }

    /// <summary>The response with its headers; it has no body.</summary>
    public MedusaResponse Response { get; }
}
