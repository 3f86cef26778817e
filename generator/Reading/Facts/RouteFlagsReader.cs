using Medusa.Generator.Model;
using Medusa.Generator.Model.Facts;
using Medusa.Generator.Reading.Text;

namespace Medusa.Generator.Reading.Facts;

/// <summary>
/// Reads the flags of a route, parted by commas: a word, or a word and its value behind a colon. A pair such as <c>name=parameter</c>
/// without a word continues the flag before it.
/// </summary>
internal static class RouteFlagsReader
{
    /// <summary>The part of an upload where the flag gives no name.</summary>
    public const string DefaultPart = "files";

    private const int MostFlags = 100;

    /// <summary>Reads the flags; null where they are wrong, with the reason.</summary>
    public static RouteFlags? Read(string text, out string error)
    {
        error = "";
        var flags = RouteFlags.None;
        var previous = "";
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var part in text.Split([','], StringSplitOptions.RemoveEmptyEntries))
        {
            var flag = part.Trim();
            if (flag.Length == 0)
            {
                continue;
            }

            var colon = flag.IndexOf(':');
            var isContinued = colon < 0 && flag.IndexOf('=') > 0 && previous is "query" or "body";
            var word = isContinued ? previous : colon < 0 ? flag : flag.Substring(0, colon);
            var value = isContinued ? flag : colon < 0 ? null : flag.Substring(colon + 1).Trim();
            previous = word;
            if (seen.Count == MostFlags)
            {
                error = $"there are more than {MostFlags} flags";
                return null;
            }

            if (!seen.Add(flag))
            {
                error = $"'{flag}' occurs twice";
                return null;
            }

            if (Add(flags, word, value) is not { } added)
            {
                error = $"expected {Expected(word)}, not '{flag}'";
                return null;
            }

            flags = added;
        }

        error = Contradiction(flags);
        return error.Length == 0 ? flags : null;
    }

    /// <summary>Whether a word may be a flag.</summary>
    public static bool IsFlag(string word) => Read(word.Trim(','), out _) is { } flags && flags != RouteFlags.None;

    private static RouteFlags? Add(RouteFlags flags, string word, string? value) => (word, value) switch
    {
        ("multipart", null) => flags with { FilePart = DefaultPart },
        ("multipart", { } part) when DottedName.IsName(part) => flags with { FilePart = part },
        ("token", null) => flags with { KeepsToken = true },
        ("logout", null) => flags with { ForgetsToken = true },
        ("nulls", null) => flags with { WritesNulls = true },
        ("text", null) => flags with { AcceptsText = true },
        ("bearer", { } parameter) when DottedName.IsName(parameter) => flags with { BearerParameter = parameter },
        ("query", { } pair) when SentAsOf(pair) is { } sent => flags with { Query = flags.Query.Append(sent).ToEquatableArray() },
        ("body", "{}") => flags with { SendsEmptyObject = true },
        ("body", { } pair) when SentAsOf(pair) is { } sent => flags with { Body = flags.Body.Append(sent).ToEquatableArray() },
        ("body", null) => flags with { HasBody = true },
        ("beside", { } method) when DottedName.IsName(method) => flags with { Beside = method },
        ("multistep", null) => flags with { IsMultistep = true },
        _ => null,
    };

    private static string Expected(string word) => word switch
    {
        "multipart" => "multipart, or multipart: and the name of the part",
        "bearer" => "bearer: and the name of a parameter",
        "beside" => "beside: and the name of a method",
        "query" => "query:name=parameter or query:name=parameter.member",
        "body" => "body, body:{}, body:name=parameter or body:name=parameter.member",
        "token" or "logout" or "nulls" or "text" or "multistep" => word + " alone",
        _ => "multipart, token, logout, nulls, text, bearer, query, body, beside or multistep",
    };

    // name=parameter or name=parameter.member
    private static SentAs? SentAsOf(string pair)
    {
        var equals = pair.IndexOf('=');
        var name = equals < 0 ? "" : pair.Substring(0, equals).Trim();
        var words = pair.Substring(equals + 1).Trim().Split('.');
        return DottedName.IsName(name) && words.Length <= 2 && words.All(DottedName.IsName)
            ? new SentAs(name, words[0], words.Length == 2 ? words[1] : null)
            : null;
    }

    private static string Contradiction(RouteFlags flags)
    {
        var bodies = (flags.FilePart is null ? 0 : 1) + (flags.Body.IsEmpty ? 0 : 1) + (flags.SendsEmptyObject ? 1 : 0) + (flags.HasBody ? 1 : 0);
        return bodies > 1 ? "a request has one body: multipart, body:name=parameter, body:{} and body exclude each other"
            : flags.Body.Count > 1 ? "body:name=parameter may occur once"
            : flags is { KeepsToken: true, ForgetsToken: true } ? "token and logout exclude each other"
            : "";
    }
}
