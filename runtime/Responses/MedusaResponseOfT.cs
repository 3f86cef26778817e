using System.Net;

namespace Medusa;

/// <summary>A response and what was read from it.</summary>
public sealed class MedusaResponse<T> : MedusaResponse
{
    /// <summary>Makes a response with a result, as a test double of <see cref="Runtime.MedusaClientBase.WithResponseAsync{T}"/> does.</summary>
    /// <param name="value">The call's result.</param>
    /// <param name="status">The HTTP status.</param>
    /// <param name="headers">All headers by name; none by default.</param>
    /// <param name="body">The body after decompression; empty by default.</param>
    public MedusaResponse(
        T value,
        HttpStatusCode status = HttpStatusCode.OK,
        IReadOnlyDictionary<string, IReadOnlyList<string>>? headers = null,
        ReadOnlyMemory<byte> body = default)
        : base(status, headers, body)
    {
        Value = value;
    }

    internal MedusaResponse(T value, MedusaResponse response)
        : base(response)
    {
        Value = value;
    }

    /// <summary>The call's result.</summary>
    public T Value { get; }
}
