namespace Medusa.Runtime;

/// <summary>
/// A body without its codings. One that is text stays as it is: a handler, or who recorded the response, has decoded it and left the
/// <c>Content-Encoding</c> there.
/// </summary>
/// <param name="body">The body, as it comes.</param>
/// <param name="decode">Removes the codings.</param>
internal sealed class DecodedStream(Stream body, Func<Stream, Stream> decode) : ReadOnlyStream
{
    // No compression begins with so much text. An event may be shorter, but then waits only where its server is wrong about the coding.
    private const int LeastToLookAt = 16;

    private Stream? _decoded;

    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException("The body is read asynchronously.");

    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        _decoded ??= await OpenAsync(cancellationToken).ConfigureAwait(false);
        return await _decoded.ReadAsync(buffer, cancellationToken).ConfigureAwait(false);
    }

    public override async ValueTask DisposeAsync()
    {
        await (_decoded ?? body).DisposeAsync().ConfigureAwait(false);
        await base.DisposeAsync().ConfigureAwait(false);
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            (_decoded ?? body).Dispose();
        }

        base.Dispose(disposing);
    }

    private async ValueTask<Stream> OpenAsync(CancellationToken cancellationToken)
    {
        var start = new byte[ContentCodings.MostToLookAt];
        var length = await body.ReadAtLeastAsync(start, LeastToLookAt, throwOnEndOfStream: false, cancellationToken).ConfigureAwait(false);
        PrefixedStream whole = new(start.AsMemory(0, length), body);
        return ContentCodings.IsText(start.AsSpan(0, length)) ? whole : decode(whole);
    }
}
