using System.Buffers;

namespace Medusa.Runtime;

/// <summary>
/// A response's body. A small buffer is pooled; a large one is left to the garbage collector, since the pool would hold it for
/// good, be the body only one that was refused.
/// </summary>
internal sealed class PooledBody : IDisposable
{
    private const int FirstSize = 16 * 1024;
    private const int MostPooled = 1024 * 1024;

    private byte[] _buffer;
    private bool _isPooled = true;
    private int _length;

    // One byte more than announced, so that the end is seen without growing; but what is announced is not there yet.
    private PooledBody(long? announced)
        => _buffer = ArrayPool<byte>.Shared.Rent(announced is { } length ? (int)Math.Min(length + 1, MostPooled) : FirstSize);

    private PooledBody() => (_buffer, IsUnread) = ([], true);

    /// <summary>The body of a response that is read as a stream.</summary>
    public static PooledBody Unread => new();

    public ReadOnlySpan<byte> Span => _buffer.AsSpan(0, _length);

    /// <summary>Whether the body is read by somebody else.</summary>
    public bool IsUnread { get; }

    /// <summary>Whether the body goes on behind what was read.</summary>
    public bool IsCut { get; private set; }

    /// <summary>Reads a body of no more than a number of bytes.</summary>
    /// <exception cref="BodyTooLargeException">There is more than <paramref name="limit"/>.</exception>
    public static async ValueTask<PooledBody> ReadAsync(HttpContent content, int limit, CancellationToken cancellationToken)
    {
        var announced = content.Headers.ContentLength;
        if (announced > limit)
        {
            throw new BodyTooLargeException();
        }

        PooledBody body = new(announced);
        try
        {
            await body.FillAsync(content, limit, cancellationToken).ConfigureAwait(false);
            if (body._length > limit)
            {
                throw new BodyTooLargeException();
            }

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
        catch (Exception exception) when (exception
            is IOException or HttpRequestException or InvalidDataException or InvalidOperationException or BodyTooLargeException)
        {
            // What came before stays.
            body.IsCut = true;
        }
        catch
        {
            body.Dispose();
            throw;
        }
        if (body._length > limit)
        {
            (body._length, body.IsCut) = (limit, true);
        }

        return body;
    }

    public void Dispose()
    {
        Release(_buffer);
        _buffer = [];
        _length = 0;
    }

    // Stops at the end, or as soon as there is more than the limit.
    private async ValueTask FillAsync(HttpContent content, int limit, CancellationToken cancellationToken)
    {
        var encoded = await content.ReadAsStreamAsync(cancellationToken).ConfigureAwait(false);
        var stream = ContentCodings.Decode(encoded, content, limit);
        await using (stream.ConfigureAwait(false))
        {
            while (_length <= limit)
            {
                if (_length == _buffer.Length)
                {
                    Grow(limit);
                }

                var read = await stream.ReadAsync(_buffer.AsMemory(_length), cancellationToken).ConfigureAwait(false);
                if (read == 0)
                {
                    return;
                }

                _length += read;
            }
        }
    }

    private void Grow(int limit)
    {
        var size = (int)Math.Min(Math.Min(Array.MaxLength, limit + 1L), _buffer.Length * 2L);
        var isPooled = size <= MostPooled;
        var larger = isPooled ? ArrayPool<byte>.Shared.Rent(size) : GC.AllocateUninitializedArray<byte>(size);
        Span.CopyTo(larger);
        Release(_buffer);
        (_buffer, _isPooled) = (larger, isPooled);
    }

    private void Release(byte[] buffer)
    {
        if (_isPooled && buffer.Length > 0)
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }
}
