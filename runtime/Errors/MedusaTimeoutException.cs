using System.Globalization;

namespace Medusa;

/// <summary>An attempt, the token provider before it, or the wait for a condition took longer than it was allowed to.</summary>
public sealed class MedusaTimeoutException : MedusaRequestException
{
    /// <summary>Creates the exception; a test double may do so too.</summary>
    public MedusaTimeoutException(string operation, TimeSpan timeout, Exception? innerException = null)
        : base(operation, string.Create(CultureInfo.InvariantCulture, $"{operation}: not completed within {timeout.TotalSeconds:0.###} s"),
            innerException)
    {
        Timeout = timeout;
    }

    /// <summary>The time that was allowed.</summary>
    public TimeSpan Timeout { get; }
}
