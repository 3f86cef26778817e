using Medusa.Runtime;

namespace Medusa;

/// <summary>A file to upload. It is read while it is sent and never held in memory as a whole.</summary>
/// <remarks>
/// What the file system or the stream throws meanwhile is thrown by the call unchanged, and not retried:
/// <see cref="FileNotFoundException"/> for a file that was deleted, <see cref="ObjectDisposedException"/> for a stream that is closed. A
/// content that is shorter or longer than announced, such as a file that has changed since, is an <see cref="IOException"/>. The server
/// may have received a part of the request by then, but never the whole. A stream that can't seek is sent once: by another call, or where a
/// handler repeats the request, it is an <see cref="InvalidOperationException"/>.
/// </remarks>
public sealed class UploadFile
{
    private readonly Func<Stream> _open;
    private int _opened;

    private UploadFile(
        string fileName, string contentType, long? length, Stream? once, bool disposeStream, IProgress<long>? progress, Func<Stream> open)
    {
        FileName = fileName;
        ContentType = contentType;
        Length = length;
        Once = once;
        DisposeStream = disposeStream;
        Progress = progress;
        _open = open;
    }

    /// <summary>The file name that is sent to the server.</summary>
    public string FileName { get; }

    /// <summary>The media type: <c>text/csv</c>.</summary>
    public string ContentType { get; }

    /// <summary>The size in bytes, or null if it isn't known: the request is then sent in chunks.</summary>
    public long? Length { get; }

    /// <summary>The content if it can be read only once: not again for a retry or redirect.</summary>
    internal Stream? Once { get; }

    /// <summary>Whether the file can be sent again.</summary>
    internal bool Repeatable => Once is null;

    internal bool DisposeStream { get; }

    internal IProgress<long>? Progress { get; }

    /// <summary>A file of the file system, opened when it is sent. It must not grow or shrink until then.</summary>
    /// <param name="path">The file's path.</param>
    /// <param name="contentType">Its media type.</param>
    /// <param name="fileName">The file name that is sent to the server; by default the path's last part.</param>
    /// <param name="progress">Receives the number of bytes of this file that have been sent; starts again with a retry.</param>
    /// <exception cref="FileNotFoundException">There is no such file.</exception>
    public static UploadFile FromFile(
        string path, string contentType = "application/octet-stream", string? fileName = null, IProgress<long>? progress = null)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        FileInfo file = new(path);
        return Create(
            fileName ?? file.Name, contentType, file.Length, once: null, disposeStream: true, progress,
            () => new FileStream(
                path, FileMode.Open, FileAccess.Read, FileShare.Read, bufferSize: 0, FileOptions.Asynchronous | FileOptions.SequentialScan));
    }

    /// <summary>
    /// A stream, from its position on. It stays the caller's to dispose, and can be sent again (for a retry) only if it can seek.
    /// </summary>
    /// <param name="stream">The content.</param>
    /// <param name="fileName">The file name that is sent to the server.</param>
    /// <param name="contentType">The media type.</param>
    /// <param name="length">The size in bytes, for a stream that doesn't know it; it must be exact.</param>
    /// <param name="progress">Receives the number of bytes of this file that have been sent; starts again with a retry.</param>
    public static UploadFile FromStream(
        Stream stream, string fileName, string contentType = "application/octet-stream", long? length = null, IProgress<long>? progress = null)
    {
        ArgumentNullException.ThrowIfNull(stream);
        if (!stream.CanRead)
        {
            throw new ArgumentException("The stream can't be read.", nameof(stream));
        }

        if (!stream.CanSeek)
        {
            return Create(fileName, contentType, length, once: stream, disposeStream: false, progress, () => stream);
        }

        SharedStream shared = new(stream);
        return Create(
            fileName, contentType, length ?? stream.Length - shared.Start, once: null, disposeStream: false, progress, shared.Open);
    }

    /// <summary>Bytes in memory.</summary>
    /// <param name="bytes">The content.</param>
    /// <param name="fileName">The file name that is sent to the server.</param>
    /// <param name="contentType">The media type.</param>
    /// <param name="progress">Receives the number of bytes of this file that have been sent; starts again with a retry.</param>
    public static UploadFile FromBytes(
        ReadOnlyMemory<byte> bytes, string fileName, string contentType = "application/octet-stream", IProgress<long>? progress = null)
        => Create(fileName, contentType, bytes.Length, once: null, disposeStream: true, progress, () => new MemoryReadStream(bytes));

    /// <summary>Fails if it was sent already and can't be again.</summary>
    /// <exception cref="InvalidOperationException">It was.</exception>
    internal void ThrowIfSpent() => ThrowIf(!Repeatable && Volatile.Read(ref _opened) != 0);

    /// <summary>The content from its beginning.</summary>
    /// <exception cref="InvalidOperationException">It was sent already and can't be again; it may have been by another call meanwhile.</exception>
    internal Stream Open()
    {
        ThrowIf(!Repeatable && Interlocked.Exchange(ref _opened, 1) != 0);
        return _open();
    }

    private void ThrowIf(bool spent)
    {
        if (spent)
        {
            throw new InvalidOperationException($"The stream of '{FileName}' was sent already, and can't be read again.");
        }
    }

    private static UploadFile Create(
        string fileName, string contentType, long? length, Stream? once, bool disposeStream, IProgress<long>? progress, Func<Stream> open)
    {
        ArgumentException.ThrowIfNullOrEmpty(fileName);
        ArgumentException.ThrowIfNullOrEmpty(contentType);
        if (length is < 0)
        {
            throw new ArgumentOutOfRangeException(nameof(length), length, "A length can't be negative.");
        }

        if (fileName.AsSpan().ContainsAny("\r\n\0/\\"))
        {
            throw new ArgumentException("A file name can't contain a line break or a path separator.", nameof(fileName));
        }

        if (!System.Net.Http.Headers.MediaTypeHeaderValue.TryParse(contentType, out _))
        {
            throw new ArgumentException($"'{contentType}' isn't a media type.", nameof(contentType));
        }

        return new UploadFile(fileName, contentType, length, once, disposeStream, progress, open);
    }
}
