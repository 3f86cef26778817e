using System.Globalization;
using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using Medusa.Runtime.Tests.Support;
using Microsoft.AspNetCore.Http;

namespace Medusa.Runtime.Tests;

/// <summary>What a server repeats of the secrets that a call held, encoded and cut as it may be.</summary>
public sealed partial class MaskTests
{
    private const string Token = "Zq7_kP-3xW9~vB5+mN1/tR8=yU2";
    private const string Password = "hunter\"2 <s&cret>/\u00E4\\pa55";

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    private static async Task<MedusaApiException> FailAsync(
        string answer, Func<TestClient, Task> call, Action<MedusaClientOptions>? configure = null, string type = "application/json")
    {
        await using var backend = await Backend.AnswerAsync(answer, 400, type);
        using var client = TestClient.Of(backend, configure);
        return await Assert.ThrowsAsync<MedusaApiException>(() => call(client));
    }

    private static async Task CheckHiddenAsync(string secret, string written)
    {
        var error = await FailAsync(
            $"<p>denied: {written} : sorry</p>",
            client => client.Jobs.LoginAsync(new("admin@example.com", secret), cancellationToken: Cancellation),
            type: "text/html");

        var rest = error.BodyExcerpt["<p>denied: ".Length..^" : sorry</p>".Length];
        Assert.Contains("***", rest, StringComparison.Ordinal);

        // Of base64, what stands before and behind is left, and the characters that the secret shares with it.
        Assert.True(rest.Length <= 34, rest);
    }

    private static void AssertHidden(MedusaApiException error, params string[] secrets)
    {
        var all = string.Join('\n', error, error.Type, error.Code, error.ServerMessage, error.RequestId, error.BodyExcerpt);
        Assert.Contains("***", all, StringComparison.Ordinal);
        Assert.All(secrets, secret => Assert.DoesNotContain(secret, all, StringComparison.OrdinalIgnoreCase));
    }

