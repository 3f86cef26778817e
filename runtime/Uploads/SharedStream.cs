using System.Diagnostics.CodeAnalysis;

namespace Medusa.Runtime;

/// <summary>
/// A stream that can seek, read by several requests from where it stood. Each keeps its own place: two calls may send it at once, and a
/// request that a server has answered early may still be reading when the next attempt begins.
/// </summary>
[SuppressMessage(
    "Design", "CA1001:Types that own disposable fields should be disposable", Justification = "It holds nothing until its WaitHandle is asked for.")]
internal sealed class SharedStream(Stream stream)
{
    private readonly SemaphoreSlim _turn = new(1);

    /// <summary>Where the content begins.</summary>
    public long Start { get; } = stream.Position;

    /// <summary>The content from its beginning, to be read beside others.</summary>
    public Stream Open() => new Reading(this);

    private async ValueTask<int> ReadAsync(long position, Memory<byte> buffer, CancellationToken cancellationToken)
    {
        await _turn.WaitAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            // For some streams, seeking is work even where they stand.
            if (stream.Position != position)
            {
                stream.Position = position;
            }

            return await stream.ReadAsync(buffer, cancellationToken).ConfigureAwait(false);
        }
        finally
        {
            _turn.Release();
        }
    }


    private sealed class Reading(SharedStream shared) : ReadOnlyStream
    {
        private long _position = shared.Start;

        public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException("The stream is read asynchronously.");

        public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
        {
            var count = await shared.ReadAsync(_position, buffer, cancellationToken).ConfigureAwait(false);
            _position += count;
            return count;
        }
    }
}
