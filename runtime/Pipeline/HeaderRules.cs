using System.Buffers;

namespace Medusa.Runtime;

/// <summary>Which headers may be sent.</summary>
internal static class HeaderRules
{
    private static readonly SearchValues<char> s_tokenCharacters = SearchValues.Create(
        "!#$%&'*+-.^_`|~0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz");

    // HTTP would refuse others only when it sends, as a failure that looks like one of the network.
    private static readonly SearchValues<char> s_valueCharacters = SearchValues.Create(
        "\t !\"#$%&'()*+,-./0123456789:;<=>?@ABCDEFGHIJKLMNOPQRSTUVWXYZ[\\]^_`abcdefghijklmnopqrstuvwxyz{|}~");

    /// <summary>Whether a header may have this value: printable ASCII, spaces and tabs.</summary>
    public static bool IsValue(string value) => !value.AsSpan().ContainsAnyExcept(s_valueCharacters);

    /// <summary>What is wrong with a header, without its value, which may be a secret; null if nothing is.</summary>
    public static string? Problem(string name, string? value)
    {
        if (string.IsNullOrEmpty(name) || name.AsSpan().ContainsAnyExcept(s_tokenCharacters))
        {
            return "a header's name is empty or holds a character that is not allowed.";
        }

        if (name.Equals("Content-Length", StringComparison.OrdinalIgnoreCase) || name.Equals("Transfer-Encoding", StringComparison.OrdinalIgnoreCase))
        {
            return $"the header '{name}' follows from the body and can't be set.";
        }
        return value is null || IsValue(value)
            ? null
            : $"the value of the header '{name}' holds a line break or another character that is not printable ASCII.";
    }

    /// <summary>Refuses a header that can't be sent.</summary>
    public static void ThrowIfInvalid(string name, string? value, string parameter)
    {
        if (Problem(name, value) is { } problem)
        {
            throw new ArgumentException($"Not valid: {problem}", parameter);
        }
    }
}
