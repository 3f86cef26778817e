namespace Medusa;

/// <summary>
/// Gives the JSON web token to send. It is asked when a client has no token, and once more when the server answers 401; what it
/// returns is kept until then. A client asks once at a time per domain, however many calls wait for the answer.
/// What it throws is thrown by the call; a token that is empty or not printable ASCII is an <see cref="InvalidOperationException"/>.
/// </summary>
/// <returns>The token, or null to send none.</returns>
public delegate ValueTask<string?> MedusaTokenProvider(TokenRequest request, CancellationToken cancellationToken);
