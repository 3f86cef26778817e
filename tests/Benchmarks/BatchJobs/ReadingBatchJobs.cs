using System.Text.Json;
using System.Text.Json.Nodes;
using BenchmarkDotNet.Attributes;
using Medusa.Benchmarks.BatchJobs.Plain;
using Medusa.Runtime;
using Newtonsoft.Json.Linq;

namespace Medusa.Benchmarks.BatchJobs;

/// <summary>Reads a page of 100 batch jobs.</summary>
[MemoryDiagnoser]
public class ReadingBatchJobs
{
    private readonly byte[] _page = BatchJobData.Page(100);

    [Benchmark(Description = "tokens alone")]
    public int Tokens()
    {
        var reader = new Utf8JsonReader(_page);
        var count = 0;
        while (reader.Read())
        {
            count++;
        }

        return count;
    }

    [Benchmark(Description = "emitted code")]
    public AdminBatchJobListRes Emitted()
    {
        var reader = new Utf8JsonReader(_page);
        reader.Read();
        return JsonRead.Model<AdminBatchJobListRes>(ref reader)!;
    }

    [Benchmark(Description = "System.Text.Json, source generation", Baseline = true)]
    public PlainBatchJobPage<JsonObject> SourceGeneration() => JsonSerializer.Deserialize(_page, PlainBatchJobContext.Default.PlainBatchJobPageJsonObject)!;

    [Benchmark(Description = "System.Text.Json, reflection")]
    public PlainBatchJobPage<JsonObject> Reflection() => JsonSerializer.Deserialize<PlainBatchJobPage<JsonObject>>(_page, Serializers.Reflection)!;

    [Benchmark(Description = "Newtonsoft.Json")]
    public PlainBatchJobPage<JObject> NewtonsoftJson() => Serializers.ReadByNewtonsoft<PlainBatchJobPage<JObject>>(_page);
}