    public static TheoryData<string, string> Encodings()
    {
        Func<string, string>[] encodings =
        [
            text => text,
            text => text.ToUpperInvariant(),
            text => text.ToLowerInvariant(),
            WebUtility.HtmlEncode,
            text => string.Concat(text.Select(c => string.Create(CultureInfo.InvariantCulture, $"&#{(int)c};"))),
            text => string.Concat(text.Select(c => string.Create(CultureInfo.InvariantCulture, $"&#x{(int)c:x4}"))) + ";",
            Uri.EscapeDataString,
            text => Uri.EscapeDataString(text).ToLowerInvariant(),
            text => Uri.EscapeDataString(Uri.EscapeDataString(text)),
            WebUtility.UrlEncode,
            text => string.Concat(Encoding.UTF8.GetBytes(text).Select(b => $"%{b:X2}")),
            text => string.Concat(text.Select(c => string.Create(CultureInfo.InvariantCulture, $"\\u{(int)c:X4}"))),
            text => string.Concat(text.Select(c => string.Create(CultureInfo.InvariantCulture, $"\\x{(int)c:x2}"))),
            text => string.Concat(text.Select(c => string.Create(CultureInfo.InvariantCulture, $"%u{(int)c:X4}"))),
            text => JsonValue.Create(text).ToJsonString(),
            text => JsonValue.Create(JsonValue.Create(text).ToJsonString()).ToJsonString(),
            text => WebUtility.HtmlEncode(JsonValue.Create(text).ToJsonString()),
            text => Convert.ToHexString(Encoding.UTF8.GetBytes(text)),
            text => string.Join(':', Encoding.UTF8.GetBytes(text).Select(b => b.ToString("x2", CultureInfo.InvariantCulture))),
            text => BitConverter.ToString(Encoding.UTF8.GetBytes(text)),
            text => string.Join(' ', Encoding.UTF8.GetBytes(text).Select(b => b.ToString("x2", CultureInfo.InvariantCulture))),
            text => string.Join(", ", Encoding.UTF8.GetBytes(text).Select(b => string.Create(CultureInfo.InvariantCulture, $"0x{b:X2}"))),
            text => string.Join(',', Encoding.UTF8.GetBytes(text)),
            text => string.Join(", ", Encoding.UTF8.GetBytes(text)),
            text => string.Join(",\n  ", Encoding.UTF8.GetBytes(text)),
            text => string.Concat(Encoding.UTF8.GetBytes(text).Select(b => string.Create(CultureInfo.InvariantCulture, $"={b:X2}"))),
            text => string.Join("=\r\n", text.Chunk(5).Select(line => new string(line))),
            text => Convert.ToHexString(Encoding.Unicode.GetBytes(text)),
            text => Convert.ToBase64String(Encoding.Unicode.GetBytes(text)),
            text => Convert.ToBase64String(Encoding.BigEndianUnicode.GetBytes("ab" + text)),
            text => Convert.ToBase64String(Encoding.Unicode.GetBytes("x" + text)),
            text => string.Join('\0', text.AsEnumerable()),
            text => string.Join('\u2060', text.AsEnumerable()),
            text => string.Join("\u200C\u200D", text.AsEnumerable()),
            text => string.Concat(text.Select(c => string.Create(CultureInfo.InvariantCulture, $"\\u{{{(int)c:x}}}"))),
            text => string.Concat(text.Select(c => string.Create(CultureInfo.InvariantCulture, $"\\U{(int)c:X8}"))),
            text => string.Concat(text.Select(c => "\\" + Convert.ToString(c, 8).PadLeft(3, '0'))),
            text => string.Concat(text.Select(c => string.Create(CultureInfo.InvariantCulture, $"%{(int)c:X2}"))),
        ];
        TheoryData<string, string> cases = [];
        foreach (var secret in new[] { Token, Password })
        {
            foreach (var encode in encodings)
            {
                cases.Add(secret, encode(secret));
            }

            // In base64, as it stands beside what comes before it.
            foreach (var before in new[] { "", "a", "ab", "user:", "{\"password\":\"" })
            {
                var base64 = Convert.ToBase64String(Encoding.UTF8.GetBytes(before + secret + "\"}"));
                foreach (var written in new[] { base64, base64.Replace('+', '-').Replace('/', '_'), Uri.EscapeDataString(base64), base64.Replace("/", "\\/", StringComparison.Ordinal) })
                {
                    cases.Add(secret, written);
                }
            }
        }
        return cases;
    }

    [Theory]
    [MemberData(nameof(Encodings))]
    public Task A_secret_is_hidden_however_it_is_encoded(string secret, string written) => CheckHiddenAsync(secret, written);

    public static TheoryData<string, string> EncodingsOfEncodings()
    {
        static string Base64(string text) => Convert.ToBase64String(Encoding.UTF8.GetBytes(text));
        static string UrlSafe(string text) => text.Replace('+', '-').Replace('/', '_').TrimEnd('=');
        static string Broken(string text, int length, string by) => string.Join(by, text.Chunk(length).Select(line => new string(line)));
        TheoryData<string, string> cases = [];
        foreach (var secret in new[] { Token, Password })
        {
            foreach (var before in new[] { "", "a", "ab", "user:" })
            {
                var base64 = Base64(before + secret + "!");
                string[] written =
                [
                    Base64(base64), Base64(UrlSafe(base64)), UrlSafe(Base64(base64)), Base64("x" + base64), Base64("Basic " + base64), Uri.EscapeDataString(Base64(base64)),
                    Broken(base64, 16, "\n"), Broken(base64, 16, "\r\n"), Broken(base64, 10, "\r\n\t  "), Broken(base64, 7, "\n"), Broken(base64, 16, "\\n"), Broken(base64, 16, "\\r\\n"),
                    Broken(base64, 16, "%0D%0A"), Broken(Base64(base64), 16, "\n"), Broken(secret, 9, "\r\n "), Broken(base64, 16, "<br />\n"), Broken(base64, 9, "<WBR>"),
                    Broken(base64, 16, "\\\n"), Broken(base64, 16, " "), Broken(base64, 12, "\t"), Broken(base64, 16, "\u2028"), Broken(secret, 9, "<wbr/>"), Base64(Broken(base64, 76, "\r\n")),
                ];
                foreach (var text in written)
                {
                    cases.Add(secret, text);
                }
            }
        }
        return cases;
    }

