using System.Net;
using System.Net.ServerSentEvents;
using System.Runtime.CompilerServices;

namespace Medusa.Runtime;

/// <summary>Receives server-sent events.</summary>
/// <param name="pipeline">Sends the request.</param>
/// <param name="settings">The largest event.</param>
/// <param name="prepare">Makes the call, anew for each enumeration.</param>
internal sealed class EventStream(Pipeline pipeline, ClientSettings settings, Func<CancellationToken, ApiCall> prepare)
{
    public const string MediaType = "text/event-stream";

    /// <summary>Sends the request and reads the events as they come.</summary>
    public async IAsyncEnumerable<SseItem<string>> ReadAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var call = prepare(cancellationToken);
        using var reply = await pipeline.SendAsync(call).ConfigureAwait(false);
        call.Options.OnResponse?.Invoke(reply.ToResponse(call.Options.KeepResponseBody));
        if (!reply.IsSuccess)
        {
            throw ApiErrors.Refused(call, reply, settings);
        }

        if (reply.Status == HttpStatusCode.NoContent)
        {
            yield break;
        }

        if (reply.UnknownCoding is not null)
        {
            throw ApiErrors.NotDecoded(call, reply);
        }

        if (reply.MediaType?.Equals(MediaType, StringComparison.OrdinalIgnoreCase) != true)
        {
            throw ApiErrors.NotEvents(call, reply);
        }

        var body = await reply.Response.Content.ReadAsStreamAsync(cancellationToken).ConfigureAwait(false);
        var content = ContentCodings.Decode(body, reply.Response.Content, int.MaxValue);
        var bounded = new BoundedReadStream(content, settings.MaxResponseSize);
        await using (bounded.ConfigureAwait(false))
        {
            var events = SseParser.Create(bounded).EnumerateAsync(cancellationToken).GetAsyncEnumerator(cancellationToken);
            await using (events.ConfigureAwait(false))
            {
                while (await NextAsync(events, call, reply).ConfigureAwait(false))
                {
                    bounded.Restart();
                    yield return events.Current;
                }
            }
        }
    }

    private async ValueTask<bool> NextAsync(IAsyncEnumerator<SseItem<string>> events, ApiCall call, ApiReply reply)
    {
        try
        {
            return await events.MoveNextAsync().ConfigureAwait(false);
        }
        catch (Exception exception) when (call.CancellationToken.IsCancellationRequested)
        {
            // However reading fails when its connection is closed for it.
            throw new OperationCanceledException($"{call.Operation.Name} was cancelled.", exception, call.CancellationToken);
        }
        catch (Exception exception) when (ApiErrors.OfBody(call, reply.Status, exception, settings) is { } error)
        {
            throw error;
        }
    }
}
