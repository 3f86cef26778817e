using System.Text.Json;

namespace Medusa.Runtime;

/// <content>Filters.</content>
public static partial class JsonWrite
{
    /// <summary>Writes a member that is a value, a list of values, or an object of another type.</summary>
    /// <typeparam name="T">The values' type.</typeparam>
    /// <typeparam name="TOther">The object's type.</typeparam>
    /// <param name="w">The writer.</param>
    /// <param name="name">The member's name: see <see cref="Name"/>.</param>
    /// <param name="value">The value.</param>
    /// <param name="write">Writes one value.</param>
    /// <param name="asList">Whether a single value is written as a list of one, as the server's query parser needs it.</param>
    public static void OneOrManyOr<T, TOther>(
        Utf8JsonWriter w,
        JsonEncodedText name,
        OneOrManyOr<T, TOther>? value,
        ItemWriter<T> write,
        bool asList = false)
        where TOther : class, IJsonModel<TOther>
    {
        if (value is { IsOther: true } other)
        {
            Model(w, name, other.Other);
        }
        else
        {
            OneOrMany(w, name, value?.Values, write, asList);
        }
    }

    /// <summary>Writes an item that is a value, a list of values, or an object of another type.</summary>
    /// <typeparam name="T">The values' type.</typeparam>
    /// <typeparam name="TOther">The object's type.</typeparam>
    /// <param name="w">The writer.</param>
    /// <param name="value">The value.</param>
    /// <param name="write">Writes one value.</param>
    /// <param name="asList">Whether a single value is written as a list of one, as the server's query parser needs it.</param>
    public static void OneOrManyOrValue<T, TOther>(Utf8JsonWriter w, OneOrManyOr<T, TOther>? value, ItemWriter<T> write, bool asList = false)
        where TOther : class, IJsonModel<TOther>
    {
        if (value is { IsOther: true } other)
        {
            ModelValue(w, other.Other);
        }
        else
        {
            OneOrManyValue(w, value?.Values, write, asList);
        }
    }
}
