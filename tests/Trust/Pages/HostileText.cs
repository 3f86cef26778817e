using CsCheck;

namespace Medusa.Trust.Tests.Pages;

/// <summary>Words that try to be more than words.</summary>
internal static class HostileText
{
    /// <summary>
    /// Stands in hostile words. The naming service drops underscores and capitalizes, so it can never be in an identifier as it
    /// stands here: there, it would show that text passed by the service.
    /// </summary>
    public const string Canary = "zq_canary";

    /// <summary>Names that meet something in C#, in .NET or in the emitted code.</summary>
    public static readonly string[] Names =
    [
        "class", "Class", "CLASS", "Equals", "equals", "GetHashCode", "get_hash_code", "get_Item", "set_Item", "Item", "item", "ToString",
        "GetType", "MemberwiseClone", "Finalize", "ReferenceEquals", "PrintMembers", "EqualityContract", "Deconstruct", "op_Equality", "Clone", "<Clone>$",
        "additionalProperties", "AdditionalProperties", "_set", "_additionalProperties", "ReadJson", "WriteJson", "reader", "writer", "builder",
        "other", "value", "field", "record", "required", "file", "scoped", "var", "dynamic", "await", "async", "partial", "global", "System",
        "Task", "String", "string", "JsonNode", "JsonObject", "List", "Dictionary", "Medusa", "MedusaClient", "Runtime", "options",
        "cancellationToken", "payload", "id", "Id", "ID", "iD", "i_d", "query", "this", "base", "new", "null", "true", "void", "namespace",
        "AdminBatchJobsResource", "BatchJob", "batch_job", "batchJob", "BatchJobRes", "Admin", "admin", "Type", "Value", "_", "__", "___", "$",
        "", " ", "-", "--", "!", "()", "[]", "...", "1", "1st", "007", "0x1F", "😀", "é", "É", "ß", "ı", "İ", "I", "i", "ſ", "K", "ａｂｃ",
        "a\u0301", "á", "\u200B", "\u202E", "\u2066abc\u2069", "\uFEFF", "\u2028", "\u2029", "\u0085", "\0", "\a", "\t", "\ud800", "\udc00x",
        "<script>", "</summary>", "<see cref=\"zq_canary\"/>", "<![CDATA[", "]]>", "-->", "*/", "/*", "//", "///", "#if", "#error zq_canary", "\"", "\\", "\\\"",
        "\"\"\"", "{", "}", "{0}", "{{", "@", "@class", "&#60;", "&quot;", "&#0;", "&#xD800;", "&zq;", "%00", "%0a", "`", "``", "|", "\\|",
        "\"; } public static void zq_canary() { //", "*/ public int zq_canary; /*", "\\u0022; zq_canary", "\n} class zq_canary {", "\r#error zq_canary\r",
        "\u2028public int zq_canary;\u2028", "\u0085int zq_canary;", "</summary>\npublic int zq_canary;\n/// <summary>", "\"u8; int zq_canary = \"", "${zq_canary}",
        "zq_canary", "ZQ_CANARY", "zq_canary$1", "__proto__", "constructor", "toJSON", "CON", "NUL", "../../etc/zq_canary", "a/b\\c", "a.b.c", "a:b",
        "nameof", "when", "and", "or", "not", "with", "init", "get", "set", "add", "remove", "checked", "unmanaged", "notnull", "nint", "extension",
    ];

    private static readonly Gen<char> s_characters = Gen.OneOf(
        Gen.Char['a', 'z'],
        Gen.Char['\0', '\u007f'],
        Gen.Char['\u0080', '\u2fff'],
        Gen.OneOf('"', '\\', '\n', '\r', '<', '>', '&', '{', '}', '[', ']', '(', ')', '`', '|', '*', '_', '#', '/', '\'', '\u2028', '\u202E', '\uFEFF', '\t', ':', ';', '@', '.', '~'));

    /// <summary>A name that means trouble, alone or with others.</summary>
    public static Gen<string> Name { get; } = Gen.Frequency(
        (6, Gen.OneOf(Names)),
        (1, Gen.Select(Gen.OneOf(Names), Gen.OneOf(Names), (a, b) => a + b)),
        (1, Gen.String[s_characters, 0, 12]));

    /// <summary>Text for a description, Markdown and all.</summary>
    public static Gen<string> Prose { get; } = Gen.OneOf(
        Name,
        Gen.OneOf(Names).Array[0, 8].Select(parts => string.Join(' ', parts)),
        Gen.OneOf(Names).Array[0, 8].Select(parts => string.Join("\n\n", parts)),
        Name.Select(n => $"A `{n}`, a [{n}]({n}), an ![{n}]({n}), a **{n}**, and:\n\n- {n}\n- {n}\n\n```{n}\n{n}\n```\n\n:::note[{n}]\n\n{n}\n\n:::\n"),
        Gen.String[s_characters, 0, 60]);

    private static readonly Gen<string> s_simpleType = Gen.Frequency(
        (6, Gen.OneOf(
            "`string`", "`number`", "`boolean`", "`unknown`", "`any`", "`null`", "`undefined`", "`Date`", "`object`", "`void`", "`never`", "`Buffer`", "`File`",
            "`Record<string, any>`", "`string`[]", "`\"a\"`", "`1`", "`true`", "`${string}_zq_canary`", "this", "symbol", "`T`")),
        (3, Gen.OneOf(
            "[BatchJob](../internal/classes/internal.BatchJob.mdx)", "[Hostile](../internal/classes/internal.Hostile.mdx)", "[Missing](../internal/classes/internal.Missing.mdx)",
            "[HostileAlias](../internal/types/internal.HostileAlias.mdx)", "[HostileEnum](../internal/enums/internal.HostileEnum.mdx)", "[User](../internal/classes/internal.User.mdx)")),
        (1, Name.Select(n => "[" + n + "](../internal/classes/internal.Hostile.mdx)")),
        (1, Name.Select(n => "`\"" + n + "\"`")),
        (1, Name));

    /// <summary>A type expression: most are well-formed, their names are not.</summary>
    public static Gen<string> Type { get; } = Gen.Recursive<string>((depth, type) => depth > 3
        ? s_simpleType
        : Gen.Frequency(
            (8, s_simpleType),
            (1, type.Select(t => t + "[]")),
            (1, Gen.Select(type, type, (a, b) => a + " \\| " + b)),
            (1, Gen.Select(type, type, (a, b) => a + " & " + b)),
            (1, Gen.Select(type, type, (a, b) => a + " | " + b + " | null")),
            (1, Gen.Select(Name, type, (n, t) => "{ " + n + "?: " + t + " ; \"" + n + "\": " + t + " }")),
            (1, type.Select(t => "`Record`&#60;`string`, " + t + "&#62;")),
            (1, Gen.Select(s_simpleType, Gen.OneOf("Partial", "Omit", "Pick", "Promise", "ResponsePromise", "Exclude", "Array", "Map", "zq_canary"), Name, (t, g, n) => $"{g}&#60;{t}, `\"{n}\"`&#62;")),
            (1, Gen.Select(type, type, (a, b) => "[" + a + ", " + b + "]")),
            (1, type.Select(t => "(" + t + ")[]")),
            (1, Gen.Select(type, Name, (t, n) => t + "[\"" + n + "\"]")),
            (1, type.Select(t => "keyof " + t)),
            (1, type.Select(t => "(zq_canary: " + t + ") => void")),
            (1, Gen.Select(Name.Array[0, 12], names => string.Join(" \\| ", names.Select(n => "`\"" + n + "\"`"))))));
}
