using System.Globalization;
using System.Text;
using Medusa.Generator.Model;

namespace Medusa.Generator.Reading.Examples;

/// <summary>Splits an example into tokens. Comments are left out.</summary>
internal sealed class ScriptTokenizer(string code, WorkGuard guard)
{
    private readonly List<ScriptToken> _tokens = [];
    private int _at;

    /// <summary>The tokens, closed by one of kind <see cref="ScriptTokenKind.End"/>.</summary>
    public List<ScriptToken> Tokenize()
    {
        while (SkipBlanks())
        {
            guard.Check();
            Read();
        }

        _tokens.Add(new ScriptToken(ScriptTokenKind.End, ""));
        return _tokens;
    }

    // White space and comments; whether anything is left.
    private bool SkipBlanks()
    {
        while (_at < code.Length)
        {
            if (char.IsWhiteSpace(code[_at]))
            {
                _at++;
            }
            else if (Is("//"))
            {
                _at = IndexOf('\n');
            }
            else if (Is("/*"))
            {
                var end = code.IndexOf("*/", _at + 2, StringComparison.Ordinal);
                _at = end < 0 ? code.Length : end + 2;
            }
            else
            {
                return true;
            }
        }

        return false;
    }

    private void Read()
    {
        var c = code[_at];
        if (IsNameStart(c))
        {
            Add(ScriptTokenKind.Name, EndOf(static c => IsNameStart(c) || c is >= '0' and <= '9'));
        }
        else if (c is >= '0' and <= '9')
        {
            Add(ScriptTokenKind.Number, EndOf(static c => c is (>= '0' and <= '9') or (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or '_' or '.'));
        }
        else if (c is '"' or '\'')
        {
            ReadString(c);
        }
        else if (c == '`')
        {
            ReadTemplate();
        }
        else
        {
            Add(ScriptTokenKind.Punctuation, _at + (Is("=>") || Is("?.") ? 2 : Is("...") || Is("===") || Is("!==") ? 3 : 1));
        }
    }

    private void ReadString(char quote)
    {
        var text = new StringBuilder();
        var at = _at + 1;
        while (at < code.Length && code[at] != quote && code[at] != '\n')
        {
            at = Append(text, at);
        }

        var isWhole = at < code.Length && code[at] == quote;
        _at = Math.Min(code.Length, at + 1);
        _tokens.Add(new ScriptToken(isWhole ? ScriptTokenKind.String : ScriptTokenKind.Unknown, text.ToString()));
    }

    // Expressions in it aren't templates or objects themselves: the first brace ends one.
    private void ReadTemplate()
    {
        var parts = new List<string>();
        var text = new StringBuilder();
        var at = _at + 1;
        while (at < code.Length && code[at] != '`')
        {
            if (code[at] != '$' || at + 1 == code.Length || code[at + 1] != '{')
            {
                at = Append(text, at);
                continue;
            }

            var end = code.IndexOf('}', at);
            if (end < 0)
            {
                at = code.Length;
                break;
            }

            parts.Add(text.ToString());
            parts.Add(code.Substring(at + 2, end - at - 2));
            text.Clear();
            at = end + 1;
        }

        parts.Add(text.ToString());
        _tokens.Add(at < code.Length ? new ScriptToken(ScriptTokenKind.Template, "", parts) : new ScriptToken(ScriptTokenKind.Unknown, "`"));
        _at = Math.Min(code.Length, at + 1);
    }

    // Appends a character of a string, an escape as what it stands for; gives where the next is.
    private int Append(StringBuilder text, int at)
    {
        if (code[at] != '\\' || at + 1 == code.Length)
        {
            text.Append(code[at]);
            return at + 1;
        }

        var c = code[at + 1];
        if (c == 'u' && at + 5 < code.Length
            && ushort.TryParse(code.Substring(at + 2, 4), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var unit))
        {
            text.Append((char)unit);
            return at + 6;
        }

        text.Append(c switch { 'n' => '\n', 'r' => '\r', 't' => '\t', _ => c });
        return at + 2;
    }

    private void Add(ScriptTokenKind kind, int end)
    {
        _tokens.Add(new ScriptToken(kind, code.Substring(_at, end - _at)));
        _at = end;
    }

    private int EndOf(Func<char, bool> isPart)
    {
        var end = _at + 1;
        while (end < code.Length && isPart(code[end]))
        {
            end++;
        }

        return end;
    }

    private int IndexOf(char c)
    {
        var index = code.IndexOf(c, _at);
        return index < 0 ? code.Length : index;
    }

    private bool Is(string text) => string.CompareOrdinal(code, _at, text, 0, text.Length) == 0;

    private static bool IsNameStart(char c) => c is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or '_' or '$';
}
