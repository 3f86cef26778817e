using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;
using Medusa.Generator.Model;
using Medusa.Generator.Model.Problems;
using Medusa.Generator.Reading.Text;

namespace Medusa.Generator.Reading.Json;

/// <summary>
/// Reads JSON piece by piece, and knows where in the file each piece stands. System.Text.Json gives positions in UTF-8 bytes of a whole
/// document; what is read here is a part of a page, and places are characters of it. The cursor is strict, stops at the first error of syntax,
/// and passes over values of any depth without recursion.
/// </summary>
internal sealed class JsonCursor(SourceFile file)
{
    private const int LongLine = 320;
    private const int QuoteLength = 40;

    private readonly string _text = file.Text;
    private readonly Stack<char> _open = new();
    private readonly StringBuilder _decoded = new();
    private readonly List<int> _shifts = [];
    private int _at;
    private int _end;
    private bool _failed;
    private bool _mayReport;

    /// <summary>Whether a syntax error was met; all reading ends there.</summary>
    public bool Failed => _failed;

    /// <summary>Where the next piece starts, or where reading stopped.</summary>
    public int Position => _at;

    /// <summary>The character there.</summary>
    public char Current => _at < _end ? _text[_at] : '\0';

    /// <summary>Starts reading at a position; what stands behind <paramref name="end"/> isn't seen.</summary>
    public void Begin(int start, int end, bool mayReport)
    {
        _at = start;
        _end = end;
        _failed = false;
        _mayReport = mayReport;
        SkipBlanks();
    }

    /// <summary>Goes into the object that begins here; whether it has members.</summary>
    public bool EnterObject()
    {
        _at++;
        SkipBlanks();
        return !TryTake('}');
    }

    /// <summary>Where the last key stands.</summary>
    public Span KeySpan { get; private set; }

    /// <summary>The key of a member, up to its value; null behind an error.</summary>
    /// <param name="known">Keys that are expected: for one of those no new string is made.</param>
    public string? ReadKey(string[]? known = null)
    {
        SkipBlanks();
        if (known is not null && TryTakeKey(known) is { } expected)
        {
            return expected;
        }

        var key = ReadString();
        KeySpan = key?.Span ?? default;
        SkipBlanks();
        if (key is null || !Expect(':'))
        {
            return null;
        }

        SkipBlanks();
        return key.Value.Text;
    }

    // The whole of "key": and the blanks behind it, or nothing.
    [MethodImpl(HotPath.Optimize)]
    private string? TryTakeKey(string[] known)
    {
        var start = _at + 1;
        foreach (var key in known)
        {
            var end = start + key.Length;
            if (end < _end && _text[end] == '"' && Current == '"' && _text.AsSpan(start, key.Length).SequenceEqual(key.AsSpan()))
            {
                KeySpan = new Span(start, key.Length);
                _at = end + 1;
                SkipBlanks();
                if (!Expect(':'))
                {
                    return null;
                }

                SkipBlanks();
                return key;
            }
        }

        return null;
    }

    /// <summary>Whether another member follows; if not, the object is left.</summary>
    public bool MoveToNextMember()
    {
        SkipBlanks();
        if (!_failed && TryTake(','))
        {
            return true;
        }

        Expect('}');
        return false;
    }

    /// <summary>Goes into the array that begins here; whether it has items.</summary>
    public bool EnterArray()
    {
        if (!Expect('['))
        {
            return false;
        }

        SkipBlanks();
        return !TryTake(']');
    }

    /// <summary>Whether another item follows; if not, the array is left.</summary>
    public bool MoveToNextItem()
    {
        SkipBlanks();
        if (!_failed && TryTake(','))
        {
            SkipBlanks();
            return true;
        }

        Expect(']');
        return false;
    }

    /// <summary>Reads the string of a key, or nothing where it is null.</summary>
    public void ReadText(string key, ref DecodedText value)
    {
        if (Current == '"')
        {
            value = ReadString() ?? value;
        }
        else if (!TryTakeWord("null"))
        {
            ReportKind("'" + key + "'", "a string");
        }
    }

    /// <summary>Reads the boolean of a key, or nothing where it is null.</summary>
    public void ReadBoolean(string key, ref bool value)
    {
        if (TryTakeWord("true"))
        {
            value = true;
        }
        else if (!TryTakeWord("false") && !TryTakeWord("null"))
        {
            ReportKind("'" + key + "'", "true or false");
        }
    }

