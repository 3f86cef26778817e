using CsCheck;

namespace Medusa.Trust.Tests.Pages;

/// <summary>Examples whose TypeScript is in order, or nearly, and whose words and values aren't.</summary>
internal static class HostileExamples
{
    private static readonly string[] s_names =
    [
        "id", "batchJobId", "payload", "query", "response", "medusa", "Console", "data", "class", "return", "await", "record", "DateTimeOffset",
        "zq_canary", "__proto__", "$", "$zq_canary", "_", "constructor", "DiscountRuleType", "new_", "options", "item", "value", "nameof",
    ];

    private static readonly string[] s_members =
    [
        "type", "context", "dry_run", "dryRun", "limit", "offset", "expand", "fields", "order", "created_at", "id", "type", "confirmed_at", "email", "password",
        "zq_canary", "additionalProperties", "AdditionalProperties", "batch_job", "batch_jobs", "count", "length", "access_token", "user",
    ];

    private static readonly Gen<string> s_string = Gen.Select(
        HostileText.Name,
        Gen.OneOf('"', '\'', '`'),
        (text, quote) => quote + (quote == '`' ? text : text.Replace("\\", "\\\\").Replace("\n", "\\n").Replace(quote.ToString(), "\\" + quote)) + quote);

    private static readonly Gen<string> s_leaf = Gen.Frequency(
        (4, s_string),
        (2, Gen.OneOf(s_names)),
        (2, Gen.Select(Gen.OneOf(s_names), Gen.OneOf(s_members), (a, b) => $"{a}.{b}")),
        (1, Gen.Select(Gen.OneOf(s_names), Gen.OneOf(s_members), (a, b) => $"{a}?.{b}[0].zq_canary")),
        (1, Gen.OneOf("0", "-1", "1.5", "1_000", "99999999999", "79228162514264337593543950335", "1e5", "0x1F", "true", "false", "null", "undefined", "{}", "[]")),
        (1, Gen.OneOf("new Date()", "new Date(\"2024-01-01\")", "new Date(\"0001-01-01T00:00:00+14:00\")", "\"2024-01-01\"", "`${zq_canary} {x} ${id}`", "`{{${id}}}`", "zq_canary()", "() => 1")));

    private static readonly Gen<string> s_value = Gen.Recursive<string>((depth, value) => depth > 4
        ? s_leaf
        : Gen.Frequency(
            (6, s_leaf),
            (2, Object(value)),
            (1, value.Array[0, 4].Select(items => $"[{string.Join(", ", items)}]"))));

    private static readonly Gen<string> s_call = Gen.Select(
        Gen.Frequency((9, Gen.OneOf("batchJobs.create", "batchJobs.list", "batchJobs.retrieve", "batchJobs.cancel", "auth.getToken", "auth.createSession")), (1, HostileText.Name)),
        Gen.Frequency((3, Object(s_value).Array[0, 2]), (1, s_value.Array[0, 4])),
        (method, arguments) => $"medusa.admin.{method}({string.Join(", ", arguments)})");

    private static readonly Gen<string> s_log = s_leaf.Array[0, 3].Select(values => $"console.log({string.Join(", ", values)})");

    private static readonly Gen<string> s_names2 = Gen.OneOf(
        "{ batch_job }", "{ batch_jobs, count, offset }", "{ user: zq_canary }", "{ access_token }", "data", "response", "class", "zq_canary", "", "{ }");

    private static readonly Gen<string> s_statement = Gen.OneOf(
        s_call,
        s_log,
        Gen.Select(s_call, s_names2, s_log, (call, name, log) => $"{call}\n.then(({name}) => {{\n  {log}\n}})"),
        Gen.Select(s_call, s_names2, (call, name) => $"const {name} = await {call}"),
        Gen.OneOf("import zq_canary from \"zq_canary\"", "type zq_canary = { a: string }", "/* zq_canary */", "// zq_canary \"", "if (zq_canary) { }", ";"));

    /// <summary>The code of an example.</summary>
    public static Gen<string> Code { get; } = s_statement.Array[1, 4].Select(statements => string.Join('\n', statements));

    private static Gen<string> Object(Gen<string> value) =>
        Gen.Select(Gen.Frequency((6, Gen.OneOf(s_members)), (1, s_string.Where(s => s[0] != '`'))), value).Array[0, 5]
            .Select(members => $"{{ {string.Join(", ", members.Select(m => $"{m.Item1}: {m.Item2}"))} }}");
}
