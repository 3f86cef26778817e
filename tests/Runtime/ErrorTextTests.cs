using Medusa.Runtime.Tests.Support;

namespace Medusa.Runtime.Tests;

/// <summary>How an error's texts are read from what a server sends, and how long they get.</summary>
public sealed class ErrorTextTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    private static async Task<MedusaApiException> FailAsync(string body, string type)
    {
        await using var backend = await Backend.AnswerAsync(body, 400, type);
        using var client = TestClient.Of(backend);
        return await Assert.ThrowsAsync<MedusaApiException>(() => client.Jobs.RetrieveAsync("job_1", cancellationToken: Cancellation));
    }

    [Theory]
    [InlineData("x", "x")]
    [InlineData("<", null)]
    [InlineData("a<b", "a<b")]
    [InlineData("<p>no</p>", null)]
    [InlineData("  \r\n", null)]
    public async Task Plain_text_is_the_message_unless_it_is_html(string body, string? expected) =>
        Assert.Equal(expected, (await FailAsync(body, "text/plain")).ServerMessage);

    [Theory]
    [InlineData(300, true)]
    [InlineData(301, false)]
    public async Task Plain_text_is_the_message_if_it_is_short(int length, bool isMessage)
    {
        var text = new string('a', length);

        Assert.Equal(isMessage ? text : null, (await FailAsync(text, "text/plain")).ServerMessage);
    }

    [Theory]
    [InlineData("""{"status":{"message":"inner","more":[1,{"code":"inner"}]},"message":"outer","code":"c","type":"t"}""")]
    [InlineData("""{"status":1,"type":"t","message":"outer","code":"c"}""")]
    [InlineData("""{"code":"c","type":"t","message":"outer"}""")]
    public async Task Members_of_the_error_itself_are_read_in_any_order(string body)
    {
        var error = await FailAsync(body, "application/json");

        Assert.Equal(("t", "c", "outer"), (error.Type, error.Code, error.ServerMessage));
    }

    [Fact]
    public async Task Texts_of_a_server_are_cut()
    {
        static string Long(char c) => new(c, 9000);

        var error = await FailAsync($$"""{"type":"{{Long('t')}}","code":"{{Long('c')}}","message":"{{Long('m')}}"}""", "application/json");

        Assert.Equal((200, 200, 4000, 1000), (error.Type!.Length, error.Code!.Length, error.ServerMessage!.Length, error.BodyExcerpt.Length));
    }

    [Fact]
    public async Task The_path_to_an_unreadable_value_is_cut()
    {
        await using var backend = await Backend.AnswerAsync($$"""[{"{{new string('p', 9000)}}":nothing}]""");
        using var client = TestClient.Of(backend);

        var error = await Assert.ThrowsAsync<MedusaResponseException>(() => client.Custom.GetAsync("blog", cancellationToken: Cancellation));

        Assert.InRange(error.Path?.Length ?? 0, 0, 1000);
    }

    [Fact]
    public async Task The_message_about_a_broken_answer_is_cut()
    {
        using RawServer server = new($"HTTP/1.1 200 OK\r\n{new string('h', 9000)}\r\n\r\n");
        using TestClient client = new(new MedusaClientOptions { BaseUrl = server.Url });

        var error = await Assert.ThrowsAsync<MedusaTransportException>(() => client.Jobs.ListAsync(cancellationToken: Cancellation));

        Assert.Equal(2000, error.Message.Length);
        for (var cause = error.InnerException; cause is not null; cause = cause.InnerException)
        {
            Assert.InRange(cause.Message.Length, 1, 1000);
        }
    }

    [Theory]
    [InlineData("abc", 3, "abc")]
    [InlineData("abcd", 3, "abc")]
    [InlineData("ab\U0001F511", 4, "ab\U0001F511")]
    [InlineData("ab\U0001F511", 3, "ab")]
    [InlineData("ab\U0001F511c", 4, "ab\U0001F511")]
    public void Half_of_a_surrogate_pair_is_cut_off(string text, int longest, string expected) =>
        Assert.Equal(expected, BoundedText.Cut(text, longest));

    [Theory]
    [InlineData("{}", true, "empty object")]
    [InlineData("""{"status":"done"}""", false, "left it out or sent null")]
    public void A_missing_value_says_whether_anything_was_sent(string json, bool isEmpty, string expected)
    {
        var error = MedusaMissingValueException.For("Job", "id", isEmptyObject: json == "{}");

        Assert.Equal(("Job", "id", isEmpty), (error.TypeName, error.MemberName, error.IsEmptyObject));
        Assert.StartsWith("The response has no value for 'id' of Job: ", error.Message, StringComparison.Ordinal);
        Assert.Contains(expected, error.Message, StringComparison.Ordinal);
        Assert.False(MedusaMissingValueException.For("Job", "id").IsEmptyObject);
    }
}
