using System.Buffers.Binary;
using System.Collections.Concurrent;
using System.Globalization;
using System.IO.Compression;
using System.Net;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Medusa.Trust.Tests.Servers;

/// <summary>A real server that fails as often as not. What it does with the n-th request of a call follows from seed, call and n.</summary>
internal sealed class HostileServer : IAsyncDisposable
{
    private const int Huge = 4 * 1024 * 1024;

    private static readonly byte[] s_blanks = [.. Enumerable.Repeat((byte)' ', 32 * 1024)];

    private readonly WebApplication _application;
    private readonly int _seed;
    private readonly StallClock _clock;
    private readonly ConcurrentDictionary<string, Dealings> _dealings = new(StringComparer.Ordinal);

    private HostileServer(WebApplication application, int seed, StallClock clock, OpenConnections connections)
    {
        (_application, _seed, _clock, Connections) = (application, seed, clock, connections);
        application.Run(HandleAsync);
    }

    public OpenConnections Connections { get; }

    public Uri Url => new(_application.Urls.Single());

    /// <summary>What was done with each call, by the id that the call told.</summary>
    public IReadOnlyDictionary<string, Dealings> Dealings => _dealings;

    /// <param name="seed">What the server does follows from it.</param>
    /// <param name="clock">The clock of the server's clients.</param>
    public static async Task<HostileServer> StartAsync(int seed, StallClock clock)
    {
        OpenConnections connections = new();
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(options =>
        {
            options.Limits.MinResponseDataRate = null;
            options.Listen(IPAddress.Loopback, 0, listen => listen.Use(connections.Count));
        });
        HostileServer server = new(builder.Build(), seed, clock, connections);
        await server._application.StartAsync();
        return server;
    }

    public async ValueTask DisposeAsync()
    {
        using CancellationTokenSource atOnce = new(TimeSpan.Zero);
        await _application.StopAsync(atOnce.Token);
        await _application.DisposeAsync();
    }

    private async Task HandleAsync(HttpContext context)
    {
        (var id, var own) = await WhoAsync(context);
        if (context.Request.Query.ContainsKey("moved"))
        {
            await AnswerAsync(context, Answer(id, own, 0));
            return;
        }

        var dealings = _dealings.GetOrAdd(id, _ => new Dealings());
        Random random = null!;
        Fault fault = default;
        dealings.Begin(number =>
        {
            random = new Random(BinaryPrimitives.ReadInt32LittleEndian(SHA256.HashData(Encoding.UTF8.GetBytes(
                string.Create(CultureInfo.InvariantCulture, $"{_seed} {id} {number}")))));
            return fault = random.Next(2) == 0 ? Fault.None : Faults.All[random.Next(Faults.All.Count)];
        });

        // A failure says nothing of whether the work was done.
        if (Faults.IsAnswer(fault) || random.Next(2) == 0)
        {
            dealings.Apply(context.Request.Headers["Idempotency-Key"] == "key of " + id);
        }

        try
        {
            await ActAsync(context, fault, id, Answer(id, own, random.Next(20_000)));
        }
        catch (Exception exception) when (exception is OperationCanceledException or IOException)
        {
            // The client has gone.
        }
    }

    // A POST tells who it is in its body, the others in path and header.
    private static async Task<(string Id, string Own)> WhoAsync(HttpContext context)
    {
        if (context.Request.Method != HttpMethods.Post)
        {
            return (context.Request.Path.Value!.Split('/')[3], context.Request.Headers["X-Own"].ToString());
        }

        var body = (await JsonNode.ParseAsync(context.Request.Body))!;
        return ((string)body["id"]!, (string)body["status"]!);
    }

    private static byte[] Answer(string id, string own, int filler)
        => Encoding.UTF8.GetBytes($$$"""{"filler":"{{{new string('x', filler)}}}","batch_job":{"id":"{{{id}}}","status":"{{{own}}}"}}""");

    private static Task AnswerAsync(HttpContext context, byte[] body, string type = "application/json; charset=utf-8")
    {
        context.Response.ContentType = type;
        context.Response.ContentLength = body.Length;
        return context.Response.Body.WriteAsync(body, 0, body.Length, context.RequestAborted);
    }

