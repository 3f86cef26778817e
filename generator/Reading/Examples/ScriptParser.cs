using System.Globalization;
using Medusa.Generator.Model;
using Medusa.Generator.Model.Examples;

namespace Medusa.Generator.Reading.Examples;

/// <summary>
/// Parses what can be put into C# of the examples' TypeScript, by recursive descent:
/// <code>
/// script     = { statement } ;
/// statement  = ";" | import | "type" name "=" braces | "const" ( name | pattern ) "=" [ "await" ] call | [ "await" ] call | log ;
/// call       = path arguments { ".then" handler | ".catch" handler } ;
/// log        = "console" "." "log" arguments ;
/// path       = name "." name { "." name } [ type arguments ] ;
/// handler    = "(" { "(" } [ pattern | name ] { ")" } "=>" ( "{" { statement } "}" | statement ) { ")" } ;
/// expression = string | number | template | "true" | "false" | "null" | array | object | "new" "Date" arguments | member ;
/// member     = name { "." name | "[" number "]" } ;
/// </code>
/// Handlers may have a bracket too many or too few, as some of the pages write them.
/// </summary>
internal sealed class ScriptParser
{
    private static readonly HashSet<string> s_untranslated = new(StringComparer.Ordinal)
    {
        "async", "class", "do", "export", "for", "function", "if", "return", "switch", "throw", "try", "while",
    };

    private readonly WorkGuard _guard;
    private readonly List<ScriptToken> _tokens;
    private int _at;

    // Why the script can't be read; once set, all productions return quickly.
    private string? _why;

    private ScriptParser(string code, WorkGuard guard)
    {
        _guard = guard;
        _tokens = new ScriptTokenizer(code, guard).Tokenize();
    }

    /// <summary>Parses an example.</summary>
    /// <param name="why">Why it can't be read, a phrase without words of the page; null where it can.</param>
    public static ExampleScript? Parse(string code, WorkGuard guard, out string? why)
    {
        var parser = new ScriptParser(code, guard);
        var statements = parser.ParseStatements(isNested: false);
        why = parser._why ?? (statements.IsEmpty ? "it has no call" : null);
        return why is null ? new ExampleScript(statements) : null;
    }

    private ScriptToken Current => _tokens[_at];

    private bool Failed => _why is not null;

    private EquatableArray<ExampleStatement> ParseStatements(bool isNested)
    {
        var statements = new List<ExampleStatement>();
        if (!_guard.TryEnter())
        {
            Fail("it is nested too deeply");
            return default;
        }

        while (!Failed && Current.Kind != ScriptTokenKind.End && !(isNested && Is("}")))
        {
            if (!Take(";") && ParseStatement() is { } statement)
            {
                statements.Add(statement);
            }
        }

        _guard.Leave();
        return statements.ToEquatableArray();
    }

    private ExampleStatement? ParseStatement()
    {
        // Left over from a comment.
        Take("*");
        if (Current.Kind == ScriptTokenKind.Name)
        {
            switch (Current.Text)
            {
                case "import":
                    return SkipImport();
                case "type" or "interface" when _tokens[_at + 1].Kind == ScriptTokenKind.Name:
                    return SkipType();
                case "const" or "let" or "var":
                    _at++;
                    return ParseDeclaration();
                case var word when s_untranslated.Contains(word):
                    Fail($"'{word}' isn't translated");
                    return null;
            }
        }

        TakeWord("await");
        return IsWord("console") ? ParseLog() : ParseCall(null, isDeclared: false);
    }

    private ExampleStatement? ParseDeclaration()
    {
        var binding = ParseBinding();
        if (binding is null || !Expect("="))
        {
            Fail("its syntax");
            return null;
        }

        // The client itself, which C# makes elsewhere.
        if (IsWord("new") && _tokens[_at + 1] is { Kind: ScriptTokenKind.Name, Text: "Medusa" })
        {
            _at += 2;
            ParseArguments();
            return null;
        }

        TakeWord("await");
        return ParseCall(binding, isDeclared: true);
    }

    private ExampleLog? ParseLog()
    {
        _at++;
        if (!Expect(".") || !TakeWord("log"))
        {
            Fail("of 'console' only 'log' is translated");
            return null;
        }

        var values = ParseArguments();
        return Failed ? null : new ExampleLog(values);
    }

