using System.Globalization;
using Medusa.Generator.Model;
using Medusa.Generator.Model.Examples;

namespace Medusa.Generator.Reading.Examples;

/// <summary>
/// Parses the expressions of examples:
/// <code>
/// expression = string | number | template | "true" | "false" | "null" | array | object | "new" "Date" arguments | member ;
/// member     = name { "." name | "[" number "]" } ;
/// </code>
/// </summary>
internal sealed class ExpressionParser(ScriptCursor cursor, WorkGuard guard)
{
    /// <summary>Arguments in brackets.</summary>
    public EquatableArray<ExampleExpression> ParseArguments() => cursor.Expect("(") ? ParseList(")") : default;

    private EquatableArray<ExampleExpression> ParseList(string close)
    {
        var items = new List<ExampleExpression>();
        while (!cursor.Failed && !cursor.Take(close))
        {
            items.Add(ParseExpression());
            if (!cursor.Is(close))
            {
                cursor.Expect(",");
            }
        }

        return items.ToEquatableArray();
    }

    private ExampleExpression ParseExpression()
    {
        if (!cursor.TryEnter())
        {
            return ExampleNull.Instance;
        }

        var expression = ParseValue();
        cursor.Leave();
        return expression;
    }

    private ExampleExpression ParseValue()
    {
        var token = cursor.Current;
        switch (token.Kind)
        {
            case ScriptTokenKind.String:
                cursor.Read();
                return new ExampleString(token.Text);
            case ScriptTokenKind.Number:
                cursor.Read();
                return Number(token.Text, 1);
            case ScriptTokenKind.Template:
                cursor.Read();
                return Template(token.Parts!);
            case ScriptTokenKind.Name:
                cursor.Read();
                return ParseWord(token.Text);
        }

        if (cursor.Take("-") && cursor.Current.Kind == ScriptTokenKind.Number)
        {
            return Number(cursor.Read().Text, -1);
        }

        return cursor.Take("[") ? new ExampleArray(ParseList("]"))
            : cursor.Take("{") ? ParseObject()
            : cursor.Fail(ScriptCursor.Syntax);
    }

    private ExampleExpression ParseWord(string word) => word switch
    {
        "true" or "false" => new ExampleBoolean(word == "true"),
        "null" or "undefined" => ExampleNull.Instance,
        "new" when cursor.TakeWord("Date") => Date(ParseArguments()),
        "async" or "await" or "function" or "new" or "typeof" => cursor.Fail($"'{word}' isn't translated"),
        _ => ParseMember(new ExampleName(word)),
    };

    private ExampleExpression ParseMember(ExampleExpression target)
    {
        var levels = 0;
        while (!cursor.Failed)
        {
            var isItem = cursor.Is("[");
            if ((!isItem && !cursor.Is(".") && !cursor.Is("?.")) || !cursor.TryEnter())
            {
                break;
            }

            levels++;
            cursor.Read();
            var name = cursor.Read();
            if (isItem && Index(name) is { } index)
            {
                target = cursor.Expect("]") ? new ExampleItem(target, index) : target;
            }
            else if (!isItem && name.Kind == ScriptTokenKind.Name)
            {
                target = new ExampleMember(target, name.Text);
            }
            else
            {
                cursor.Fail(ScriptCursor.Syntax);
            }
        }

        cursor.Leave(levels);
        return cursor.Is("(") ? cursor.Fail("it calls something within an expression") : target;
    }

    private static int? Index(ScriptToken token) =>
        token.Kind == ScriptTokenKind.Number && int.TryParse(token.Text, NumberStyles.None, CultureInfo.InvariantCulture, out var index)
            ? index
            : null;

    private ExampleObject ParseObject()
    {
        var properties = new List<ExampleProperty>();
        while (!cursor.Failed && !cursor.Take("}"))
        {
            var name = cursor.Read();
            if (name.Kind is ScriptTokenKind.Name or ScriptTokenKind.String or ScriptTokenKind.Number && cursor.Take(":"))
            {
                properties.Add(new ExampleProperty(name.Text, ParseExpression()));
            }
            else if (name.Kind == ScriptTokenKind.Name)
            {
                properties.Add(new ExampleProperty(name.Text, new ExampleName(name.Text)));
            }
            else
            {
                cursor.Fail(ScriptCursor.Syntax);
            }

            if (!cursor.Is("}"))
            {
                cursor.Expect(",");
            }
        }

        return new ExampleObject(properties.ToEquatableArray());
    }

    private ExampleExpression Number(string text, int sign) =>
        decimal.TryParse(text.Replace("_", ""), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number)
            ? new ExampleNumber(sign * number)
            : cursor.Fail("a number in it isn't a plain decimal one");

    private ExampleExpression Date(EquatableArray<ExampleExpression> arguments) =>
        arguments.IsEmpty ? new ExampleDate(null)
        : arguments is [ExampleString text] ? new ExampleDate(text.Value)
        : cursor.Fail("'new' isn't translated");

    private ExampleExpression Template(List<string> parts)
    {
        var expressions = new List<ExampleExpression>();
        for (var i = 0; i < parts.Count && !cursor.Failed; i++)
        {
            if (i % 2 == 1)
            {
                expressions.Add(Inner(parts[i]));
            }
            else if (parts[i].Length > 0)
            {
                expressions.Add(new ExampleString(parts[i]));
            }
        }

        return new ExampleTemplate(expressions.ToEquatableArray());
    }

    // An expression in a template.
    private ExampleExpression Inner(string code)
    {
        if (!cursor.TryEnter())
        {
            return ExampleNull.Instance;
        }

        var inner = new ScriptCursor(code, guard);
        var expression = new ExpressionParser(inner, guard).ParseExpression();
        cursor.Leave();
        return inner.Why is { } why ? cursor.Fail(why)
            : inner.AtEnd ? expression
            : cursor.Fail(ScriptCursor.Syntax);
    }
}
