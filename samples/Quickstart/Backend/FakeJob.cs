using System.Globalization;
using System.Text.Json.Nodes;

namespace Quickstart.Backend;

/// <summary>A batch job that does nothing but pass the time: where it stands follows from the clock.</summary>
internal sealed class FakeJob(string id, string type, JsonObject context, bool dryRun, string createdBy, DateTimeOffset createdAt)
{
    private const int Products = 40;

    private static readonly TimeSpan s_preparation = TimeSpan.FromMilliseconds(500);
    private static readonly TimeSpan s_start = TimeSpan.FromMilliseconds(250);
    private static readonly TimeSpan s_work = TimeSpan.FromSeconds(2);

    private DateTimeOffset? _confirmedAt;
    private DateTimeOffset? _canceledAt;

    public string Id => id;

    public string Type => type;

    public DateTimeOffset CreatedAt => createdAt;

    private DateTimeOffset PreparedAt => createdAt + s_preparation;

    // Only a dry run waits for somebody to confirm it.
    private DateTimeOffset? ConfirmedAt => _confirmedAt ?? (dryRun ? null : PreparedAt);

    public string StatusAt(DateTimeOffset now)
    {
        if (_canceledAt is not null)
        {
            return "canceled";
        }

        if (now < PreparedAt)
        {
            return "created";
        }

        if (ConfirmedAt is not { } confirmed)
        {
            return "pre_processed";
        }

        if (now < confirmed + s_start)
        {
            return "confirmed";
        }

        return now < confirmed + s_start + s_work ? "processing" : "completed";
    }

    public void Confirm(DateTimeOffset now)
    {
        if (StatusAt(now) != "pre_processed")
        {
            throw Refuse("confirm", now);
        }

        _confirmedAt = now;
    }

    public void Cancel(DateTimeOffset now)
    {
        if (StatusAt(now) == "completed")
        {
            throw Refuse("cancel", now);
        }

        _canceledAt ??= now;
    }

    public JsonObject ToJson(DateTimeOffset now)
    {
        var status = StatusAt(now);
        var processing = ConfirmedAt + s_start;
        return new JsonObject
        {
            ["id"] = id,
            ["created_at"] = Text(createdAt),
            ["updated_at"] = Text(now),
            ["deleted_at"] = null,
            ["type"] = type,
            ["created_by"] = createdBy,
            ["context"] = context.DeepClone(),
            ["result"] = Result(status, now - processing),
            ["dry_run"] = dryRun,
            ["pre_processed_at"] = Past(PreparedAt),
            ["confirmed_at"] = Past(ConfirmedAt),
            ["processing_at"] = Past(processing),
            ["completed_at"] = Past(processing + s_work),
            ["canceled_at"] = Past(_canceledAt),
            ["failed_at"] = null,
            ["status"] = status,
        };

        JsonNode? Past(DateTimeOffset? moment) => moment <= (_canceledAt ?? now) ? Text(moment.Value) : null;
    }

    private static JsonObject? Result(string status, TimeSpan? worked) => status switch
    {
        "processing" => new JsonObject
        {
            ["count"] = Products,
            ["advancement_count"] = (int)(Products * (worked!.Value / s_work)),
            ["progress"] = Math.Round(worked.Value / s_work, 2),
        },
        "completed" => new JsonObject
        {
            ["count"] = Products,
            ["advancement_count"] = Products,
            ["progress"] = 1,
            ["file_key"] = "exports/products/product-export.csv",
            ["file_size"] = 18_432,
        },
        _ => null,
    };

    private RefusedException Refuse(string what, DateTimeOffset now) =>
        new(400, "not_allowed", $"Cannot {what} a batch job with the status \"{StatusAt(now)}\".");

    private static string Text(DateTimeOffset moment) =>
        moment.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture);
}
