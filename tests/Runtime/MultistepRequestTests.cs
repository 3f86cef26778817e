using System.Text.Json.Nodes;
using Medusa.Runtime.Tests.Support;

namespace Medusa.Runtime.Tests;

/// <summary>Requests that go before the one that a method is documented for.</summary>
public sealed class MultistepRequestTests
{
    private static readonly UploadFile s_file = UploadFile.FromBytes("a,b"u8.ToArray(), "a.csv", "text/csv");

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_cart_that_has_a_payment_collection_needs_no_request()
    {
        await using var backend = await Backend.AnswerAsync("{}");

        Assert.Equal("paycol_1", await CollectionOfAsync(backend, """{"id":"cart_1","payment_collection":{"id":"paycol_1"}}"""));
        Assert.Empty(backend.Requests);
    }

    [Theory]
    [InlineData("""{"id":"cart_1"}""")]
    [InlineData("""{"id":"cart_1","payment_collection":null}""")]
    [InlineData("""{"id":"cart_1","payment_collection":{}}""")]
    public async Task A_cart_without_a_payment_collection_gets_one(string cart)
    {
        await using var backend = await Backend.AnswerAsync("""{"payment_collection":{"id":"paycol_2"}}""");

        Assert.Equal("paycol_2", await CollectionOfAsync(backend, cart));
        Assert.Equal(("POST", "/store/payment-collections", """{"cart_id":"cart_1"}"""), (backend.Request.Method, backend.Request.Target, backend.Request.Text));
        Assert.Equal("pk_1", backend.Request["x-publishable-api-key"]);
    }

