using System.Globalization;
using Medusa.Runtime.Tests.Support;
using Microsoft.AspNetCore.Http;

namespace Medusa.Runtime.Tests;

public sealed class ConcurrencyTests
{
    [Fact]
    public async Task A_thousand_calls_at_once_are_neither_lost_nor_crossed()
    {
        // Each answer repeats what its own request said, after a while, so that many are under way at once.
        await using var backend = await Backend.StartAsync(async (context, count) =>
        {
            await Task.Delay(count % 20);
            var id = context.Request.Path.Value!.Split('/')[3];
            string filler = new('x', count % 5 * 10_000);
            await context.AnswerAsync($$$"""{"filler":"{{{filler}}}","batch_job":{"id":"{{{id}}}","status":"{{{context.Request.Headers["X-Own"]}}}"}}""");
        });
        using var client = TestClient.Of(backend);

        var results = await Task.WhenAll(Enumerable.Range(0, 1000).Select(i =>
        {
            var number = i.ToString(CultureInfo.InvariantCulture);
            MedusaRequestOptions options = new() { Headers = new Dictionary<string, string?> { ["X-Own"] = number } };
            return i % 2 == 0
                ? client.Jobs.RetrieveAsync(number, options, TestContext.Current.CancellationToken)
                : client.Jobs.ConfirmAsync(number, options, TestContext.Current.CancellationToken);
        }));

        Assert.Equal(1000, backend.Requests.Count);
        Assert.All(results.Select((item, index) => (Index: index, Item: item)), result =>
        {
            var number = result.Index.ToString(CultureInfo.InvariantCulture);
            Assert.Equal((number, number), (result.Item.BatchJob.Id, result.Item.BatchJob.Status));
        });
    }
}
