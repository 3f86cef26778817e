using System.Runtime.CompilerServices;
using Medusa.Generator.Model;
using Medusa.Generator.Reading.Text;

namespace Medusa.Generator.Reading.Types;

/// <summary>
/// Splits a type expression into tokens. Markdown is resolved on the way: backticks go (single or double, they carry no
/// meaning), <c>\|</c> and <c>&amp;#60;</c> become what they stand for, <c>[Name](target)</c> is one token. Each
/// character keeps its place in the file.
/// </summary>
internal sealed class TypeTokenizer(WorkGuard guard)
{
    private const string Operators = "|&[](){}<>,;:?.=+-*";
    private static readonly string[] s_operators = Array.ConvertAll(Operators.ToCharArray(), static c => c.ToString());

    // The characters that are left once Markdown is resolved, and where each starts and ends in the file.
    private readonly List<TypeToken> _tokens = [];
    private readonly Stack<int> _open = new();
    private char[] _characters = new char[64];
    private int[] _starts = new int[64];
    private int[] _ends = new int[64];
    private int _count;

    /// <summary>The tokens, closed by one of kind <see cref="TypeTokenKind.End"/>. The list is overwritten by the next call.</summary>
    public List<TypeToken> Tokenize(DecodedText source)
    {
        Resolve(source);
        _tokens.Clear();
        var at = 0;
        while (at < _count)
        {
            guard.Check();
            at = char.IsWhiteSpace(_characters[at]) ? at + 1 : ReadToken(at);
        }

        var end = _count > 0 ? _ends[_count - 1] : source.OffsetOf(source.Text.Length);
        _tokens.Add(new TypeToken(TypeTokenKind.End, end, end, ""));
        MatchBrackets();
        return _tokens;
    }

    [MethodImpl(HotPath.Optimize)]
    private void Resolve(DecodedText source)
    {
        var text = source.Text;
        _count = 0;
        if (_characters.Length < text.Length)
        {
            Array.Resize(ref _characters, text.Length);
            Array.Resize(ref _starts, text.Length);
            Array.Resize(ref _ends, text.Length);
        }

        for (var i = 0; i < text.Length;)
        {
            var length = 1;
            var resolved = text[i] is '\\' or '&' ? Escapes.At(text, i, out length) : null;
            var (start, end) = (source.OffsetOf(i), source.OffsetOf(i + length));
            if (resolved is not null)
            {
                foreach (var c in resolved)
                {
                    AddCharacter(c, start, end);
                }
            }
            else if (text[i] != '`')
            {
                AddCharacter(text[i], start, end);
            }

            i += length;
        }
    }

    private void AddCharacter(char c, int start, int end)
    {
        _characters[_count] = c;
        _starts[_count] = start;
        _ends[_count++] = end;
    }

    [MethodImpl(HotPath.Optimize)]
    private int ReadToken(int at)
    {
        var c = _characters[at];
        if (char.IsLetter(c) || c is '_' or '$')
        {
            var end = at + 1;
            while (end < _count && (char.IsLetterOrDigit(_characters[end]) || _characters[end] is '_' or '$'))
            {
                end++;
            }

            return Add(TypeTokenKind.Name, at, end, new string(_characters, at, end - at));
        }

        if (char.IsDigit(c) || (c == '-' && at + 1 < _count && char.IsDigit(_characters[at + 1])))
        {
            var end = at + 1;
            while (end < _count && (char.IsLetterOrDigit(_characters[end]) || _characters[end] == '.'))
            {
                end++;
            }

            return Add(TypeTokenKind.Number, at, end, new string(_characters, at, end - at));
        }

        return c switch
        {
            '"' or '\'' => ReadQuoted(at, TypeTokenKind.String),

            // The backticks that are left are those that the page escapes, so they are a template string's.
            '`' => ReadQuoted(at, TypeTokenKind.Template),
            '[' when TryReadLink(at, out var end) => end,
            '=' when Is(at + 1, '>') => Add(TypeTokenKind.Punctuation, at, at + 2, "=>"),
            '.' when Is(at + 1, '.') && Is(at + 2, '.') => Add(TypeTokenKind.Punctuation, at, at + 3, "..."),
            _ when Operators.IndexOf(c) is var index and >= 0 => Add(TypeTokenKind.Punctuation, at, at + 1, s_operators[index]),
            _ => Add(TypeTokenKind.Unknown, at, at + 1, c.ToString()),
        };
    }

    private int ReadQuoted(int at, TypeTokenKind kind)
    {
        var end = at + 1;
        while (end < _count && _characters[end] != _characters[at])
        {
            end++;
        }

        return end < _count
            ? Add(kind, at, end + 1, new string(_characters, at + 1, end - at - 1))
            : Add(TypeTokenKind.Unknown, at, _count, new string(_characters, at, _count - at));
    }

    /// <summary>
    /// A link. What is no link: <c>[A, B]</c> (no target), <c>[Symbol.iterator]()</c> (an empty one), and
    /// <c>[key](value: string)</c> (a target has no blanks and no brackets).
    /// </summary>
    [MethodImpl(HotPath.Optimize)]
    private bool TryReadLink(int at, out int end)
    {
        end = at;
        var close = at + 1;
        while (close < _count && _characters[close] is not ('[' or ']' or '(' or '{' or '|'))
        {
            close++;
        }

        if (!Is(close, ']') || !Is(close + 1, '(') || close == at + 1)
        {
            return false;
        }

        var depth = 1;
        var last = close + 2;
        for (; last < _count; last++)
        {
            var c = _characters[last];
            if (char.IsWhiteSpace(c) || c == '[')
            {
                return false;
            }

            if (c == '(')
            {
                depth++;
            }
            else if (c == ')' && --depth == 0)
            {
                break;
            }
        }

        if (last == _count || last == close + 2)
        {
            return false;
        }

        end = last + 1;
        Add(
            TypeTokenKind.Link,
            at,
            end,
            new string(_characters, at + 1, close - at - 1).Trim(),
            new string(_characters, close + 2, last - close - 2));
        return true;
    }

    private int Add(TypeTokenKind kind, int from, int to, string text, string? target = null)
    {
        _tokens.Add(new TypeToken(kind, _starts[from], _ends[to - 1], text, target));
        return to;
    }

    private bool Is(int at, char c) => at < _count && _characters[at] == c;

    /// <summary>Pairs brackets, so that the parser can look behind one in constant time.</summary>
    private void MatchBrackets()
    {
        _open.Clear();
        for (var i = 0; i < _tokens.Count; i++)
        {
            if (_tokens[i].Kind != TypeTokenKind.Punctuation)
            {
                continue;
            }

            switch (_tokens[i].Text)
            {
                case "(" or "[" or "{" or "<":
                    _open.Push(i);
                    break;
                case ")" or "]" or "}" or ">":
                    Close(i);
                    break;
                default:
                    break;
            }
        }
    }

    private void Close(int index)
    {
        if (_open.Count > 0 && _tokens[_open.Peek()] is var open && Pairs(open.Text, _tokens[index].Text))
        {
            _tokens[_open.Pop()] = open with { Match = index };
        }
    }

    private static bool Pairs(string open, string close) => (open, close) is ("(", ")") or ("[", "]") or ("{", "}") or ("<", ">");
}