    private ExampleCall? ParseCall(ExampleBinding? binding, bool isDeclared)
    {
        var path = ParsePath();
        if (Failed)
        {
            return null;
        }

        if (Is("<"))
        {
            SkipBrackets("<", ">");
        }

        if (!Is("("))
        {
            Fail("it does something else than a call");
            return null;
        }

        var arguments = ParseArguments();
        EquatableArray<ExampleStatement> then = default;
        SkipExcess();
        while (!Failed && Take("."))
        {
            if (TakeWord("then") && binding is null && then.IsEmpty)
            {
                (binding, then) = ParseHandler();
            }
            else if (TakeWord("catch"))
            {
                if (!ParseHandler().Statements.IsEmpty)
                {
                    Fail("it handles an error");
                }
            }
            else
            {
                Fail("it does something else with the result");
            }
        }

        return Failed ? null : new ExampleCall(path, arguments, binding, isDeclared, then);
    }

    private EquatableArray<string> ParsePath()
    {
        var path = new List<string>();
        do
        {
            if (Current.Kind != ScriptTokenKind.Name)
            {
                Fail("its syntax");
                return default;
            }

            path.Add(Current.Text);
            _at++;
        }
        while (Take("."));
        return path.ToEquatableArray();
    }

    private (ExampleBinding? Binding, EquatableArray<ExampleStatement> Statements) ParseHandler()
    {
        var isCall = false;
        while (Take("("))
        {
            isCall = true;
        }

        TakeWord("async");
        while (Take("("))
        {
            isCall = true;
        }

        var binding = Is(")") ? null : ParseBinding();
        SkipExcess();
        EquatableArray<ExampleStatement> statements = default;
        if (!isCall || !Expect("=>"))
        {
            Fail("its syntax");
        }
        else if (Take("{"))
        {
            statements = ParseStatements(isNested: true);
            Expect("}");
        }
        else if (_guard.TryEnter())
        {
            statements = ParseStatement() is { } statement ? EquatableArray.Of(statement) : default;
            _guard.Leave();
        }
        else
        {
            Fail("it is nested too deeply");
        }

        SkipExcess();
        return (binding, statements);
    }

    private ExampleBinding? ParseBinding()
    {
        if (Current.Kind == ScriptTokenKind.Name)
        {
            return new ExampleBinding(_tokens[_at++].Text, default);
        }

        if (!Expect("{"))
        {
            return null;
        }

        var members = new List<ExampleMemberBinding>();
        while (!Failed && !Take("}"))
        {
            if (Current.Kind != ScriptTokenKind.Name)
            {
                Fail("its syntax");
                return null;
            }

            var member = _tokens[_at++].Text;
            var name = Take(":") && Current.Kind == ScriptTokenKind.Name ? _tokens[_at++].Text : member;
            members.Add(new ExampleMemberBinding(member, name));
            if (!Is("}"))
            {
                Expect(",");
            }
        }

        return new ExampleBinding(null, members.ToEquatableArray());
    }

    private EquatableArray<ExampleExpression> ParseArguments() => Expect("(") ? ParseList(")") : default;

    private EquatableArray<ExampleExpression> ParseList(string close)
    {
        var items = new List<ExampleExpression>();
        while (!Failed && !Take(close))
        {
            items.Add(ParseExpression());
            if (!Is(close))
            {
                Expect(",");
            }
        }

        return items.ToEquatableArray();
    }

    private ExampleExpression ParseExpression()
    {
        if (!_guard.TryEnter())
        {
            return Fail("it is nested too deeply");
        }

        var expression = ParseValue();
        _guard.Leave();
        return expression;
    }

    private ExampleExpression ParseValue()
    {
        var token = Current;
        switch (token.Kind)
        {
            case ScriptTokenKind.String:
                _at++;
                return new ExampleString(token.Text);
            case ScriptTokenKind.Number:
                _at++;
                return Number(token.Text, 1);
            case ScriptTokenKind.Template:
                _at++;
                return Template(token.Parts!);
            case ScriptTokenKind.Name:
                return ParseWord(token.Text);
        }

        if (Take("-") && Current.Kind == ScriptTokenKind.Number)
        {
            return Number(_tokens[_at++].Text, -1);
        }

        return Take("[") ? new ExampleArray(ParseList("]"))
            : Take("{") ? ParseObject()
            : Fail("its syntax");
    }

    private ExampleExpression ParseWord(string word)
    {
        _at++;
        return word switch
        {
            "true" or "false" => new ExampleBoolean(word == "true"),
            "null" or "undefined" => ExampleNull.Instance,
            "new" when TakeWord("Date") => Date(ParseArguments()),
            "new" => Fail("'new' isn't translated"),
            "async" or "await" or "function" or "typeof" => Fail($"'{word}' isn't translated"),
            _ => ParseMember(new ExampleName(word)),
        };
    }

