namespace Medusa.Runtime;

/// <summary>Request options that keep the response they were used for.</summary>
internal sealed class ResponseCapture
{
    private MedusaResponse? _response;

    public ResponseCapture(MedusaRequestOptions? options)
    {
        var own = options?.OnResponse;
        Options = (options ?? new MedusaRequestOptions()) with
        {
            KeepResponseBody = true,
            OnResponse = response =>
            {
                _response = response;
                own?.Invoke(response);
            },
        };
    }

    public MedusaRequestOptions Options { get; }

    /// <summary>The response, once the call has ended.</summary>
    /// <param name="isDouble">Whether the client is a test double, whose calls need no response: then it is one without content.</param>
    /// <exception cref="InvalidOperationException">The call had no response.</exception>
    public MedusaResponse Response(bool isDouble) => _response ?? (isDouble ? new MedusaResponse() : throw new InvalidOperationException(
        "The call sent no request with the options that it was handed: pass them on, as in 'o => medusa.Admin.BatchJobs.RetrieveAsync(id, o)'."));
}