    [Theory]
    [MemberData(nameof(EncodingsOfEncodings))]
    public Task A_secret_is_hidden_if_it_is_encoded_twice_or_broken_over_lines(string secret, string written) => CheckHiddenAsync(secret, written);

    [Theory]
    [InlineData("aZ9_4x", "***")]
    [InlineData("aZ9_4", "aZ9_4")]
    public async Task A_secret_of_six_characters_is_hidden_and_a_shorter_one_could_be_any_word(string secret, string expected)
    {
        var error = await FailAsync(
            $"no {secret}!", client => client.Jobs.LoginAsync(new("admin@example.com", secret), cancellationToken: Cancellation), type: "text/html");

        Assert.Equal($"no {expected}!", error.BodyExcerpt);
    }

    [Fact]
    public async Task A_text_of_several_lines_keeps_what_is_no_secret()
    {
        const string Message = "first line\r\n  second line\n\nlast line";

        var error = await FailAsync(Message + Token, client => client.Jobs.ListAsync(cancellationToken: Cancellation), options => options.ApiToken = Token, "text/html");

        Assert.Equal(Message + "***", error.BodyExcerpt);
    }

    [Theory]
    [InlineData("Authorization", "Basic {0}")]
    [InlineData("Authorization", "basic  {0}")]
    [InlineData("Proxy-Authorization", "Basic {0}")]
    [InlineData("X-Own-Auth", "{0}")]
    public async Task Basic_credentials_are_hidden_encoded_and_decoded(string header, string format)
    {
        var encoded = Convert.ToBase64String("shop_user:shop_pass:word"u8);
        MedusaRequestOptions options = new() { Headers = new Dictionary<string, string?> { [header] = string.Format(CultureInfo.InvariantCulture, format, encoded) } };
        var again = Convert.ToBase64String(Encoding.UTF8.GetBytes("x" + encoded));
        var json = $$"""{"type":"{{encoded}}","code":"shop_pass:word","message":"user shop_user of shop_user:shop_pass:word {{again}}"}""";

        var error = await FailAsync(json, client => client.Jobs.ListAsync(options: options, cancellationToken: Cancellation));

        AssertHidden(error, encoded, "shop_user", "shop_pass", encoded[4..20], again[4..20]);
        Assert.Equal(("***", "***"), (error.Type, error.Code));
    }

    // From a body that is cut at the bound on an error, or at that on any response, or because it breaks off.
    [Theory]
    [InlineData(64 * 1024, int.MaxValue)]
    [InlineData(200, 200)]
    public async Task A_secret_that_is_cut_is_hidden_at_every_place(int bound, int maxResponseSize)
    {
        int[] visible = [.. Enumerable.Range(1, 20), Token.Length - 1];
        foreach (var kept in visible)
        {
            foreach (var written in new[] { Token, Uri.EscapeDataString(Token), Convert.ToBase64String(Encoding.UTF8.GetBytes(Token)), Token.ToUpperInvariant() })
            {
                // Secrets before it are hidden, so that the cut comes to stand within the excerpt.
                StringBuilder body = new();
                while (body.Length + Token.Length + kept < bound)
                {
                    body.Append(Token);
                }

                body.Append('.', bound - kept - body.Length).Append(written).Append(new string('.', 100_000));
                var error = await FailAsync(
                    body.ToString(),
                    client => client.Jobs.ListAsync(cancellationToken: Cancellation),
                    options => (options.ApiToken, options.MaxResponseSize) = (Token, Math.Min(maxResponseSize, options.MaxResponseSize)),
                    "text/plain");

                Assert.Equal(
                    kept >= 3 ? "***" : written[..kept],
                    error.BodyExcerpt.Replace(".", "", StringComparison.Ordinal)["***".Length..]);
            }
        }
    }

