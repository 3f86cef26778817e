namespace Medusa.Runtime;

/// <summary>A body is larger than <see cref="MedusaClientOptions.MaxResponseSize"/>.</summary>
internal sealed class BodyTooLargeException : Exception;
