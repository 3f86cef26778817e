namespace Medusa;

/// <summary>The base of every error that the client reports about a call: catch it to catch them all.</summary>
/// <remarks>
/// Errors in how the client is called (an empty id, a bad option) stay <see cref="ArgumentException"/> and
/// <see cref="InvalidOperationException"/>; a cancelled call stays <see cref="OperationCanceledException"/>.
/// </remarks>
public abstract class MedusaException : Exception
{
    /// <summary>Makes the exception.</summary>
    /// <param name="message">What went wrong, without secrets.</param>
    /// <param name="innerException">What caused it, if anything did.</param>
    protected MedusaException(string message, Exception? innerException = null)
        : base(message, innerException)
    {
    }
}