    [Fact]
    public async Task A_secret_at_the_end_of_a_body_that_breaks_off_is_hidden()
    {
        using RawServer server = new($"HTTP/1.1 400 Bad\r\nContent-Type: text/plain\r\nContent-Length: 1000\r\n\r\nbad token {Token[..12]}");
        using TestClient client = new(new MedusaClientOptions { BaseUrl = server.Url, ApiToken = Token });

        var error = await Assert.ThrowsAsync<MedusaApiException>(() => client.Jobs.ListAsync(cancellationToken: Cancellation));

        Assert.Equal(("bad token ***", "bad token ***"), (error.ServerMessage, error.BodyExcerpt));
    }

    // Where the excerpt is cut, no part of a secret is left.
    [Fact]
    public async Task A_secret_across_the_end_of_the_excerpt_is_hidden()
    {
        for (var before = 1000 - Token.Length - 1; before <= 1001; before++)
        {
            var answer = new string('.', before) + Token + "!";

            var error = await FailAsync(answer, client => client.Jobs.ListAsync(cancellationToken: Cancellation), options => options.ApiToken = Token, "text/html");

            var expected = new string('.', before) + "***!";
            Assert.Equal(expected[..Math.Min(1000, expected.Length)], error.BodyExcerpt);
        }
    }

    [Fact]
    public async Task A_text_that_is_whole_keeps_an_end_that_looks_like_the_beginning_of_a_secret()
    {
        var error = await FailAsync("no " + Token[..5], client => client.Jobs.ListAsync(cancellationToken: Cancellation), options => options.ApiToken = Token, "text/plain");

        Assert.Equal("no " + Token[..5], error.ServerMessage);
    }

    // All secrets from the first request on count, not those of the last alone.
    [Theory]
    [InlineData("refreshed token")]
    [InlineData("retry")]
    [InlineData("redirect")]
    [InlineData("redirect to another host")]
    public async Task A_secret_of_an_earlier_request_is_hidden(string cause)
    {
        string Echo() => """{"type":"old_token_1234567","code":"cookie_secret_1","message":"old_token_1234567 is now new_token_1234567"}""";
        await using var other = await Backend.AnswerAsync(Echo(), 403);
        await using var backend = await Backend.StartAsync((context, count) =>
        {
            if (count == 1)
            {
                context.Response.Headers.SetCookie = "connect.sid=s%3Acookie_secret_1.signature; Path=/";
            }

            return (count, cause) switch
            {
                (1, _) => context.AnswerAsync("{}"),
                (2, "refreshed token") => context.AnswerAsync("Unauthorized", 401, "text/plain"),
                (2, "retry") => context.AnswerAsync("{}", 503),
                (2, "redirect") => context.RedirectAsync(302, "/elsewhere"),
                (2, _) => context.RedirectAsync(302, other.Url.ToString()),
                _ => context.AnswerAsync(Echo(), 403),
            };
        });
        TestClient? client = null;
        using (client = TestClient.Of(backend, options =>
        {
            options.UseCookies = true;
            options.MaxRetries = 1;
            options.UseTimeProvider(new InstantClock());
            options.Timeout = Timeout.InfiniteTimeSpan;
            options.TokenProvider = (request, _) => new(request.RejectedToken is null ? "old_token_1234567" : "new_token_1234567");
        }))
        {
            await client.Jobs.ListAsync(cancellationToken: Cancellation);

            var error = await Assert.ThrowsAsync<MedusaApiException>(() => client.Jobs.ListAsync(cancellationToken: Cancellation));

            AssertHidden(error, ["old_token", "cookie_secret", .. cause == "refreshed token" ? new[] { "new_token" } : []]);
        }
    }