    /// <summary>Reports a key that was there before.</summary>
    /// <param name="seen">The keys so far, a bit each.</param>
    /// <param name="keys">The keys that are read; others may be there as often as they like.</param>
    /// <param name="key">The key.</param>
    public void CheckOnce(ref int seen, string[] keys, string key)
    {
        var bit = Array.IndexOf(keys, key);
        if (bit < 0)
        {
            return;
        }

        if ((seen & (1 << bit)) != 0 && _mayReport)
        {
            file.Report(ProblemId.IncompleteEntry, KeySpan, "'" + key + "' is there twice; the last one is used" + QuoteAt(KeySpan.Start));
        }

        seen |= 1 << bit;
    }

    /// <summary>Passes over a value of the wrong kind.</summary>
    public void ReportKind(string what, string expected)
    {
        var start = _at;
        SkipValue();
        if (!_failed)
        {
            file.Report(ProblemId.IncompleteEntry, new Span(start, _at - start), what + " must be " + expected + QuoteAt(start));
        }
    }

    /// <summary>Passes over a value of any kind, however deep.</summary>
    public void SkipValue()
    {
        _open.Clear();
        do
        {
            SkipBlanks();
            switch (Current)
            {
                case '{' or '[':
                    var close = Current == '{' ? '}' : ']';
                    _at++;
                    SkipBlanks();
                    if (!TryTake(close))
                    {
                        _open.Push(close);
                        SkipKey();
                        continue;
                    }

                    break;
                case '"':
                    SkipString();
                    break;
                case '-' or (>= '0' and <= '9'):
                    SkipNumber();
                    break;
                default:
                    if (!TryTakeWord("true") && !TryTakeWord("false") && !TryTakeWord("null"))
                    {
                        Fail("expected a value");
                    }

                    break;
            }

            // A value ended; so may those that hold it.
            SkipBlanks();
            while (!_failed && _open.Count > 0 && !TryTake(','))
            {
                Expect(_open.Pop());
                SkipBlanks();
            }

            if (_open.Count > 0)
            {
                SkipKey();
            }
        }
        while (!_failed && _open.Count > 0);
    }

    private void SkipKey()
    {
        if (_open.Peek() == '}' && !_failed)
        {
            SkipBlanks();
            SkipString();
            SkipBlanks();
            Expect(':');
        }
    }

    private void SkipNumber()
    {
        TryTake('-');
        var start = _at;
        SkipDigits();
        if (_at == start || (_text[start] == '0' && _at > start + 1))
        {
            _at = start;
            Fail("expected a number");
            return;
        }

        if (TryTake('.'))
        {
            SkipSomeDigits();
        }

        if (!_failed && Current is 'e' or 'E')
        {
            _at++;
            _ = TryTake('+') || TryTake('-');
            SkipSomeDigits();
        }
    }

    private void SkipSomeDigits()
    {
        if (Current is not (>= '0' and <= '9'))
        {
            Fail("expected a digit");
        }

        SkipDigits();
    }

    private void SkipDigits()
    {
        while (Current is >= '0' and <= '9')
        {
            _at++;
        }
    }

    [MethodImpl(HotPath.Optimize)]
    private void SkipString()
    {
        if (_failed || !Expect('"', "expected a string"))
        {
            return;
        }

        while (_at < _end)
        {
            var start = _at;
            var c = _text[_at++];
            if (c == '"')
            {
                return;
            }

            if (c < ' ')
            {
                _at = start;
                break;
            }

            if (c == '\\' && !TryReadEscape(out _))
            {
                _at = start;
                Fail("an escape that JSON doesn't know");
                return;
            }
        }

        FailInString();
    }

    /// <summary>Reads the string that begins here; null where there is none.</summary>
    [MethodImpl(HotPath.Optimize)]
    public DecodedText? ReadString()
    {
        if (_failed || !Expect('"', "expected a string"))
        {
            return null;
        }

        var start = _at;
        while (_at < _end)
        {
            var c = _text[_at];
            if (c == '"')
            {
                return new DecodedText(_text.Substring(start, _at++ - start), start);
            }

            if (c == '\\')
            {
                return ReadEscapedString(start);
            }

            if (c < ' ')
            {
                break;
            }

            _at++;
        }

        FailInString();
        return null;
    }

    [MethodImpl(HotPath.Optimize)]
    private DecodedText? ReadEscapedString(int start)
    {
        _decoded.Clear();
        _shifts.Clear();
        var run = start;
        while (_at < _end)
        {
            var at = _at;
            var c = _text[at];
            if (c < ' ')
            {
                break;
            }

            _at++;
            if (c == '"')
            {
                _decoded.Append(_text, run, at - run);
                return ReplaceHalves(new DecodedText(_decoded.ToString(), start, [.. _shifts]), start);
            }

            if (c != '\\')
            {
                continue;
            }

            _decoded.Append(_text, run, at - run);
            if (!TryReadEscape(out c))
            {
                _at = at;
                Fail("an escape that JSON doesn't know");
                return null;
            }

            run = _at;
            _decoded.Append(c);
            _shifts.Add(_decoded.Length);
            _shifts.Add(_at);
        }

        FailInString();
        return null;
    }

