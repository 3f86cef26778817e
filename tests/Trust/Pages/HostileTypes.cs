using CsCheck;
using Medusa.Generator.Client.Tests.Support;

namespace Medusa.Trust.Tests.Pages;

/// <summary>Types that refer to one another in every way there is, so that what they ask for goes round in circles or multiplies.</summary>
internal static class HostileTypes
{
    private const int MostTypes = 8;
    private const string Folder = "/reference/internal/types/";

    // Names of devices, names that differ in case or in what an identifier can't hold, and names that what is emitted uses itself.
    private static readonly string[] s_titles =
    [
        "Con", "Nul", "aux", "PRN", "Com1", "LPT9", "Same", "same", "SAME", "Same一", "Same丁", "一", "List", "Task", "HttpMethod", "JsonSerializer", "T0Item", "T1M1", new('L', 600),
    ];

    private static readonly Gen<int> s_number = Gen.Int[0, MostTypes];

    private static readonly Gen<string> s_member = Gen.Frequency((8, Gen.Int[0, 4].Select(i => $"m{i}")), (2, Gen.Int[0, 40].Select(i => $"b{i}")));

    private static readonly Gen<string> s_name = Gen.Frequency(
        (10, s_member),
        (3, Gen.Int[0, 5_000].Select(i => "part" + (char)(0x4E00 + i))),
        (3, Gen.Select(s_member, s_member, (a, b) => a + "." + b)),
        (1, Gen.Int[1, 12].Select(i => "part" + new string('_', i))),
        (1, Gen.OneOf(s_titles)));

    // A link, to a page that may be absent.
    private static readonly Gen<string> s_reference = Gen.Frequency((6, s_number.Select(Link)), (2, Gen.Const("[Big](internal.Big.mdx)")));

    private static readonly Gen<string> s_simple = Gen.Frequency((6, s_reference), (2, Gen.OneOf("`string`", "`number`", "`object`", "`T`", "`\"a\"`", "`null`")));

    private static readonly Gen<string> s_type = Gen.Recursive<string>((depth, type) => depth > 3
        ? s_simple
        : Gen.Frequency(
            (6, s_simple),
            (4, Gen.Select(s_reference, s_member, (t, m) => $"{t}[\"{m}\"]")),
            (2, Gen.Select(type, s_member, (t, m) => $"({t})[\"{m}\"]")),
            (2, Gen.Select(type, type, (a, b) => $"[{a}, {b}]")),
            (2, type.Select(t => $"({t})[]")),
            (2, type.Select(t => $"`Record`&#60;`string`, {t}&#62;")),
            (2, Gen.Select(type, type, (a, b) => $"{a} \\| {b}")),
            (2, Gen.Select(type, type, (a, b) => $"({a})[] \\| `Record`&#60;`string`, {b}&#62;")),
            (4, Gen.Select(type, s_name, type, (t, n, m) => $"{t} & {{ {n.Replace('.', '_')}: {m} }}")),
            (2, Gen.Select(type, type, (a, b) => $"{a} & {b}")),
            (3, Gen.Select(Gen.OneOf("Partial", "Required", "Readonly", "Promise", "ResponsePromise"), type, (u, t) => $"`{u}`&#60;{t}&#62;")),
            (3, Gen.Select(Gen.OneOf("Pick", "Omit"), type, s_member, s_member, (u, t, a, b) => $"`{u}`&#60;{t}, `\"{a}\"` \\| `\"{b}\"`&#62;")),
            (2, Gen.Select(s_reference, type, (t, a) => $"{t}&#60;{a}&#62;")),
            (2, Gen.Select(s_reference, type, type, (t, a, b) => $"{t}&#60;{a}, {b}&#62;")),
            (2, Gen.Select(s_member, type, s_member, type, (n, t, m, u) => $"{{ {n}: {t} ; {m}?: {u} }}")),
            (1, Gen.Select(type, type, (a, b) => $"{{ kind: `\"a\"` ; m1: {a} }} \\| {{ kind: `\"b\"` ; m1: {b} }}")),
            (1, Gen.Select(type, Gen.Int[1, 70], (t, n) => $"({t})" + string.Concat(Enumerable.Repeat("[]", n)))),
            (1, Gen.Select(type, Gen.Int[1, 70], (t, n) => string.Concat(Enumerable.Repeat("{ m1: ", n)) + t + new string('}', n)))));

    private static readonly Gen<Entry> s_entry = Gen.Recursive<Entry>((depth, entry) => Gen.Select(
        s_name,
        s_type,
        Gen.Bool,
        depth > 2 ? Gen.Const(Array.Empty<Entry>()) : Gen.Frequency((6, Gen.Const(Array.Empty<Entry>())), (1, entry.Array[0, 4])),
        (name, type, optional, children) => new Entry(name, type, "One.", optional, "", children)));

    // Many members of one type, each of which is a type of its own where members are added to it.
    private static readonly Gen<Entry[]> s_manyOfOne = Gen.Select(Gen.Int[0, 60], s_type, Gen.Int[0, 4], (count, type, kind) =>
        Enumerable.Range(0, count).Select(i => Entry.Of($"m{i}", kind switch
        {
            0 => type,
            1 => $"{type} & {{ x{i}: `string` }}",
            2 => $"{type} & {{ {Folding(i)}: `string` }}",
            3 => $"`Pick`&#60;{type}, `\"b{i}\"`&#62;",
            _ => $"({type})[\"b{i}\"]",
        })).ToArray());

