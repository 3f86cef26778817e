using System.Text.Json.Nodes;

namespace InMemoryMedusa;

/// <summary>The backend does not do what it was asked for.</summary>
/// <param name="status">The response's status.</param>
/// <param name="type">In the backend's words: <c>not_found</c>, <c>not_allowed</c>, <c>invalid_data</c>.</param>
/// <param name="message">The reason.</param>
/// <param name="code">What exactly is wrong, where the backend says it: <c>insufficient_inventory</c>.</param>
internal sealed class RefusedException(int status, string type, string message, string? code = null) : Exception(message)
{
    public int Status => status;

    public JsonObject ToJson()
    {
        JsonObject body = [];
        if (code is not null)
        {
            body["code"] = code;
        }

        if (type.Length > 0)
        {
            body["type"] = type;
        }

        body["message"] = Message;
        return body;
    }
}
