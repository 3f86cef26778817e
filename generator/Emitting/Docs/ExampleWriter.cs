using System.Globalization;
using Medusa.Generator.Emitting.Writing;
using Medusa.Generator.Model;
using Medusa.Generator.Model.Client;

namespace Medusa.Generator.Emitting.Docs;

/// <summary>
/// Writes an example in C#. It is for people to read, and is compiled only in tests; all the same, no text of a page becomes more than a literal
/// or a name.
/// </summary>
internal static class ExampleWriter
{
    private const int LineWidth = 100;
    private const string Indent = "    ";

    // Of a call, up to its last argument, if that goes on over several lines.
    private const int LongestStart = 70;

    /// <summary>The lines of an example.</summary>
    public static List<string> Lines(ExampleCode code)
    {
        var lines = new List<string>();
        foreach (var statement in code.Statements)
        {
            Write(statement, lines);
        }

        return lines;
    }

    /// <summary>How C# spells the type of a variable that an example expects.</summary>
    public static string TypeOf(CodeVariable variable) => Spell(variable.Type);

    private static void Write(CodeStatement statement, List<string> lines)
    {
        switch (statement)
        {
            case CodeCall call:
                var result = call.Variable is { } variable ? $"var {CSharpText.Identifier(variable)} = " : "";
                var path = string.Concat(call.Path.Select(static name => "." + CSharpText.Identifier(name)));
                var arguments = call.Arguments.Select(static a => new Part(Name(a), a.Value)).ToList();
                Brackets(lines, "", $"{result}await {ExampleCode.Client}{path}.{CSharpText.Identifier(call.Method)}", "(", arguments, ")", ";");
                break;
            case CodeDeclaration declaration:
                lines.Add($"var {CSharpText.Identifier(declaration.Name)} = {Flat(declaration.Value)};");
                break;
            case CodePrint print:
                lines.Add($"Console.WriteLine({Flat(print.Value)});");
                break;
            case CodePrintEach each:
                var item = CSharpText.Identifier(each.Item);
                lines.Add($"foreach (var {item} in {Flat(each.List)}{(each.Nullable ? " ?? []" : "")})");
                lines.Add("{");
                lines.Add($"{Indent}Console.WriteLine({item});");
                lines.Add("}");
                break;
        }

        static string Name(CodeArgument argument) => argument.Name is { } name ? CSharpText.Identifier(name) + ": " : "";
    }

    // Adds "before value after", on several lines where it is too long for one.
    private static void Value(List<string> lines, string indent, string before, CodeValue value, string after)
    {
        var flat = Flat(value);
        if (indent.Length + before.Length + flat.Length + after.Length <= LineWidth)
        {
            lines.Add(indent + before + flat + after);
            return;
        }

        switch (value)
        {
            case CodeNew { Members.IsEmpty: false } record:
                var members = record.Members.Select(static m => new Part(Start(m), m.Value));
                Braces(lines, indent, $"{before}new {Spell(record.Type)}", members, "}" + after);
                break;
            case CodeMap { Entries.IsEmpty: false } map:
                Braces(lines, indent, before + Start(map), map.Entries.Select(static e => new Part(Start(e), e.Value)), "}" + after);
                break;
            case CodeJsonObject { Entries.IsEmpty: false } json:
                Braces(lines, indent, before + "new JsonObject", json.Entries.Select(static e => new Part(Start(e), e.Value)), "}" + after);
                break;
            case CodeJsonArray { Items.IsEmpty: false } array:
                Brackets(lines, indent, before + "new JsonArray", "(", [.. array.Items.Select(static item => new Part("", item))], ")", after);
                break;
            case CodeList { Items.IsEmpty: false } list:
                Brackets(lines, indent, before, "[", [.. list.Items.Select(static item => new Part("", item))], "]", after);
                break;
            case CodeConverted converted:
                Brackets(lines, indent, before + "new", "(", [new Part("", converted.Value)], ")", after);
                break;
            default:
                lines.Add(indent + before + flat + after);
                break;
        }
    }

    private static void Braces(List<string> lines, string indent, string before, IEnumerable<Part> members, string end)
    {
        lines.Add(indent + before);
        lines.Add(indent + "{");
        foreach (var (start, value) in members)
        {
            Value(lines, indent + Indent, start, value, ",");
        }

        lines.Add(indent + end);
    }

    // The last of several arguments may go on over lines of its own, if those before it are short.
    private static void Brackets(
        List<string> lines, string indent, string before, string open, List<Part> items, string close, string after)
    {
        var flat = $"{before}{open}{string.Join(", ", items.Select(static item => item.Start + Flat(item.Value)))}{close}{after}";
        if (items.Count == 0 || indent.Length + flat.Length <= LineWidth)
        {
            lines.Add(indent + flat);
            return;
        }

        var first = string.Concat(items.Take(items.Count - 1).Select(static item => item.Start + Flat(item.Value) + ", "));
        var last = items[items.Count - 1];
        var isShort = indent.Length + before.Length + first.Length <= LongestStart;
        if (open == "(" && isShort && last.Value is CodeNew { Members.IsEmpty: false } or CodeJsonObject or CodeMap)
        {
            Value(lines, indent, before + open + first + last.Start, last.Value, close + after);
            return;
        }

        if (open == "[" && before.Length > 0)
        {
            lines.Add(indent + before.TrimEnd());
            before = "";
        }

        lines.Add(indent + before + open);
        for (var i = 0; i < items.Count; i++)
        {
            var end = i < items.Count - 1 || open == "[" ? "," : open == "(" ? close + after : "";
            Value(lines, indent + Indent, items[i].Start, items[i].Value, end);
        }

        if (open == "[")
        {
            lines.Add(indent + close + after);
        }
    }

