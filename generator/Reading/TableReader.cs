using System.Globalization;
using System.Runtime.CompilerServices;
using Medusa.Generator.Model;

namespace Medusa.Generator.Reading;

/// <summary>
/// Reads the JSON of a table. System.Text.Json won't do: it gives no positions of tokens, and the compiler that loads
/// an analyzer brings a version of it, or none, that the analyzer can't choose. The reader is strict, keeps what it
/// read before an error, and follows children only to a depth that the stack can bear; all else it passes over without
/// recursion.
/// </summary>
internal sealed class TableReader(SourceFile file, PageEntryReader entries)
{
    // How deep the children of an entry may nest: half of what there is, so that the deepest still have types.
    private const int MaxDepth = WorkGuard.MaxDepth / 2;

    private readonly string _text = file.Text;
    private readonly Stack<char> _open = new();
    private int _at;
    private int _end;
    private bool _failed;
    private bool _mayReport;
    private bool _lastCounts;

    /// <summary>Whether the last table was read without a syntax error.</summary>
    public bool Succeeded => !_failed;

    /// <summary>Where reading stopped.</summary>
    public int Position => _at;

    /// <summary>Whether an array of objects with names and types stands at a position.</summary>
    public bool LooksLikeTable(int start, int end)
    {
        Begin(start, end, mayReport: false);
        if (!SkipTo('[') || !SkipTo('{'))
        {
            return false;
        }

        var hasName = false;
        var hasType = false;
        do
        {
            SkipBlanks();
            if (ReadString() is not { } key || !SkipTo(':'))
            {
                return false;
            }

            hasName |= key.Text == "name";
            hasType |= key.Text == "type";
            if (hasName && hasType)
            {
                return true;
            }

            SkipValue();
        }
        while (!_failed && SkipTo(','));
        return false;
    }

    /// <summary>Reads the array that starts at a position; what stands behind <paramref name="end"/> isn't seen.</summary>
    /// <param name="start">Where the array starts.</param>
    /// <param name="end">Where it must have ended.</param>
    /// <param name="owner">Whose members these are, for messages.</param>
    /// <param name="lastCounts">Of two entries with one name the last counts, and not the first.</param>
    public EquatableArray<PageEntry> Read(int start, int end, string owner, bool lastCounts)
    {
        Begin(start, end, mayReport: true);
        _lastCounts = lastCounts;
        SkipBlanks();
        return ReadEntries(owner);
    }

    private void Begin(int start, int end, bool mayReport)
    {
        _at = start;
        _end = end;
        _failed = false;
        _mayReport = mayReport;
    }

    private EquatableArray<PageEntry> ReadEntries(string owner)
    {
        if (!Expect('['))
        {
            return default;
        }

        SkipBlanks();
        if (TryTake(']'))
        {
            return default;
        }

        var list = new EntryList(file, owner, _lastCounts);
        do
        {
            file.Guard.Check();
            SkipBlanks();
            if (ReadEntry() is { } entry)
            {
                list.Add(entry);
            }

            SkipBlanks();
        }
        while (!_failed && TryTake(','));
        Expect(']');
        return list.ToArray();
    }

    private PageEntry? ReadEntry()
    {
        var start = _at;
        if (Current != '{')
        {
            if (Current is ']')
            {
                Fail("expected an entry in '{'");
                return null;
            }

            ReportKind("an entry", "an object");
            return null;
        }

        var entry = default(RawEntry);
        for (var more = EnterObject(); more; more = MoveToNextMember())
        {
            if (ReadKey() is { } key)
            {
                ReadMember(key, ref entry);
            }
        }

        // Behind an error only what is whole counts.
        return _failed && (entry.Name.Text is null || entry.Type.Text is null) ? null : entries.Read(entry, new Span(start, 1));
    }

    /// <summary>Goes into the object that begins here; whether it has members.</summary>
    private bool EnterObject()
    {
        _at++;
        SkipBlanks();
        return !TryTake('}');
    }

    /// <summary>The key of a member, up to its value; null behind an error.</summary>
    private string? ReadKey()
    {
        SkipBlanks();
        var key = ReadString();
        SkipBlanks();
        if (key is null || !Expect(':'))
        {
            return null;
        }

        SkipBlanks();
        return key.Value.Text;
    }

    /// <summary>Whether another member follows; if not, the object is left.</summary>
    private bool MoveToNextMember()
    {
        SkipBlanks();
        if (!_failed && TryTake(','))
        {
            return true;
        }

        Expect('}');
        return false;
    }

