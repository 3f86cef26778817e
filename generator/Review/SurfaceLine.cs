using Medusa.Generator.Model;

namespace Medusa.Generator.Review;

/// <summary>
/// Writes an entry as a line and reads it back. A line has columns with two spaces between; words that aren't plain stand in quotes.
/// </summary>
internal static class SurfaceLine
{
    private static readonly TypeEntryKind[] s_typeKinds =
        [TypeEntryKind.Client, TypeEntryKind.Extensions, TypeEntryKind.Record, TypeEntryKind.Enum, TypeEntryKind.Union];

    private const string Gap = "  ";
    private const string ResourceMark = "-> ";
    private const string ValueMark = "= ";
    private const string DeprecatedMark = "deprecated";
    private const string PagedMark = "all ";

    public static string Write(SurfaceEntry entry) => entry.Key + Gap + TextOf(entry);

    /// <summary>The line without its key.</summary>
    public static string TextOf(SurfaceEntry entry) => entry switch
    {
        TypeEntry type => type.Detail.Length == 0 ? Word(type.Kind) : $"{Word(type.Kind)} {SurfaceKey.Quote(type.Detail)}",
        ResourceEntry resource => $"{ResourceMark}{resource.Type} {resource.Name}",
        MethodEntry method => TextOf(method),
        MemberEntry member => TextOf(member),
        ValueEntry value => ValueMark + value.Name,
        _ => "",
    };

    /// <summary>The signature of a method as C# has it, without the parameters that all methods have.</summary>
    public static string SignatureOf(MethodEntry method) => $"{method.Name}({ParametersOf(method)}) -> {method.Result}";

    public static string ParametersOf(MethodEntry method) =>
        string.Join(", ", method.Parameters.Select(p => $"{p.Type}{(p.Optional ? "?" : "")} {p.Name}{(p.Optional ? " = null" : "")}"));

    public static string RouteOf(MethodEntry method) => method.Flags.Length == 0 ? method.Route : $"{method.Route} {method.Flags}";

    /// <summary>Reads a line; null where it is none.</summary>
    public static SurfaceEntry? Read(string line)
    {
        var columns = Columns(line);
        if (columns.Count < 2)
        {
            return null;
        }

        var (key, text) = (columns[0], columns[1]);
        if (text.StartsWith(ResourceMark, StringComparison.Ordinal))
        {
            var words = text.Substring(ResourceMark.Length).Split(' ');
            return columns.Count == 2 && words.Length == 2
                ? new ResourceEntry(key, words[0], words[1])
                : null;
        }

        if (columns.Count > 2 && columns[2].IndexOf('(') > 0)
        {
            return ReadMethod(columns);
        }

        if (SplitKey(key) is not var (owner, wire))
        {
            return columns.Count == 2 ? ReadType(key, text) : null;
        }

        if (text.StartsWith(ValueMark, StringComparison.Ordinal))
        {
            return columns.Count == 2 ? new ValueEntry(owner, wire, text.Substring(ValueMark.Length)) : null;
        }

        return ReadMember(owner, wire, columns);
    }

    private static string TextOf(MethodEntry method)
    {
        var text = $"{RouteOf(method)}{Gap}{SignatureOf(method)}";
        text += method.Paged is { } paged ? Gap + PagedMark + TextOf(paged) : "";
        return text + (method.Deprecated ? Gap + DeprecatedMark : "");
    }

    /// <summary>The method that lists all items, and what they are: <c>ListAllAsync -> BatchJob</c>.</summary>
    public static string TextOf(PagedEntry paged) => paged.Name.Length == 0 ? paged.Item : $"{paged.Name} {ResourceMark}{paged.Item}";

    private static PagedEntry ReadPaged(string text)
    {
        var mark = text.IndexOf(" " + ResourceMark, StringComparison.Ordinal);
        return mark < 0
            ? new PagedEntry("", text)
            : new PagedEntry(text.Substring(0, mark), text.Substring(mark + 1 + ResourceMark.Length));
    }

    private static string TextOf(MemberEntry member) =>
        (member.Required ? "required " : "") + member.Type + (member.Nullable ? "? " : " ") + member.Name
        + (member.Default.Length == 0 ? "" : " = " + SurfaceKey.Quote(member.Default))
        + (member.Deprecated ? Gap + DeprecatedMark : "");

    private static TypeEntry? ReadType(string key, string text)
    {
        var space = text.IndexOf(' ');
        var word = space < 0 ? text : text.Substring(0, space);
        foreach (var kind in s_typeKinds)
        {
            if (Word(kind) == word && SurfaceKey.Unquote(space < 0 ? "" : text.Substring(space + 1)) is { } detail)
            {
                return new TypeEntry(key, kind, detail);
            }
        }

        return null;
    }

