namespace Medusa.Generator.Binding.Naming;

/// <summary>What a generic type with its arguments is called: <c>DeleteResponse&lt;"product"&gt;</c> is <c>ProductDeleteResponse</c>.</summary>
internal static class InstanceName
{
    /// <param name="title">The generic type's name.</param>
    /// <param name="arguments">The words of its arguments.</param>
    public static string Of(string title, IReadOnlyList<string> arguments)
    {
        var name = Identifiers.Pascal(title, "Type");
        return Identifiers.Cut(string.Concat(arguments.Select(a => WithoutLastWordOf(name, Identifiers.Pascal(a, "")))) + name);
    }

    // OrderResponse and PaginatedResponse are OrderPaginatedResponse, which says it once.
    private static string WithoutLastWordOf(string name, string argument)
    {
        var start = name.Length - 1;
        while (start > 0 && !char.IsUpper(name[start]))
        {
            start--;
        }

        var last = name.Substring(start);
        return argument.Length > last.Length && argument.EndsWith(last, StringComparison.Ordinal)
            ? argument.Substring(0, argument.Length - last.Length)
            : argument;
    }
}
