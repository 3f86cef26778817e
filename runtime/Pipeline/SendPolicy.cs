using System.Runtime.ExceptionServices;

namespace Medusa.Runtime;

/// <summary>Sends a request and reads its response, in the time that an attempt may take; makes our errors of those of HTTP.</summary>
internal sealed class SendPolicy(Sender sender, ClientSettings settings) : Policy
{
    // An error's body is for people: a page of it is enough.
    private const int MostOfAnError = 64 * 1024;

    public override async ValueTask<ApiReply> SendAsync(ApiCall call, Pipeline next)
    {
        using Deadline deadline = new(call.Timeout, settings.TimeProvider, call.CancellationToken);
        HttpResponseMessage? response = null;
        var received = false;
        try
        {
            response = await sender.SendAsync(call.Request!, deadline.Token).ConfigureAwait(false);
            ThrowIfLedAway(call, response);
            var body = response.IsSuccessStatusCode && call.IsStream ? PooledBody.Unread
                : response.IsSuccessStatusCode
                ? await PooledBody.ReadAsync(response.Content, settings.MaxResponseSize, deadline.Token).ConfigureAwait(false)
                : await PooledBody.ReadStartAsync(response.Content, Math.Min(MostOfAnError, settings.MaxResponseSize), deadline.Token)
                    .ConfigureAwait(false);
            received = true;
            return new ApiReply(response, body);
        }
        catch (Exception exception) when (!call.CancellationToken.IsCancellationRequested && UploadFailure.CauseOf(exception) is { } cause)
        {
            // The user's own file or stream, which no other attempt would mend: as it was thrown, and where.
            ExceptionDispatchInfo.Throw(cause);
            throw;
        }
        catch (Exception exception) when (Translate(exception, call, response, deadline) is { } error)
        {
            throw error;
        }
        finally
        {
            if (!received)
            {
                response?.Dispose();
            }
        }
    }

    private Exception? Translate(Exception exception, ApiCall call, HttpResponseMessage? response, Deadline deadline)
    {
        var name = call.Operation.Name;
        switch (exception)
        {
            case OperationCanceledException when call.CancellationToken.IsCancellationRequested:
                return new OperationCanceledException($"{name} was cancelled.", exception, call.CancellationToken);
            case OperationCanceledException when deadline.HasPassed:
                return new MedusaTimeoutException(name, call.Timeout, SecretMask.Of(call).Apply(exception));
            case OperationCanceledException { InnerException: TimeoutException }:
                return new MedusaTimeoutException(name, sender.OwnTimeout, SecretMask.Of(call).Apply(exception));
            case OperationCanceledException:
                return ApiErrors.Broken(call, $"{name}: the HTTP client gave the request up", true, exception);
            case HttpRequestException http:
                return ApiErrors.Broken(call, $"{name}: {http.Message}", MayHaveBeenSent(call.Request!, http.HttpRequestError), http);
            default:
                return response is null || exception is RedirectException
                    ? OfConnection(call, exception)
                    : ApiErrors.OfBody(call, response.StatusCode, exception, settings);
        }
    }

    private static MedusaTransportException? OfConnection(ApiCall call, Exception exception)
        => exception is IOException ? ApiErrors.ConnectionBroke(call, exception) : null;

    // A handler may have sent a request without a body before, on a connection that broke; whether one did, only ours says.
    private bool MayHaveBeenSent(HttpRequestMessage request, HttpRequestError error)
        => !NeverConnected(error) || (sender.MarksSent ? SentMark.IsSet(request) : request.Content is null);

    private static bool NeverConnected(HttpRequestError error)
        => error is HttpRequestError.NameResolutionError or HttpRequestError.ConnectionError
            or HttpRequestError.SecureConnectionError or HttpRequestError.ProxyTunnelError;

    // A handler inside the user's HttpClient can't be looked at beforehand.
    private static void ThrowIfLedAway(ApiCall call, HttpResponseMessage response)
    {
        if (response.RequestMessage?.RequestUri is { } uri && !Redirect.SameOrigin(uri, call.CurrentUri))
        {
            throw new RedirectException();
        }
    }

    private sealed class RedirectException() : InvalidOperationException(
        "The HttpClient's handler followed a redirect to another host and may have sent credentials there. "
        + "Set AllowAutoRedirect to false on it: the client follows redirects safely.");
}
