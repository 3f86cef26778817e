using Medusa.Generator.Binding.Naming;

namespace Medusa.Generator.Binding.Pages;

/// <summary>What an example calls the parts of a result that it takes apart.</summary>
internal static class ExampleNames
{
    /// <summary>
    /// The one name beside those of paging in a pattern such as <c>({ products, count, limit, offset }) =></c> or
    /// <c>const { products, count } =</c>; null where there is no such pattern, or more than one other name in it.
    /// </summary>
    /// <param name="code">The example.</param>
    /// <param name="isOfPaging">Whether a name is one of paging. A pattern without any is of something else.</param>
    public static string? Of(string code, Func<string, bool> isOfPaging)
    {
        for (var open = code.IndexOf('{'); open >= 0; open = code.IndexOf('{', open + 1))
        {
            var close = code.IndexOfAny(['{', '}'], open + 1);
            if (close < 0 || code[close] == '{' || !IsPattern(code, close + 1))
            {
                continue;
            }

            // { products: cups } and { products = [] } are products all the same.
            var names = code.Substring(open + 1, close - open - 1)
                .Split(',')
                .Select(part => part.Split(':', '=')[0].Trim())
                .Where(name => name.Length > 0)
                .ToList();
            var others = names.Where(name => !isOfPaging(name)).ToList();
            if (others.Count < names.Count && others.Count == 1 && Identifiers.IsWord(others[0]))
            {
                return others[0];
            }
        }

        return null;
    }

    // What stands behind the braces: ") =>", "=>" or "=".
    private static bool IsPattern(string code, int at)
    {
        while (at < code.Length && (char.IsWhiteSpace(code[at]) || code[at] == ')'))
        {
            at++;
        }

        return at < code.Length && code[at] == '=' && (at + 1 == code.Length || code[at + 1] != '=');
    }
}
