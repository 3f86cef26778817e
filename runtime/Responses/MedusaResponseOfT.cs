using System.Net;

namespace Medusa;

/// <summary>A response and what was read from it.</summary>
public sealed class MedusaResponse<T> : MedusaResponse
{
    /// <summary>Makes a response; a test double may do so too.</summary>
    public MedusaResponse(T value, HttpStatusCode status, IReadOnlyDictionary<string, IReadOnlyList<string>> headers, ReadOnlyMemory<byte> body = default)
        : base(status, headers, body)
    {
        Value = value;
    }

    /// <summary>The call's result.</summary>
    public T Value { get; }
}