    [Fact]
    public async Task A_cart_without_an_id_is_refused_and_so_is_a_response_without_a_collection()
    {
        await using var backend = await Backend.AnswerAsync("{}");

        await Assert.ThrowsAsync<ArgumentException>(() => CollectionOfAsync(backend, "{}"));
        Assert.Empty(backend.Requests);

        var error = await Assert.ThrowsAsync<MedusaResponseException>(() => CollectionOfAsync(backend, """{"id":"cart_1"}"""));
        Assert.Contains("payment_collection", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_goes_to_the_storage_where_the_server_has_an_address_for_it_and_no_credentials_go_with_it()
    {
        await using var storage = await Backend.AnswerAsync("");
        await using var backend = await Backend.AnswerAsync($$"""
            {"url":"{{storage.Url}}bucket/a.csv?signature=s3cret","filename":"key-1.csv","originalname":"a.csv","extension":"csv","size":3,"mime_type":"text/csv"}
            """);

        Assert.Equal(
            """{"file_key":"key-1.csv","originalname":"a.csv","extension":"csv","size":3,"mime_type":"text/csv"}""", await ImportAsync(backend));
        Assert.Equal(
            ("POST", "/admin/uploads/presigned-urls", """{"originalname":"a.csv","mime_type":"text/csv","size":3}"""),
            (backend.Request.Method, backend.Request.Target, backend.Request.Text));
        Assert.Equal(("PUT", "/bucket/a.csv?signature=s3cret", "a,b", "text/csv"), (storage.Request.Method, storage.Request.Target, storage.Request.Text, storage.Request["Content-Type"]));
        Assert.Null(storage.Request["Authorization"]);
        Assert.Null(storage.Request["x-publishable-api-key"]);
        Assert.Null(storage.Request["x-own"]);
    }

    [Fact]
    public async Task A_file_goes_to_the_server_where_it_keeps_files_itself()
    {
        await using var backend = await Backend.StartAsync((context, number) => context.AnswerAsync(number == 1
            ? """{"url":"uploads/key-1.csv","filename":"key-1.csv","originalname":"a.csv","extension":"csv","size":3,"mime_type":"text/csv"}"""
            : """{"files":[{"id":"file_1","url":"x"}]}"""));

        Assert.Equal(
            """{"file_key":"file_1","originalname":"a.csv","extension":"csv","size":3,"mime_type":"text/csv"}""", await ImportAsync(backend));
        Assert.Equal(["/admin/uploads/presigned-urls", "/admin/uploads"], backend.Requests.Select(request => request.Target));
        Assert.Contains("name=\"files\"; filename=\"a.csv\"", backend.Requests[1].Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_storage_that_refuses_is_an_error_without_the_signature()
    {
        await using var storage = await Backend.AnswerAsync("<Error>denied</Error>", 403, "application/xml");
        await using var backend = await Backend.AnswerAsync($$"""{"url":"{{storage.Url}}bucket/a.csv?signature=s3cret","filename":"key-1.csv"}""");

        var error = await Assert.ThrowsAsync<MedusaApiException>(() => ImportAsync(backend));

        Assert.Equal(403, (int)error.Status);
        Assert.DoesNotContain("s3cret", error.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_is_not_put_at_an_address_that_is_less_safe_than_the_backends()
    {
        await using var backend = await Backend.StartAsync(
            (context, _) => context.AnswerAsync("""{"url":"http://storage.example/x","filename":"x.csv"}"""), secure: true);
        using SocketsHttpHandler handler = new() { AllowAutoRedirect = false, UseCookies = false };
        handler.SslOptions.RemoteCertificateValidationCallback = (_, _, _, _) => true;
        using MedusaTransport transport = new(MedusaApi.V2, handler, TestClient.Options(backend));

        var error = await Assert.ThrowsAsync<MedusaResponseException>(() => MultistepRequests.UploadImportAsync(transport, s_file, null, null, Cancellation));

        Assert.Equal("$.url", error.Path);
    }

    [Fact]
    public async Task A_storage_is_not_sent_what_the_users_http_client_adds()
    {
        await using var storage = await Backend.AnswerAsync("");
        await using var backend = await Backend.AnswerAsync($$"""{"url":"{{storage.Url}}x","filename":"x.csv","files":[{"id":"file_1"}]}""");
        using SocketsHttpHandler handler = new() { AllowAutoRedirect = false, UseCookies = false };
        using HttpClient http = new(handler);
        http.DefaultRequestHeaders.Add("X-Gateway-Key", "secret");
        using MedusaTransport transport = new(MedusaApi.V2, http, TestClient.Options(backend));

        var body = await MultistepRequests.UploadImportAsync(transport, s_file, JsonWritable.Of(new JsonObject { ["limit"] = 1 }), null, Cancellation);

        Assert.Contains("file_1", Text(body), StringComparison.Ordinal);
        Assert.Empty(storage.Requests);
        Assert.Equal(["/admin/uploads/presigned-urls?limit=1", "/admin/uploads?limit=1"], backend.Requests.Select(request => request.Target));
    }

    [Fact]
    public async Task A_storage_sees_the_address_as_it_was_signed_and_no_header_that_is_for_the_server()
    {
        await using var storage = await Backend.AnswerAsync("");
        await using var backend = await Backend.AnswerAsync($$"""{"url":"{{storage.Url}}a%20b/%7Ex.csv?X-Amz-Signature=abc%2Fd&x=","filename":"x.csv"}""");
        using MedusaTransport transport = new(MedusaApi.V2, TestClient.Options(backend, options =>
        {
            options.Headers["X-Mine"] = "secret";
            options.Locale = "fr-FR";
        }));
        MedusaRequestOptions call = new() { Headers = new Dictionary<string, string?> { ["X-Call"] = "secret", ["Authorization"] = "Bearer own" } };

        await MultistepRequests.UploadImportAsync(transport, s_file, null, call, Cancellation);

        Assert.Equal("/a%20b/%7Ex.csv?X-Amz-Signature=abc%2Fd&x=", storage.Request.Target);
        Assert.Empty(storage.Request.Headers.Keys.Except(
            ["Accept", "Accept-Encoding", "Content-Length", "Content-Type", "Host", "traceparent", "User-Agent"]));
        Assert.Equal(("secret", "secret"), (backend.Request["X-Mine"], backend.Request["X-Call"]));
    }

    [Fact]
    public async Task A_file_of_unknown_length_is_refused()
    {
        await using var backend = await Backend.AnswerAsync("{}");
        using MedusaTransport transport = new(MedusaApi.V2, TestClient.Options(backend));
        await using var stream = new System.IO.Pipelines.Pipe().Reader.AsStream();
        var file = UploadFile.FromStream(stream, "a.csv");

        await Assert.ThrowsAsync<ArgumentException>(() => MultistepRequests.UploadImportAsync(transport, file, null, null, Cancellation));
        Assert.Empty(backend.Requests);
    }

    private static async Task<string> CollectionOfAsync(Backend backend, string cart)
    {
        using MedusaTransport transport = new(MedusaApi.V2, TestClient.Options(backend, options => options.PublishableApiKey = "pk_1"));
        return await MultistepRequests.PaymentCollectionAsync(transport, JsonWritable.Of(JsonNode.Parse(cart))!, null, Cancellation);
    }

    private static async Task<string> ImportAsync(Backend backend)
    {
        using MedusaTransport transport = new(MedusaApi.V2, TestClient.Options(backend, options =>
        {
            options.ApiToken = "sk_1";
            options.PublishableApiKey = "pk_1";
            options.Headers["x-own"] = "1";
        }));
        var body = await MultistepRequests.UploadImportAsync(transport, s_file, null, null, Cancellation);
        return Text(body);
    }

    private static string Text(IJsonWritable value)
    {
        using MemoryStream stream = new();
        using (System.Text.Json.Utf8JsonWriter writer = new(stream))
        {
            value.WriteJson(writer);
        }

        return System.Text.Encoding.UTF8.GetString(stream.ToArray());
    }
}