    private static MethodEntry? ReadMethod(List<string> columns)
    {
        var route = columns[1].Split(' ');
        var signature = columns[2];
        var open = signature.IndexOf('(');
        var close = signature.LastIndexOf(") -> ", StringComparison.Ordinal);
        if (route.Length is < 2 or > 3 || close < open || columns[0].LastIndexOf('.') < 1
            || ReadParameters(signature.Substring(open + 1, close - open - 1)) is not { } parameters)
        {
            return null;
        }

        var (paged, deprecated) = ((PagedEntry?)null, false);
        foreach (var column in columns.Skip(3))
        {
            if (column.StartsWith(PagedMark, StringComparison.Ordinal))
            {
                paged = ReadPaged(column.Substring(PagedMark.Length));
            }
            else if (column == DeprecatedMark)
            {
                deprecated = true;
            }
            else
            {
                return null;
            }
        }

        return new MethodEntry(
            columns[0],
            route[0] + " " + route[1],
            route.Length == 3 ? route[2] : "",
            signature.Substring(0, open),
            parameters.ToEquatableArray(),
            signature.Substring(close + 5),
            paged,
            deprecated);
    }

    private static List<ParameterEntry>? ReadParameters(string text)
    {
        var parameters = new List<ParameterEntry>();
        foreach (var part in SplitOutside(text, ", ", '<', '>'))
        {
            var optional = part.EndsWith(" = null", StringComparison.Ordinal);
            var declared = optional ? part.Substring(0, part.Length - " = null".Length) : part;
            var space = declared.LastIndexOf(' ');
            if (space < 1)
            {
                return null;
            }

            var type = declared.Substring(0, space);
            parameters.Add(new ParameterEntry(optional ? type.TrimEnd('?') : type, declared.Substring(space + 1), optional));
        }

        return parameters;
    }

    private static MemberEntry? ReadMember(string owner, string wire, List<string> columns)
    {
        var text = columns[1];
        var deprecated = columns.Count == 3 && columns[2] == DeprecatedMark;
        var required = text.StartsWith("required ", StringComparison.Ordinal);
        var declared = required ? text.Substring("required ".Length) : text;
        var equals = declared.IndexOf(" = ", StringComparison.Ordinal);
        var value = equals < 0 ? "" : SurfaceKey.Unquote(declared.Substring(equals + 3));
        declared = equals < 0 ? declared : declared.Substring(0, equals);
        var space = declared.LastIndexOf(' ');
        if (space < 1 || value is null || columns.Count > (deprecated ? 3 : 2))
        {
            return null;
        }

        var type = declared.Substring(0, space);
        var nullable = type[type.Length - 1] == '?';
        return new MemberEntry(
            owner, wire, nullable ? type.Substring(0, type.Length - 1) : type, nullable, required, declared.Substring(space + 1), value, deprecated);
    }

    private static string Word(TypeEntryKind kind) => kind switch
    {
        TypeEntryKind.Client => "client",
        TypeEntryKind.Extensions => "extensions",
        TypeEntryKind.Enum => "enum",
        TypeEntryKind.Union => "union",
        _ => "record",
    };

    // BatchJob.result, Price."unit price".
    private static (string Owner, string Wire)? SplitKey(string key)
    {
        var dot = key.IndexOf('.');
        return dot > 0 && SurfaceKey.Unquote(key.Substring(dot + 1)) is { } wire ? (key.Substring(0, dot), wire) : null;
    }

    private static List<string> Columns(string line)
    {
        var columns = new List<string>();
        var start = 0;
        var quoted = false;
        for (var i = 0; i < line.Length; i++)
        {
            if (line[i] == '"')
            {
                quoted = !quoted;
            }
            else if (!quoted && line[i] == ' ' && i + 1 < line.Length && line[i + 1] == ' ')
            {
                columns.Add(line.Substring(start, i - start));
                start = i + 2;
                i++;
            }
        }

        columns.Add(line.Substring(start));
        return columns;
    }

    private static List<string> SplitOutside(string text, string separator, char open, char close)
    {
        var parts = new List<string>();
        var depth = 0;
        var start = 0;
        for (var i = 0; i < text.Length; i++)
        {
            depth += text[i] == open ? 1 : text[i] == close ? -1 : 0;
            if (depth == 0 && string.CompareOrdinal(text, i, separator, 0, separator.Length) == 0)
            {
                parts.Add(text.Substring(start, i - start));
                start = i + separator.Length;
            }
        }

        if (start < text.Length)
        {
            parts.Add(text.Substring(start));
        }

        return parts;
    }
}
