namespace Medusa;

/// <summary>
/// A call to the backend failed. The message names the operation, never the address, token, key or cookie. The server's own words are in it,
/// with the secrets that the request carried blotted out, unless one is shorter than 6 characters: that could be any word.
/// </summary>
public abstract class MedusaRequestException : MedusaException
{
    /// <summary>Makes the error.</summary>
    protected MedusaRequestException(string operation, string message, Exception? innerException = null)
        : base(OneLine(message), innerException)
    {
        Operation = operation;
    }

    /// <summary>The operation's official name: <c>admin.batchJobs.retrieve</c>.</summary>
    public string Operation { get; }

    // What a server says must not be able to forge lines of a log.
    private static string OneLine(string message)
        => message.Any(char.IsControl) ? string.Concat(message.Select(c => char.IsControl(c) ? ' ' : c)) : message;
}