    [Theory]
    [InlineData("""{"password":12345678}""", "12345678")]
    [InlineData("""{"pin_password":12345678.0}""", "12345678")]
    [InlineData("""{"pin_password":12345678.50}""", "12345678.50")]
    [InlineData("""{"pin_password":123456789012345678901}""", "123456789012345678901")]
    [InlineData("""{"passwords":["first_one","second_one"]}""", "first_one", "second_one")]
    [InlineData("""{"api_key":"plain_value_1"}""", "plain_value_1")]
    [InlineData("""{"apiKey":"plain_value_1"}""", "plain_value_1")]
    [InlineData("""{"API-KEY":"plain_value_1"}""", "plain_value_1")]
    [InlineData("""{"secret_key":"plain_value_1","accessKey":"plain_value_2"}""", "plain_value_1", "plain_value_2")]
    [InlineData("""{"a":[{"b":{"clientSecret":{"value":"plain_value_1","parts":[987654321,{"x":"plain_value_2"}]}}}]}""", "plain_value_1", "987654321", "plain_value_2")]
    [InlineData("""{"tokens":{"a":"plain_value_1"},"after":1,"private_key":"plain_value_2"}""", "plain_value_1", "plain_value_2")]
    [InlineData("""{"passw\u006Frd":"pl\u0061in_value_1"}""", "plain_value_1")]
    [InlineData("""{"mfa_code":"884422","totp":771133,"recoveryCodes":["ab-cd-ef"]}""", "884422", "771133", "ab-cd-ef")]
    [InlineData("""{"verification_code":"884422","pass":"Abcdef12"}""", "884422", "Abcdef12")]
    [InlineData("""{"gift_cards":[{"code":"GIFT-ABCD"}],"passwort":"Abcdef12"}""", "GIFT-ABCD", "Abcdef12")]
    [InlineData("""{"note":["sk_live_51HGM4ZZ5Z0D3XZ2GQ8J6S7K9M"],"stripe":"sk_test_abcdef"}""", "sk_live_51HGM4ZZ5Z0D3XZ2GQ8J6S7K9M", "sk_test_abcdef")]
    [InlineData("""{"note":"eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxIn0.c2lnbmF0dXJl"}""", "eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxIn0.c2lnbmF0dXJl")]
    public async Task Secrets_of_a_body_are_hidden_by_the_names_of_their_members(string body, params string[] secrets)
    {
        var payload = JsonNode.Parse(body)!;

        var error = await FailAsync(
            $$"""{"message":"got {{string.Join(' ', secrets)}} in order_1234567"}""",
            client => client.Custom.PostAsync("blog", payload, NodeTypes.Default.JsonNode, NodeTypes.Default.JsonNode, cancellationToken: Cancellation));

        AssertHidden(error, secrets);
        Assert.Equal($"got {string.Join(' ', secrets.Select(_ => "***"))} in order_1234567", error.ServerMessage);
    }

    public static TheoryData<string, string> Places => new()
    {
        { "path", "GIFT-ABCD-1234" },
        { "path", "admin@example.com" },
        { "query token", "plain_value_1" },
        { "query api_key", "plain_value_1" },
        { "query filter[reset_token]", "plain_value_1" },
        { "query code", "GIFT-ABCD" },
        { "query q", "eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxIn0.c2lnbmF0dXJl" },
        { "query q", "8f14e45fceea167a5a36dedd4bea2543" },
        { "custom query token", "plain_value_1" },
        { "custom path", "8f14e45fceea167a5a36dedd4bea2543" },
        { "custom path reset-token", "plain_value_1" },
    };

