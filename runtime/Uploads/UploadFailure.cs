namespace Medusa.Runtime;

/// <summary>
/// Carries what went wrong with a file through HTTP, which would make an error of the connection of an <see cref="IOException"/>.
/// No caller gets to see it.
/// </summary>
internal sealed class UploadFailure(Exception cause) : Exception(cause.Message, cause)
{
    /// <summary>What went wrong with the file that was being sent; null if something else did.</summary>
    public static Exception? CauseOf(Exception? exception)
    {
        while (exception is not (null or UploadFailure))
        {
            exception = exception.InnerException;
        }

        return exception?.InnerException;
    }
}
