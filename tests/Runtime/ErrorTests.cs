using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;
using Medusa.Runtime.Tests.Support;
using Microsoft.AspNetCore.Http;

namespace Medusa.Runtime.Tests;

public sealed partial class ErrorTests
{
    private const string Html = "<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<title>Error</title>\n</head>\n<body>\n<pre>Cannot POST /admin/store/gbp</pre>\n</body>\n</html>\n";

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    private static async Task<MedusaApiException> FailAsync(Func<HttpContext, Task> answer)
    {
        await using var backend = await Backend.StartAsync((context, _) => answer(context));
        using var client = TestClient.Of(backend);
        return await Assert.ThrowsAsync<MedusaApiException>(() => client.Jobs.RetrieveAsync("job_1", cancellationToken: Cancellation));
    }

    [Fact]
    public async Task A_json_error_gives_type_code_message_and_request_id()
    {
        var error = await FailAsync(context =>
        {
            context.Response.Headers["X-Request-Id"] = "req_1";
            context.Response.Headers.RetryAfter = "120";
            return context.AnswerAsync("""{"code":"invalid_request_error","type":"duplicate_error","message":"A customer with the given email already has an account.","more":[1]}""", 422);
        });

        Assert.Equal(422, (int)error.Status);
        Assert.Equal(("duplicate_error", "invalid_request_error"), (error.Type, error.Code));
        Assert.Equal("A customer with the given email already has an account.", error.ServerMessage);
        Assert.Equal("req_1", error.RequestId);
        Assert.Equal("120", error.Response?.Header("Retry-After"));
        Assert.EndsWith("\"more\":[1]}", error.Response!.GetText(), StringComparison.Ordinal);
        Assert.Equal("admin.batchJobs.retrieve", error.Operation);
        Assert.Equal("admin.batchJobs.retrieve: the server answered 422 (duplicate_error): A customer with the given email already has an account. [request req_1]", error.Message);
    }

    [Theory]
    [InlineData("Unauthorized", "text/plain; charset=utf-8", "Unauthorized")]
    [InlineData("Unauthorized", null, "Unauthorized")]
    [InlineData(Html, "text/html; charset=utf-8", null)]
    [InlineData("", null, null)]
    [InlineData("""{"message":["a","b"],"type":null,"code":23505}""", "application/json", """["a","b"]""")]
    [InlineData("""{"type":"not_found","message":"gone","x":""", "application/json", "gone")]
    [InlineData("""[1,2]""", "application/json", null)]
    [InlineData("\"text\"", "application/json", null)]
    public async Task An_error_of_any_other_kind_is_kept_as_far_as_it_goes(string body, string? type, string? message)
    {
        var error = await FailAsync(context =>
        {
            context.Response.StatusCode = 401;
            context.Response.ContentType = type;
            return context.Response.WriteAsync(body);
        });

        Assert.Equal(401, (int)error.Status);
        Assert.Equal(message, error.ServerMessage);
        Assert.Equal(body, error.BodyExcerpt);
        Assert.Null(error.RequestId);
    }

    [Fact]
    public async Task Only_the_beginning_of_a_huge_error_is_read()
    {
        var error = await FailAsync(async context =>
        {
            context.Response.StatusCode = 500;
            context.Response.ContentType = "text/html";
            var chunk = new byte[64 * 1024];
            Array.Fill(chunk, (byte)'x');
            for (var i = 0; i < 10_000 && !context.RequestAborted.IsCancellationRequested; i++)
            {
                await context.Response.Body.WriteAsync(chunk, context.RequestAborted);
            }
        });

        Assert.Equal(new string('x', 1000), error.BodyExcerpt);
    }

