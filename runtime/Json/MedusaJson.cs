using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Medusa.Runtime;

namespace Medusa;

/// <summary>
/// Generated records for <see cref="JsonSerializer"/>, without reflection:
/// <c>JsonSerializer.Deserialize(json, MedusaJson.TypeInfo&lt;Order&gt;())</c>.
/// </summary>
/// <remarks>
/// A record reads and writes itself with <c>JsonSerializer.Deserialize&lt;Order&gt;(json)</c> too. The compiler can't see that such a call needs no
/// reflection, and warns of it in programs that are trimmed or compiled ahead of time; of these calls it doesn't.
/// </remarks>
public static class MedusaJson
{
    /// <summary>What <see cref="JsonSerializer"/> needs to read and write a record; made once for each record.</summary>
    /// <typeparam name="T">A generated record, or an abstract one that stands for several.</typeparam>
    /// <returns>The metadata, which is read-only.</returns>
    public static JsonTypeInfo<T> TypeInfo<T>()
        where T : class, IJsonModel<T> => Made<T>.TypeInfo;

    private static class Made<T>
        where T : class, IJsonModel<T>
    {
        public static readonly JsonTypeInfo<T> TypeInfo = Make();

        private static JsonTypeInfo<T> Make()
        {
            JsonSerializerOptions options = new() { TypeInfoResolver = JsonTypeInfoResolver.Combine() };
            var type = JsonMetadataServices.CreateValueInfo<T>(options, new JsonModelConverter<T>());
            type.MakeReadOnly();
            return type;
        }
    }
}
