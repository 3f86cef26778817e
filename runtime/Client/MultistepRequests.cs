using System.ComponentModel;
using System.Net;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Medusa.Runtime;

/// <summary>The requests that some methods send before the one that they are documented for.</summary>
/// <remarks>It is used by generated code, and isn't meant to be used directly.</remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class MultistepRequests
{
    /// <summary>The id of a cart's payment collection, which is created if the cart has none.</summary>
    /// <param name="transport">What sends the request.</param>
    /// <param name="cart">The cart.</param>
    /// <param name="options">Options for this request.</param>
    /// <param name="cancellationToken">Cancels the request.</param>
    /// <exception cref="ArgumentException">The cart has neither a payment collection nor an id.</exception>
    /// <exception cref="MedusaException">The request failed.</exception>
    public static async Task<string> PaymentCollectionAsync(
        MedusaTransport transport, IJsonWritable cart, MedusaRequestOptions? options, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(transport);
        ArgumentNullException.ThrowIfNull(cart);
        var json = JsonNode.Parse(JsonWritable.Json(cart).Span, documentOptions: new JsonDocumentOptions { MaxDepth = int.MaxValue });
        if (TextIn(json, "payment_collection", "id") is { Length: > 0 } known)
        {
            return known;
        }

        if (TextIn(json, "id") is not { Length: > 0 } id)
        {
            throw new ArgumentException("The cart has no id.", nameof(cart));
        }

        var arguments = new ApiArguments { Body = JsonWritable.Wrap("cart_id", id) };
        var created = await transport.SendAsync(
            MedusaV2.CreatePaymentCollection, arguments, ReplyReaders.Json, options?.ForFurtherRequest(), cancellationToken).ConfigureAwait(false);
        return Required(MedusaV2.CreatePaymentCollection, created, "payment_collection", "id");
    }

    /// <summary>
    /// Uploads a file for an import: where the server has an address of its storage for it, there, without any credentials; else to the server.
    /// </summary>
    /// <param name="transport">What sends the requests.</param>
    /// <param name="file">The file, of a known length.</param>
    /// <param name="query">The query of the requests to the server, if there is any.</param>
    /// <param name="options">Options for these requests.</param>
    /// <param name="cancellationToken">Cancels the requests.</param>
    /// <returns>What the request that starts the import has to say of the file.</returns>
    /// <exception cref="ArgumentException">The file's length isn't known.</exception>
    /// <exception cref="MedusaException">A request failed.</exception>
    public static async Task<IJsonWritable> UploadImportAsync(
        MedusaTransport transport, UploadFile file, IJsonWritable? query, MedusaRequestOptions? options, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(transport);
        ArgumentNullException.ThrowIfNull(file);
        if (file.Length is not { } length)
        {
            throw new ArgumentException($"The length of '{file.FileName}' isn't known, and the server asks for it.", nameof(file));
        }

        var own = options?.ForFurtherRequest();
        JsonObject wanted = new() { ["originalname"] = file.FileName, ["mime_type"] = file.ContentType, ["size"] = length };
        var signed = await transport.SendAsync(
            MedusaV2.PresignedUrl, new() { Body = JsonWritable.Of(wanted), Query = query }, ReplyReaders.Json, own, cancellationToken)
                .ConfigureAwait(false);
        string key;
        if (transport.CanSendElsewhere && TextIn(signed, "url") is { } url && Uri.TryCreate(url, MedusaTransport.AsIs, out var address)
            && address.Scheme is "http" or "https")
        {
            if (transport.IsSecure && address.Scheme == "http")
            {
                throw new MedusaResponseException(MedusaV2.PresignedUrl.Name, HttpStatusCode.OK, "it leads from https to http", "$.url");
            }

            await transport.PutFileAsync(MedusaV2.PutFile, address, file, own, cancellationToken).ConfigureAwait(false);
            key = Required(MedusaV2.PresignedUrl, signed, "filename");
        }
        else
        {
            var uploaded = await transport.SendAsync(
                MedusaV2.UploadFile, new() { Files = [file], Query = query }, ReplyReaders.Json, own, cancellationToken).ConfigureAwait(false);
            key = Required(MedusaV2.UploadFile, uploaded, "files", "0", "id");
        }

        return JsonWritable.Of(new JsonObject
        {
            ["file_key"] = key,
            ["originalname"] = TextIn(signed, "originalname") ?? file.FileName,
            ["extension"] = TextIn(signed, "extension") ?? Path.GetExtension(file.FileName).TrimStart('.'),
            ["size"] = length,
            ["mime_type"] = TextIn(signed, "mime_type") ?? file.ContentType,
        })!;
    }

    private static string Required(ApiOperation operation, JsonNode? response, params ReadOnlySpan<string> path) =>
        TextIn(response, path) is { Length: > 0 } text
            ? text
            : throw new MedusaResponseException(operation.Name, HttpStatusCode.OK, "it isn't there", "$." + string.Join('.', path.ToArray()));

    private static string? TextIn(JsonNode? json, params ReadOnlySpan<string> path)
    {
        foreach (var name in path)
        {
            json = json switch
            {
                JsonObject parent => parent[name],
                JsonArray { Count: > 0 } list when name == "0" => list[0],
                _ => null,
            };
        }

        return json is JsonValue value && value.TryGetValue(out string? text) ? text : null;
    }
}
