using System.Text.Json.Nodes;
using System.Text.Json.Serialization;

namespace Medusa.Benchmarks.BatchJobs.Plain;

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower)]
[JsonSerializable(typeof(PlainBatchJobPage<JsonObject>))]
internal sealed partial class PlainBatchJobContext : JsonSerializerContext;
