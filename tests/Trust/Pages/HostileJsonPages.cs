using CsCheck;
using Medusa.Generator.Client.Tests.Support;
using static Medusa.Trust.Tests.Pages.HostileJson;

namespace Medusa.Trust.Tests.Pages;

/// <summary>Pages in JSON, of each kind that there is and with each kind of block.</summary>
internal static class HostileJsonPages
{
    private const string Types = "/references/types/";
    private const string Region = "/references/js-sdk/admin/region";

    private static readonly Gen<string> s_type = Gen.Frequency(
        (3, Gen.OneOf($"[Hostile]({Types}Hostile)", $"[HostileAlias]({Types}HostileAlias)", $"[HostileKind]({Types}HostileKind)", $"[Missing]({Types}Missing)", $"[Hostile]({Types}Hostile)[]")),
        (2, Gen.OneOf($"[Paged]({Types}Paged)&#60;[Hostile]({Types}Hostile)&#62;", $"[Hostile]({Types}Hostile)[\"id\"]", $"`Partial`&#60;[Hostile]({Types}Hostile)&#62;", $"[Hostile]({Types}Hostile) & `object`", "`T`", "TObject", "`object` \\| `object`")),
        (4, HostileText.Type));

    private static readonly Gen<string> s_entry = Gen.Recursive<string>((depth, entry) => Object(
        Member("name", Text(HostileText.Name)),
        Member("type", Text(s_type)),
        Member("description", Text(HostileText.Prose)),
        Member("optional", Gen.OneOf("true", "false")),
        Member("defaultValue", Text(HostileText.Name)),
        Member("expandable", Gen.OneOf("true", "false")),
        Member("featureFlag", Text(Gen.Frequency((3, Gen.Const("")), (1, HostileText.Name)))),
        Member("deprecated", Gen.OneOf("true", "false", "{\"is_deprecated\":true,\"description\":\"Use `b`.\"}", "{\"is_deprecated\":1}")),
        Member("since", Text(Gen.OneOf("2.12.3", "", "v2", "zq_canary"))),
        Member("example", Text(HostileText.Prose)),
        Member("children", depth > 2 ? Gen.Const("[]") : Gen.Frequency((4, Gen.Const("[]")), (1, Array(entry, 5))))));

    private static readonly Gen<string> s_heading = Block("heading", Member("level", Gen.Int[1, 6].Select(i => i.ToString())), Member("text", Text(HostileText.Name)), Member("id", Text(HostileText.Name)));

    private static readonly Gen<string> s_prose = Block("markdown", Member("html", Text(HostileText.Prose)));

    private static readonly Gen<string> s_note = Block("note", Member("variant", Text(Gen.OneOf(Gen.OneOf("note", "warning", "info"), HostileText.Name))), Member("title", Text(HostileText.Name)), Member("html", Text(HostileText.Prose)));

    private static readonly Gen<string> s_tab = Object(Member("label", Text(HostileText.Prose)), Member("language", Text(HostileText.Name)), Member("code", Text(HostileText.Prose)));

    private static readonly Gen<string> s_codeTabs = Block("codeTabs", Member("tabs", Array(s_tab, 4)));

    private static readonly Gen<string> s_linkList = Block("linkList", Member("items", Array(Object(Member("title", Text(HostileText.Name)), Member("href", Text(HostileText.Name))), 3)));

    private static readonly Gen<string> s_typeList = Block("typeList", Member("sectionTitle", Text(HostileText.Name)), Member("types", Array(s_entry, 6)));

    private static readonly Gen<string> s_other = Gen.Select(
        Gen.OneOf("badges", "table", "sourceCodeLink", "workflowDiagram", "workflowEvents", "eventsListing", "zq_canary", ""),
        Object(Member("types", Array(s_entry, 3)), Member("rows", Array(Text(HostileText.Prose), 3))),
        (kind, rest) => "{\"kind\":" + Quote(kind) + "," + rest[1..]);

    private static readonly Gen<string> s_block = Gen.Frequency((4, s_heading), (4, s_prose), (2, s_note), (2, s_codeTabs), (1, s_linkList), (4, s_typeList), (1, s_other), (1, s_entry));

    private static readonly Gen<string[]> s_someBlocks = Gen.Frequency((6, Gen.Const(System.Array.Empty<string>())), (3, s_block.Array[0, 3]));

    // Names with known routes, so that what the methods need is emitted.
    private static readonly Gen<string[]> s_method = Gen.Select(
        Gen.Frequency((4, Gen.OneOf("create", "retrieve", "list", "update", "delete")), (1, HostileText.Name)),
        s_prose,
        Array(s_entry, 4),
        Text(s_type),
        s_entry,
        s_someBlocks,
        (name, prose, parameters, result, child, blocks) => (string[])
        [
            Heading(2, name), prose, Heading(3, "Parameters"), List(name, parameters),
            Heading(3, "Returns"), List(name, $$"""[{"name":"Promise","type":"Promise&#60;{{result[1..^1]}}&#62;","children":[{{child}}]}]"""), .. blocks,
        ]);