    private static string Flat(CodeValue value) => value switch
    {
        CodeText text => CSharpText.Literal(text.Value),
        CodeNumber number => Number(number.Value),
        CodeBoolean boolean => boolean.Value ? "true" : "false",
        CodeNull => "null",
        CodeNow => "DateTimeOffset.UtcNow",
        CodeDate date => Date(new DateTime(date.Ticks, DateTimeKind.Utc)),
        CodeEnum @enum => Enum(@enum),
        CodeNew record => $"new {Spell(record.Type)}{Members(record.Members.Select(static m => new Part(Start(m), m.Value)))}",
        CodeMap map => Start(map) + Members(map.Entries.Select(static e => new Part(Start(e), e.Value))),
        CodeJsonObject json => "new JsonObject" + Members(json.Entries.Select(static e => new Part(Start(e), e.Value))),
        CodeJsonArray { Items: [CodeNull] } => "new JsonArray((JsonNode?)null)",
        CodeJsonArray array => $"new JsonArray({Join(array.Items)})",
        CodeList list => $"[{Join(list.Items)}]",
        CodeConverted converted => $"new({Flat(converted.Value)})",
        CodeName name => CSharpText.Identifier(name.Name),
        CodeAccess access => $"{Flat(access.Target)}{(access.Conditional ? "?" : "")}.{CSharpText.Identifier(access.Name)}",
        CodeItem item => $"{Flat(item.Target)}{(item.Conditional ? "?" : "")}[{item.Index.ToString(CultureInfo.InvariantCulture)}]",
        CodeKey key => $"{Flat(key.Target)}{(key.Conditional ? "?" : "")}[{CSharpText.Literal(key.Key)}]",
        CodeInterpolation interpolation => "$\"" + string.Concat(interpolation.Parts.Select(Interpolated)) + "\"",
        _ => "default",
    };

    private static string Start(CodeMember member) => CSharpText.Identifier(member.Name) + " = ";

    private static string Start(CodeEntry entry) => $"[{CSharpText.Literal(entry.Key)}] = ";

    private static string Start(CodeMap map) => $"new Dictionary<string, {Spell(map.Type)}{(map.Nullable ? "?" : "")}>";

    private static string Members(IEnumerable<Part> members)
    {
        var list = string.Join(", ", members.Select(static m => m.Start + Flat(m.Value)));
        return list.Length == 0 ? "()" : $" {{ {list} }}";
    }

    private static string Join(EquatableArray<CodeValue> values) => string.Join(", ", values.Select(Flat));

    // What is too long for an int is a long by itself.
    private static string Number(decimal number) =>
        number == decimal.Truncate(number) && number is >= long.MinValue and <= long.MaxValue
            ? decimal.Truncate(number).ToString(CultureInfo.InvariantCulture)
            : number.ToString(CultureInfo.InvariantCulture) + "m";

    private static string Date(DateTime time)
    {
        var parts = new[] { time.Year, time.Month, time.Day, time.Hour, time.Minute, time.Second };
        return $"new DateTimeOffset({string.Join(", ", parts.Select(static part => part.ToString(CultureInfo.InvariantCulture)))}, TimeSpan.Zero)";
    }

    private static string Enum(CodeEnum value)
    {
        var member = value.Member is { } name
            ? $"{Named(value.Type.Namespace, value.Type.Name)}.{CSharpText.Identifier(name)}"
            : CSharpText.Literal(value.Value);
        return value.Member is not null && !value.IsExplicit ? member : $"new {Spell(value.Type)}({member})";
    }

    // Braces begin an expression, unless there are two of them.
    private static string Interpolated(CodeValue part)
    {
        if (part is not CodeText text)
        {
            return "{" + Flat(part) + "}";
        }

        var literal = CSharpText.Literal(text.Value);
        return literal.Substring(1, literal.Length - 2).Replace("{", "{{").Replace("}", "}}");
    }

    private static string Spell(TypeModel type) => TypeSpelling.Of(type, Named);

    private static string Named(string @namespace, string name) =>
        (@namespace.Length == 0 ? "" : @namespace + ".") + CSharpText.Identifier(name);

    /// <summary>A part of what stands in brackets.</summary>
    /// <param name="Start">What stands before the value: a name.</param>
    /// <param name="Value">The value.</param>
    private sealed record Part(string Start, CodeValue Value);
}