    [Theory]
    [MemberData(nameof(Places))]
    public async Task Secrets_of_an_address_are_hidden(string place, string secret)
    {
        var name = place.Split(' ')[^1];
        MedusaRequestOptions? options = place.StartsWith("query", StringComparison.Ordinal)
            ? new() { Query = new Dictionary<string, OneOrMany<string>> { [name] = new[] { secret, "other" } } }
            : null;

        var error = await FailAsync($$"""{"type":"{{secret}}","message":"{{secret}} isn't {{Uri.EscapeDataString(secret)}}"}""", client => place switch
        {
            "path" => client.Jobs.RetrieveAsync(secret, cancellationToken: Cancellation),
            "custom path" => client.Custom.GetAsync("blog/" + secret, cancellationToken: Cancellation),
            "custom path reset-token" => client.Custom.GetAsync($"blog/reset-token/{secret}/x", cancellationToken: Cancellation),
            "custom query token" => client.Custom.GetAsync("blog?token=" + secret, cancellationToken: Cancellation),
            _ => client.Jobs.ListAsync(options: options, cancellationToken: Cancellation),
        });

        AssertHidden(error, secret);
        Assert.Equal("*** isn't ***", error.ServerMessage);
    }

    // Elsewhere a code is a discount's or a country's, and the error is about it.
    [Fact]
    public async Task A_code_is_a_secret_where_somebody_logs_in()
    {
        const string Answer = """{"message":"884422 and state_123 are wrong"}""";
        await using var backend = await Backend.AnswerAsync(Answer, 401);
        using var shop = ShopClient.Of(backend);
        var code = JsonNode.Parse("""{"code":"884422","state":"state_123"}""")!;

        var mfa = await Assert.ThrowsAsync<MedusaApiException>(() => shop.Auth.VerifyChallengeAsync("challenge_1", code, cancellationToken: Cancellation));
        var callback = await Assert.ThrowsAsync<MedusaApiException>(() => shop.Auth.CallbackAsync("user", "google", code, cancellationToken: Cancellation));
        var discount = await FailAsync(
            Answer, client => client.Custom.PostAsync("discounts", code, NodeTypes.Default.JsonNode, NodeTypes.Default.JsonNode, cancellationToken: Cancellation));

        Assert.Equal(("*** and *** are wrong", "*** and *** are wrong"), (mfa.ServerMessage, callback.ServerMessage));
        Assert.Equal("884422 and state_123 are wrong", discount.ServerMessage);
    }

    [Fact]
    public async Task A_secret_that_comes_with_an_error_is_hidden()
    {
        await using var backend = await Backend.StartAsync((context, _) =>
        {
            context.Response.Headers.Location = "/x/reset-token/plain_value_1";
            return context.AnswerAsync("""{"message":"See /x/reset-token/plain_value_1","reset_token":"plain_value_2","data":{"access_token":"plain_value_3"}}""", 300);
        });
        using var client = TestClient.Of(backend);

        var error = await Assert.ThrowsAsync<MedusaApiException>(() => client.Jobs.ListAsync(cancellationToken: Cancellation));

        Assert.Equal("""{"message":"See /x/reset-token/***","reset_token":"***","data":{"access_token":"***"}}""", error.BodyExcerpt);
    }

    [Fact]
    public async Task Blanks_beside_a_secret_stay()
    {
        var error = await FailAsync(
            $"a {Token} b\t{Token}\r\n{Token[..13]} {Token[13..]} c", client => client.Jobs.ListAsync(cancellationToken: Cancellation), options => options.ApiToken = Token, "text/html");

        Assert.Equal("a *** b\t***\r\n*** c", error.BodyExcerpt);
    }

    [Fact]
    public async Task What_is_no_secret_stays_so_that_the_error_can_be_understood()
    {
        const string Message = "Job with id: job_01HGM4ZZ5Z0D3XZ2GQ8J6S7K9M of variants.prices was not found";

        var error = await FailAsync(
            $$"""{"type":"not_found","code":"invalid_request_error","message":"{{Message}}"}""",
            client => client.Jobs.RetrieveAsync(
                "job_01HGM4ZZ5Z0D3XZ2GQ8J6S7K9M",
                new MedusaRequestOptions { Query = new Dictionary<string, OneOrMany<string>> { ["expand"] = "variants.prices", ["created_at[gt]"] = "2023-11-27T10:20:30.456Z" } },
                Cancellation));

        Assert.Equal(("not_found", "invalid_request_error", Message), (error.Type, error.Code, error.ServerMessage));
    }

