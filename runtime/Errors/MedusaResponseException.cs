using System.Globalization;
using System.Net;

namespace Medusa;

/// <summary>The server reported success, but its response can't be read.</summary>
public sealed class MedusaResponseException : MedusaRequestException
{
    /// <summary>Creates the exception; a test double may do so too.</summary>
    public MedusaResponseException(
        string operation,
        HttpStatusCode status,
        string problem,
        string? path = null,
        string bodyExcerpt = "",
        Exception? innerException = null)
        : base(
            operation,
            string.Create(CultureInfo.InvariantCulture,
                $"{operation}: the response ({(int)status}) can't be read{(path is null ? "" : $" at {path}")}: {problem}"),
            innerException)
    {
        Status = status;
        Path = path;
        BodyExcerpt = bodyExcerpt;
    }

    /// <summary>The HTTP status.</summary>
    public HttpStatusCode Status { get; }

    /// <summary>
    /// The JSON path of what can't be read, such as <c>$.batch_jobs[3].created_at</c>; null if the body isn't JSON at all. At most 1,000
    /// characters.
    /// </summary>
    public string? Path { get; }

    /// <summary>
    /// The beginning of a body that isn't JSON, at most 1,000 characters; secrets that the call held are replaced by <c>***</c>. Empty for JSON,
    /// which may hold what is not for logs.
    /// </summary>
    public string BodyExcerpt { get; }
}
