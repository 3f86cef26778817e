using System.Net.ServerSentEvents;
using System.Text;
using System.Text.Json.Nodes;
using Medusa.Runtime.Tests.Support;
using Medusa.Tests.Shared;
using Microsoft.AspNetCore.Http;

namespace Medusa.Runtime.Tests;

/// <summary>What a real Medusa 2.13.3 answered, sent again by a server on the loopback interface.</summary>
public sealed class CaptureTests
{
    // The headers that come of how a response is sent, and not of what it is.
    private static readonly HashSet<string> s_ofConnection =
        new(["Connection", "Content-Length", "Date", "Keep-Alive", "Transfer-Encoding", "Content-Encoding"], StringComparer.OrdinalIgnoreCase);

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Each_response_is_the_result_or_the_exception_that_it_should_be()
    {
        var captures = Capture.All();
        await using var backend = await StartAsync(captures);
        using var client = Client(backend);
        List<string> failures = [];
        Dictionary<string, int> kinds = [];

        for (var i = 0; i < captures.Count; i++)
        {
            var capture = captures[i];
            if (capture.MediaType == "text/event-stream")
            {
                continue;
            }

            MedusaRequestOptions options = new() { Headers = new Dictionary<string, string?> { ["If-None-Match"] = capture.IfNoneMatch } };
            try
            {
                var result = await client.SendAsync(HttpMethod.Get, $"/admin/{i}", options: options, cancellationToken: Cancellation);
                Count("result");
                if (capture.Status >= 300 || !JsonNode.DeepEquals(result, capture.Expected))
                {
                    failures.Add($"{capture.Name}: {result?.ToJsonString()}");
                }
            }
            catch (MedusaApiException error)
            {
                Count($"{(int)error.Status} {error.Type ?? capture.MediaType}");
                if ((capture.Status, capture.Text("type"), capture.Text("code"), capture.Text("message"))
                    != ((int)error.Status, error.Type, error.Code, error.ServerMessage))
                {
                    failures.Add($"{capture.Name}: {error.Message}");
                }
            }
            catch (MedusaNotModifiedException) when (capture.Status == 304)
            {
                Count("304");
            }
        }

        Assert.Empty(failures);

        // A test that saw none of a kind would say nothing of it.
        string[] expected =
        [
            "result", "304", "400 invalid_data", "400 not_allowed", "401 unauthorized", "401 application/json", "404 not_found", "404 text/html",
            "422 duplicate_error", "500 unknown_error",
        ];
        Assert.Empty(expected.Except(kinds.Keys));

        void Count(string kind) => kinds[kind] = kinds.GetValueOrDefault(kind) + 1;
    }

    [Fact]
    public async Task The_events_of_a_workflow_are_received_in_their_order()
    {
        var captures = Capture.All();
        var index = captures.FindIndex(capture => capture.MediaType == "text/event-stream");
        await using var backend = await StartAsync(captures);
        using var client = Client(backend);

        List<SseItem<string>> events = [];
        await foreach (var item in client.StreamAsync($"/admin/{index}", cancellationToken: Cancellation))
        {
            events.Add(item);
        }

        var expected = captures[index].Body.Split('\n').Where(line => line.StartsWith("event: ", StringComparison.Ordinal)).Select(line => line["event: ".Length..]);
        Assert.Equal(expected, events.Select(item => item.EventType));
        Assert.Equal("onBegin", events[0].EventType);
        Assert.All(events, item => Assert.Equal(item.EventType, (string?)JsonNode.Parse(item.Data)!["event_type"]));
    }

    // Not among the captures: a conflict, and what only newer servers answer.
    [Theory]
    [InlineData(409, """{"code":"invalid_state_error","type":"conflict","message":"The request conflicted with another request."}""", "conflict", "invalid_state_error")]
    [InlineData(403, """{"type":"forbidden","message":"Forbidden"}""", "forbidden", null)]
    [InlineData(413, """{"type":"invalid_data","message":"request entity too large"}""", "invalid_data", null)]
    [InlineData(500, """{"code":"api_error","type":"database_error","message":"x"}""", "database_error", "api_error")]
    [InlineData(400, """{"message":"only this"}""", null, null)]
    [InlineData(503, "", null, null)]
    public async Task Every_error_has_the_type_and_code_of_its_body(int status, string json, string? type, string? code)
    {
        await using var backend = await Backend.AnswerAsync(json, status);
        using var client = Client(backend);

        var error = await Assert.ThrowsAsync<MedusaApiException>(() => client.Admin.ListAsync(cancellationToken: Cancellation));

        Assert.Equal((status, type, code), ((int)error.Status, error.Type, error.Code));
        Assert.Equal(json, error.Response!.GetText());
    }

    private static ShopClient Client(Backend backend) => ShopClient.Of(backend, options => options.ApiToken = "sk_1");

    private static Task<Backend> StartAsync(IReadOnlyList<Capture> captures) => Backend.StartAsync(
        async (context, _) =>
        {
            var capture = captures[int.Parse(context.Request.Path.Value!.Split('/')[^1], System.Globalization.CultureInfo.InvariantCulture)];
            context.Response.StatusCode = capture.Status;
            foreach (var (name, value) in capture.Headers)
            {
                context.Response.Headers.Append(name, value);
            }

            if (capture.Status is not (204 or 304))
            {
                await context.Response.WriteAsync(capture.Body);
            }
        },
        record: false);

    private sealed record Capture(string Name, int Status, IReadOnlyList<(string Name, string Value)> Headers, string Body, JsonNode? Expected, string? IfNoneMatch)
    {
        public string? MediaType => Headers.FirstOrDefault(header => header.Name == "Content-Type").Value?.Split(';')[0];

        /// <summary>All exchanges in which the server answered; the test is skipped where there are none.</summary>
        public static List<Capture> All()
        {
            var folder = Path.Combine(Places.ReferenceV2, "..", "captures");
            Assert.SkipUnless(Directory.Exists(folder), Places.Absent("Captures of Medusa v2"));
            return [.. Directory.EnumerateFiles(folder, "*.json").Order(StringComparer.Ordinal).Select(Read).Where(capture => capture.Status > 0)];
        }

        /// <summary>A member of the body that is text.</summary>
        public string? Text(string member) => Status >= 300 && Expected is JsonObject json ? (string?)json[member] : null;

        private static Capture Read(string file)
        {
            var json = JsonNode.Parse(File.ReadAllText(file, Encoding.UTF8))!;
            var response = json["response"]!;
            var body = response["body"];
            var text = (body as JsonObject)?["$text"]?.GetValue<string>();
            return new Capture(
                (string)json["name"]!,
                (int)response["status"]!,
                [.. response["headers"]!.AsArray().Select(header => ((string)header![0]!, (string)header[1]!)).Where(header => !s_ofConnection.Contains(header.Item1))],
                text ?? body?.ToJsonString() ?? "",
                text is null ? body : text.Length == 0 ? null : JsonValue.Create(text),
                (string?)json["request"]!["headers"]?["If-None-Match"]);
        }
    }
}
