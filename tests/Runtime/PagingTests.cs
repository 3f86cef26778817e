using System.Globalization;
using System.Text;
using Medusa.Runtime.Tests.Support;
using Microsoft.AspNetCore.Http;

namespace Medusa.Runtime.Tests;

public sealed class PagingTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    // A list of jobs "0", "1", …; the server gives no more than a number of them at once.
    private static Task<Backend> StartAsync(int count, int most = 100, Func<int, Task>? before = null) => Backend.StartAsync(async (context, request) =>
    {
        if (before is not null)
        {
            await before(request);
        }

        var offset = int.Parse(context.Request.Query["offset"].FirstOrDefault() ?? "0", CultureInfo.InvariantCulture);
        var limit = Math.Min(most, int.Parse(context.Request.Query["limit"].FirstOrDefault() ?? "10", CultureInfo.InvariantCulture));
        StringBuilder jobs = new();
        jobs.AppendJoin(',', Enumerable.Range(offset, Math.Clamp(count - offset, 0, limit)).Select(i => $$"""{"id":"{{i}}"}"""));
        await context.AnswerAsync($$"""{"batch_jobs":[{{jobs}}],"count":{{count}},"offset":{{offset}},"limit":{{limit}}}""");
    });

    private static IEnumerable<string> Ids(int from, int to) => Enumerable.Range(from, to - from).Select(i => i.ToString(CultureInfo.InvariantCulture));

    [Theory]
    [InlineData(0, 1)]
    [InlineData(9, 1)]
    [InlineData(10, 1)]
    [InlineData(11, 2)]
    [InlineData(25, 3)]
    public async Task A_list_is_read_to_its_end_and_no_further(int count, int requests)
    {
        await using var backend = await StartAsync(count);
        using var client = TestClient.Of(backend);

        var ids = await client.Jobs.ListAllAsync(cancellationToken: Cancellation).Select(job => job.Id).ToListAsync(Cancellation);

        Assert.Equal(Ids(0, count), ids);
        Assert.Equal(requests, backend.Requests.Count);
    }

    [Fact]
    public async Task It_begins_where_the_query_says_and_survives_a_server_that_gives_less_than_asked()
    {
        await using var backend = await StartAsync(30, most: 7);
        using var client = TestClient.Of(backend);

        var ids = await client.Jobs.ListAllAsync(new JobQuery { Offset = 5, Limit = 20 }, cancellationToken: Cancellation).Select(job => job.Id).ToListAsync(Cancellation);

        Assert.Equal(Ids(5, 30), ids);
        Assert.Equal("/admin/batch-jobs?limit=20&offset=5", backend.Requests[0].Target);
    }

    [Theory]
    [InlineData(0, 1, true)]
    [InlineData(-1, 1, false)]
    [InlineData(0, 0, false)]
    public async Task A_list_begins_at_its_first_item_or_later_and_its_pages_hold_one_or_more(int offset, int limit, bool isRead)
    {
        await using var backend = await StartAsync(2);
        using var client = TestClient.Of(backend);
        JobQuery query = new() { Offset = offset, Limit = limit };

        if (isRead)
        {
            Assert.Equal(2, await client.Jobs.ListAllAsync(query, cancellationToken: Cancellation).CountAsync(Cancellation));
        }
        else
        {
            Assert.Throws<ArgumentOutOfRangeException>(() => client.Jobs.ListAllAsync(query, cancellationToken: Cancellation));
        }
    }

    [Fact]
    public async Task An_empty_list_has_one_page_and_one_that_has_shrunk_no_empty_page_at_its_end()
    {
        await using var empty = await StartAsync(0);
        await using var shrinking = await Backend.StartAsync((context, count) =>
            context.AnswerAsync(count == 1 ? """{"batch_jobs":[{"id":"0"}],"count":3}""" : """{"batch_jobs":[],"count":3}"""));
        using var one = TestClient.Of(empty);
        using var other = TestClient.Of(shrinking);

        var pages = await one.Jobs.ListAllAsync(cancellationToken: Cancellation).AsPagesAsync().ToListAsync(Cancellation);
        var rest = await other.Jobs.ListAllAsync(cancellationToken: Cancellation).AsPagesAsync().ToListAsync(Cancellation);

        Assert.Empty(Assert.Single(pages).Items);
        Assert.Single(Assert.Single(rest).Items);
        Assert.Equal(2, shrinking.Requests.Count);
    }

    // Nothing shows that these are the same pages, but their number is bounded.
    [Fact]
    public async Task A_list_ends_at_its_count_though_the_server_ignores_the_offset_and_changes_its_items()
    {
        await using var backend = await Backend.StartAsync((context, request) =>
            context.AnswerAsync($$"""{"batch_jobs":[{"id":"a{{request}}"},{"id":"b{{request}}"}],"count":5}"""));
        using var client = TestClient.Of(backend);

        var ids = await client.Jobs.ListAllAsync(cancellationToken: Cancellation).Select(job => job.Id).ToListAsync(Cancellation);

        Assert.Equal(["a1", "b1", "a2", "b2", "a3", "b3"], ids);
        Assert.Equal(3, backend.Requests.Count);
    }

    [Fact]
    public void What_a_list_cannot_do_without_must_be_given()
    {
        var operation = new ApiOperation("list", HttpMethod.Get, "/list");
        static Task<int> Fetch(int offset, int? limit, CancellationToken cancellationToken) => Task.FromResult(0);
        static IReadOnlyList<int> Items(int page) => [];
        static int Count(int page) => 0;

        Assert.Throws<ArgumentNullException>("operation", () => Paging.Create<int, int>(null!, 0, 1, Fetch, Items, Count, null, null, Cancellation));
        Assert.Throws<ArgumentNullException>("fetch", () => Paging.Create<int, int>(operation, 0, 1, null!, Items, Count, null, null, Cancellation));
        Assert.Throws<ArgumentNullException>("items", () => Paging.Create<int, int>(operation, 0, 1, Fetch, null!, Count, null, null, Cancellation));
        Assert.Throws<ArgumentNullException>("count", () => Paging.Create<int, int>(operation, 0, 1, Fetch, Items, null!, null, null, Cancellation));
        Assert.Throws<ArgumentNullException>("items", () => new Page<int>(null!, 0, 0));
    }

    [Fact]
    public async Task Pages_have_a_size_a_place_and_the_whole_count()
    {
        await using var backend = await StartAsync(5);
        using var client = TestClient.Of(backend);

        var pages = await client.Jobs.ListAllAsync(cancellationToken: Cancellation).AsPagesAsync(pageSize: 2).ToListAsync(Cancellation);

        Assert.Equal([(0, 2, 5), (2, 2, 5), (4, 1, 5)], pages.Select(page => (page.Offset, page.Items.Count, page.Count)));
        Assert.Throws<ArgumentOutOfRangeException>(() => client.Jobs.ListAllAsync(cancellationToken: Cancellation).AsPagesAsync(pageSize: 0));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task The_next_page_is_fetched_ahead_only_on_request(bool prefetch)
    {
        TaskCompletionSource second = new(TaskCreationOptions.RunContinuationsAsynchronously);
        await using var backend = await StartAsync(5, before: request =>
        {
            if (request == 2)
            {
                second.TrySetResult();
            }

            return Task.CompletedTask;
        });
        using SentRequests sent = new();
        using TestClient client = new(sent, TestClient.Options(backend));

        await foreach (var page in client.Jobs.ListAllAsync(cancellationToken: Cancellation).AsPagesAsync(pageSize: 2, prefetch))
        {
            if (page.Offset > 0)
            {
                continue;
            }

            if (prefetch)
            {
                await second.Task.WaitAsync(Cancellation);
            }

            Assert.Equal(prefetch ? 2 : 1, sent.Count);
        }

        Assert.Equal(3, backend.Requests.Count);
    }

    [Fact]
    public async Task A_page_that_was_fetched_ahead_in_vain_is_given_up()
    {
        TaskCompletionSource there = new(TaskCreationOptions.RunContinuationsAsynchronously);
        await using var backend = await StartAsync(5, before: async request =>
        {
            if (request < 2)
            {
                return;
            }

            there.TrySetResult();
            await Task.Delay(Timeout.Infinite, Cancellation);
        });
        using var client = TestClient.Of(backend);

        await foreach (var page in client.Jobs.ListAllAsync(cancellationToken: Cancellation).AsPagesAsync(pageSize: 2, prefetch: true))
        {
            await there.Task;
            break;
        }

        Assert.Equal(2, backend.Requests.Count);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Either_token_ends_it(bool own)
    {
        await using var backend = await StartAsync(1000);
        using var client = TestClient.Of(backend);
        using CancellationTokenSource user = new();
        var seen = 0;

        var error = await Assert.ThrowsAnyAsync<OperationCanceledException>(async () =>
        {
            var jobs = client.Jobs.ListAllAsync(cancellationToken: own ? user.Token : Cancellation);
            await foreach (var job in jobs.WithCancellation(own ? Cancellation : user.Token))
            {
                if (++seen == 10)
                {
                    await user.CancelAsync();
                }
            }
        });

        Assert.Equal(10, seen);
        Assert.Single(backend.Requests);
        Assert.Equal(user.Token, error.CancellationToken);
    }

    [Theory]
    [InlineData("offset")]
    [InlineData("limit")]
    public async Task What_would_make_each_page_the_same_is_refused(string parameter)
    {
        await using var backend = await StartAsync(5);
        using var client = TestClient.Of(backend);
        MedusaRequestOptions options = new() { Query = new Dictionary<string, OneOrMany<string>> { [parameter] = "2" } };

        Assert.Throws<ArgumentException>(() => client.Jobs.ListAllAsync(options: options, cancellationToken: Cancellation));

        Assert.Empty(backend.Requests);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_page_that_is_waited_for_is_given_up(bool prefetch)
    {
        TaskCompletionSource there = new(TaskCreationOptions.RunContinuationsAsynchronously);
        await using var backend = await StartAsync(5, before: async request =>
        {
            if (request < 2)
            {
                return;
            }

            there.TrySetResult();
            await Task.Delay(Timeout.Infinite, Cancellation);
        });
        using var client = TestClient.Of(backend, options => options.MaxRetries = 3);
        using CancellationTokenSource user = new();
        List<int> seen = [];

        var all = Task.Run(
            async () =>
            {
                var pages = client.Jobs.ListAllAsync(cancellationToken: Cancellation).AsPagesAsync(pageSize: 2, prefetch);
                await foreach (var page in pages.WithCancellation(user.Token))
                {
                    seen.Add(page.Offset);
                }
            },
            Cancellation);
        await there.Task;
        await user.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => all);
        Assert.Equal([0], seen);
        Assert.Equal(2, backend.Requests.Count);
    }

    [Fact]
    public async Task A_list_that_shrinks_meanwhile_ends()
    {
        await using var backend = await Backend.StartAsync((context, request) => context.AnswerAsync(
            request == 1 ? """{"batch_jobs":[{"id":"0"}],"count":5}""" : """{"batch_jobs":[],"count":5}"""));
        using var client = TestClient.Of(backend);

        Assert.Single(await client.Jobs.ListAllAsync(cancellationToken: Cancellation).ToListAsync(Cancellation));
        Assert.Equal(2, backend.Requests.Count);
    }

    // Each answers the same as ever, and says that there is far more.
    [Theory]
    [InlineData("""{"batch_jobs":[{"id":"0"}],"count":2147483647,"offset":0}""", 2, "$.offset")]
    [InlineData("""{"batch_jobs":[{"id":"0"}],"count":2147483647}""", 2, null)]
    [InlineData("""{"batch_jobs":[{"id":"0"},null],"count":2147483647}""", 2, null)]
    [InlineData("""{"batch_jobs":[null],"count":2147483647}""", 2, null)]
    [InlineData("""{"batch_jobs":[{"id":"0"}],"count":2}""", 2, null)]
    [InlineData("""{"batch_jobs":[{"id":"0"}],"count":5,"offset":10}""", 1, "$.offset")]
    [InlineData("""{"batch_jobs":[{"id":"0"}],"count":-1,"offset":0}""", 1, "$.count")]
    public async Task A_server_that_does_not_go_on_is_an_error(string page, int requests, string? path)
    {
        await using var backend = await Backend.AnswerAsync(page);
        using var client = TestClient.Of(backend);

        var error = await Assert.ThrowsAsync<MedusaResponseException>(
            () => client.Jobs.ListAllAsync(cancellationToken: Cancellation).ToListAsync(Cancellation).AsTask());

        Assert.Equal((requests, path, "admin.batchJobs.list"), (backend.Requests.Count, error.Path, error.Operation));
    }

    [Theory]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(7)]
    public async Task Pages_that_go_in_a_circle_are_an_error(int pages)
    {
        await using var backend = await Backend.StartAsync((context, request) =>
            context.AnswerAsync($$"""{"batch_jobs":[{"id":"{{request % pages}}"}],"count":2147483647}"""));
        using var client = TestClient.Of(backend);

        await Assert.ThrowsAsync<MedusaResponseException>(
            () => client.Jobs.ListAllAsync(cancellationToken: Cancellation).AsPagesAsync(prefetch: true).ToListAsync(Cancellation).AsTask());

        Assert.InRange(backend.Requests.Count, pages + 1, (4 * pages) + 1);
    }

    [Fact]
    public async Task A_page_in_another_order_is_the_same()
    {
        await using var backend = await Backend.StartAsync((context, request) => context.AnswerAsync(
            $$"""{"batch_jobs":[{{string.Join(',', Enumerable.Range(0, 5).Select(i => $$"""{"id":"{{(i * request % 5) + (i / 5)}}"}"""))}}],"count":2147483647}"""));
        using var client = TestClient.Of(backend);

        await Assert.ThrowsAsync<MedusaResponseException>(
            () => client.Jobs.ListAllAsync(cancellationToken: Cancellation).ToListAsync(Cancellation).AsTask());

        Assert.Equal(2, backend.Requests.Count);
    }

    [Fact]
    public async Task Pages_with_some_of_the_same_items_are_different()
    {
        string[] pages = ["ab", "bc", "bb", "cd"];
        await using var backend = await Backend.StartAsync((context, request) => context.AnswerAsync(
            $$"""{"batch_jobs":[{{string.Join(',', pages[request - 1].Select(id => $$"""{"id":"{{id}}"}"""))}}],"count":8}"""));
        using var client = TestClient.Of(backend);

        Assert.Equal("abbcbbcd", string.Concat(await client.Jobs.ListAllAsync(cancellationToken: Cancellation).Select(job => job.Id).ToListAsync(Cancellation)));
    }

    // Where the server says the place of each page, it goes on, though none of them has anything.
    [Fact]
    public async Task Pages_of_nulls_alone_do_not_end_a_list()
    {
        await using var backend = await Backend.StartAsync((context, _) =>
        {
            var offset = int.Parse(context.Request.Query["offset"].First()!, CultureInfo.InvariantCulture);
            return context.AnswerAsync($$"""{"batch_jobs":[{{(offset == 6 ? """{"id":"6"}""" : "null,null")}}],"count":7,"offset":{{offset}}}""");
        });
        using var client = TestClient.Of(backend);

        Assert.Equal(["6"], await client.Jobs.ListAllAsync(cancellationToken: Cancellation).Select(job => job.Id).ToListAsync(Cancellation));
        Assert.Equal(4, backend.Requests.Count);
    }

    [Fact]
    public async Task Items_that_are_null_are_left_out_and_keep_their_places()
    {
        string[] all = ["""{"id":"0"}""", "null", "null", "null", """{"id":"4"}""", "null"];
        await using var backend = await Backend.StartAsync((context, _) =>
        {
            var offset = int.Parse(context.Request.Query["offset"].First()!, CultureInfo.InvariantCulture);
            return context.AnswerAsync($$"""{"batch_jobs":[{{string.Join(',', all.Skip(offset).Take(2))}}],"count":6,"offset":{{offset}}}""");
        });
        using var client = TestClient.Of(backend);

        Assert.Equal(["0", "4"], await client.Jobs.ListAllAsync(cancellationToken: Cancellation).Select(job => job.Id).ToListAsync(Cancellation));
        Assert.Equal(["0", "2", "4"], backend.Requests.Select(request => request.Target[^1..]));
    }

    [Theory]
    [InlineData(-1, null)]
    [InlineData(null, 0)]
    [InlineData(null, -1)]
    public async Task A_list_of_pages_without_items_is_refused_before_anything_is_sent(int? offset, int? limit)
    {
        await using var backend = await StartAsync(5);
        using var client = TestClient.Of(backend);

        Assert.Throws<ArgumentOutOfRangeException>(() => client.Jobs.ListAllAsync(new JobQuery { Offset = offset, Limit = limit }, cancellationToken: Cancellation));
        Assert.Empty(backend.Requests);
    }

    [Fact]
    public async Task A_double_may_have_pages_that_are_alike() =>
        Assert.Equal(3, await AsyncPageable.Of("a", "a", "a").AsPagesAsync(pageSize: 1).CountAsync(Cancellation));

    [Fact]
    public async Task An_enumeration_begins_anew_each_time()
    {
        await using var backend = await StartAsync(3);
        using var client = TestClient.Of(backend);
        var jobs = client.Jobs.ListAllAsync(cancellationToken: Cancellation);

        Assert.Equal(3, await jobs.CountAsync(Cancellation));
        Assert.Equal(3, await jobs.CountAsync(Cancellation));
    }
}