    [Theory]
    [InlineData("\u00E4")]
    [InlineData("\u20AC")]
    [InlineData("\U0001F600")]
    public async Task An_error_that_is_cut_within_a_character_ends_before_it(string character)
    {
        var length = Encoding.UTF8.GetByteCount(character);
        for (var cut = 0; cut < length; cut++)
        {
            await using var backend = await Backend.AnswerAsync("denied" + character + character, 400, "text/html; charset=utf-8");
            using var client = TestClient.Of(backend, options => options.MaxResponseSize = "denied".Length + length + cut);

            var error = await Assert.ThrowsAsync<MedusaApiException>(() => client.Jobs.ListAsync(cancellationToken: Cancellation));

            Assert.StartsWith("denied" + character, error.BodyExcerpt, StringComparison.Ordinal);
            Assert.DoesNotContain("\uFFFD", error.BodyExcerpt, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task An_error_whose_body_breaks_off_is_still_that_error()
    {
        using RawServer server = new("HTTP/1.1 404 Not Found\r\nContent-Type: application/json\r\nContent-Length: 1000\r\n\r\n{\"type\":\"not_found\",\"details\":");
        using TestClient client = new(new MedusaClientOptions { BaseUrl = server.Url });

        var error = await Assert.ThrowsAsync<MedusaApiException>(() => client.Jobs.RetrieveAsync("job_1", cancellationToken: Cancellation));

        Assert.Equal((404, "not_found"), ((int)error.Status, error.Type));
    }

    [Fact]
    public async Task A_message_cannot_forge_lines_of_a_log()
    {
        var error = await FailAsync(context => context.AnswerAsync("""{"message":"a\r\nFATAL: all is lost\u001b[2J"}""", 400));

        Assert.DoesNotContain(error.Message, char.IsControl);
    }

    [Theory]
    [InlineData("HTTP/1.1 200 OK\r\nContent-Type: application/json\r\n\r\n{\"x\":{\"a\\r\\nFATAL: all is lost\\u001b[2J\":nothing}}")]
    [InlineData("HTTP/1.1 200 OK\r\nFATAL\u001b[2J\r\r\n\r\n")]
    public async Task A_message_about_a_broken_answer_cannot_either(string answer)
    {
        using RawServer server = new(answer);
        using TestClient client = new(new MedusaClientOptions { BaseUrl = server.Url });

        var error = await Assert.ThrowsAnyAsync<MedusaRequestException>(() => client.Jobs.RetrieveAsync("job_1", cancellationToken: Cancellation));

        Assert.DoesNotContain(error.Message, char.IsControl);
    }

    public static TheoryData<string> LongAnswers => ["member", "deep member", "literal", "own type", "dictionary", "media type", "message", "type and code", "request id"];

    // Whatever somebody sends, an error fits into a log.
    [Theory]
    [MemberData(nameof(LongAnswers))]
    public async Task No_error_is_as_long_as_the_server_likes(string part)
    {
        string text = new('x', part is "media type" or "request id" ? 8000 : 1_000_000);
        await using var backend = await Backend.StartAsync((context, _) =>
        {
            if (part == "request id")
            {
                context.Response.Headers["X-Request-Id"] = text;
            }

            return part switch
            {
                "member" => context.AnswerAsync($$"""{"{{text}}":nothing}"""),
                "deep member" => context.AnswerAsync("{\"a\":{\"" + text + "\":[{\"b\":nothing}]}}"),
                "literal" => context.AnswerAsync("{\"batch_job\":t" + text + "}"),
                "own type" => context.AnswerAsync("{\"" + text + "\":\"" + text),
                "dictionary" => context.AnswerAsync($$"""{"{{text}}":"no number"}"""),
                "media type" => context.AnswerAsync("x", 200, "text/" + text),
                "message" => context.AnswerAsync("{\"message\":\"" + text[..60_000] + "\"}", 400),
                "type and code" => context.AnswerAsync("{\"type\":\"" + text[..30_000] + "\",\"code\":\"" + text[..30_000] + "\"}", 400),
                _ => context.AnswerAsync("{}", 400),
            };
        });
        using var client = TestClient.Of(backend);

        var error = await Assert.ThrowsAnyAsync<MedusaRequestException>(() => part is "own type" or "dictionary"
            ? client.Custom.PostAsync("blog", 1, LongTypes.Default.Int32, LongTypes.Default.DictionaryStringInt32, cancellationToken: Cancellation)
            : client.Jobs.RetrieveAsync("job_1", cancellationToken: Cancellation));

        var refused = error as MedusaApiException;
        string?[] texts =
        [
            error.Message, refused?.BodyExcerpt, refused?.Type, refused?.Code, refused?.RequestId, (error as MedusaResponseException)?.Path,
            (error as MedusaResponseException)?.BodyExcerpt, error.InnerException?.Message, (error.InnerException as JsonException)?.Path,
        ];
        Assert.All(texts, each => Assert.InRange(each?.Length ?? 0, 0, 2000));
        Assert.InRange(refused?.ServerMessage?.Length ?? 0, 0, 4000);
        Assert.InRange(error.ToString().Length, 0, 20_000);
    }

    [Fact]
    public void All_errors_are_of_one_family()
    {
        Type[] errors = [typeof(MedusaApiException), typeof(MedusaTransportException), typeof(MedusaTimeoutException), typeof(MedusaResponseException), typeof(MedusaMissingValueException)];

        Assert.All(errors, error => Assert.True(error.IsAssignableTo(typeof(MedusaException))));
    }

    [JsonSerializable(typeof(int))]
    [JsonSerializable(typeof(Dictionary<string, int>))]
    internal sealed partial class LongTypes : JsonSerializerContext;
}
