using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Newtonsoft.Json.Serialization;

namespace Medusa.Benchmarks;

/// <summary>The peers' settings, which are the same in each benchmark.</summary>
internal static class Serializers
{
    /// <summary>System.Text.Json by reflection.</summary>
    public static readonly JsonSerializerOptions Reflection = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
        DefaultIgnoreCondition = System.Text.Json.Serialization.JsonIgnoreCondition.WhenWritingNull,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    private static readonly Newtonsoft.Json.JsonSerializer s_newtonsoft = Newtonsoft.Json.JsonSerializer.Create(new()
    {
        ContractResolver = new DefaultContractResolver { NamingStrategy = new SnakeCaseNamingStrategy() },
        NullValueHandling = Newtonsoft.Json.NullValueHandling.Ignore,
    });

    private static readonly UTF8Encoding s_utf8 = new(encoderShouldEmitUTF8Identifier: false);

    public static T ReadByNewtonsoft<T>(byte[] utf8)
    {
        using var text = new StreamReader(new MemoryStream(utf8), Encoding.UTF8);
        using var reader = new Newtonsoft.Json.JsonTextReader(text);
        return s_newtonsoft.Deserialize<T>(reader)!;
    }

    public static void WriteByNewtonsoft<T>(Stream stream, T value)
    {
        using var text = new StreamWriter(stream, s_utf8, leaveOpen: true);
        s_newtonsoft.Serialize(text, value);
    }
}