    // A surrogate without its pair is no text: no encoding can write it.
    [MethodImpl(HotPath.Optimize)]
    private DecodedText ReplaceHalves(DecodedText text, int start)
    {
        var replaced = false;
        for (var i = 0; i < text.Text.Length; i++)
        {
            if (!char.IsSurrogate(text.Text[i]))
            {
                continue;
            }

            if (i + 1 < text.Text.Length && char.IsSurrogatePair(text.Text[i], text.Text[i + 1]))
            {
                i++;
                continue;
            }

            _decoded[i] = '\uFFFD';
            replaced = true;
            if (_mayReport)
            {
                var offset = text.OffsetOf(i);
                file.Report(
                    ProblemId.IncompleteEntry,
                    new Span(offset, text.OffsetOf(i + 1) - offset),
                    "a string has half a character, a surrogate without its pair" + QuoteAt(offset));
            }
        }

        return replaced ? new DecodedText(_decoded.ToString(), start, [.. _shifts]) : text;
    }

    private bool TryReadEscape(out char c)
    {
        c = Current;
        _at++;
        switch (c)
        {
            case '"' or '\\' or '/':
                return true;
            case 'b':
                c = '\b';
                return true;
            case 'f':
                c = '\f';
                return true;
            case 'n':
                c = '\n';
                return true;
            case 'r':
                c = '\r';
                return true;
            case 't':
                c = '\t';
                return true;
            case 'u' when _at + 4 <= _end
                && ushort.TryParse(_text.Substring(_at, 4), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var code):
                c = (char)code;
                _at += 4;
                return true;
            default:
                return false;
        }
    }

    private void FailInString() => Fail(_at < _end ? "a control character in a string; a string must end on its line" : "a string isn't closed");

    /// <summary>Passes over blanks.</summary>
    [MethodImpl(HotPath.Optimize)]
    public void SkipBlanks()
    {
        while (_at < _end && _text[_at] is ' ' or '\n' or '\r' or '\t')
        {
            _at++;
        }
    }

    /// <summary>Passes over blanks and a character, if it is there.</summary>
    public bool SkipTo(char c)
    {
        SkipBlanks();
        return TryTake(c);
    }

    /// <summary>Passes over a character, if it is there.</summary>
    public bool TryTake(char c)
    {
        if (_at >= _end || _text[_at] != c)
        {
            return false;
        }

        _at++;
        return true;
    }

    /// <summary>Passes over a word, if it is there.</summary>
    public bool TryTakeWord(string word)
    {
        if (_at + word.Length > _end || !_text.AsSpan(_at, word.Length).SequenceEqual(word.AsSpan()))
        {
            return false;
        }

        _at += word.Length;
        return true;
    }

    /// <summary>Passes over a character; an error where it isn't there.</summary>
    public bool Expect(char c) => !_failed && (TryTake(c) || Fail("expected '" + c + "'"));

    private bool Expect(char c, string message) => TryTake(c) || Fail(message);

    /// <summary>An error where anything but blanks follows.</summary>
    public void ExpectEnd()
    {
        SkipBlanks();
        if (!_failed && _at < _end)
        {
            Fail("expected the end of the file");
        }
    }

    /// <summary>Ends the reading with an error here.</summary>
    public bool Fail(string message)
    {
        if (!_failed)
        {
            _failed = true;
            if (_mayReport)
            {
                file.Report(ProblemId.MalformedTable, new Span(_at, _at < _end ? 1 : 0), message + QuoteAt(_at));
            }
        }

        return false;
    }

    // In a file of one long line a column is hard to find: the message quotes what stands there, or, at the end, what precedes it.
    private string QuoteAt(int position)
    {
        if (!IsInLongLine(position))
        {
            return "";
        }

        var isEnd = position >= _text.Length;
        var start = isEnd ? Math.Max(0, _text.Length - QuoteLength) : position;
        var length = Math.Min(QuoteLength, _text.Length - start);
        var quote = new char[length];
        for (var i = 0; i < length; i++)
        {
            var c = _text[start + i];
            quote[i] = c < ' ' ? ' ' : char.IsSurrogate(c) ? '\uFFFD' : c;
        }

        return isEnd ? " (behind '…" + new string(quote) + "')" : " (at '" + new string(quote) + "…')";
    }

    private bool IsInLongLine(int position)
    {
        var start = position;
        while (start > 0 && position - start <= LongLine && _text[start - 1] is not ('\n' or '\r'))
        {
            start--;
        }

        var end = position;
        while (end < _text.Length && end - start <= LongLine && _text[end] is not ('\n' or '\r'))
        {
            end++;
        }

        return end - start > LongLine;
    }
}
