using System.Text.Json.Nodes;
using System.Text.Json.Serialization;

namespace Medusa.Benchmarks.Orders.Plain;

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower)]
[JsonSerializable(typeof(PlainOrderPage<JsonObject>))]
internal sealed partial class PlainOrderContext : JsonSerializerContext;
