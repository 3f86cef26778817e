namespace Medusa.Runtime;

/// <summary>
/// Marks a request that was written to a connection. <see cref="SocketsHttpHandler"/> repeats a request without a body up to three
/// times when its connection breaks before the response: then a connection that could not be made at last doesn't mean that nothing
/// was sent before.
/// </summary>
internal static class SentMark
{
    private static readonly HttpRequestOptionsKey<bool> s_key = new("Medusa.Sent");

    public static void Set(HttpRequestMessage request) => request.Options.Set(s_key, true);

    public static bool IsSet(HttpRequestMessage request) => request.Options.TryGetValue(s_key, out _);
}
