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
            IFormCollection form = await context.Request.ReadFormAsync();
            if (count <= failures)
            {
                await context.AnswerAsync("{}", 503);
                return;
            }
            JsonArray files = [];
            foreach (IFormFile file in form.Files)
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
        string path = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName() + ".csv");
        await File.WriteAllTextAsync(path, "id;title\n", Cancellation);
        try
        {
            await using Backend backend = await StartAsync();
            using TestClient client = TestClient.Of(backend);
            using MemoryStream stream = new("__from here"u8.ToArray()) { Position = 2 };

            JsonNode? result = await client.Jobs.UploadAsync(
                [
                    UploadFile.FromFile(path, "text/csv"),
                    UploadFile.FromBytes("bytes"u8.ToArray(), "süß 漢.txt", "text/plain; charset=utf-8"),
                    UploadFile.FromStream(stream, "quote\"semi;colon.png", "image/png"),
                ],
                cancellationToken: Cancellation);

            JsonArray files = result!["files"]!.AsArray();
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
        await using Backend backend = await Backend.StartAsync(
            async (context, _) =>
            {
                announced = context.Request.ContentLength;
                byte[] buffer = new byte[64 * 1024];
                while (await context.Request.Body.ReadAsync(buffer) is var read and > 0) received += read;
                await context.AnswerAsync("{}");
            },
            record: false);
        using TestClient client = TestClient.Of(backend);
        Recorder progress = new();
        long before = GC.GetTotalAllocatedBytes();

        await client.Jobs.UploadAsync([UploadFile.FromStream(new Zeros(Size), "big", progress: progress)], cancellationToken: Cancellation);

        Assert.Null(announced);
        Assert.InRange(received, Size, Size + 1000);
        Assert.Equal(Size, progress.Reports[^1]);
        Assert.Equal(progress.Reports.Order(), progress.Reports);
        Assert.True(GC.GetTotalAllocatedBytes() - before < Size / 4, string.Create(CultureInfo.InvariantCulture, $"{GC.GetTotalAllocatedBytes() - before} bytes"));
    }

    [Fact]
    public async Task A_file_that_can_be_read_again_is_retried_and_a_stream_that_cannot_is_not()
    {
        await using Backend backend = await StartAsync(failures: 1);
        using TestClient client = TestClient.Of(backend, options =>
        {
            options.MaxRetries = 1;
            options.RetryPosts = true;
            options.TimeProvider = new InstantClock();
            options.Timeout = Timeout.InfiniteTimeSpan;
        });
        using MemoryStream stream = new("content"u8.ToArray());

        JsonNode? result = await client.Jobs.UploadAsync([UploadFile.FromStream(stream, "a")], cancellationToken: Cancellation);
        Assert.Equal("content", (string?)result!["files"]![0]!["text"]);

        await using Backend failing = await StartAsync(failures: 1);
        using TestClient other = TestClient.Of(failing, options =>
        {
            options.MaxRetries = 1;
            options.RetryPosts = true;
        });
        await Assert.ThrowsAsync<MedusaApiException>(() => other.Jobs.UploadAsync([UploadFile.FromStream(new Zeros(10), "a")], cancellationToken: Cancellation));
    }

    [Fact]
    public async Task A_stream_shorter_than_was_said_is_a_transport_error()
    {
        await using Backend backend = await StartAsync();
        using TestClient client = TestClient.Of(backend);

        await Assert.ThrowsAsync<MedusaTransportException>(() =>
            client.Jobs.UploadAsync([UploadFile.FromStream(new Zeros(10), "a", length: 20)], cancellationToken: Cancellation));
    }

    [Fact]
    public async Task A_stream_that_cannot_be_read_again_is_sent_once()
    {
        await using Backend backend = await StartAsync();
        using TestClient client = TestClient.Of(backend);
        UploadFile file = UploadFile.FromStream(new Zeros(10), "a");

        await client.Jobs.UploadAsync([file], cancellationToken: Cancellation);

        Assert.Throws<InvalidOperationException>(() => { _ = client.Jobs.UploadAsync([file], cancellationToken: Cancellation); });
        Assert.Throws<ArgumentException>(() => { _ = client.Jobs.UploadAsync([], cancellationToken: Cancellation); });
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

    private sealed class Zeros(long size) : MemoryStream
    {
        private long _left = size;

        public override bool CanSeek => false;

        public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
        {
            int count = (int)Math.Min(buffer.Length, _left);
            _left -= count;
            return ValueTask.FromResult(count);
        }
    }
}
