using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json;
using System.Text.Json.Nodes;
using Medusa;

/// <summary>Uses the emitted records as a user does. Each scenario returns what is amiss, or null.</summary>
public static class Probe
{
    /// <summary>Reads and writes.</summary>
    public static string RoundTrip(string json) => JsonSerializer.Serialize(JsonSerializer.Deserialize<Everything>(json)!);

    /// <summary>Reads and writes a record of the same members that is only sent.</summary>
    public static string RoundTripOfRequest(string json) => JsonSerializer.Serialize(JsonSerializer.Deserialize<EverythingReq>(json)!);

    /// <summary>Requests of as many members as one shows in a row, and of one more.</summary>
    public static string? ManyMembers(string name) => name == "Req64" ? ManyMembers<Req64>(64) : ManyMembers<Req65>(65);

    /// <summary>A member that wasn't sent.</summary>
    public static string? Missing()
    {
        var job = JsonSerializer.Deserialize<BatchJob>("""{"id":null,"dry_run":true}""")!;
        if (!job.DryRun) return "dry_run was sent";
        if (job.CanceledAt is not null) return "canceled_at wasn't sent";
        foreach (var (member, read) in new (string, Func<object>)[] { ("id", () => job.Id), ("created_at", () => job.CreatedAt), ("status", () => job.Status) })
        {
            try
            {
                return $"{member}: {read()}";
            }
            catch (MedusaMissingValueException e) when (e.TypeName == "BatchJob" && e.MemberName == member)
            {
            }
        }

        return JsonSerializer.Serialize(job) == """{"dry_run":true,"id":null}""" ? null : JsonSerializer.Serialize(job);
    }

    /// <summary>Explicit nulls.</summary>
    public static string? NullIsNotAbsent()
    {
        var request = new AdminPostBatchesReq { Type = "t", Context = [], DryRun = null };
        var without = new AdminPostBatchesReq { Type = "t", Context = [] };
        return Same(JsonSerializer.Serialize(request), """{"context":{},"dry_run":null,"type":"t"}""")
            ?? Same(JsonSerializer.Serialize(without), """{"context":{},"type":"t"}""")
            ?? (request == without ? "null and absent are told apart on the wire" : null);
    }

    /// <summary>Equality by content.</summary>
    public static string? Equality()
    {
        const string json = """{"object":{"a":1},"strings":["a"],"grid":[[1]],"list_map":{"a":["b"]},"one_or_many":["a"],"either":{"email":"e"},"objects":[{"a":1}],"x":[1]}""";
        var one = JsonSerializer.Deserialize<Everything>(json)!;
        var two = JsonSerializer.Deserialize<Everything>(json)!;
        if (one != two || one.GetHashCode() != two.GetHashCode()) return "same content";
        foreach (var other in new[]
        {
            one with { Object = [] }, one with { Strings = ["b"] }, one with { Grid = [[2]] }, one with { OneOrMany = "a" },
            one with { Either = "a" }, one with { Objects = [] }, one with { AdditionalProperties = new Dictionary<string, JsonNode?>() },
            one with { Text = "a" },
        })
        {
            if (one == other) return other.ToString();
        }

        return null;
    }

    /// <summary>Lists and maps of any class.</summary>
    public static string? OtherCollections()
    {
        var list = new Everything { Strings = ["a", "b"], Map = new Dictionary<string, string> { ["a"] = "b", ["c"] = "d" } };
        var other = new Everything { Strings = new Immutable<string>("a", "b"), Map = new SortedDictionary<string, string> { ["c"] = "d", ["a"] = "b" } };
        var last = new Everything { Strings = new Immutable<string>("a", "c"), Map = other.Map };
        if (list != other || list.GetHashCode() != other.GetHashCode()) return "the same items";
        if (list == last) return "other items";
        return list.GetHashCode() == last.GetHashCode() ? "only the first item is hashed" : null;
    }

    /// <summary>A list that is no more than one.</summary>
    private sealed class Immutable<T>(params T[] items) : IReadOnlyList<T>
    {
        public int Count => items.Length;

        public T this[int index] => items[index];

        public IEnumerator<T> GetEnumerator() => items.AsEnumerable().GetEnumerator();

        System.Collections.IEnumerator System.Collections.IEnumerable.GetEnumerator() => items.GetEnumerator();
    }

    /// <summary>Copies.</summary>
    public static string? With()
    {
        var job = JsonSerializer.Deserialize<BatchJob>("""{"id":"1","new":true}""")!;
        return Same(JsonSerializer.Serialize(job with { DryRun = false }), """{"dry_run":false,"id":"1","new":true}""")
            ?? Same(JsonSerializer.Serialize(job), """{"id":"1","new":true}""");
    }

    /// <summary>Text for logs.</summary>
    public static string? Secrets()
    {
        var user = JsonSerializer.Deserialize<User>("""{"api_token":"hush","email":"e","password_hash":"hush"}""")!;
        return Same(user.ToString(), "User { ApiToken = ***, Email = e, AdditionalProperties = [password_hash] }")
            ?? Same(new User().ToString(), "User { }")
            ?? Same(
                JsonSerializer.Deserialize<Vault>("""{"tokens":["hush"],"pin":1,"x1":"shown","@type":"also"}""")!.ToString(),
                "Vault { Tokens = ***, Pin = ***, X1Value = shown, Type = also }");
    }

