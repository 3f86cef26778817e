namespace Medusa.Runtime;

/// <summary>Request options that keep the response they were used for.</summary>
internal sealed class ResponseCapture
{
    private MedusaResponse? _response;

    public ResponseCapture(RequestOptions? options)
    {
        Action<MedusaResponse>? own = options?.OnResponse;
        Options = (options ?? new RequestOptions()) with
        {
            KeepResponseBody = true,
            OnResponse = response =>
            {
                _response = response;
                own?.Invoke(response);
            },
        };
    }

    public RequestOptions Options { get; }

    public MedusaResponse Response => _response ?? throw new InvalidOperationException(
        "The call sent no request with the options that it was handed: pass them on, as in 'o => medusa.Admin.BatchJobs.RetrieveAsync(id, o)'.");
}
