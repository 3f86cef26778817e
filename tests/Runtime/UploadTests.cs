using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using Medusa.Runtime.Tests.Support;
using Microsoft.AspNetCore.Http;

namespace Medusa.Runtime.Tests;

public sealed class UploadTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    // Answers with what a form parser made of the upload.
    private static Task<Backend> StartAsync(int failures = 0) => Backend.StartAsync(
        async (context, count) =>
        {
            var form = await context.Request.ReadFormAsync();
            if (count <= failures)
            {
                await context.AnswerAsync("{}", 503);
                return;
            }
            JsonArray files = [];
            foreach (var file in form.Files)
            {
                using StreamReader reader = new(file.OpenReadStream());
                files.Add(new JsonObject { ["field"] = file.Name, ["name"] = file.FileName, ["type"] = file.ContentType, ["text"] = await reader.ReadToEndAsync() });
            }
            await context.AnswerAsync(new JsonObject { ["files"] = files, ["length"] = context.Request.ContentLength }.ToJsonString());
        },
        record: false);

    [Fact]
    public async Task Files_bytes_and_streams_are_sent_as_parts_of_one_form()
    {
        var path = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName() + ".csv");
        await File.WriteAllTextAsync(path, "id;title\n", Cancellation);
        try
        {
            await using var backend = await StartAsync();
            using var client = TestClient.Of(backend);
            using MemoryStream stream = new("__from here"u8.ToArray()) { Position = 2 };

            var result = await client.Jobs.UploadAsync(
                [
                    UploadFile.FromFile(path, "text/csv"),
                    UploadFile.FromBytes("bytes"u8.ToArray(), "süß 漢.txt", "text/plain; charset=utf-8"),
                    UploadFile.FromStream(stream, "quote\"semi;colon.png", "image/png"),
                ],
                cancellationToken: Cancellation);

            var files = result!["files"]!.AsArray();
            Assert.All(files, file => Assert.Equal("files", (string?)file!["field"]));
            Assert.Equal([Path.GetFileName(path), "süß 漢.txt", "quote%22semi;colon.png"], files.Select(file => (string?)file!["name"]));
            Assert.Equal(["text/csv", "text/plain; charset=utf-8", "image/png"], files.Select(file => (string?)file!["type"]));
            Assert.Equal(["id;title\n", "bytes", "from here"], files.Select(file => (string?)file!["text"]));
            Assert.NotNull(result["length"]);
            Assert.True(stream.CanRead);
        }
        finally
        {
            File.Delete(path);
        }
    }

    [Fact]
    public async Task A_stream_of_unknown_length_is_sent_in_chunks_and_never_held_as_a_whole()
    {
        const long Size = 300L * 1024 * 1024;
        long received = 0;
        long? announced = 0;
        await using var backend = await Backend.StartAsync(
            async (context, _) =>
            {
                announced = context.Request.ContentLength;
                var buffer = new byte[64 * 1024];
                while (await context.Request.Body.ReadAsync(buffer) is var read and > 0)
                {
                    received += read;
                }

                await context.AnswerAsync("{}");
            },
            record: false);
        using var client = TestClient.Of(backend);
        Recorder progress = new();
        long receivedAtEnd = 0;
        Zeros stream = new(Size) { AtEnd = () => receivedAtEnd = Volatile.Read(ref received) };

        await client.Jobs.UploadAsync([UploadFile.FromStream(stream, "big", progress: progress)], cancellationToken: Cancellation);

        Assert.Null(announced);
        Assert.InRange(received, Size, Size + 1000);
        Assert.Equal(Size, progress.Reports[^1]);
        Assert.Equal(progress.Reports.Order(), progress.Reports);

        // When the last of it was read, all but what the system's own buffers hold had arrived, with what the form has before it.
        Assert.InRange(receivedAtEnd, Size - (Size / 4), received);
    }

    [Fact]
    public async Task A_file_that_can_be_read_again_is_retried_and_a_stream_that_cannot_is_not()
    {
        await using var backend = await StartAsync(failures: 1);
        using var client = TestClient.Of(backend, options =>
        {
            options.MaxRetries = 1;
            options.RetryPosts = true;
            options.UseTimeProvider(new InstantClock());
            options.Timeout = Timeout.InfiniteTimeSpan;
        });
        using MemoryStream stream = new("content"u8.ToArray());

        var result = await client.Jobs.UploadAsync([UploadFile.FromStream(stream, "a")], cancellationToken: Cancellation);
        Assert.Equal("content", (string?)result!["files"]![0]!["text"]);

        await using var failing = await StartAsync(failures: 1);
        using var other = TestClient.Of(failing, options =>
        {
            options.MaxRetries = 1;
            options.RetryPosts = true;
        });
        await Assert.ThrowsAsync<MedusaApiException>(() => other.Jobs.UploadAsync([UploadFile.FromStream(new Zeros(10), "a")], cancellationToken: Cancellation));
    }

    private static TestClient Retrying(Backend backend) => TestClient.Of(backend, options =>
    {
        options.MaxRetries = 3;
        options.RetryPosts = true;
        options.UseTimeProvider(new InstantClock());
        options.Timeout = Timeout.InfiniteTimeSpan;
    });

    // Counts the requests, which may break off.
    private static Task<Backend> StartAsync(Action arrived) => Backend.StartAsync(
        async (context, _) =>
        {
            arrived();
            await context.Request.Body.CopyToAsync(Stream.Null);
            await context.AnswerAsync("{}");
        },
        record: false);

    [Theory]
    [InlineData(null, typeof(FileNotFoundException))]
    [InlineData("short", typeof(IOException))]
    [InlineData("", typeof(IOException))]
    [InlineData("longer than it was", typeof(IOException))]
    public async Task A_file_that_has_changed_since_is_an_error_of_the_file(string? now, Type expected)
    {
        var path = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName());
        await File.WriteAllTextAsync(path, "as it was", Cancellation);
        try
        {
            var arrived = 0;
            await using var backend = await StartAsync(() => Interlocked.Increment(ref arrived));
            using var client = Retrying(backend);
            var file = UploadFile.FromFile(path);
            if (now is null)
            {
                File.Delete(path);
            }
            else
            {
                await File.WriteAllTextAsync(path, now, Cancellation);
            }

            Exception error = await Assert.ThrowsAnyAsync<IOException>(() => client.Jobs.UploadAsync([UploadFile.FromBytes("a"u8.ToArray(), "first"), file], cancellationToken: Cancellation));

            Assert.IsType(expected, error);
            Assert.Contains(Path.GetFileName(path), error.Message, StringComparison.Ordinal);
            Assert.InRange(arrived, 0, 1);
        }
        finally
        {
            File.Delete(path);
        }
    }

    [Fact]
    public async Task What_a_stream_throws_reaches_the_caller_as_it_is()
    {
        MemoryStream closed = new([1, 2, 3]);
        var file = UploadFile.FromStream(closed, "closed");
        await closed.DisposeAsync();
        (Exception Thrown, int After)[] cases =
        [
            (new IOException("the disk is broken"), 0),
            (new InvalidOperationException("not now"), 1_000_000),
            (new TimeoutException("too slow"), 1_000_000),
            (new HttpRequestException("from another server"), 0),
        ];

        Assert.IsType<ObjectDisposedException>((await UploadAsync(file)).Error);
        foreach ((var thrown, var after) in cases)
        {
            (var error, var arrived) = await UploadAsync(UploadFile.FromStream(new Broken(thrown, after), "broken"));
            Assert.Same(thrown, error);
            Assert.Contains(nameof(Broken), error!.StackTrace, StringComparison.Ordinal);
            Assert.InRange(arrived, 0, 1);
        }

        // Each to a server of its own: a request can arrive when its call has failed already.
        static async Task<(Exception? Error, int Arrived)> UploadAsync(UploadFile file)
        {
            var arrived = 0;
            await using var backend = await StartAsync(() => Interlocked.Increment(ref arrived));
            using var client = Retrying(backend);
            var error = await Record.ExceptionAsync(() => client.Jobs.UploadAsync([file], cancellationToken: Cancellation));
            return (error, arrived);
        }
    }

    [Fact]
    public async Task A_stream_that_gives_up_by_itself_does_not_look_like_a_cancelled_call()
    {
        await using var backend = await StartAsync();
        using var client = Retrying(backend);
        TaskCanceledException thrown = new();

        var error = await Assert.ThrowsAsync<IOException>(() =>
            client.Jobs.UploadAsync([UploadFile.FromStream(new Broken(thrown, 0), "broken")], cancellationToken: Cancellation));

        Assert.Same(thrown, error.InnerException);
    }

    [Fact]
    public async Task A_call_that_is_cancelled_while_a_stream_is_read_is_cancelled()
    {
        await using var backend = await StartAsync();
        using var client = Retrying(backend);
        using CancellationTokenSource user = new();
        Broken stream = new(new IOException("interrupted"), 0) { BeforeItBreaks = user.Cancel };

        var error = await Assert.ThrowsAnyAsync<OperationCanceledException>(() =>
            client.Jobs.UploadAsync([UploadFile.FromStream(stream, "broken")], cancellationToken: user.Token));

        Assert.Equal(user.Token, error.CancellationToken);
    }

    [Theory]
    [InlineData(9)]
    [InlineData(11)]
    public async Task A_stream_of_another_length_than_was_said_is_an_error_of_the_stream(long length)
    {
        await using var backend = await StartAsync();
        using var client = TestClient.Of(backend);

        var error = await Assert.ThrowsAsync<IOException>(() =>
            client.Jobs.UploadAsync([UploadFile.FromStream(new Zeros(10), "ten.csv", length: length)], cancellationToken: Cancellation));

        Assert.Contains("ten.csv", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_stream_that_cannot_be_read_again_is_sent_once()
    {
        await using var backend = await StartAsync();
        using var client = TestClient.Of(backend);
        var file = UploadFile.FromStream(new Zeros(10), "a");

        await client.Jobs.UploadAsync([file], cancellationToken: Cancellation);

        Assert.Throws<InvalidOperationException>(() => { _ = client.Jobs.UploadAsync([file], cancellationToken: Cancellation); });
        Assert.Throws<ArgumentException>(() => { _ = client.Jobs.UploadAsync([], cancellationToken: Cancellation); });
    }

    [Fact]
    public async Task A_stream_that_cannot_be_read_again_is_not_sent_empty_by_a_handler_that_repeats_the_request()
    {
        await using var backend = await StartAsync(static () => { });
        using HttpClient http = new(new Twice { InnerHandler = new SocketsHttpHandler() });
        using TestClient client = new(http, TestClient.Options(backend));

        var error = await Assert.ThrowsAsync<InvalidOperationException>(() =>
            client.Jobs.UploadAsync([UploadFile.FromStream(new Zeros(10), "a.bin")], cancellationToken: Cancellation));

        Assert.Contains("'a.bin' was sent already", error.Message, StringComparison.Ordinal);
        Assert.NotNull(await client.Jobs.UploadAsync([UploadFile.FromStream(new MemoryStream(new byte[10]), "a.bin")], cancellationToken: Cancellation));
    }

    [Fact]
    public async Task A_stream_that_cannot_be_read_again_is_sent_by_one_of_two_calls()
    {
        await using var backend = await StartAsync();
        using var client = TestClient.Of(backend);
        TaskCompletionSource refused = new();
        var file = UploadFile.FromStream(new Zeros(10) { Before = refused.Task }, "a");

        // Both get to the stream, in any order: the one waits there, and the other is refused.
        Task[] calls = [Upload(), Upload()];
        var ended = await Task.WhenAny(calls);
        refused.SetResult();

        await Assert.ThrowsAsync<InvalidOperationException>(() => ended);
        await calls.Single(call => call != ended);

        Task Upload() => Task.Run(() => client.Jobs.UploadAsync([file], cancellationToken: Cancellation));
    }

    [Fact]
    public async Task A_stream_that_cannot_be_read_again_is_not_taken_twice_by_one_call()
    {
        await using var backend = await StartAsync();
        using var client = TestClient.Of(backend);
        Zeros stream = new(10);
        var file = UploadFile.FromStream(stream, "a");

        Assert.Throws<ArgumentException>(() => { _ = client.Jobs.UploadAsync([file, file], cancellationToken: Cancellation); });
        Assert.Throws<ArgumentException>(() => { _ = client.Jobs.UploadAsync([file, UploadFile.FromStream(stream, "b")], cancellationToken: Cancellation); });
        Assert.NotNull(await client.Jobs.UploadAsync([file, UploadFile.FromStream(new Zeros(10), "b")], cancellationToken: Cancellation));
    }

    [Fact]
    public async Task A_stream_that_can_seek_is_sent_whole_by_two_calls_at_once()
    {
        // More than the connection holds, so that the first is in the middle of the stream while the second reads it.
        var content = new byte[24 * 1024 * 1024];
        Random.Shared.NextBytes(content);
        TaskCompletionSource secondIsRead = new();
        List<bool> whole = [];
        await using var backend = await Backend.StartAsync(
            async (context, count) =>
            {
                if (count == 1)
                {
                    await secondIsRead.Task;
                }

                var form = await context.Request.ReadFormAsync();
                using MemoryStream received = new();
                await form.Files[0].CopyToAsync(received);
                lock (whole)
                {
                    whole.Add(content.AsSpan().SequenceEqual(received.GetBuffer().AsSpan(0, (int)received.Length)));
                }

                secondIsRead.TrySetResult();
                await context.AnswerAsync("{}");
            },
            record: false);
        using var client = TestClient.Of(backend);
        using MemoryStream stream = new(content);
        TaskCompletionSource firstIsSent = new();
        var file = UploadFile.FromStream(stream, "a", progress: new Signal(firstIsSent));

        var first = client.Jobs.UploadAsync([file], cancellationToken: Cancellation);
        await firstIsSent.Task;
        await client.Jobs.UploadAsync([file], cancellationToken: Cancellation);
        await first;

        Assert.Equal([true, true], whole);
    }

    [Fact]
    public void What_cannot_be_sent_is_refused_at_once()
    {
        Assert.Throws<ArgumentException>(() => UploadFile.FromBytes(default, ""));
        Assert.Throws<ArgumentException>(() => UploadFile.FromBytes(default, "a\r\nX: 1"));
        Assert.Throws<ArgumentException>(() => UploadFile.FromBytes(default, "../a"));
        Assert.Throws<ArgumentException>(() => UploadFile.FromBytes(default, "a", "not a type"));
        Assert.Throws<ArgumentException>(() => UploadFile.FromBytes(default, "a", "text/plain\r\nX: 1"));
        Assert.Throws<ArgumentOutOfRangeException>(() => UploadFile.FromStream(Stream.Null, "a", length: -1));
        Assert.Throws<FileNotFoundException>(() => UploadFile.FromFile(Path.Combine(Path.GetTempPath(), Path.GetRandomFileName())));
    }

    // Progress<T> reports on another thread, too late to look at.
    private sealed class Recorder : IProgress<long>
    {
        public List<long> Reports { get; } = [];

        public void Report(long value) => Reports.Add(value);
    }

    private sealed class Signal(TaskCompletionSource begun) : IProgress<long>
    {
        public void Report(long value) => begun.TrySetResult();
    }

    // As a handler for resilience does where the first answer is an error.
    private sealed class Twice : DelegatingHandler
    {
        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            using var first = await base.SendAsync(request, cancellationToken);
            return await base.SendAsync(request, cancellationToken);
        }
    }

    // Can be read again, so that nothing but the failure keeps it from being retried.
    private sealed class Broken(Exception exception, int after) : MemoryStream(new byte[after + 1])
    {
        public Action? BeforeItBreaks { get; init; }

        public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
        {
            if (Position < after)
            {
                return base.ReadAsync(buffer[..Math.Min(buffer.Length, after - (int)Position)], cancellationToken);
            }

            BeforeItBreaks?.Invoke();
            throw exception;
        }
    }

    private sealed class Zeros(long size) : MemoryStream
    {
        private long _left = size;

        public Action? AtEnd { get; init; }

        public Task Before { get; init; } = Task.CompletedTask;

        public override bool CanSeek => false;

        public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
        {
            await Before;
            var count = (int)Math.Min(buffer.Length, _left);
            _left -= count;
            if (count == 0)
            {
                AtEnd?.Invoke();
            }

            return count;
        }
    }
}
