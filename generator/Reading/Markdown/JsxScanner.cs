using System.Runtime.CompilerServices;
using Medusa.Generator.Model;

namespace Medusa.Generator.Reading.Markdown;

/// <summary>
/// Finds where a JSX tag ends and what its attributes are, without reading their values. A broken tag ends where the
/// next one, a heading or the file does, so that the rest of the page can still be read. Time is linear: no scan passes
/// over a line that could begin a tag of its own.
/// </summary>
internal struct JsxScanner
{
    private static readonly char[] s_stringSyntax = ['"', '\\', '\n', '\r'];
    private static readonly char[] s_expressionSyntax = ['{', '}', '"', '\n', '\r'];
    private readonly string _text;
    private readonly int _start;
    private int _at;
    private string? _error;
    private Span? _sectionTitle;

    private JsxScanner(string text, int start)
    {
        _text = text;
        _start = start;
        _at = start + 1;
    }

    /// <summary>Scans the tag whose <c>&lt;</c> is at <paramref name="start"/>; null where there is no tag that fills its lines.</summary>
    public static JsxTag? Scan(string text, int start) => new JsxScanner(text, start).ScanTag();

    private char Current => _at < _text.Length ? _text[_at] : '\0';

    private JsxTag? ScanTag()
    {
        if (Current == '/')
        {
            _at++;
        }

        var nameStart = _at;
        if (!IsNameStart(Current))
        {
            return null;
        }

        SkipName();
        var name = _text.Substring(nameStart, _at - nameStart);
        var nameSpan = new Span(nameStart, name.Length);
        if (Current is not ('/' or '>' or '\0') && !char.IsWhiteSpace(Current))
        {
            return null;
        }

        var attributes = new List<JsxAttribute>();
        if (ScanAttributes(attributes))
        {
            // A tag amid text is the paragraph's.
            return attributes.Count > 0 || IsRestOfLineBlank()
                ? new JsxTag(_start, name, nameSpan, attributes, _at, null) { SectionTitle = _sectionTitle }
                : null;
        }

        if (attributes.Count == 0 && !JsxComponents.HoldTables(name))
        {
            return null;
        }

        var error = new JsxError(Math.Min(_at, _text.Length), _error!);
        SkipBrokenTag();
        return new JsxTag(_start, name, nameSpan, attributes, _at, error);
    }

    private bool ScanAttributes(List<JsxAttribute> attributes)
    {
        while (true)
        {
            SkipBlanks();
            switch (Current)
            {
                case '>':
                    _at++;
                    return true;
                case '/' when _at + 1 < _text.Length && _text[_at + 1] == '>':
                    _at += 2;
                    return true;
                case '{':
                    // A spread attribute.
                    if (!SkipExpression())
                    {
                        return false;
                    }

                    continue;
                case var c when IsNameStart(c):
                    break;
                default:
                    return Fail("expected an attribute or '/>'");
            }

            var nameStart = _at;
            SkipName();
            var name = _text.Substring(nameStart, _at - nameStart);
            SkipBlanks();
            if (Current != '=')
            {
                continue;
            }

            _at++;
            SkipBlanks();
            switch (Current)
            {
                case '"' or '\'':
                    var start = _at + 1;
                    if (!SkipString())
                    {
                        return false;
                    }

                    if (name == "sectionTitle")
                    {
                        _sectionTitle = new Span(start, _at - 1 - start);
                    }

                    break;
                case '{':
                    attributes.Add(new JsxAttribute(name, _at + 1));
                    if (!SkipExpression())
                    {
                        return false;
                    }

                    break;
                default:
                    return Fail("expected '{' or a string as the value of '" + name + "'");
            }
        }
    }

    private bool SkipString()
    {
        var close = _text.IndexOf(_text[_at], _at + 1);
        if (close < 0)
        {
            return Fail("a string isn't closed");
        }

        _at = close + 1;
        return true;
    }

    /// <summary>Skips an expression in braces, minding strings. Quotes that aren't JSON's don't count.</summary>
    [MethodImpl(HotPath.Optimize)]
    private bool SkipExpression()
    {
        var depth = 0;
        while ((_at = _text.IndexOfAny(s_expressionSyntax, _at)) >= 0)
        {
            switch (_text[_at++])
            {
                case '{':
                    depth++;
                    break;
                case '}' when --depth == 0:
                    return true;
                case '"':
                    if (!SkipJsonString())
                    {
                        return false;
                    }

                    break;
                case '\n' or '\r' when StartsBlock(_at):
                    return Fail("expected '}'");
                default:
                    break;
            }
        }

        _at = _text.Length;
        return Fail("expected '}'");
    }

    [MethodImpl(HotPath.Optimize)]
    private bool SkipJsonString()
    {
        while (_at < _text.Length)
        {
            var next = _text.IndexOfAny(s_stringSyntax, _at);
            _at = next < 0 ? _text.Length : next;
            switch (Current)
            {
                case '"':
                    _at++;
                    return true;
                case '\\':
                    _at += 2;
                    break;
                default:
                    return Fail("a string isn't closed on its line");
            }
        }

        return Fail("a string isn't closed on its line");
    }

    private void SkipBrokenTag()
    {
        _at = Math.Min(_at, _text.Length);
        if (_text[_at - 1] is '\n' or '\r' && StartsBlock(_at))
        {
            EndBefore(_at);
            return;
        }

        while (_at < _text.Length)
        {
            var end = _text.IndexOf('\n', _at);
            end = end < 0 ? _text.Length : end;
            var last = end - 1;
            while (last > _at && char.IsWhiteSpace(_text[last]))
            {
                last--;
            }

            if (last > 0 && last < end && _text[last] == '>' && _text[last - 1] == '/')
            {
                _at = last + 1;
                return;
            }

            if (end < _text.Length && StartsBlock(end + 1))
            {
                EndBefore(end + 1);
                return;
            }

            _at = Math.Min(end + 1, _text.Length);
        }
    }

    // At the end of a line's text, as Markdig has it, and not among the line ends behind it.
    private void EndBefore(int lineStart)
    {
        _at = lineStart;
        while (_text[_at - 1] is '\n' or '\r')
        {
            _at--;
        }
    }

    /// <summary>Whether a line starts with what no line of JSON does: a tag, a heading or a fence.</summary>
    [MethodImpl(HotPath.Optimize)]
    private readonly bool StartsBlock(int lineStart)
    {
        while (lineStart < _text.Length && _text[lineStart] is ' ' or '\t')
        {
            lineStart++;
        }

        return lineStart < _text.Length && _text[lineStart] is '<' or '#' or '`';
    }

    private readonly bool IsRestOfLineBlank()
    {
        for (var i = _at; i < _text.Length && _text[i] is not ('\n' or '\r'); i++)
        {
            if (!char.IsWhiteSpace(_text[i]))
            {
                return false;
            }
        }

        return true;
    }

    private void SkipBlanks()
    {
        while (_at < _text.Length && char.IsWhiteSpace(_text[_at]))
        {
            _at++;
        }
    }

    private void SkipName()
    {
        while (_at < _text.Length && (char.IsLetterOrDigit(_text[_at]) || _text[_at] is '_' or '$' or '.' or '-'))
        {
            _at++;
        }
    }

    private static bool IsNameStart(char c) => char.IsLetter(c) || c is '_' or '$';

    private bool Fail(string message)
    {
        _error = message;
        return false;
    }
}