    // Each the next one's item, alternative, argument or member.
    private static readonly Gen<Entry[]> s_chain = Gen.Select(s_number, Gen.Int[0, 60], Gen.OneOf("{0}", "{0}[]", "[{0}, {0}]", "`Partial`&#60;{0}&#62;", "{0} & {1}", "{0} \\| {1}"), (type, count, form) =>
        Enumerable.Range(0, count).Select(i => Entry.Of($"m{i + 1}", form.Replace("{0}", $"{Link(type)}[\"m{i}\"]").Replace("{1}", $"{{ x{i}: `string` }}"))).ToArray());

    private static readonly Gen<Entry[]> s_folding = Gen.Select(Gen.Int[0, 80], s_type, (count, type) =>
        Enumerable.Range(0, count).Select(i => Entry.Of(Folding(i), type)).ToArray());

    private static readonly Gen<Entry[]> s_dotted = Gen.Select(Gen.Int[0, 80], s_type, s_type, (count, outer, inner) =>
        Enumerable.Range(0, count).Select(i => Entry.Of($"m1.x{i}", inner)).Prepend(Entry.Of("m1", outer)).ToArray());

    private static readonly Gen<Entry[]> s_entries = Gen.Frequency((6, s_entry.Array[0, 6]), (2, s_manyOfOne), (1, s_chain), (1, s_folding), (1, s_dotted));

    private static readonly Gen<string> s_values = Gen.Int[1, 60].Select(count =>
        string.Join('\n', Enumerable.Range(0, count).Select(i => $"### {Folding(i)}\n\n {Folding(i)} = \"v{i}\"\n\nA value.\n")));

    private static readonly Gen<string> s_body = Gen.Frequency(
        (5, s_entries.Select(e => $"## Properties\n\n{HostilePages.Table(e)}\n")),
        (5, s_type.Select(t => $" **Type**: {t}\n")),
        (1, Gen.Select(s_type, s_entries, (t, e) => $" **Type**: {t}\n\n#### Type declaration\n\n{HostilePages.Table(e)}\n")),
        (1, s_values.Select(v => $"## Enumeration Members\n\n{v}")),
        (1, Gen.Const("")));

    private static readonly Gen<string> s_title = Gen.Frequency((4, s_number.Select(i => $"T{i}")), (2, Gen.OneOf(s_titles)));

    private static readonly Gen<PageFile[]> s_corrections = Gen.Select(
            Gen.Frequency((3, s_number.Select(i => $"T{i}")), (2, Gen.Select(s_number, s_member, (i, m) => $"T{i}.{m}"))),
            s_type.Select(t => t.Replace("`", "").Replace("&#60;", "<").Replace("&#62;", ">").Replace("\\|", "|")))
        .Array[0, 4]
        .Select(lines => lines.Length == 0 ? [] : new[] { new PageFile("/reference/hostile-types.corrections", string.Join('\n', lines.Select(l => $"{l.Item1}\ttype\t{l.Item2}"))) });

    /// <summary>Pages of types, one that returns them, and perhaps corrections of them.</summary>
    public static Gen<PageFile[]> Files { get; } = Gen.Select(
        Gen.Select(s_title, s_body).Array[1, MostTypes],
        Gen.Frequency((6, Gen.Int[0, 40]), (1, Gen.Int[0, 400])),
        s_type,
        s_entries,
        s_corrections,
        (types, big, result, parameters, corrections) => (PageFile[])
        [
            .. types.Select((t, i) => new PageFile($"{Folder}internal.T{i}.mdx", $"# {t.Item1}\n\n{t.Item2.Replace("**Type**", $"**{t.Item1}**")}")),
            new($"{Folder}internal.Big.mdx", $"# Big\n\n## Properties\n\n{HostilePages.Table([.. Enumerable.Range(0, big).Select(i => Entry.Of($"b{i}", "`string`"))])}\n"),
            new($"{Folder}internal.Root.mdx", $"# Root\n\n## Properties\n\n{HostilePages.Table([Entry.Of("result", result), .. types.Select((_, i) => Entry.Of($"t{i}", Link(i)))])}\n"),
            new(
                $"{Folder}AdminTypesResource.mdx",
                $"# AdminTypesResource\n\nAt `medusa.admin.types`.\n\n## Methods\n\n#### list\n\n##### Parameters\n\n{HostilePages.Table([Entry.Of("query", "`object`") with { Children = parameters }])}\n\n"
                + $"##### Returns\n\n{HostilePages.Table([Entry.Of("result", "[Root](internal.Root.mdx)")])}\n"),
            new("/reference/hostile-types.routes", "admin.types.list\tGET\t/admin/types"),
            .. corrections,
        ]);

    private static string Link(int number) => $"[T{number}](internal.T{number}.mdx)";

    private static string Folding(int number) => "part" + (char)(0x4E00 + number);
}
