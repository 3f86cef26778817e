using System.Buffers;
using System.Net;
using System.Net.Http.Headers;
using System.Text;

namespace Medusa.Runtime;

/// <summary>A file as a part of a multipart body, or as the whole body, read while it is sent.</summary>
internal sealed class UploadContent : HttpContent
{
    private const int BufferSize = 64 * 1024;

    private readonly UploadFile _file;

    /// <param name="file">The file.</param>
    /// <param name="part">The part's name, or null for a body of its own.</param>
    public UploadContent(UploadFile file, string? part)
    {
        _file = file;
        Headers.ContentType = MediaTypeHeaderValue.Parse(file.ContentType);
        Headers.ContentDisposition = part is null ? null : Disposition(part, file.FileName);
    }

    protected override Task SerializeToStreamAsync(Stream stream, TransportContext? context)
        => SerializeToStreamAsync(stream, context, CancellationToken.None);

    protected override async Task SerializeToStreamAsync(Stream stream, TransportContext? context, CancellationToken cancellationToken)
    {
        Stream? source = null;
        var buffer = ArrayPool<byte>.Shared.Rent(BufferSize);
        var writes = false;
        try
        {
            source = _file.Open();
            for (long sent = 0; await ReadAsync(source, buffer, sent, cancellationToken).ConfigureAwait(false) is var read and > 0;)
            {
                writes = true;
                await stream.WriteAsync(buffer.AsMemory(0, read), cancellationToken).ConfigureAwait(false);
                writes = false;
                sent += read;
                _file.Progress?.Report(sent);
            }
        }
        catch (Exception exception) when (!writes && !cancellationToken.IsCancellationRequested)
        {
            throw new UploadFailure(exception is OperationCanceledException
                ? new IOException($"The stream of '{_file.FileName}' was cancelled, but the call was not.", exception)
                : exception);
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
            if (source is not null && _file.DisposeStream)
            {
                await source.DisposeAsync().ConfigureAwait(false);
            }
        }
    }

    // More or less than was announced would break the connection.
    private async ValueTask<int> ReadAsync(Stream source, byte[] buffer, long sent, CancellationToken cancellationToken)
    {
        var read = await source.ReadAsync(buffer, cancellationToken).ConfigureAwait(false);
        if (_file.Length is { } length && (read == 0 ? sent < length : sent + read > length))
        {
            throw new IOException(
                $"'{_file.FileName}' is {(read == 0 ? "shorter" : "longer")} than the {length} bytes that were announced; "
                + "if it is a file, it has changed since.");
        }

        return read;
    }

    protected override bool TryComputeLength(out long length)
    {
        length = _file.Length.GetValueOrDefault();
        return _file.Length is not null;
    }

    // Quoted as browsers do; a name beyond ASCII goes in filename*, and filename is what is left for those who don't know that.
    private static ContentDispositionHeaderValue Disposition(string part, string fileName)
    {
        ContentDispositionHeaderValue disposition = new("form-data") { Name = $"\"{part}\"" };
        StringBuilder ascii = new("\"", fileName.Length + 2);
        foreach (var c in fileName)
        {
            _ = c switch
            {
                '"' => ascii.Append("%22"),
                < ' ' or > '~' => ascii.Append('_'),
                _ => ascii.Append(c),
            };
        }
        disposition.Parameters.Add(new NameValueHeaderValue("filename", ascii.Append('"').ToString()));
        if (!Ascii.IsValid(fileName))
        {
            disposition.FileNameStar = fileName;
        }

        return disposition;
    }
}