    [Fact]
    public async Task What_stands_beside_a_secret_in_a_body_or_an_address_stays()
    {
        JsonNode payload = new JsonObject { ["first"] = "Isabella", ["password"] = "hunter2-hunter2", ["last"] = "Ferreira", ["nested"] = new JsonObject { ["city"] = "Coimbra" } };

        var body = await FailAsync(
            """{"message":"Isabella Ferreira of Coimbra sent hunter2-hunter2"}""",
            client => client.Custom.PostAsync("blog", payload, NodeTypes.Default.JsonNode, NodeTypes.Default.JsonNode, cancellationToken: Cancellation));
        var address = await FailAsync(
            """{"message":"no token-list in articles/overview"}""",
            client => client.Custom.GetAsync("articles/overview/x?page=overview", cancellationToken: Cancellation));

        Assert.Equal("Isabella Ferreira of Coimbra sent ***", body.ServerMessage);
        Assert.Equal("no token-list in articles/overview", address.ServerMessage);
    }

    [Fact]
    public async Task A_secret_in_the_path_that_a_redirect_leads_to_is_hidden()
    {
        await using var backend = await Backend.StartAsync((context, count) =>
            count == 1 ? context.RedirectAsync(302, "/admin/reset-token/plain_value_1/x") : context.AnswerAsync("""{"message":"bad plain_value_1"}""", 400));
        using var client = TestClient.Of(backend);

        var error = await Assert.ThrowsAsync<MedusaApiException>(() => client.Jobs.ListAsync(cancellationToken: Cancellation));

        Assert.Equal("bad ***", error.ServerMessage);
    }

    [Fact]
    public async Task A_cookie_is_hidden_from_its_first_character()
    {
        var error = await FailAsync(
            """{"message":"bad <qwertzuiop>"}""",
            client => client.Jobs.ListAsync(
                options: new MedusaRequestOptions { Headers = new Dictionary<string, string?> { ["Cookie"] = "session=qwertzuiop" } }, cancellationToken: Cancellation));

        Assert.Equal("bad <***>", error.ServerMessage);
    }

    [Fact]
    public async Task An_id_given_by_hand_is_no_secret()
    {
        var error = await FailAsync(
            """{"message":"Job with id: job_unknown was not found"}""",
            client => client.Jobs.RetrieveAsync("job_unknown", cancellationToken: Cancellation));

        Assert.Equal("Job with id: job_unknown was not found", error.ServerMessage);
    }

    [Fact]
    public async Task So_many_secrets_that_the_search_would_take_long_hide_the_whole_text()
    {
        JsonNode payload = new JsonObject { ["tokens"] = new JsonArray([.. Enumerable.Range(0, 100_000).Select(i => JsonValue.Create($"number_{i}"))]) };

        var error = await FailAsync(
            """{"message":"the last was number_99999"}""",
            client => client.Custom.PostAsync("blog", payload, NodeTypes.Default.JsonNode, NodeTypes.Default.JsonNode, cancellationToken: Cancellation));

        Assert.Equal("***", error.ServerMessage);
    }

    [Fact]
    public async Task A_secret_that_is_longer_than_an_error_is_hidden_wherever_its_parts_stand()
    {
        var secret = string.Concat(Enumerable.Range(0, 20_000).Select(i => i.ToString("x5", CultureInfo.InvariantCulture)));

        var error = await FailAsync(
            "invalid: " + secret,
            client => client.Jobs.LoginAsync(new("admin@example.com", secret), cancellationToken: Cancellation),
            type: "text/html");

        Assert.Equal("invalid: ***", error.BodyExcerpt);
    }

    [JsonSerializable(typeof(JsonNode))]
    internal sealed partial class NodeTypes : JsonSerializerContext;
}
