using Medusa.Runtime.Tests.Support;

namespace Medusa.Runtime.Tests;

public sealed class NotModifiedTests
{
    private const string ETag = "W/\"6e-d10HKDa8BGMc7rVflYsMOX/gjQc\"";

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task What_has_not_changed_is_an_exception_of_its_own_for_those_who_asked()
    {
        await using var backend = await Backend.StartAsync((context, _) =>
        {
            context.Response.Headers.ETag = ETag;
            if (context.Request.Headers.IfNoneMatch == ETag)
            {
                context.Response.StatusCode = 304;
                return Task.CompletedTask;
            }

            return context.AnswerAsync("""{"products":[]}""");
        });
        using var client = ShopClient.Of(backend);

        var first = await client.WithResponseAsync(options => client.Admin.ListAsync(options: options, cancellationToken: Cancellation));
        var error = await Assert.ThrowsAsync<MedusaNotModifiedException>(() => client.Admin.ListAsync(
            options: new() { Headers = new Dictionary<string, string?> { ["If-None-Match"] = first.ETag } }, cancellationToken: Cancellation));

        Assert.Equal(ETag, first.ETag);
        Assert.Equal(("admin.product.list", 304, ETag), (error.Operation, (int)error.Response.Status, error.Response.ETag));
    }

    [Fact]
    public async Task A_304_that_nobody_asked_for_is_an_error_as_any_other()
    {
        await using var backend = await Backend.AnswerAsync("", 304);
        using var client = ShopClient.Of(backend);

        var error = await Assert.ThrowsAsync<MedusaApiException>(() => client.Admin.ListAsync(cancellationToken: Cancellation));

        Assert.Equal(304, (int)error.Status);
    }
}
