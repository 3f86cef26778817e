using System.Buffers;
using System.Text;
using System.Text.Json;

namespace Medusa.Runtime.Json.Tests;

/// <summary>Reads single values and writes texts for the tests.</summary>
internal static class Texts
{
    public static T Read<T>(string json, ItemReader<T> read) => Read(Encoding.UTF8.GetBytes(json), read);

    public static T Read<T>(byte[] utf8, ItemReader<T> read)
    {
        var reader = new Utf8JsonReader(utf8);
        reader.Read();
        var value = read(ref reader);
        Assert.False(reader.Read());
        return value;
    }

    /// <summary>Reads a text that lies in two buffers.</summary>
    public static T ReadSplit<T>(byte[] utf8, int at, ItemReader<T> read)
    {
        var first = new Segment(utf8.AsMemory(0, at), 0);
        var last = first.Append(utf8.AsMemory(at));
        var reader = new Utf8JsonReader(new ReadOnlySequence<byte>(first, 0, last, last.Memory.Length));
        reader.Read();
        var value = read(ref reader);
        Assert.False(reader.Read());
        return value;
    }

    public static string Write(Action<Utf8JsonWriter> write)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(buffer, JsonWrite.Options))
        {
            write(writer);
        }

        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }

    public static string Write(IJsonWritable value) => Write(value.WriteJson);

    private sealed class Segment : ReadOnlySequenceSegment<byte>
    {
        public Segment(ReadOnlyMemory<byte> memory, long start)
        {
            Memory = memory;
            RunningIndex = start;
        }

        public Segment Append(ReadOnlyMemory<byte> memory)
        {
            var next = new Segment(memory, RunningIndex + Memory.Length);
            Next = next;
            return next;
        }
    }
}
