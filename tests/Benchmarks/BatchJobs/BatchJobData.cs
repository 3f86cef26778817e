using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;

namespace Medusa.Benchmarks.BatchJobs;

/// <summary>Makes pages of batch jobs as a server writes them; the same text each time.</summary>
internal static class BatchJobData
{
    private static readonly string[] s_statuses = ["created", "pre_processed", "confirmed", "processing", "completed"];
    private static readonly DateTimeOffset s_start = new(2023, 11, 27, 10, 20, 30, 456, TimeSpan.Zero);

    public static byte[] Page(int count)
    {
        var jobs = new JsonArray();
        for (var i = 0; i < count; i++)
        {
            jobs.Add(Job(i));
        }

        var page = new JsonObject { ["batch_jobs"] = jobs, ["count"] = count * 7, ["offset"] = 0, ["limit"] = count };
        return Encoding.UTF8.GetBytes(page.ToJsonString());
    }

    private static JsonObject Job(int i)
    {
        var step = i % s_statuses.Length;
        return new JsonObject
        {
            ["id"] = Id("batch", i),
            ["created_at"] = Time(i, 0),
            ["updated_at"] = Time(i, step),
            ["deleted_at"] = null,
            ["type"] = "product-export",
            ["created_by"] = Id("usr", i % 3),
            ["context"] = Context(i),
            ["result"] = Result(i),
            ["dry_run"] = i % 2 == 0,
            ["pre_processed_at"] = step >= 1 ? Time(i, 1) : null,
            ["confirmed_at"] = step >= 2 ? Time(i, 2) : null,
            ["processing_at"] = step >= 3 ? Time(i, 3) : null,
            ["completed_at"] = step >= 4 ? Time(i, 4) : null,
            ["canceled_at"] = null,
            ["failed_at"] = null,
            ["status"] = s_statuses[step],
        };
    }

    // Every other job was made without a context.
    private static JsonObject Context(int i) => i % 2 == 0
        ? []
        : new JsonObject
        {
            ["shape"] = new JsonObject { ["prices"] = new JsonArray(), ["dynamicOptionColumnCount"] = 1 },
            ["list_config"] = new JsonObject { ["skip"] = 0, ["take"] = 50, ["order"] = new JsonObject { ["created_at"] = "DESC" } },
        };

    private static JsonObject Result(int i) => new()
    {
        ["count"] = 100 + i,
        ["advancement_count"] = i,
        ["progress"] = 0.25 + (i % 4 / 8.0),
        ["file_key"] = string.Create(CultureInfo.InvariantCulture, $"exports/products/product-export-{1700000000000 + i}.csv"),
        ["file_size"] = 2048 + i,
        ["stat_descriptors"] = new JsonArray(new JsonObject
        {
            ["key"] = "product-export-count",
            ["name"] = "Product count to export",
            ["message"] = string.Create(CultureInfo.InvariantCulture, $"There will be {100 + i} products exported by this action"),
        }),
    };

    private static string Id(string prefix, int i) => string.Create(CultureInfo.InvariantCulture, $"{prefix}_01HG8Z5K9QXJ7V3M2N4P6R{i:D4}");

    private static string Time(int job, int step) =>
        s_start.AddMinutes(job).AddSeconds(step * 3).ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture);
}
