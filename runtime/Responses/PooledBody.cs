using System.Buffers;

namespace Medusa.Runtime;

/// <summary>A response's body in a pooled buffer.</summary>
internal sealed class PooledBody : IDisposable
{
    private const int FirstSize = 16 * 1024;
    private const int MostAtFirst = 1024 * 1024;

    private byte[] _buffer;
    private int _length;

    // One byte more than announced, so that the end is seen without growing; but what is announced is not there yet.
    private PooledBody(long? announced)
        => _buffer = ArrayPool<byte>.Shared.Rent(announced is { } length ? (int)Math.Min(length + 1, MostAtFirst) : FirstSize);

    public ReadOnlySpan<byte> Span => _buffer.AsSpan(0, _length);

    /// <summary>Reads a body of no more than a number of bytes.</summary>
    /// <exception cref="BodyTooLargeException">There is more than <paramref name="limit"/>.</exception>
    public static async ValueTask<PooledBody> ReadAsync(HttpContent content, int limit, CancellationToken cancellationToken)
    {
        long? announced = content.Headers.ContentLength;
        if (announced > limit) throw new BodyTooLargeException();

        PooledBody body = new(announced);
        try
        {
            await body.FillAsync(content, limit, cancellationToken).ConfigureAwait(false);
            if (body._length > limit) throw new BodyTooLargeException();
            return body;
        }
        catch
        {
            body.Dispose();
            throw;
        }
    }

    /// <summary>Reads the beginning of an error's body; one that breaks off is as good as it gets.</summary>
    public static async ValueTask<PooledBody> ReadStartAsync(HttpContent content, int limit, CancellationToken cancellationToken)
    {
        PooledBody body = new(null);
        try
        {
            await body.FillAsync(content, limit, cancellationToken).ConfigureAwait(false);
        }
        catch (Exception exception) when (exception is IOException or HttpRequestException or InvalidDataException or InvalidOperationException)
        {
            // What came before stays.
        }
        catch
        {
            body.Dispose();
            throw;
        }
        body._length = Math.Min(body._length, limit);
        return body;
    }

    public void Dispose()
    {
        byte[] buffer = _buffer;
        _buffer = [];
        _length = 0;
        if (buffer.Length > 0) ArrayPool<byte>.Shared.Return(buffer);
    }

    // Stops at the end, or as soon as there is more than the limit.
    private async ValueTask FillAsync(HttpContent content, int limit, CancellationToken cancellationToken)
    {
        Stream stream = await content.ReadAsStreamAsync(cancellationToken).ConfigureAwait(false);
        await using (stream.ConfigureAwait(false))
        {
            while (_length <= limit)
            {
                if (_length == _buffer.Length) Grow();
                int read = await stream.ReadAsync(_buffer.AsMemory(_length), cancellationToken).ConfigureAwait(false);
                if (read == 0) return;
                _length += read;
            }
        }
    }

    private void Grow()
    {
        byte[] larger = ArrayPool<byte>.Shared.Rent((int)Math.Min(Array.MaxLength, _buffer.Length * 2L));
        Span.CopyTo(larger);
        ArrayPool<byte>.Shared.Return(_buffer);
        _buffer = larger;
    }
}
