using System.Net.Http.Headers;
using System.Text;

namespace Medusa.Runtime;

/// <summary>The secrets that a call held since it began, with whichever of its requests it sent them.</summary>
internal static class CallSecrets
{
    private static readonly char[] s_separators = [' ', '\t', ';', ',', '=', ':', '"'];

    private static readonly HashSet<string> s_harmless = new(StringComparer.OrdinalIgnoreCase)
    {
        "Accept", "Accept-Charset", "Accept-Encoding", "Accept-Language", "Cache-Control", "Expect", "Idempotency-Key", "Pragma",
        "Request-Id", "traceparent", "tracestate", "User-Agent", "X-Correlation-Id", "X-Request-Id",
        MedusaV2.LocaleHeader,
    };

    public static IEnumerable<string> Of(ApiCall call, ApiReply? reply)
    {
        var secrets = call.Body.Secrets(call.IsLogin).Concat(OfPath(call));
        foreach (var sent in call.Sent)
        {
            secrets = secrets.Concat(OfRequest(sent, call.IsLogin));
        }

        return reply is null ? secrets : secrets.Concat(OfReply(reply));
    }

    // Ids make an error worth reading, and give nothing away. Any other value may be a gift card's code or an e-mail address.
    private static IEnumerable<string> OfPath(ApiCall call)
        => call.PathValues.Count > 0 ? call.PathValues.Where(value => !SecretNames.IsId(value) && !SecretNames.IsWord(value)) : OfSegments(call.Path);

    private static IEnumerable<string> OfSegments(string path)
    {
        var before = "";
        foreach (var segment in path.Split('/').Select(Uri.UnescapeDataString))
        {
            if (SecretNames.LooksLikeToken(segment) || (SecretNames.IsSecret(before) && !SecretNames.IsId(segment)))
            {
                yield return segment;
            }

            before = segment;
        }
    }

    private static IEnumerable<string> OfRequest(SentRequest sent, bool isLogin)
    {
        foreach (var secret in OfQuery(sent.Uri.Query, isLogin))
        {
            yield return secret;
        }

        foreach (var part in Uri.UnescapeDataString(sent.Uri.UserInfo).Split(':'))
        {
            yield return part;
        }

        if (sent.IsRedirected)
        {
            foreach (var secret in OfSegments(sent.Uri.AbsolutePath))
            {
                yield return secret;
            }
        }
        foreach ((var name, var values) in sent.Request.Headers.NonValidated)
        {
            if (s_harmless.Contains(name))
            {
                continue;
            }

            foreach (var value in values)
            {
                var isCookie = name.Equals("Cookie", StringComparison.OrdinalIgnoreCase);
                foreach (var secret in isCookie ? OfCookies(value) : OfHeader(value))
                {
                    yield return secret;
                }
            }
        }
    }

    // A redirect that was not followed may have brought a secret too, and so may a new session.
    private static IEnumerable<string> OfReply(ApiReply reply)
    {
        var location = reply.Header("Location") ?? "";
        var mark = location.IndexOf('?', StringComparison.Ordinal);
        return OfSegments(mark < 0 ? location : location[..mark])
            .Concat(mark < 0 ? [] : OfQuery(location[mark..]))
            .Concat(reply.Headers("Set-Cookie").SelectMany(cookie => OfCookies(cookie.Split(';')[0])));
    }

    private static IEnumerable<string> OfQuery(string query, bool isLogin = false)
    {
        foreach (var parameter in query.TrimStart('?').Split(['&', '#']))
        {
            var mark = parameter.IndexOf('=', StringComparison.Ordinal);
            if (mark < 0)
            {
                continue;
            }

            var value = Uri.UnescapeDataString(parameter[(mark + 1)..]);
            var name = Uri.UnescapeDataString(parameter[..mark]);
            if (SecretNames.IsSecretParameter(name) || SecretNames.LooksLikeToken(value) || (isLogin && SecretNames.IsSecretOfLogin(name)))
            {
                yield return value;
            }
        }
    }

    // A signed session id is s:<id>.<signature>.
    private static IEnumerable<string> OfCookies(string cookies)
    {
        foreach (var cookie in cookies.Split(';'))
        {
            var raw = cookie[(cookie.IndexOf('=', StringComparison.Ordinal) + 1)..];
            var value = Uri.UnescapeDataString(raw);
            yield return raw;
            yield return value;
            foreach (var part in value.Split([':', '.']))
            {
                yield return part;
            }
        }
    }

    private static IEnumerable<string> OfHeader(string value)
    {
        var mark = value.IndexOf(' ', StringComparison.Ordinal);
        var hasScheme = mark > 0 && value[..mark].ToUpperInvariant() is "BASIC" or "BEARER" or "DIGEST" or "NEGOTIATE" or "TOKEN";
        var credentials = hasScheme ? value[(mark + 1)..].Trim() : value;
        yield return credentials;
        if (Basic(credentials) is { } pair)
        {
            yield return pair;
            foreach (var part in pair.Split(':', 2))
            {
                yield return part;
            }
        }
        foreach (var part in credentials.Split(s_separators, StringSplitOptions.RemoveEmptyEntries))
        {
            yield return part;
            yield return Uri.UnescapeDataString(part);
            if (!part.StartsWith("eyJ", StringComparison.Ordinal))
            {
                continue;
            }

            foreach (var section in part.Split('.'))
            {
                yield return section;
            }
        }
    }

    // A user name and password in base64, with or without the scheme before it.
    private static string? Basic(string credentials)
    {
        var bytes = new byte[credentials.Length];
        return Convert.TryFromBase64String(credentials, bytes, out var length) && bytes.AsSpan(0, length).Contains((byte)':')
            ? Encoding.UTF8.GetString(bytes, 0, length)
            : null;
    }
}
