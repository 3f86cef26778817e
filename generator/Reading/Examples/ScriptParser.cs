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
/// </code>
/// Handlers may have a bracket too many or too few, as some of the pages write them. Arguments are an <see cref="ExpressionParser"/>'s.
/// </summary>
internal sealed class ScriptParser
{
    private static readonly HashSet<string> s_untranslated = new(StringComparer.Ordinal)
    {
        "async", "class", "do", "export", "for", "function", "if", "return", "switch", "throw", "try", "while",
    };

    private readonly ScriptCursor _cursor;
    private readonly ExpressionParser _expressions;

    private ScriptParser(string code, WorkGuard guard)
    {
        _cursor = new ScriptCursor(code, guard);
        _expressions = new ExpressionParser(_cursor, guard);
    }

    /// <summary>Parses an example.</summary>
    /// <param name="why">Why it can't be read, a phrase without words of the page; null where it can.</param>
    public static ExampleScript? Parse(string code, WorkGuard guard, out string? why)
    {
        var parser = new ScriptParser(code, guard);
        var statements = parser.ParseStatements(isNested: false);
        why = parser._cursor.Why ?? (statements.IsEmpty ? "it has no call" : null);
        return why is null ? new ExampleScript(statements) : null;
    }

    private EquatableArray<ExampleStatement> ParseStatements(bool isNested)
    {
        var statements = new List<ExampleStatement>();
        if (!_cursor.TryEnter())
        {
            return default;
        }

        while (!_cursor.Failed && !_cursor.AtEnd && !(isNested && _cursor.Is("}")))
        {
            if (!_cursor.Take(";") && ParseStatement() is { } statement)
            {
                statements.Add(statement);
            }
        }

        _cursor.Leave();
        return statements.ToEquatableArray();
    }

    private ExampleStatement? ParseStatement()
    {
        // Left over from a comment.
        _cursor.Take("*");
        if (_cursor.Current.Kind == ScriptTokenKind.Name)
        {
            switch (_cursor.Current.Text)
            {
                case "import":
                    return SkipImport();
                case "type" or "interface" when _cursor.Next.Kind == ScriptTokenKind.Name:
                    return SkipType();
                case "const" or "let" or "var":
                    _cursor.Read();
                    return ParseDeclaration();
                case var word when s_untranslated.Contains(word):
                    _cursor.Fail($"'{word}' isn't translated");
                    return null;
            }
        }

        _cursor.TakeWord("await");
        return _cursor.IsWord("console") ? ParseLog() : ParseCall(null, isDeclared: false);
    }

    private ExampleStatement? ParseDeclaration()
    {
        var binding = ParseBinding();
        if (binding is null || !_cursor.Expect("="))
        {
            _cursor.Fail(ScriptCursor.Syntax);
            return null;
        }

        // The client itself, which C# makes elsewhere.
        if (_cursor.IsWord("new") && _cursor.Next is { Kind: ScriptTokenKind.Name, Text: "Medusa" })
        {
            _cursor.Read();
            _cursor.Read();
            _expressions.ParseArguments();
            return null;
        }

        _cursor.TakeWord("await");
        return ParseCall(binding, isDeclared: true);
    }

    private ExampleLog? ParseLog()
    {
        _cursor.Read();
        if (!_cursor.Expect(".") || !_cursor.TakeWord("log"))
        {
            _cursor.Fail("of 'console' only 'log' is translated");
            return null;
        }

        var values = _expressions.ParseArguments();
        return _cursor.Failed ? null : new ExampleLog(values);
    }

