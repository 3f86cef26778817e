using System.IO.Compression;
using System.Text;
using System.Text.Json.Nodes;
using Medusa.Runtime.Tests.Support;
using Microsoft.AspNetCore.Http;

namespace Medusa.Runtime.Tests;

public sealed class ResponseTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(200, "", "application/json")]
    [InlineData(200, "{}", "application/json")]
    [InlineData(200, "null", "application/json")]
    [InlineData(200, "OK", "text/plain; charset=utf-8")]
    [InlineData(201, "Created", "text/plain")]
    [InlineData(204, "", null)]
    public async Task A_success_without_content_is_an_empty_model(int status, string body, string? type)
    {
        await using var backend = await Backend.StartAsync((context, _) =>
        {
            context.Response.StatusCode = status;
            context.Response.ContentType = type;
            return body.Length == 0 ? Task.CompletedTask : context.Response.WriteAsync(body);
        });
        using var client = TestClient.Of(backend);

        var result = await client.Jobs.RetrieveAsync("job_1", cancellationToken: Cancellation);

        Assert.Throws<MedusaMissingValueException>(() => result.BatchJob);
        await client.Jobs.InviteAsync(cancellationToken: Cancellation);
    }

    [Theory]
    [InlineData("OK", "text/plain", "\"OK\"")]
    [InlineData("", "text/plain", null)]
    [InlineData("12", "application/json", "12")]
    [InlineData("""[{"a":1}]""", "text/plain", """[{"a":1}]""")]
    [InlineData("\uFEFF{\"a\":1}", "application/json", """{"a":1}""")]
    public async Task An_untyped_result_is_whatever_came(string body, string type, string? expected)
    {
        await using var backend = await Backend.AnswerAsync(body, 200, type);
        using var client = TestClient.Of(backend);

        var result = await client.Jobs.SessionAsync(cancellationToken: Cancellation);

        Assert.Equal(expected, result?.ToJsonString());
    }

    [Fact]
    public async Task A_result_can_be_a_list()
    {
        await using var backend = await Backend.AnswerAsync("""[{"id":"a"},{"id":"b"}]""");
        using var client = TestClient.Of(backend);

        var result = await client.Jobs.FlagsAsync(cancellationToken: Cancellation);

        Assert.Equal(["a", "b"], result.Select(job => job.Id));
    }

    [Theory]
    [InlineData("""{"batch_job":{"id":"a","created_at":"yester""", "$.batch_job.created_at")]
    [InlineData("""{"batch_job":{"id":"a","created_at":"yesterday"}}""", "$.batch_job.created_at")]
    [InlineData("""{"batch_job":{"id":7}}""", "$.batch_job.id")]
    [InlineData("""{"batch_job":[]}""", "$.batch_job")]
    [InlineData("""{"batch_job":null} trailing""", "$")]
    [InlineData("""[1]""", "$")]
    public async Task Json_that_is_broken_or_of_another_shape_is_an_error_that_says_where(string body, string path)
    {
        await using var backend = await Backend.AnswerAsync(body);
        using var client = TestClient.Of(backend);

        var error = await Assert.ThrowsAsync<MedusaResponseException>(() => client.Jobs.RetrieveAsync("job_1", cancellationToken: Cancellation));

        Assert.Equal(path, error.Path);
        Assert.Equal(200, (int)error.Status);
        Assert.Contains(path, error.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("yester", error.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("text/html")]
    [InlineData("image/png")]
    public async Task Another_kind_of_content_is_an_error_that_shows_its_beginning(string type)
    {
        await using var backend = await Backend.AnswerAsync("<html>Log in to the Wi-Fi first</html>", 200, type);
        using var client = TestClient.Of(backend);

        var error = await Assert.ThrowsAsync<MedusaResponseException>(() => client.Jobs.RetrieveAsync("job_1", cancellationToken: Cancellation));

        Assert.Null(error.Path);
        Assert.Contains(type, error.Message, StringComparison.Ordinal);
        Assert.Equal("<html>Log in to the Wi-Fi first</html>", error.BodyExcerpt);
    }

    [Fact]
    public async Task Json_under_another_media_type_is_read()
    {
        await using var backend = await Backend.AnswerAsync("""{"batch_job":{"id":"a"}}""", 200, "text/html");
        using var client = TestClient.Of(backend);

        Assert.Equal("a", (await client.Jobs.RetrieveAsync("job_1", cancellationToken: Cancellation)).BatchJob.Id);
    }

    [Theory]
    [InlineData("gzip")]
    [InlineData("br")]
    [InlineData("deflate")]
    public async Task A_compressed_response_is_read(string encoding)
    {
        await using var backend = await Backend.StartAsync(async (context, _) =>
        {
            context.Response.ContentType = "application/json";
            context.Response.Headers.ContentEncoding = encoding;
            await using Stream stream = encoding switch
            {
                "gzip" => new GZipStream(context.Response.Body, CompressionLevel.Fastest),
                "br" => new BrotliStream(context.Response.Body, CompressionLevel.Fastest),
                _ => new ZLibStream(context.Response.Body, CompressionLevel.Fastest),
            };
            await stream.WriteAsync(Encoding.UTF8.GetBytes("""{"batch_job":{"id":"a"}}"""));
        });
        using var client = TestClient.Of(backend);

        Assert.Equal("a", (await client.Jobs.RetrieveAsync("job_1", cancellationToken: Cancellation)).BatchJob.Id);
    }

    // Our handler decodes one coding, and one by its new name.
    [Theory]
    [InlineData("x-gzip")]
    [InlineData("X-GZIP")]
    [InlineData("gzip, gzip")]
    [InlineData("br, gzip")]
    [InlineData("deflate, identity, x-gzip")]
    [InlineData("identity")]
    [InlineData("utf-8")]
    [InlineData("none, gzip")]
    [InlineData("application/json")]
    public async Task A_response_in_several_codings_or_one_of_an_old_name_is_read(string codings)
    {
        await using var backend = await Backend.StartAsync((context, _) => AnswerInAsync(context, codings, 200));
        using var client = TestClient.Of(backend);

        Assert.Equal("a", (await client.Jobs.RetrieveAsync("job_1", cancellationToken: Cancellation)).BatchJob.Id);
    }

    [Theory]
    [InlineData("gzip")]
    [InlineData("br")]
    public async Task A_compressed_response_is_read_though_the_users_handler_decodes_nothing(string coding)
    {
        await using var backend = await Backend.StartAsync((context, _) => AnswerInAsync(context, coding, 200));
        using SocketsHttpHandler handler = new() { AllowAutoRedirect = false, UseCookies = false };
        using TestClient client = new(handler, TestClient.Options(backend));

        Assert.Equal("a", (await client.Jobs.RetrieveAsync("job_1", cancellationToken: Cancellation)).BatchJob.Id);
    }

    // A handler that has decoded it need not remove the header, and recordings are often made so.
    [Theory]
    [InlineData("gzip", 200)]
    [InlineData("x-gzip", 0)]
    [InlineData("deflate", 10_000)]
    [InlineData("br, gzip", 0)]
    public async Task A_response_that_is_decoded_already_is_read_though_its_header_is_still_there(string codings, int padding)
    {
        var id = "ä" + new string('ß', padding);
        await using var backend = await Backend.StartAsync((context, number)
            => AnswerAsync(
                context,
                codings,
                number == 2 ? 400 : 200,
                Encoding.UTF8.GetBytes(number == 2 ? """{"message":"No."}""" : """{"batch_job":{"id":"?"}}""".Replace("?", id, StringComparison.Ordinal))));
        using SocketsHttpHandler handler = new() { AllowAutoRedirect = false, UseCookies = false };
        using TestClient client = new(handler, TestClient.Options(backend));

        var read = await client.Jobs.RetrieveAsync("job_1", cancellationToken: Cancellation);
        var refused = await Assert.ThrowsAsync<MedusaApiException>(() => client.Jobs.RetrieveAsync("job_1", cancellationToken: Cancellation));

        Assert.Equal(id, read.BatchJob.Id);
        Assert.Contains("No.", refused.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("zstd", "zstd")]
    [InlineData("compress", "compress")]
    [InlineData("zstd, gzip", "zstd")]
    [InlineData("gzip, aes128gcm", "aes128gcm")]
    [InlineData("gzip,gzip,gzip,gzip,gzip,gzip", "gzip, gzip")]
    public async Task A_coding_that_is_not_known_is_named(string codings, string expected)
    {
        await using var backend = await Backend.StartAsync((context, number) => AnswerInAsync(context, codings, number == 2 ? 400 : 200));
        using var client = TestClient.Of(backend);

        var error = await Assert.ThrowsAsync<MedusaResponseException>(() => client.Jobs.RetrieveAsync("job_1", cancellationToken: Cancellation));
        var refused = await Assert.ThrowsAsync<MedusaApiException>(() => client.Jobs.RetrieveAsync("job_1", cancellationToken: Cancellation));

        Assert.Contains($"Content-Encoding '{expected}", error.Message, StringComparison.Ordinal);
        Assert.Contains($"Content-Encoding '{expected}", refused.BodyExcerpt, StringComparison.Ordinal);
    }

    // Empty in the end, and millions of bytes in between.
    [Theory]
    [InlineData("x-gzip, x-gzip")]
    [InlineData("gzip, br")]
    public async Task A_coding_within_a_coding_may_hold_no_more_than_a_response(string codings)
    {
        var none = EmptyGzip();
        var many = new byte[none.Length * 200_000];
        for (var i = 0; i < many.Length; i += none.Length)
        {
            none.CopyTo(many, i);
        }

        await using var backend = await Backend.StartAsync((context, number) => AnswerAsync(context, codings, number == 2 ? 400 : 200, Encode(many, codings.Split(' ')[1])));
        using var client = TestClient.Of(backend, options => options.MaxResponseSize = 1024 * 1024);

        var error = await Assert.ThrowsAsync<MedusaResponseException>(() => client.Jobs.RetrieveAsync("job_1", cancellationToken: Cancellation));
        var refused = await Assert.ThrowsAsync<MedusaApiException>(() => client.Jobs.RetrieveAsync("job_1", cancellationToken: Cancellation));

        Assert.Contains("1048576", error.Message, StringComparison.Ordinal);
        Assert.Equal("", refused.BodyExcerpt);
    }

    private static byte[] EmptyGzip() =>
    [
        0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 3,
        3, 0,
        0, 0, 0, 0, 0, 0, 0, 0,
    ];

    private static async Task AnswerInAsync(HttpContext context, string codings, int status)
    {
        var body = Encoding.UTF8.GetBytes("""{"batch_job":{"id":"a"}}""");
        foreach (var coding in codings.Split(',', StringSplitOptions.TrimEntries))
        {
            body = Encode(body, coding);
        }

        await AnswerAsync(context, codings, status, body);
    }

    private static byte[] Encode(byte[] body, string coding)
    {
        MemoryStream encoded = new();
        using (Stream stream = coding.ToUpperInvariant() switch
        {
            "GZIP" or "X-GZIP" => new GZipStream(encoded, CompressionLevel.Fastest),
            "BR" => new BrotliStream(encoded, CompressionLevel.Fastest),
            "DEFLATE" => new ZLibStream(encoded, CompressionLevel.Fastest),
            _ => encoded,
        })
        {
            stream.Write(body);
        }

        // Nothing here writes zstd, as which this begins.
        return coding is "zstd" or "compress" or "aes128gcm" ? [0x28, 0xb5, 0x2f, 0xfd, .. encoded.ToArray()] : encoded.ToArray();
    }

    private static async Task AnswerAsync(HttpContext context, string codings, int status, byte[] body)
    {
        context.Response.StatusCode = status;
        context.Response.ContentType = "application/json";
        context.Response.Headers.ContentEncoding = codings;
        await context.Response.Body.WriteAsync(body);
    }

    [Theory]
    [InlineData("gzip")]
    [InlineData("br")]
    public async Task A_response_whose_compression_is_broken_is_an_error(string encoding)
    {
        await using var backend = await Backend.StartAsync((context, _) =>
        {
            context.Response.Headers.ContentEncoding = encoding;
            return context.AnswerAsync(new string('x', 100));
        });
        using var client = TestClient.Of(backend);

        await Assert.ThrowsAsync<MedusaResponseException>(() => client.Jobs.RetrieveAsync("job_1", cancellationToken: Cancellation));
    }

    [Theory]
    [InlineData(true, false)]
    [InlineData(false, false)]
    [InlineData(false, true)]
    public async Task A_response_that_is_too_large_is_given_up(bool announced, bool compressed)
    {
        var chunk = new byte[64 * 1024];
        Array.Fill(chunk, (byte)' ');
        TaskCompletionSource gaveUp = new(TaskCreationOptions.RunContinuationsAsynchronously);
        await using var backend = await Backend.StartAsync(async (context, _) =>
        {
            context.RequestAborted.Register(() => gaveUp.TrySetResult());
            context.Response.ContentType = "application/json";
            if (announced)
            {
                context.Response.ContentLength = 1L << 40;
            }

            if (compressed)
            {
                context.Response.Headers.ContentEncoding = "gzip";
            }

            await using var body = compressed ? new GZipStream(context.Response.Body, CompressionLevel.Fastest) : context.Response.Body;
            while (true)
            {
                await body.WriteAsync(chunk, context.RequestAborted);
            }
        });
        using var client = TestClient.Of(backend, options => options.MaxResponseSize = 1024 * 1024);

        var error = await Assert.ThrowsAsync<MedusaResponseException>(() => client.Jobs.RetrieveAsync("job_1", cancellationToken: Cancellation));

        Assert.Contains("1048576", error.Message, StringComparison.Ordinal);
        await gaveUp.Task.WaitAsync(Cancellation);
    }

    // What the shared pool has lent once it holds for good.
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task The_memory_of_a_large_response_is_not_kept(bool isRefused)
    {
        const int Size = 64 * 1024 * 1024;
        await using var backend = await Backend.StartAsync(async (context, _) =>
        {
            context.Response.ContentType = "application/json";
            context.Response.Headers.ContentEncoding = "gzip";
            await using GZipStream body = new(context.Response.Body, CompressionLevel.Fastest);
            var chunk = new byte[64 * 1024];
            Array.Fill(chunk, (byte)' ');
            for (var written = 0; written <= Size; written += chunk.Length)
            {
                await body.WriteAsync(chunk, context.RequestAborted);
            }

            await body.WriteAsync("{}"u8.ToArray(), context.RequestAborted);
        });
        using var client = TestClient.Of(backend, options => options.MaxResponseSize = isRefused ? Size : 2 * Size);
        using PoolListener pool = new();

        var call = client.Jobs.RetrieveAsync("job_1", cancellationToken: Cancellation);

        if (isRefused)
        {
            await Assert.ThrowsAsync<MedusaResponseException>(() => call);
        }
        else
        {
            await call;
        }

        Assert.True(pool.IsListening);
        Assert.InRange(pool.Largest, 0, 8 * 1024 * 1024);
    }

    [Theory]
    [InlineData(1000, true)]
    [InlineData(999, false)]
    public async Task The_bound_on_size_is_exact(int bound, bool fits)
    {
        var body = "{\"x\":\"" + new string('a', 1000 - 8) + "\"}";
        await using var backend = await Backend.AnswerAsync(body);
        using var client = TestClient.Of(backend, options => options.MaxResponseSize = bound);

        var call = client.Jobs.RetrieveAsync("job_1", cancellationToken: Cancellation);

        if (fits)
        {
            await call;
        }
        else
        {
            await Assert.ThrowsAsync<MedusaResponseException>(() => call);
        }
    }

    [Fact]
    public async Task Json_that_is_too_deep_is_an_error()
    {
        await using var backend = await Backend.AnswerAsync("{\"x\":" + new string('[', 500) + new string(']', 500) + "}");
        using var client = TestClient.Of(backend);
        using var deeper = TestClient.Of(backend, options => options.MaxDepth = 600);

        await Assert.ThrowsAsync<MedusaResponseException>(() => client.Jobs.RetrieveAsync("job_1", cancellationToken: Cancellation));
        await Assert.ThrowsAsync<MedusaResponseException>(() => client.Jobs.SessionAsync(cancellationToken: Cancellation));
        await deeper.Jobs.RetrieveAsync("job_1", cancellationToken: Cancellation);
    }

    [Fact]
    public async Task A_connection_that_breaks_amid_the_body_is_a_transport_error()
    {
        await using var backend = await Backend.StartAsync(async (context, _) =>
        {
            context.Response.ContentLength = 1000;
            await context.Response.WriteAsync("{");
            await context.Response.Body.FlushAsync();
            context.Abort();
        });
        using var client = TestClient.Of(backend);

        var error = await Assert.ThrowsAsync<MedusaTransportException>(() => client.Jobs.RetrieveAsync("job_1", cancellationToken: Cancellation));

        Assert.True(error.MayHaveReachedServer);
    }

    [Fact]
    public async Task Status_headers_and_body_are_to_be_had_beside_the_result()
    {
        await using var backend = await Backend.StartAsync((context, _) =>
        {
            context.Response.Headers["X-Request-Id"] = "req_1";
            context.Response.Headers["Idempotency-Key"] = "key_1";
            return context.AnswerAsync("""{"batch_job":{"id":"a"}}""", 201);
        });
        using var client = TestClient.Of(backend);
        MedusaResponse? seen = null;

        var response = await client.WithResponseAsync(
            options => client.Jobs.RetrieveAsync("job_1", options, Cancellation),
            new MedusaRequestOptions { OnResponse = own => seen = own });

        Assert.Equal("a", response.Value.BatchJob.Id);
        Assert.Equal(201, (int)response.Status);
        Assert.Equal(("req_1", "key_1"), (response.RequestId, response.IdempotencyKey));
        Assert.Equal("application/json; charset=utf-8", Assert.Single(response.Headers["content-type"]));
        Assert.Equal("""{"batch_job":{"id":"a"}}""", response.GetText());
        Assert.Equal(response.GetText(), seen?.GetText());

        var nothing = await client.WithResponseAsync(options => client.Jobs.InviteAsync(options, Cancellation));
        Assert.Equal(201, (int)nothing.Status);

        await client.Jobs.RetrieveAsync("job_1", new MedusaRequestOptions { OnResponse = own => seen = own }, Cancellation);
        Assert.True(seen!.Body.IsEmpty);

        await Assert.ThrowsAsync<InvalidOperationException>(() => client.WithResponseAsync(_ => client.Jobs.RetrieveAsync("job_1", cancellationToken: Cancellation)));
    }

    [Fact]
    public async Task The_response_of_an_error_is_to_be_had_too()
    {
        await using var backend = await Backend.AnswerAsync("no", 404, "text/plain");
        using var client = TestClient.Of(backend);
        MedusaResponse? seen = null;

        await Assert.ThrowsAsync<MedusaApiException>(() =>
            client.Jobs.RetrieveAsync("job_1", new MedusaRequestOptions { OnResponse = response => seen = response, KeepResponseBody = true }, Cancellation));

        Assert.Equal((404, "no"), ((int)seen!.Status, seen.GetText()));
    }
}
