namespace Medusa;

/// <summary>
/// Provides the JSON web token to send. It is called when a client has no token, and once more when the server answers 401; what it
/// returns is kept until then. A client makes one such call at a time per domain, however many requests wait for it.
/// The cancellation token is cancelled with the call, or when its <see cref="MedusaClientOptions.Timeout"/> has passed since it began
/// to wait for the provider, which is a <see cref="MedusaTimeoutException"/> of the call; a provider that goes on is not waited for.
/// A provider that is cancelled otherwise (its own HTTP client timed out) is a <see cref="MedusaTransportException"/>. What else it
/// throws is thrown by the call; a token that is empty or not printable ASCII is an <see cref="InvalidOperationException"/>.
/// </summary>
/// <returns>The token, or null to send none.</returns>
public delegate ValueTask<string?> MedusaTokenProvider(TokenRequest request, CancellationToken cancellationToken);
