using System.Text.Json.Nodes;
using System.Text.Json.Serialization;

namespace Medusa.Benchmarks.Products.Plain;

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(PlainNewProduct<JsonObject>))]
internal sealed partial class PlainNewProductContext : JsonSerializerContext;
