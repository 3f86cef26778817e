using Medusa.Runtime.Tests.Support;
using Microsoft.AspNetCore.Http;

namespace Medusa.Runtime.Tests;

public sealed class ErrorTests
{
    private const string Html = "<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<title>Error</title>\n</head>\n<body>\n<pre>Cannot POST /admin/store/gbp</pre>\n</body>\n</html>\n";

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    private static async Task<MedusaApiException> FailAsync(Func<HttpContext, Task> answer)
    {
        await using Backend backend = await Backend.StartAsync((context, _) => answer(context));
        using TestClient client = TestClient.Of(backend);
        return await Assert.ThrowsAsync<MedusaApiException>(() => client.Jobs.RetrieveAsync("job_1", cancellationToken: Cancellation));
    }

    [Fact]
    public async Task A_json_error_gives_type_code_message_and_request_id()
    {
        MedusaApiException error = await FailAsync(context =>
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
        MedusaApiException error = await FailAsync(context =>
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
        MedusaApiException error = await FailAsync(async context =>
        {
            context.Response.StatusCode = 500;
            context.Response.ContentType = "text/html";
            byte[] chunk = new byte[64 * 1024];
            Array.Fill(chunk, (byte)'x');
            for (int i = 0; i < 10_000 && !context.RequestAborted.IsCancellationRequested; i++) await context.Response.Body.WriteAsync(chunk, context.RequestAborted);
        });

        Assert.Equal(new string('x', 1000), error.BodyExcerpt);
    }

    [Fact]
    public async Task An_error_whose_body_breaks_off_is_still_that_error()
    {
        using RawServer server = new("HTTP/1.1 404 Not Found\r\nContent-Type: application/json\r\nContent-Length: 1000\r\n\r\n{\"type\":\"not_found\",\"details\":");
        using TestClient client = new(new MedusaClientOptions { BaseUrl = server.Url });

        MedusaApiException error = await Assert.ThrowsAsync<MedusaApiException>(() => client.Jobs.RetrieveAsync("job_1", cancellationToken: Cancellation));

        Assert.Equal((404, "not_found"), ((int)error.Status, error.Type));
    }

    [Fact]
    public async Task A_message_cannot_forge_lines_of_a_log()
    {
        MedusaApiException error = await FailAsync(context => context.AnswerAsync("""{"message":"a\r\nFATAL: all is lost\u001b[2J"}""", 400));

        Assert.DoesNotContain(error.Message, char.IsControl);
    }

    [Theory]
    [InlineData("HTTP/1.1 200 OK\r\nContent-Type: application/json\r\n\r\n{\"x\":{\"a\\r\\nFATAL: all is lost\\u001b[2J\":nothing}}")]
    [InlineData("HTTP/1.1 200 OK\r\nFATAL\u001b[2J\r\r\n\r\n")]
    public async Task A_message_about_a_broken_answer_cannot_either(string answer)
    {
        using RawServer server = new(answer);
        using TestClient client = new(new MedusaClientOptions { BaseUrl = server.Url });

        MedusaRequestException error = await Assert.ThrowsAnyAsync<MedusaRequestException>(() => client.Jobs.RetrieveAsync("job_1", cancellationToken: Cancellation));

        Assert.DoesNotContain(error.Message, char.IsControl);
    }

    [Fact]
    public void All_errors_are_of_one_family()
    {
        Type[] errors = [typeof(MedusaApiException), typeof(MedusaTransportException), typeof(MedusaTimeoutException), typeof(MedusaResponseException), typeof(MedusaMissingMemberException)];

        Assert.All(errors, error => Assert.True(error.IsAssignableTo(typeof(MedusaException))));
    }
}
