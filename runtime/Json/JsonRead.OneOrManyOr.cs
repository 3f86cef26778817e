using System.Text.Json;

namespace Medusa.Runtime;

/// <content>Filters.</content>
public static partial class JsonRead
{
    /// <summary>Reads a value, a list of values, or an object of another type.</summary>
    /// <typeparam name="T">The values' type.</typeparam>
    /// <typeparam name="TOther">The object's type.</typeparam>
    /// <param name="reader">The reader, on the value.</param>
    /// <param name="read">Reads one value.</param>
    /// <returns>The value, or <c>null</c> for JSON <c>null</c>.</returns>
    public static OneOrManyOr<T, TOther>? OneOrManyOr<T, TOther>(ref Utf8JsonReader reader, ItemReader<T> read)
        where TOther : class, IJsonModel<TOther>
    {
        if (reader.TokenType == JsonTokenType.StartObject)
        {
            return new OneOrManyOr<T, TOther>(ModelItem<TOther>(ref reader));
        }

        return OneOrMany(ref reader, read) is { } values ? new OneOrManyOr<T, TOther>(values) : default(OneOrManyOr<T, TOther>?);
    }
}
