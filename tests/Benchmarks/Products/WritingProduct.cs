using System.Buffers;
using System.Text.Json;
using System.Text.Json.Nodes;
using BenchmarkDotNet.Attributes;
using Medusa.Benchmarks.Products.Plain;
using Medusa.Runtime;
using Newtonsoft.Json.Linq;

namespace Medusa.Benchmarks.Products;

/// <summary>Writes the request that creates a product with 12 variants, into a buffer that is there already.</summary>
[MemoryDiagnoser]
public class WritingProduct
{
    private readonly ArrayBufferWriter<byte> _buffer = new(16 * 1024);
    private readonly MemoryStream _stream = new(16 * 1024);
    private readonly AdminPostProductsReq _request = ProductData.Request();
    private readonly PlainNewProduct<JsonObject> _plain = ProductData.PlainRequest<JsonObject>();
    private readonly PlainNewProduct<JObject> _forNewtonsoft = ProductData.PlainRequest<JObject>();
    private Utf8JsonWriter _writer = null!;

    [GlobalSetup]
    public void Setup()
    {
        _writer = new Utf8JsonWriter(_buffer, JsonWrite.Options);
        Emitted();
        var expected = JsonNode.Parse(_buffer.WrittenSpan);
        SourceGeneration();
        if (!JsonNode.DeepEquals(expected, JsonNode.Parse(_buffer.WrittenSpan)))
        {
            throw new InvalidOperationException("They write different requests.");
        }
    }

    [Benchmark(Description = "emitted code")]
    public int Emitted()
    {
        Begin();
        ((IJsonWritable)_request).WriteJson(_writer);
        _writer.Flush();
        return _buffer.WrittenCount;
    }

    [Benchmark(Description = "System.Text.Json, source generation", Baseline = true)]
    public int SourceGeneration()
    {
        Begin();
        JsonSerializer.Serialize(_writer, _plain, PlainNewProductContext.Default.PlainNewProductJsonObject);
        return _buffer.WrittenCount;
    }

    [Benchmark(Description = "System.Text.Json, reflection")]
    public int Reflection()
    {
        Begin();
        JsonSerializer.Serialize(_writer, _plain, Serializers.Reflection);
        return _buffer.WrittenCount;
    }

    [Benchmark(Description = "Newtonsoft.Json")]
    public long NewtonsoftJson()
    {
        _stream.SetLength(0);
        Serializers.WriteByNewtonsoft(_stream, _forNewtonsoft);
        return _stream.Length;
    }

    private void Begin()
    {
        _buffer.ResetWrittenCount();
        _writer.Reset();
    }
}
