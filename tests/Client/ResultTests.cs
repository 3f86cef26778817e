using System.Net;
using System.Text;
using Medusa.Generator.Client.Tests.Support;

namespace Medusa.Generator.Client.Tests;

/// <summary>What a call answers with: the client is compiled, and reads it.</summary>
public class ResultTests
{
    private const string Caller = """
        using System;
        using System.Net.Http;
        using System.Threading.Tasks;

        namespace Medusa;

        /// <summary>Calls.</summary>
        public static class Caller
        {
            /// <summary>The answer as text.</summary>
            public static async Task<string> Call(HttpMessageHandler handler)
            {
                using var medusa = new MedusaClient(handler, new MedusaClientOptions { BaseUrl = new Uri("https://shop.example") });
                return FormattableString.Invariant($"{await medusa.Admin.Widgets.RetrieveAsync("1")}");
            }
        }
        """;

    [Theory]
    [InlineData("boolean", "true", "True")]
    [InlineData("number", "1.5", "1.5")]
    [InlineData("bigint", "9007199254740993", "9007199254740993")]
    [InlineData("Date", "\"2024-01-02T03:04:05.000Z\"", "01/02/2024 03:04:05 +00:00")]
    [InlineData("\\\"a\\\" \\\\| \\\"b\\\"", "\"a\"", "a")]
    [InlineData("string \\\\| number", "\"a\"", "a")]
    [InlineData("string \\\\| number", "2", "2")]
    [InlineData("[Widget](../types/Widget.mdx) \\\\| [Widget](../types/Widget.mdx)[]", """{"id":"a"}""", "Widget { Id = a }")]
    [InlineData("string \\\\| Record<string, string>", "\"a\"", "a")]
    [InlineData("string \\\\| string[] \\\\| [Widget](../types/Widget.mdx)", """["a","b"]""", "[a, b]")]
    [InlineData("string", "\"a\"", "a")]
    [InlineData("boolean \\\\| number", "\"2.50\"", "2.50")]
    public async Task An_answer_that_is_a_value_is_read(string type, string json, string expected) =>
        Assert.Equal(expected, await Call(type, json));

    [Theory]
    [InlineData("boolean", "null")]
    [InlineData("boolean", "")]
    [InlineData("number", "\"many\"")]
    public async Task An_answer_that_is_no_such_value_is_an_error(string type, string json) =>
        await Assert.ThrowsAsync<MedusaResponseException>(() => Call(type, json));

    [Theory]
    [InlineData("void")]
    [InlineData("undefined")]
    [InlineData("null")]
    [InlineData("never")]
    public void A_method_without_an_answer_gives_a_plain_task(string type)
    {
        var returns = $$"""{ "name": "ResponsePromise", "type": "ResponsePromise&#60;`{{type}}`&#62;" }""";
        var run = new GeneratorRun([Pages.Resource(returns: returns)]);

        Assert.Empty(run.Messages());
        Assert.Empty(run.CompilerDiagnostics().Select(GeneratorRun.Describe));
        Assert.Contains("public virtual Task RetrieveAsync(", run.Sources["AdminWidgetsResource.g.cs"], StringComparison.Ordinal);
    }

    [Fact]
    public void A_log_out_gives_a_plain_task_whatever_its_page_says_that_it_answers()
    {
        var page = Pages.Resource(method: "leave", parameters: "");
        var run = new GeneratorRun([page, Pages.Widget(), new("/docs/own.routes", "admin.widgets.leave\tDELETE\t/admin/widgets\tlogout")]);

        Assert.Empty(run.Messages());
        Assert.Empty(run.CompilerDiagnostics().Select(GeneratorRun.Describe));
        Assert.Contains("public virtual Task LeaveAsync(", run.Sources["AdminWidgetsResource.g.cs"], StringComparison.Ordinal);
    }

    private static async Task<string> Call(string type, string json)
    {
        var returns = $$"""{ "name": "ResponsePromise", "type": "ResponsePromise&#60;{{type}}&#62;" }""";
        var run = new GeneratorRun([Pages.Resource(returns: returns), Pages.Widget()], Caller);

        Assert.Empty(run.Messages());
        Assert.Empty(run.CompilerDiagnostics().Select(GeneratorRun.Describe));
        using var handler = new Answer(json);
        return await (Task<string>)new LoadedClient(run.Output).Type("Caller").GetMethod("Call")!.Invoke(null, [handler])!;
    }

    private sealed class Answer(string json) : HttpMessageHandler
    {
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) =>
            Task.FromResult(new HttpResponseMessage(HttpStatusCode.OK) { Content = new StringContent(json, Encoding.UTF8, "application/json") });
    }
}
