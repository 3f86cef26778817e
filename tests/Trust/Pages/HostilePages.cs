using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using CsCheck;
using Medusa.Generator.Client.Tests.Support;

namespace Medusa.Trust.Tests.Pages;

/// <summary>Pages that are in order but for their words.</summary>
internal static class HostilePages
{
    private static readonly JsonSerializerOptions s_json = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, WriteIndented = true };

    // Methods with known routes, so that what they need is emitted.
    private static readonly Gen<string> s_methodName = Gen.Frequency(
        (3, Gen.OneOf("create", "retrieve", "list", "cancel", "confirm")),
        (1, HostileText.Name));

    private static readonly Gen<Entry> s_entry = Gen.Recursive<Entry>((depth, entry) => Gen.Select(
        HostileText.Name,
        HostileText.Type,
        HostileText.Prose,
        Gen.Bool,
        HostileText.Name,
        depth > 2 ? Gen.Const(Array.Empty<Entry>()) : Gen.Frequency((4, Gen.Const(Array.Empty<Entry>())), (1, entry.Array[0, 5])),
        (name, type, description, optional, defaultValue, children) => new Entry(name, type, description, optional, defaultValue, children)));

    private static readonly Gen<string> s_table = s_entry.Array[0, 8].Select(Table);

    // A method's arguments as the reference has them: ids, then the payload.
    private static readonly Gen<string> s_method = Gen.Select(
        s_methodName,
        HostileText.Prose,
        s_entry.Array[0, 4],
        s_entry,
        HostileText.Name,
        HostileExamples.Code,
        (name, description, parameters, result, code, example) => $$"""
            #### {{name}}

            {{description}}

            ##### Example

            ```ts
            medusa.admin.batchJobs.{{name}}({{code}})
            ```

            ```ts
            {{example}}
            ```

            ##### Parameters

            {{Table(parameters)}}

            ##### Returns

            {{Table([result with { Type = "[ResponsePromise](../internal/types/internal.ResponsePromise.mdx)&#60;[Hostile](../internal/classes/internal.Hostile.mdx)&#62;" }])}}

            """);

    private static readonly Gen<PageFile> s_resource = Gen.Select(
        HostileText.Prose,
        s_method.Array[1, 5],
        (summary, methods) => new PageFile(
            "/reference/classes/AdminBatchJobsResource.mdx",
            $"# AdminBatchJobsResource\n\n{summary}\n\nThe `medusa.admin.batchJobs` property.\n\n## Methods\n\n{string.Join('\n', methods)}"));

    private static readonly Gen<PageFile> s_object = Gen.Select(
        HostileText.Prose,
        s_table,
        (summary, table) => new PageFile("/reference/internal/classes/internal.Hostile.mdx", $"# Hostile\n\n{summary}\n\n## Properties\n\n{table}\n"));

    private static readonly Gen<PageFile> s_named = Gen.Select(
        HostileText.Name,
        HostileText.Prose,
        s_table,
        (name, summary, table) => new PageFile("/reference/internal/classes/internal.Hostile.mdx", $"# {name}\n\n{summary}\n\n## Properties\n\n{table}\n"));

    private static readonly Gen<PageFile> s_alias = Gen.Select(
        HostileText.Type,
        s_table,
        Gen.Bool,
        (type, table, hasTable) => new PageFile(
            "/reference/internal/types/internal.HostileAlias.mdx",
            $"# HostileAlias\n\n **HostileAlias**: {type}\n\n" + (hasTable ? $"#### Type declaration\n\n{table}\n" : "")));

    private static readonly Gen<PageFile> s_enum = Gen.Select(
        HostileText.Name.Array[0, 12],
        HostileText.Name.Array[12],
        (names, values) => new PageFile(
            "/reference/internal/enums/internal.HostileEnum.mdx",
            "# HostileEnum\n\n## Enumeration Members\n\n" + string.Join("\n", names.Select((n, i) => $"### {n}\n\n {n} = \"{values[i]}\"\n\n{values[i]}\n"))));

    private static readonly Gen<string> s_flag = Gen.Frequency(
        (3, Gen.OneOf("", "multipart", "multipart:file", "token", "logout", "nulls", "text", "body", "body:{}", "multistep", "zq_canary")),
        (1, HostileText.Name.Select(n => "bearer:" + n)),
        (1, Gen.Select(HostileText.Name, HostileText.Name, (a, b) => $"query:{a}={b}")),
        (1, Gen.Select(HostileText.Name, HostileText.Name, HostileText.Name, (a, b, c) => $"body:{a}={b}.{c}")));

    private static readonly Gen<PageFile> s_routes = Gen.Select(s_methodName, HostileText.Name, HostileText.Name, Gen.OneOf("GET", "POST", "DELETE", "PATCH", "zq_canary", ""), s_flag)
        .Array[0, 6]
        .Select(lines => new PageFile(
            "/reference/hostile.routes",
            string.Join('\n', lines.Select(l => $"admin.batchJobs.{l.Item1}\t{l.Item4}\t/admin/{l.Item2}/{{{l.Item3}}}\t{l.Item5}"))));

    // Names that corrections give are the user's own, not a page's: they hold no canary.
    private static readonly Gen<PageFile> s_corrections = Gen.Select(
            Gen.OneOf(Gen.OneOf("Hostile", "BatchJob", "BatchJob.id", "BatchJob.status", "HostileEnum", "HostileAlias", "admin.batchJobs", "admin.batchJobs.create", "AdminPostBatchesReq.context"), HostileText.Name, HostileText.Name.Select(n => "Hostile." + n)),
            Gen.OneOf("nullable", "nonnull", "optional", "required", "type", "rename", "ignore", "keep", "zq_canary"),
            HostileText.Name.Where(n => !n.Contains(HostileText.Canary, StringComparison.OrdinalIgnoreCase)))
        .Array[0, 6]
        .Select(lines => new PageFile("/reference/hostile.corrections", string.Join('\n', lines.Select(l => $"{l.Item1}\t{l.Item2}\t{l.Item3}"))));

    /// <summary>A file that stands beside the project's own pages, or in the place of one.</summary>
    public static Gen<PageFile> File { get; } = Gen.Frequency((4, s_resource), (4, s_object), (1, s_named), (2, s_alias), (2, s_enum), (1, s_routes), (1, s_corrections));

    /// <summary>A project's pages after some were tampered with and others added.</summary>
    public static Gen<IReadOnlyList<PageFile>> Cases(Gen<IReadOnlyList<PageFile>> pages)
    {
        var changes = Gen.Select(Gen.Double.Unit, Mutation.Any.Array[1, 4]).Array[0, 3];
        var types = Gen.Frequency((2, Gen.Const(Array.Empty<PageFile>())), (1, HostileTypes.Files));
        return Gen.Select(pages, changes, File.Array[0, 4], types, (pages, changes, hostile, types) =>
        {
            var files = pages.ToDictionary(f => f.Path);
            foreach (var file in hostile.Concat(types))
            {
                files[file.Path] = file;
            }

            foreach (var (place, mutations) in changes)
            {
                var file = files[pages[(int)(place * pages.Count)].Path];
                files[file.Path] = file with { Text = mutations.Aggregate(file.Text, (text, mutate) => mutate(text)) };
            }

            return (IReadOnlyList<PageFile>)[.. files.Values.Select(f => f with { Text = Mutation.AsFile(f.Text) })];
        });
    }

    public static string Table(Entry[] entries) => "<ParameterTypes parameters={" + Json(entries) + "} />";

    private static string Json(Entry[] entries)
    {
        var json = new StringBuilder("[");
        foreach (var entry in entries)
        {
            json.Append(json.Length > 1 ? ",\n" : "\n").Append("  {\"name\": ").Append(Text(entry.Name))
                .Append(", \"type\": ").Append(Text(entry.Type))
                .Append(", \"description\": ").Append(Text(entry.Description))
                .Append(", \"optional\": ").Append(entry.Optional ? "true" : "false")
                .Append(", \"defaultValue\": ").Append(Text(entry.DefaultValue))
                .Append(", \"expandable\": false, \"children\": ").Append(Json(entry.Children)).Append('}');
        }

        return json.Append(']').ToString();
    }

    // Halves of surrogate pairs reach a page as escapes only.
    private static string Text(string text) =>
        text.Any(char.IsSurrogate)
            ? "\"" + string.Concat(text.Select(c => $"\\u{(int)c:x4}")) + "\""
            : JsonSerializer.Serialize(text, s_json);
}
