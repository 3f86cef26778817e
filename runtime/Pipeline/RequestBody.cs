using System.Net.Http.Headers;
using System.Text.Json;

namespace Medusa.Runtime;

/// <summary>What a call sends as body, from which each of its requests gets a content of its own.</summary>
internal sealed class RequestBody
{
    /// <summary>No body.</summary>
    public static readonly RequestBody None = new();

    private static readonly RequestBody s_emptyObject = new() { _json = "{}"u8.ToArray() };
    private static readonly MediaTypeHeaderValue s_jsonType = new("application/json");

    private ReadOnlyMemory<byte>? _json;
    private IReadOnlyList<UploadFile>? _files;
    private string? _filePart = string.Empty;

    /// <summary>Whether it can be sent again.</summary>
    public bool IsRepeatable => _files is null || _files.All(file => file.Repeatable);

    public bool IsEmpty => _json is null && _files is null;

    /// <summary>A file as it is.</summary>
    public static RequestBody Of(UploadFile file) => new() { _files = [file], _filePart = null };

    /// <summary>The body of a call; for some verbs an API, and some operations, want an empty object where there is none.</summary>
    public static RequestBody Of(MedusaApi api, ApiOperation operation, IJsonWritable? body, IReadOnlyList<UploadFile>? files)
    {
        if (files is not null)
        {
            if (files.Count == 0 || files.Contains(null!))
            {
                throw new ArgumentException("There is no file to upload.", nameof(files));
            }

            HashSet<Stream> once = [];
            foreach (var file in files)
            {
                file.ThrowIfSpent();
                if (file.Once is { } stream && !once.Add(stream))
                {
                    throw new ArgumentException($"The stream of '{file.FileName}' can be read once, and is to be sent twice.", nameof(files));
                }
            }

            return new RequestBody { _files = files, _filePart = operation.FilePart };
        }
        if (body is not null)
        {
            return new RequestBody { _json = JsonWritable.Json(body) };
        }

        return operation.SendsEmptyObject || api.SendsEmptyObject(operation.Method) ? s_emptyObject : None;
    }

    public HttpContent? ToContent()
    {
        if (_files is not null)
        {
            return _filePart is null ? new UploadContent(_files[0], null) : Multipart(_files, _filePart);
        }

        if (_json is not { } json)
        {
            return null;
        }

        ReadOnlyMemoryContent content = new(json);
        content.Headers.ContentType = s_jsonType;
        return content;
    }

    /// <summary>The passwords and tokens in it.</summary>
    /// <param name="isLogin">Whether it is sent to log in.</param>
    public IReadOnlyList<string> Secrets(bool isLogin)
        => _json is { } json ? JsonSecrets.Of(json.Span, isLogin ? SecretNames.IsSecretOfLogin : SecretNames.IsSecret) : [];

    private static MultipartFormDataContent Multipart(IReadOnlyList<UploadFile> files, string part)
    {
        MultipartFormDataContent multipart = [];
        foreach (var file in files)
        {
            multipart.Add(new UploadContent(file, part));
        }

        return multipart;
    }
}