    private void ReadMember(string key, ref RawEntry entry)
    {
        switch (key)
        {
            case "name":
                ReadText("name", ref entry.Name);
                break;
            case "type":
                ReadText("type", ref entry.Type);
                break;
            case "description":
                ReadText("description", ref entry.Description);
                break;
            case "defaultValue":
                ReadText("defaultValue", ref entry.DefaultValue);
                break;
            case "featureFlag":
                ReadText("featureFlag", ref entry.FeatureFlag);
                break;
            case "since":
                ReadText("since", ref entry.Since);
                break;
            case "example":
                ReadText("example", ref entry.Example);
                break;
            case "deprecated":
                ReadDeprecated(ref entry);
                break;
            case "optional":
                ReadBoolean("optional", ref entry.Optional);
                break;
            case "expandable":
                ReadBoolean("expandable", ref entry.Expandable);
                break;
            case "children":
                ReadChildren(ref entry);
                break;
            default:
                // Later dialects have more keys.
                SkipValue();
                break;
        }
    }

    private void ReadChildren(ref RawEntry entry)
    {
        if (TryTakeWord("null"))
        {
            return;
        }

        if (Current != '[')
        {
            ReportKind("'children'", "an array");
            return;
        }

        if (!file.Guard.TryEnter(MaxDepth))
        {
            file.Report(ProblemId.LimitExceeded, new Span(_at, 1), "a table's nesting", $"{MaxDepth} levels");
            SkipValue();
            return;
        }

        entry.Children = ReadEntries(entry.Name.Text ?? "");
        file.Guard.Leave();
    }

    /// <summary><c>true</c>, or <c>{ "is_deprecated": true, "description": "…" }</c>.</summary>
    private void ReadDeprecated(ref RawEntry entry)
    {
        var isDeprecated = false;
        var words = default(DecodedText);
        if (Current != '{')
        {
            ReadBoolean("deprecated", ref isDeprecated);
        }
        else
        {
            for (var more = EnterObject(); more; more = MoveToNextMember())
            {
                switch (ReadKey())
                {
                    case null:
                        break;
                    case "is_deprecated":
                        ReadBoolean("is_deprecated", ref isDeprecated);
                        break;
                    case "description":
                        ReadText("description", ref words);
                        break;
                    default:
                        SkipValue();
                        break;
                }
            }
        }

        entry.Deprecated = isDeprecated ? words.Text ?? "" : null;
    }

    private void ReadText(string key, ref DecodedText value)
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

    private void ReadBoolean(string key, ref bool value)
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

    /// <summary>Passes over a value of the wrong kind.</summary>
    private void ReportKind(string what, string expected)
    {
        var start = _at;
        SkipValue();
        if (!_failed)
        {
            file.Report(ProblemId.IncompleteEntry, new Span(start, _at - start), what + " must be " + expected);
        }
    }

    /// <summary>Passes over a value of any kind, however deep.</summary>
    private void SkipValue()
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
                    ReadString();
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
            ReadString();
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
    private DecodedText? ReadString()
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
        var length = _at - start;
        var characters = new List<char>(length + 64);
        var offsets = new List<int>(length + 64);
        for (var i = start; i < _at; i++)
        {
            characters.Add(_text[i]);
            offsets.Add(i);
        }

        while (_at < _end)
        {
            var at = _at;
            var c = _text[_at];
            if (c == '"')
            {
                offsets.Add(_at++);
                return new DecodedText(new string([.. characters]), start, [.. offsets]);
            }

            if (c < ' ')
            {
                break;
            }

            _at++;
            if (c == '\\' && !TryReadEscape(out c))
            {
                _at = at;
                Fail("an escape that JSON doesn't know");
                return null;
            }

            characters.Add(c);
            offsets.Add(at);
        }

        FailInString();
        return null;
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

    private char Current => _at < _end ? _text[_at] : '\0';

    [MethodImpl(HotPath.Optimize)]
    private void SkipBlanks()
    {
        while (_at < _end && _text[_at] is ' ' or '\n' or '\r' or '\t')
        {
            _at++;
        }
    }

    private bool SkipTo(char c)
    {
        SkipBlanks();
        return TryTake(c);
    }

    private bool TryTake(char c)
    {
        if (_at >= _end || _text[_at] != c)
        {
            return false;
        }

        _at++;
        return true;
    }

    private bool TryTakeWord(string word)
    {
        if (_at + word.Length > _end || string.CompareOrdinal(_text, _at, word, 0, word.Length) != 0)
        {
            return false;
        }

        _at += word.Length;
        return true;
    }

    private bool Expect(char c) => !_failed && (TryTake(c) || Fail("expected '" + c + "'"));

    private bool Expect(char c, string message) => TryTake(c) || Fail(message);

    private bool Fail(string message)
    {
        if (!_failed)
        {
            _failed = true;
            if (_mayReport)
            {
                file.Report(ProblemId.MalformedTable, new Span(_at, _at < _end ? 1 : 0), message);
            }
        }

        return false;
    }
}
