namespace Medusa.Runtime;

/// <summary>A request that a call sent, or is about to.</summary>
/// <param name="Request">The request, whose headers say what it bore.</param>
/// <param name="Uri">Where it went.</param>
/// <param name="IsRedirected">Whether a redirect led there.</param>
/// <param name="IsForeign">Whether that is away from the backend.</param>
internal readonly record struct SentRequest(HttpRequestMessage Request, Uri Uri, bool IsRedirected, bool IsForeign);
