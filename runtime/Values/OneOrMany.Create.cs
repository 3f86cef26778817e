namespace Medusa;

/// <summary>Makes <see cref="OneOrMany{T}"/>.</summary>
public static class OneOrMany
{
    /// <summary>Makes one of a list of values; the compiler calls it for <c>["a", "b"]</c>.</summary>
    /// <typeparam name="T">The values' type.</typeparam>
    /// <param name="values">The values, which are copied.</param>
    public static OneOrMany<T> Create<T>(ReadOnlySpan<T> values) => new(values.ToArray());
}