    private async Task ActAsync(HttpContext context, Fault fault, string id, byte[] answer)
    {
        var response = context.Response;
        response.StatusCode = Faults.Status(fault);
        switch (fault)
        {
            case Fault.None:
                await AnswerAsync(context, answer);
                break;
            case Fault.JsonCalledHtml:
                await AnswerAsync(context, answer, "text/html");
                break;
            case Fault.Dripping:
                response.ContentType = "application/json";
                foreach (var drip in answer.Chunk(1 + (answer.Length / 5)))
                {
                    await response.Body.WriteAsync(drip, context.RequestAborted);
                    await response.Body.FlushAsync(context.RequestAborted);
                    await Task.Delay(1, context.RequestAborted);
                }
                break;
            case Fault.MovedTemporarily:
                response.Headers.Location = context.Request.Path + "?moved";
                break;

            case Fault.ResetBeforeHeaders:
                context.Abort();
                break;
            case Fault.ResetInBody:
                response.ContentLength = answer.Length;
                await SendHalfAsync(context, answer);
                context.Abort();
                break;
            case Fault.ResetInChunks:
                await SendHalfAsync(context, answer);
                context.Abort();
                break;
            case Fault.StallBeforeHeaders:
                await StallAsync(context, id);
                break;
            case Fault.StallInBody:
                await SendHalfAsync(context, answer);
                await StallAsync(context, id);
                break;

            case Fault.ConflictWithKey:
                response.Headers["Idempotency-Key"] = "key of " + id;
                goto case Fault.Conflict;
            case Fault.UnavailableForASecond:
                response.Headers.RetryAfter = "1";
                goto case Fault.Conflict;
            case Fault.UnavailableUntilADate:
                response.Headers.RetryAfter = DateTimeOffset.UtcNow.AddSeconds(2).ToString("R", CultureInfo.InvariantCulture);
                goto case Fault.Conflict;
            case Fault.UnavailableForTooLong:
                response.Headers.RetryAfter = "3600";
                goto case Fault.Conflict;
            case Fault.Conflict:
            case Fault.Unavailable:
            case Fault.InternalError:
                await AnswerAsync(context, """{"type":"conflict","code":"api_error","message":"again"}"""u8.ToArray());
                break;
            case Fault.HtmlError:
                await AnswerAsync(context, "<html><h1>502 Bad Gateway</h1></html>"u8.ToArray(), "text/html");
                break;
            case Fault.HtmlErrorThatBreaksOff:
                await SendHalfAsync(context, "<html><h1>502 Bad Gateway</h1></html>"u8.ToArray());
                context.Abort();
                break;

            case Fault.TruncatedJson:
                await AnswerAsync(context, answer[..^(1 + (answer.Length / 3))]);
                break;
            case Fault.MalformedJson:
                answer[answer.Length / 2] = (byte)'"';
                answer[0] = (byte)'[';
                await AnswerAsync(context, answer);
                break;
            case Fault.OtherShape:
                await AnswerAsync(context, """{"batch_job":{"id":{"not":"a text"}}}"""u8.ToArray());
                break;
            case Fault.HtmlSuccess:
                await AnswerAsync(context, "<html>Log in to the Wi-Fi first</html>"u8.ToArray(), "text/html");
                break;
            case Fault.Gzip:
                await AnswerCompressedAsync(context, Gzip(answer));
                break;
            case Fault.NotGzip:
                await AnswerCompressedAsync(context, answer);
                break;
            case Fault.TruncatedGzip:
                var whole = Gzip(answer);
                await AnswerCompressedAsync(context, whole[..(whole.Length / 2)]);
                break;
            case Fault.HugeBodyAnnounced:
                response.ContentLength = 1L << 40;
                goto case Fault.HugeBody;
            case Fault.HugeBody:
                await SendBlanksAsync(context, response.Body);
                context.Abort();
                break;
            default:
                response.Headers.ContentEncoding = "gzip";
                await using (GZipStream zip = new(response.Body, CompressionLevel.Fastest, leaveOpen: true))
                {
                    await SendBlanksAsync(context, zip);
                }

                break;
        }
    }

    // Waits until the client has gone, for which it has every reason.
    private Task StallAsync(HttpContext context, string id)
    {
        _clock.Expire(id);
        return Task.Delay(Timeout.Infinite, context.RequestAborted);
    }

    private static async Task SendHalfAsync(HttpContext context, byte[] body)
    {
        context.Response.ContentType = "application/json";
        await context.Response.Body.WriteAsync(body.AsMemory(0, body.Length / 2), context.RequestAborted);
        await context.Response.Body.FlushAsync(context.RequestAborted);
    }

    private static async Task SendBlanksAsync(HttpContext context, Stream stream)
    {
        context.Response.ContentType = "application/json";
        for (var sent = 0; sent < Huge; sent += s_blanks.Length)
        {
            await stream.WriteAsync(s_blanks, context.RequestAborted);
        }
    }

    private static Task AnswerCompressedAsync(HttpContext context, byte[] body)
    {
        context.Response.Headers.ContentEncoding = "gzip";
        return AnswerAsync(context, body);
    }

    private static byte[] Gzip(byte[] body)
    {
        using MemoryStream result = new();
        using (GZipStream zip = new(result, CompressionLevel.Fastest))
        {
            zip.Write(body);
        }

        return result.ToArray();
    }
}
