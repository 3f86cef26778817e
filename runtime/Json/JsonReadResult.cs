using System.Text.Json;

namespace Medusa.Runtime;

/// <summary>What came of reading a whole JSON text: the value, or where and why it could not be read.</summary>
/// <typeparam name="T">The value's type.</typeparam>
internal readonly struct JsonReadResult<T>
    where T : class
{
    public JsonReadResult(T? value) => Value = value;

    public JsonReadResult(JsonException error, string path, long offset)
    {
        Error = error;
        Path = path;
        Offset = offset;
    }

    /// <summary>The value; <c>null</c> when the text is <c>null</c>, or could not be read.</summary>
    public T? Value { get; }

    /// <summary>Why the text could not be read; <c>null</c> when it could. Its message quotes nothing of the text.</summary>
    public JsonException? Error { get; }

    /// <summary>Where reading failed, as a JSON path such as <c>$.batch_jobs[3].created_at</c>; empty when it did not.</summary>
    public string Path { get; } = string.Empty;

    /// <summary>Where reading failed, in bytes from the start of the text.</summary>
    public long Offset { get; }
}