    /// <summary>Lists in queries.</summary>
    public static string? Queries()
    {
        var query = new AdminGetBatchParams { Id = "a", Title = "t", Type = ["x"], Limit = 1, CreatedAt = new DateComparisonOperator { Gt = DateTimeOffset.UnixEpoch } };
        return Same(
            JsonSerializer.Serialize(query),
            """{"created_at":{"gt":"1970-01-01T00:00:00.000Z"},"id":["a"],"limit":1,"title":["t"],"type":["x"]}""");
    }

    /// <summary>Cases of a union.</summary>
    public static string? Unions()
    {
        const string order = """{"data":{"email":"e"},"type":"order"}""";
        const string swap = """{"more":[1],"type":"swap"}""";
        return (JsonSerializer.Deserialize<StoreCompleteCartRes>(order) is StoreCompleteCartResOrder { Data.Email: "e", Type: "order" } ? null : "order")
            ?? Same(JsonSerializer.Serialize(JsonSerializer.Deserialize<StoreCompleteCartRes>(order)), order)
            ?? (JsonSerializer.Deserialize<StoreCompleteCartRes>(swap) is StoreCompleteCartResUnknown { AdditionalProperties.Count: 2 } ? null : "swap")
            ?? Same(JsonSerializer.Serialize(JsonSerializer.Deserialize<StoreCompleteCartRes>(swap)), swap)
            ?? Same(JsonSerializer.Serialize<StoreCompleteCartRes>(new StoreCompleteCartResCart { Data = new User() }), """{"data":{},"type":"cart"}""")
            ?? Same(JsonSerializer.Serialize(JsonSerializer.Deserialize<StoreCompleteCartResCart>("{}")), "{}")
            ?? Same(new StoreCompleteCartResCart { Data = new User() }.ToString(), "StoreCompleteCartResCart { Data = User { }, Type = cart }")
            ?? (JsonSerializer.Deserialize<StoreCompleteCartRes>(order) == JsonSerializer.Deserialize<StoreCompleteCartRes>(order) ? null : "equality");
    }

    /// <summary>More members than a mask has bits.</summary>
    public static string? Wide()
    {
        var json = "{" + string.Join(",", Enumerable.Range(0, 150).Where(i => i % 3 != 0).Select(i => $"\"m_{i:000}\":{i}")) + "}";
        var record = JsonSerializer.Deserialize<WideRecord>(json)!;
        var same = JsonSerializer.Deserialize<WideRecord>(json)!;
        var copy = record with { M0 = 0, M147 = null };
        var fewer = new WideRecord { M1 = 1 };
        return Same(JsonSerializer.Serialize(record), json)
            ?? Same(JsonSerializer.Serialize(copy), json.Replace("{", "{\"m_000\":0,").Replace("\"m_148\"", "\"m_147\":null,\"m_148\""))
            ?? (record == same && record.GetHashCode() == same.GetHashCode() ? null : "the same members")
            ?? (record != copy && record != (record with { M147 = null }) && record == (record with { M148 = 148 }) ? null : "a member behind the 64th")
            ?? (fewer != (fewer with { M70 = null }) && (fewer with { M70 = 70 }) != (fewer with { M140 = 70 }) ? null : "null and not given")
            ?? Same((fewer with { M70 = 70, M149 = null }).ToString(), "WideRecord { M1 = 1, M70 = 70, M149 = null }")
            ?? (record.M149 == 149 && record.M64 == 64 && record.M63 is null ? null : record.ToString())
            ?? (record.AdditionalProperties.Count == 0 ? null : "additional");
    }

    /// <summary>Registered names.</summary>
    public static string? Enums()
    {
        StringEnum<BatchJobStatus> status = BatchJobStatus.PreProcessed;
        return Same(status.RawValue, "pre_processed")
            ?? (JsonSerializer.Deserialize<BatchJob>("""{"status":"canceled"}""")!.Status == BatchJobStatus.Canceled ? null : "canceled");
    }

    private static string? ManyMembers<T>(int count)
    {
        var members = Enumerable.Range(0, count).Select(i => $"\"m_{i:000}\":{i}").ToArray();
        var all = $"{{{string.Join(",", members)}}}";
        var reversed = $"{{{string.Join(",", members.Reverse())}}}";
        return members.Select(member => Same(JsonSerializer.Serialize(JsonSerializer.Deserialize<T>($"{{{member}}}")), $"{{{member}}}")).FirstOrDefault(m => m is not null)
            ?? Same(JsonSerializer.Serialize(JsonSerializer.Deserialize<T>(reversed)), all)
            ?? (JsonSerializer.Deserialize<T>(all)!.Equals(JsonSerializer.Deserialize<T>(reversed)) ? null : "equality")
            ?? (JsonSerializer.Deserialize<T>(all)!.Equals(JsonSerializer.Deserialize<T>(all.Replace(":63", ":99"))) ? "the 64th member" : null);
    }

    private static string? Same(string actual, string expected) => actual == expected ? null : $"{actual} instead of {expected}";
}
