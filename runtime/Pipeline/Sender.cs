namespace Medusa.Runtime;

/// <summary>Hands requests to HTTP and returns when the response's headers are there.</summary>
internal abstract class Sender : IDisposable
{
    /// <summary>The timeout of the user's HTTP client, which applies beside ours.</summary>
    public virtual TimeSpan OwnTimeout => Timeout.InfiniteTimeSpan;

    /// <summary>Whether the user's HTTP client adds headers to every request that might be credentials.</summary>
    public virtual bool AddsHeaders => false;

    /// <summary>Whether the user's HTTP client adds this header to every request.</summary>
    public virtual bool SetsHeader(string name) => false;

    /// <summary>Whether a request bears a <see cref="SentMark"/> once it was written to a connection.</summary>
    public virtual bool MarksSent => false;

    public static Sender Of(HttpMessageHandler handler, bool owned) => new HandlerSender(handler, owned);

    public static Sender Of(HttpClient client) => new ClientSender(() => client, marksSent: false);

    public static Sender Of(IHttpClientFactory factory, string name, bool marksSent) => new ClientSender(() => factory.CreateClient(name), marksSent);

    public abstract Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken);

    public virtual void Dispose()
    {
    }

    private sealed class HandlerSender(HttpMessageHandler handler, bool owned) : Sender
    {
        private readonly HttpMessageInvoker _invoker = new(handler, owned);

        public override bool MarksSent { get; } = DefaultHandler.MarksSent(handler);

        public override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
            => _invoker.SendAsync(request, cancellationToken);

        public override void Dispose()
        {
            base.Dispose();
            _invoker.Dispose();
        }
    }

    // A factory's client is taken anew for each request, so that a long-lived client follows changes of DNS.
    private sealed class ClientSender(Func<HttpClient> client, bool marksSent) : Sender
    {
        public override bool MarksSent => marksSent;

        public override TimeSpan OwnTimeout => client().Timeout;

        public override bool AddsHeaders =>
            client().DefaultRequestHeaders.Any(header => header.Key is not ("Accept" or "User-Agent" or "Accept-Language"));

        public override bool SetsHeader(string name) => client().DefaultRequestHeaders.Contains(name);

        public override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
            => client().SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancellationToken);
    }
}