    private static readonly Gen<PageFile> s_resource = Gen.Select(
        s_method.Array[1, 5],
        s_someBlocks,
        (methods, blocks) => File(
            "js_sdk/admin/Admin/properties/js_sdk.admin.Admin.region", Region, "region - JS SDK Admin Reference",
            [Prose("The `sdk.admin.region` methods."), .. blocks, .. methods.SelectMany(m => m)]));

    private static readonly Gen<PageFile> s_object = Gen.Select(
        Gen.OneOf("Hostile", "Paged", "HostileAlias"),
        s_entry.Array[0, 8],
        s_someBlocks,
        (name, entries, blocks) => Type(name, [.. blocks, Heading(2, "Properties"), List(name, HostileJson.Array(entries))]));

    private static readonly Gen<PageFile> s_alias = Gen.Select(
        Gen.OneOf("HostileAlias", "Hostile", "Paged"),
        Text(s_type),
        Array(s_entry, 5),
        s_someBlocks,
        (name, type, children, blocks) => Type(name, [List(name, $$"""[{"name":"{{name}}","type":{{type}},"children":{{children}}}]"""), .. blocks]));

    private static readonly Gen<PageFile> s_enum = Gen.Select(
        Gen.Select(HostileText.Name, HostileText.Name).Array[0, 8],
        s_someBlocks,
        (values, blocks) => Type("HostileKind", [Heading(2, "Enumeration Members"), .. values.SelectMany(v => new[] { Heading(3, v.Item1), Prose($"**{v.Item1}** = `\"{v.Item2}\"`") }), .. blocks]));

    private static readonly Gen<PageFile> s_methodPage = Gen.Select(
        s_method,
        Gen.OneOf("login", "logout", "register", "zq_canary"),
        (blocks, name) => File($"js_sdk/auth/Auth/methods/js_sdk.auth.Auth.{name}", "/references/js-sdk/auth/" + name, name + " - JS SDK Auth Reference", [Prose($"The `sdk.auth.{name}` method."), .. blocks[1..]]));

    private static readonly Gen<PageFile> s_any = Gen.Select(
        Value(Text(HostileText.Name)),
        Value(Text(HostileText.Name)),
        Value(Array(s_block, 12)),
        Object(Member("slug", Text(HostileText.Name)), Member("frontmatter", Array(s_entry, 1)), Member("toc", Array(s_entry, 1))),
        (slug, title, blocks, more) => new PageFile("/reference/types/Any/page.json", $"{{\"slug\":{slug},\n\"title\":{title},\n\"blocks\":{blocks},\n{more[1..]}"));

    private static readonly Gen<Func<string, string>> s_mutation = Gen.Frequency(
        (6, Mutation.Any),
        (1, Gen.OneOf<Func<string, string>>(t => t + t, t => t + "]", t => "[" + t + "]", t => "\uFEFF\uFEFF" + t, t => t + "\0", t => " \r\n\t" + t, t => "null", t => "", t => "{", t => "\uFEFF")));

    /// <summary>A page; now and then one that was tampered with.</summary>
    public static Gen<PageFile> Page { get; } = Gen.Select(
        Gen.OneOf(s_resource, s_object, s_alias, s_enum, s_methodPage, s_any),
        Gen.Frequency((3, Gen.Const(System.Array.Empty<Func<string, string>>())), (1, s_mutation.Array[1, 3])),
        (page, mutations) => page with { Text = Mutation.AsFile(mutations.Aggregate(page.Text, (text, mutate) => mutate(text))) });

    /// <summary>The pages of a project, some of which may be there twice.</summary>
    public static Gen<IReadOnlyList<PageFile>> Files { get; } = Gen.Select(
        s_resource,
        Page.Array[1, 6],
        (resource, pages) => (IReadOnlyList<PageFile>)[resource with { Text = Mutation.AsFile(resource.Text) }, .. pages.Select((p, i) => p with { Path = p.Path.Replace("/page.json", $"-{i}/page.json") })]);

    private static Gen<string> Block(string kind, params Gen<string>[] members) => Object([Member("kind", Gen.Const(Quote(kind))), .. members]);

    private static string Heading(int level, string text) => $$"""{"kind":"heading","level":{{level}},"text":{{Quote(text)}},"id":"a"}""";

    private static string Prose(string text) => $$"""{"kind":"markdown","html":{{Quote(text)}}}""";

    private static string List(string title, string types) => $$"""{"kind":"typeList","sectionTitle":{{Quote(title)}},"types":{{types}}}""";

    private static PageFile Type(string name, IEnumerable<string> blocks) => File("types/types." + name, Types + name, name, blocks);

    private static PageFile File(string folder, string slug, string title, IEnumerable<string> blocks) => new(
        $"/reference/{folder}/page.json",
        $$"""{"slug":"{{slug}}","title":"{{title}}","frontmatter":{"slug":"{{slug}}"},"toc":[],"blocks":{{HostileJson.Array(blocks)}}}""");
}
