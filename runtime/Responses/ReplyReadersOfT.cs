namespace Medusa.Runtime;

/// <summary>The reader of one model type.</summary>
internal static class ReplyReaders<T>
    where T : class, IJsonModel<T>
{
    /// <summary>
    /// A model. An empty body, <c>null</c>, and plain text such as <c>OK</c>, stand for an empty one: the server did what it was
    /// asked, and a member that isn't there says so when it is read. The text itself is to be had with the response.
    /// </summary>
    public static readonly ReplyReader<T> Model = static (call, reply, maxDepth) =>
    {
        if (ReplyReaders.IsEmpty(call, reply))
        {
            return Empty();
        }

        if (ReplyReaders.LooksLikeJson(reply))
        {
            return ReplyReaders.Unwrap(call, reply, JsonDocumentReader.Read<T>(reply.Body, ReplyReaders.Options(maxDepth))) ?? Empty();
        }

        return reply.MediaType == "text/plain" ? Empty() : throw ApiErrors.NotJson(call, reply);
    };

    private static T Empty() => JsonDocumentReader.Read<T>("{}"u8).Value!;
}
