using System.Globalization;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;

namespace Quickstart.Backend;

/// <summary>The backend's batch jobs.</summary>
internal sealed class BatchJobStore
{
    private readonly Lock _lock = new();
    private readonly List<FakeJob> _jobs = [];

    /// <summary>Makes a store with a few exports of the last hours, so that a list has pages.</summary>
    public BatchJobStore()
    {
        for (var hours = 5; hours > 0; hours--)
        {
            Add("product-export", [], dryRun: false, "usr_01", DateTimeOffset.UtcNow.AddHours(-hours));
        }
    }

    public JsonObject Create(JsonObject body, string userId)
    {
        if ((string?)body["type"] is not { Length: > 0 } type)
        {
            throw new RefusedException(400, "invalid_data", "type must be a string");
        }

        if (body["context"] is not JsonObject context)
        {
            throw new RefusedException(400, "invalid_data", "context must be an object");
        }

        lock (_lock)
        {
            return Answer(Add(type, (JsonObject)context.DeepClone(), (bool?)body["dry_run"] ?? false, userId, DateTimeOffset.UtcNow));
        }
    }

    public JsonObject Retrieve(string id)
    {
        lock (_lock)
        {
            return Answer(Find(id));
        }
    }

    public JsonObject Confirm(string id)
    {
        lock (_lock)
        {
            var job = Find(id);
            job.Confirm(DateTimeOffset.UtcNow);
            return Answer(job);
        }
    }

    public JsonObject Cancel(string id)
    {
        lock (_lock)
        {
            var job = Find(id);
            job.Cancel(DateTimeOffset.UtcNow);
            return Answer(job);
        }
    }

    /// <summary>Lists with the filters and the order that the sample uses.</summary>
    public JsonObject List(IQueryCollection query)
    {
        var offset = Number(query, "offset") ?? 0;
        var limit = Number(query, "limit") ?? 10;
        string[] types = [.. query.Where(pair => pair.Key.StartsWith("type[", StringComparison.Ordinal)).Select(pair => pair.Value.ToString())];
        var since = query.TryGetValue("created_at[gte]", out var value)
            ? DateTimeOffset.Parse(value.ToString(), CultureInfo.InvariantCulture)
            : DateTimeOffset.MinValue;
        lock (_lock)
        {
            var found = _jobs.Where(job => job.CreatedAt >= since && (types.Length == 0 || types.Contains(job.Type)));
            FakeJob[] jobs = [.. query["order"] == "-created_at" ? found.OrderByDescending(job => job.CreatedAt) : found.OrderBy(job => job.CreatedAt)];
            var now = DateTimeOffset.UtcNow;
            return new JsonObject
            {
                ["batch_jobs"] = new JsonArray([.. jobs.Skip(offset).Take(limit).Select(job => job.ToJson(now))]),
                ["count"] = jobs.Length,
                ["offset"] = offset,
                ["limit"] = limit,
            };
        }
    }

    private static int? Number(IQueryCollection query, string name) =>
        int.TryParse(query[name].ToString(), CultureInfo.InvariantCulture, out var number) ? number : null;

    private static JsonObject Answer(FakeJob job) => new() { ["batch_job"] = job.ToJson(DateTimeOffset.UtcNow) };

    private FakeJob Add(string type, JsonObject context, bool dryRun, string userId, DateTimeOffset createdAt)
    {
        FakeJob job = new($"batch_{_jobs.Count + 1:D2}", type, context, dryRun, userId, createdAt);
        _jobs.Add(job);
        return job;
    }

    private FakeJob Find(string id) =>
        _jobs.Find(job => job.Id == id) ?? throw new RefusedException(404, "not_found", $"Batch job with id {id} was not found");
}
