using Medusa.Generator.Model;
using Medusa.Generator.Model.Pages;
using Medusa.Generator.Model.Problems;
using Medusa.Generator.Reading.Json;
using Medusa.Generator.Reading.Text;

namespace Medusa.Generator.Reading.Tables;

/// <summary>
/// Reads a table: an array of entries. It keeps what it read before an error, and follows children only to a depth that the stack can bear.
/// </summary>
internal sealed class TableReader(SourceFile file, PageEntryReader entries)
{
    // How deep the children of an entry may nest: half of what there is, so that the deepest still have types.
    private const int MaxDepth = WorkGuard.MaxDepth / 2;

    private static readonly string[] s_keys =
    [
        "name", "type", "description", "optional", "defaultValue", "expandable", "children", "example", "since", "featureFlag", "deprecated",
    ];

    private readonly JsonCursor _json = new(file);
    private bool _lastCounts;

    /// <summary>Whether the last table was read without a syntax error.</summary>
    public bool Succeeded => !_json.Failed;

    /// <summary>Whether an array of objects with names and types stands at a position.</summary>
    public bool LooksLikeTable(int start, int end)
    {
        _json.Begin(start, end, mayReport: false);
        if (!_json.SkipTo('[') || !_json.SkipTo('{'))
        {
            return false;
        }

        var hasName = false;
        var hasType = false;
        do
        {
            _json.SkipBlanks();
            if (_json.ReadString() is not { } key || !_json.SkipTo(':'))
            {
                return false;
            }

            hasName |= key.Text == "name";
            hasType |= key.Text == "type";
            if (hasName && hasType)
            {
                return true;
            }

            _json.SkipValue();
        }
        while (!_json.Failed && _json.SkipTo(','));
        return false;
    }

    /// <summary>Reads the array that starts at a position; what stands behind <paramref name="end"/> isn't seen.</summary>
    /// <param name="start">Where the array starts.</param>
    /// <param name="end">Where it must have ended.</param>
    /// <param name="owner">Whose members these are, for messages.</param>
    /// <param name="lastCounts">Of two entries with one name the last counts, and not the first.</param>
    /// <param name="mayReport">Errors of syntax are reported, if they aren't already.</param>
    public EquatableArray<PageEntry> Read(int start, int end, string owner, bool lastCounts, bool mayReport = true)
    {
        _json.Begin(start, end, mayReport);
        _lastCounts = lastCounts;
        return ReadEntries(owner);
    }

    private EquatableArray<PageEntry> ReadEntries(string owner)
    {
        var list = new EntryList(file, owner, _lastCounts);
        for (var more = _json.EnterArray(); more; more = _json.MoveToNextItem())
        {
            file.Guard.Check();
            if (ReadEntry() is { } entry)
            {
                list.Add(entry);
            }
        }

        return list.ToArray();
    }

    private PageEntry? ReadEntry()
    {
        var start = _json.Position;
        if (_json.Current != '{')
        {
            if (_json.Current is ']')
            {
                _json.Fail("expected an entry in '{'");
                return null;
            }

            _json.ReportKind("an entry", "an object");
            return null;
        }

        var entry = default(RawEntry);
        for (var more = _json.EnterObject(); more; more = _json.MoveToNextMember())
        {
            if (_json.ReadKey(s_keys) is { } key)
            {
                ReadMember(key, ref entry);
            }
        }

        // Behind an error only what is whole counts.
        return _json.Failed && (entry.Name.Text is null || entry.Type.Text is null) ? null : entries.Read(entry, new Span(start, 1));
    }

    private void ReadMember(string key, ref RawEntry entry)
    {
        _json.CheckOnce(ref entry.Seen, s_keys, key);
        switch (key)
        {
            case "name":
                _json.ReadText("name", ref entry.Name);
                break;
            case "type":
                _json.ReadText("type", ref entry.Type);
                break;
            case "description":
                _json.ReadText("description", ref entry.Description);
                break;
            case "defaultValue":
                _json.ReadText("defaultValue", ref entry.DefaultValue);
                break;
            case "featureFlag":
                _json.ReadText("featureFlag", ref entry.FeatureFlag);
                break;
            case "since":
                _json.ReadText("since", ref entry.Since);
                break;
            case "example":
                _json.ReadText("example", ref entry.Example);
                break;
            case "deprecated":
                ReadDeprecated(ref entry);
                break;
            case "optional":
                _json.ReadBoolean("optional", ref entry.Optional);
                break;
            case "expandable":
                _json.ReadBoolean("expandable", ref entry.Expandable);
                break;
            case "children":
                ReadChildren(ref entry);
                break;
            default:
                // Later dialects have more keys.
                _json.SkipValue();
                break;
        }
    }

    private void ReadChildren(ref RawEntry entry)
    {
        if (_json.TryTakeWord("null"))
        {
            return;
        }

        if (_json.Current != '[')
        {
            _json.ReportKind("'children'", "an array");
            return;
        }

        if (!file.Guard.TryEnter(MaxDepth))
        {
            file.Report(ProblemId.LimitExceeded, new Span(_json.Position, 1), "a table's nesting", $"{MaxDepth} levels");
            _json.SkipValue();
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
        if (_json.Current != '{')
        {
            _json.ReadBoolean("deprecated", ref isDeprecated);
        }
        else
        {
            for (var more = _json.EnterObject(); more; more = _json.MoveToNextMember())
            {
                switch (_json.ReadKey())
                {
                    case null:
                        break;
                    case "is_deprecated":
                        _json.ReadBoolean("is_deprecated", ref isDeprecated);
                        break;
                    case "description":
                        _json.ReadText("description", ref words);
                        break;
                    default:
                        _json.SkipValue();
                        break;
                }
            }
        }

        entry.Deprecated = !isDeprecated ? null : words.Text is null ? new DecodedText("", _json.Position) : words;
    }
}
