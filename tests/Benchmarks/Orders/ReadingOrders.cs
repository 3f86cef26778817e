using System.Text.Json;
using System.Text.Json.Nodes;
using BenchmarkDotNet.Attributes;
using Medusa.Benchmarks.Orders.Plain;
using Medusa.Runtime;
using Newtonsoft.Json.Linq;

namespace Medusa.Benchmarks.Orders;

/// <summary>Reads a page of 50 orders with all that the server sends with them.</summary>
[MemoryDiagnoser]
public class ReadingOrders
{
    private readonly byte[] _page = OrderData.Page(50);

    [GlobalSetup]
    public void Setup()
    {
        // A member that one of them doesn't know would make the comparison unfair.
        var written = JsonSerializer.SerializeToNode(SourceGeneration(), PlainOrderContext.Default.PlainOrderPageJsonObject)!;
        if (Emitted().Orders.Any(order => order.AdditionalProperties.Count > 0) || !Contains(written, JsonNode.Parse(_page)!))
        {
            throw new InvalidOperationException("The page has members that the records don't have.");
        }
    }

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
    public AdminOrdersListRes Emitted()
    {
        var reader = new Utf8JsonReader(_page);
        reader.Read();
        return JsonRead.Model<AdminOrdersListRes>(ref reader)!;
    }

    [Benchmark(Description = "System.Text.Json, source generation", Baseline = true)]
    public PlainOrderPage<JsonObject> SourceGeneration() => JsonSerializer.Deserialize(_page, PlainOrderContext.Default.PlainOrderPageJsonObject)!;

    [Benchmark(Description = "System.Text.Json, reflection")]
    public PlainOrderPage<JsonObject> Reflection() => JsonSerializer.Deserialize<PlainOrderPage<JsonObject>>(_page, Serializers.Reflection)!;

    [Benchmark(Description = "Newtonsoft.Json")]
    public PlainOrderPage<JObject> NewtonsoftJson() => Serializers.ReadByNewtonsoft<PlainOrderPage<JObject>>(_page);

    private static bool Contains(JsonNode? whole, JsonNode? part) => part switch
    {
        JsonObject members => whole is JsonObject all && members.All(m => all.TryGetPropertyValue(m.Key, out var value) && Contains(value, m.Value)),
        JsonArray items => whole is JsonArray all && all.Count == items.Count && items.Index().All(item => Contains(all[item.Index], item.Item)),
        _ => whole?.GetValueKind() == part?.GetValueKind(),
    };
}