    private ExampleCall? ParseCall(ExampleBinding? binding, bool isDeclared)
    {
        var path = ParsePath();
        if (_cursor.Failed)
        {
            return null;
        }

        if (_cursor.Is("<"))
        {
            SkipBrackets("<", ">");
        }

        if (!_cursor.Is("("))
        {
            _cursor.Fail("it does something else than a call");
            return null;
        }

        var arguments = _expressions.ParseArguments();
        EquatableArray<ExampleStatement> then = default;
        SkipExcess();
        while (!_cursor.Failed && _cursor.Take("."))
        {
            if (_cursor.TakeWord("then") && binding is null && then.IsEmpty)
            {
                (binding, then) = ParseHandler();
            }
            else if (_cursor.TakeWord("catch"))
            {
                if (!ParseHandler().Statements.IsEmpty)
                {
                    _cursor.Fail("it handles an error");
                }
            }
            else
            {
                _cursor.Fail("it does something else with the result");
            }
        }

        return _cursor.Failed ? null : new ExampleCall(path, arguments, binding, isDeclared, then);
    }

    private EquatableArray<string> ParsePath()
    {
        var path = new List<string>();
        do
        {
            if (_cursor.Current.Kind != ScriptTokenKind.Name)
            {
                _cursor.Fail(ScriptCursor.Syntax);
                return default;
            }

            path.Add(_cursor.Current.Text);
            _cursor.Read();
        }
        while (_cursor.Take("."));
        return path.ToEquatableArray();
    }

    private (ExampleBinding? Binding, EquatableArray<ExampleStatement> Statements) ParseHandler()
    {
        var isCall = false;
        while (_cursor.Take("("))
        {
            isCall = true;
        }

        _cursor.TakeWord("async");
        while (_cursor.Take("("))
        {
            isCall = true;
        }

        var binding = _cursor.Is(")") ? null : ParseBinding();
        SkipExcess();
        EquatableArray<ExampleStatement> statements = default;
        if (!isCall || !_cursor.Expect("=>"))
        {
            _cursor.Fail(ScriptCursor.Syntax);
        }
        else if (_cursor.Take("{"))
        {
            statements = ParseStatements(isNested: true);
            _cursor.Expect("}");
        }
        else if (_cursor.TryEnter())
        {
            statements = ParseStatement() is { } statement ? EquatableArray.Of(statement) : default;
            _cursor.Leave();
        }

        SkipExcess();
        return (binding, statements);
    }

    private ExampleBinding? ParseBinding()
    {
        if (_cursor.Current.Kind == ScriptTokenKind.Name)
        {
            return new ExampleBinding(_cursor.Read().Text, default);
        }

        if (!_cursor.Expect("{"))
        {
            return null;
        }

        var members = new List<ExampleMemberBinding>();
        while (!_cursor.Failed && !_cursor.Take("}"))
        {
            if (_cursor.Current.Kind != ScriptTokenKind.Name)
            {
                _cursor.Fail(ScriptCursor.Syntax);
                return null;
            }

            var member = _cursor.Read().Text;
            var name = _cursor.Take(":") && _cursor.Current.Kind == ScriptTokenKind.Name ? _cursor.Read().Text : member;
            members.Add(new ExampleMemberBinding(member, name));
            if (!_cursor.Is("}"))
            {
                _cursor.Expect(",");
            }
        }

        return new ExampleBinding(null, members.ToEquatableArray());
    }

    private ExampleStatement? SkipImport()
    {
        while (_cursor.Current.Kind is not (ScriptTokenKind.String or ScriptTokenKind.End))
        {
            _cursor.Read();
        }

        if (_cursor.Current.Kind == ScriptTokenKind.String)
        {
            _cursor.Read();
        }

        return null;
    }

    private ExampleStatement? SkipType()
    {
        _cursor.Read();
        _cursor.Read();
        _cursor.Take("=");
        if (_cursor.Is("{"))
        {
            SkipBrackets("{", "}");
        }
        else
        {
            _cursor.Fail(ScriptCursor.Syntax);
        }

        return null;
    }

    private void SkipBrackets(string open, string close)
    {
        var depth = 0;
        do
        {
            depth += _cursor.Is(open) ? 1 : _cursor.Is(close) ? -1 : 0;
            _cursor.Read();
        }
        while (depth > 0 && !_cursor.AtEnd);
        if (depth > 0)
        {
            _cursor.Fail(ScriptCursor.Syntax);
        }
    }

    private void SkipExcess()
    {
        while (_cursor.Take(")"))
        {
        }
    }
}
