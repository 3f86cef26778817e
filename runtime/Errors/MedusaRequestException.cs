namespace Medusa;

/// <summary>
/// A call to the backend failed. The message names the operation, never the address, token, key or cookie. The server's own words are in it,
/// with the secrets that the call held replaced by <c>***</c>, however they are encoded, unless one is shorter than 6 characters: that could be any
/// word. Secrets are the headers and cookies of its requests (also those before a retry, redirect or refreshed token), what the body,
/// query and redirects hold under names such as <c>password</c>, <c>token</c> or <c>api_key</c>, and the path's values unless they are ids.
/// </summary>
public abstract class MedusaRequestException : MedusaException
{
    private const int LongestMessage = 2000;

    /// <summary>Creates the exception; of a message longer than 2,000 characters the rest is cut off.</summary>
    protected MedusaRequestException(string operation, string message, Exception? innerException = null)
        : base(OneLine(Runtime.BoundedText.Cut(message, LongestMessage)), innerException)
    {
        Operation = operation;
    }

    /// <summary>The operation's official name: <c>admin.batchJobs.retrieve</c>.</summary>
    public string Operation { get; }

    // What a server says must not be able to forge lines of a log.
    private static string OneLine(string message)
        => message.Any(EndsLine) ? string.Concat(message.Select(c => EndsLine(c) ? ' ' : c)) : message;

    private static bool EndsLine(char c) => char.IsControl(c) || c is '\u2028' or '\u2029';
}