    private ExampleExpression ParseMember(ExampleExpression target)
    {
        var levels = 0;
        while (!Failed)
        {
            var isItem = Is("[");
            if (!isItem && !Is(".") && !Is("?."))
            {
                break;
            }

            if (!_guard.TryEnter())
            {
                target = Fail("it is nested too deeply");
                break;
            }

            levels++;
            _at++;
            var name = _tokens[_at];
            if (isItem && name.Kind == ScriptTokenKind.Number
                && int.TryParse(name.Text, NumberStyles.None, CultureInfo.InvariantCulture, out var index))
            {
                _at++;
                target = Expect("]") ? new ExampleItem(target, index) : target;
            }
            else if (!isItem && name.Kind == ScriptTokenKind.Name)
            {
                _at++;
                target = new ExampleMember(target, name.Text);
            }
            else
            {
                target = Fail("its syntax");
            }
        }

        _guard.Leave(levels);
        return Is("(") ? Fail("it calls something within an expression") : target;
    }

    private ExampleObject ParseObject()
    {
        var properties = new List<ExampleProperty>();
        while (!Failed && !Take("}"))
        {
            var name = Current;
            if (name.Kind is not (ScriptTokenKind.Name or ScriptTokenKind.String or ScriptTokenKind.Number))
            {
                Fail("its syntax");
                break;
            }

            _at++;
            if (Take(":"))
            {
                properties.Add(new ExampleProperty(name.Text, ParseExpression()));
            }
            else if (name.Kind == ScriptTokenKind.Name)
            {
                properties.Add(new ExampleProperty(name.Text, new ExampleName(name.Text)));
            }
            else
            {
                Fail("its syntax");
            }

            if (!Is("}"))
            {
                Expect(",");
            }
        }

        return new ExampleObject(properties.ToEquatableArray());
    }

    private ExampleExpression Number(string text, int sign) =>
        decimal.TryParse(text.Replace("_", ""), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number)
            ? new ExampleNumber(sign * number)
            : Fail("a number in it isn't a plain decimal one");

    private ExampleExpression Date(EquatableArray<ExampleExpression> arguments) =>
        arguments.IsEmpty ? new ExampleDate(null)
        : arguments is [ExampleString text] ? new ExampleDate(text.Value)
        : Fail("'new' isn't translated");

    private ExampleExpression Template(List<string> parts)
    {
        var expressions = new List<ExampleExpression>();
        for (var i = 0; i < parts.Count && !Failed; i++)
        {
            if (i % 2 == 0)
            {
                if (parts[i].Length > 0)
                {
                    expressions.Add(new ExampleString(parts[i]));
                }
            }
            else if (!_guard.TryEnter())
            {
                Fail("it is nested too deeply");
            }
            else
            {
                var inner = new ScriptParser(parts[i], _guard);
                expressions.Add(inner.ParseExpression());
                _guard.Leave();
                if (inner._why is not null || inner.Current.Kind != ScriptTokenKind.End)
                {
                    Fail(inner._why ?? "its syntax");
                }
            }
        }

        return new ExampleTemplate(expressions.ToEquatableArray());
    }

    private ExampleStatement? SkipImport()
    {
        while (Current.Kind is not (ScriptTokenKind.String or ScriptTokenKind.End))
        {
            _at++;
        }

        if (Current.Kind == ScriptTokenKind.String)
        {
            _at++;
        }

        return null;
    }

    private ExampleStatement? SkipType()
    {
        _at += 2;
        Take("=");
        if (Is("{"))
        {
            SkipBrackets("{", "}");
        }
        else
        {
            Fail("its syntax");
        }

        return null;
    }

    private void SkipBrackets(string open, string close)
    {
        var depth = 0;
        do
        {
            depth += Is(open) ? 1 : Is(close) ? -1 : 0;
            _at++;
        }
        while (depth > 0 && Current.Kind != ScriptTokenKind.End);
        if (depth > 0)
        {
            Fail("its syntax");
        }
    }

    private void SkipExcess()
    {
        while (Take(")"))
        {
        }
    }

    private bool Is(string punctuation) => Current.Kind == ScriptTokenKind.Punctuation && Current.Text == punctuation;

    private bool IsWord(string word) => Current.Kind == ScriptTokenKind.Name && Current.Text == word;

    private bool Take(string punctuation)
    {
        var found = Is(punctuation);
        _at += found ? 1 : 0;
        return found;
    }

    private bool TakeWord(string word)
    {
        var found = IsWord(word);
        _at += found ? 1 : 0;
        return found;
    }

    private bool Expect(string punctuation)
    {
        var found = Take(punctuation);
        if (!found)
        {
            Fail("its syntax");
        }

        return found;
    }

    private ExampleNull Fail(string why)
    {
        _why ??= why;
        return ExampleNull.Instance;
    }
}
