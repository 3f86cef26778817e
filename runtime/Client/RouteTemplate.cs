using System.Text;

namespace Medusa.Runtime;

/// <summary>Routes with <c>{placeholders}</c>.</summary>
internal static class RouteTemplate
{
    /// <summary>Splits a route into its literal parts and the names between them.</summary>
    public static (string[] Literals, string[] Parameters) Parse(string route)
    {
        List<string> literals = [];
        List<string> parameters = [];
        var start = 0;
        while (route.IndexOf('{', start) is int open and >= 0)
        {
            var close = route.IndexOf('}', open);
            if (close < 0)
            {
                throw new ArgumentException($"The route '{route}' has a '{{' without a '}}'.", nameof(route));
            }

            literals.Add(route[start..open]);
            parameters.Add(route[(open + 1)..close]);
            start = close + 1;
        }
        literals.Add(route[start..]);
        return ([.. literals], [.. parameters]);
    }

    public static string Expand(ApiOperation operation, string[] literals, IReadOnlyList<string> values)
    {
        if (values.Count != operation.Parameters.Length)
        {
            throw new ArgumentException(
                $"{operation.Name} takes {operation.Parameters.Length} path value(s), not {values.Count}.", nameof(values));
        }
        if (values.Count == 0)
        {
            return literals[0];
        }

        StringBuilder path = new(literals[0], 64);
        for (var i = 0; i < values.Count; i++)
        {
            Check(values[i], operation.Parameters[i]);
            path.Append(Uri.EscapeDataString(values[i])).Append(literals[i + 1]);
        }
        return path.ToString();
    }

    // Escaping protects all but these: they would address another route than the one that was meant.
    private static void Check(string value, string parameter)
    {
        ArgumentException.ThrowIfNullOrEmpty(value, parameter);
        if (value is "." or "..")
        {
            throw new ArgumentException($"'{value}' can't be a segment of a path.", parameter);
        }
    }
}
