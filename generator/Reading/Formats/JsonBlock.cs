using Medusa.Generator.Reading.Json;
using Medusa.Generator.Reading.Outline;
using Medusa.Generator.Reading.Text;

namespace Medusa.Generator.Reading.Formats;

/// <summary>A block of a page in JSON, as far as any kind of block is read.</summary>
internal sealed class JsonBlock
{
    private static readonly string[] s_keys = ["kind", "html", "text", "title", "variant", "sectionTitle", "level", "types", "tabs"];
    private DecodedText _kind;
    private DecodedText _html;
    private DecodedText _text;
    private DecodedText _title;
    private DecodedText _variant;
    private DecodedText _sectionTitle;

    public DecodedText Kind => _kind;

    /// <summary>Markdown, despite its name.</summary>
    public DecodedText Html => _html;

    /// <summary>A heading's words.</summary>
    public DecodedText Text => _text;

    public DecodedText Title => _title;

    /// <summary>A note's kind.</summary>
    public DecodedText Variant => _variant;

    public int Level { get; private set; } = 2;

    public JsonTable? Table { get; private set; }

    public List<JsonTab> Tabs { get; } = [];

    /// <summary>Reads the block that begins where the cursor is.</summary>
    public static JsonBlock Read(JsonCursor json)
    {
        var block = new JsonBlock();
        var seen = 0;
        for (var more = json.EnterObject(); more; more = json.MoveToNextMember())
        {
            if (json.ReadKey() is { } key)
            {
                json.CheckOnce(ref seen, s_keys, key);
                block.ReadMember(json, key);
            }
        }

        if (block.Table is { } table && block._sectionTitle.Text is { Length: > 0 })
        {
            block.Table = table with { Title = block._sectionTitle.Span };
        }

        return block;
    }

    private void ReadMember(JsonCursor json, string key)
    {
        switch (key)
        {
            case "kind":
                json.ReadText(key, ref _kind);
                break;
            case "html":
                json.ReadText(key, ref _html);
                break;
            case "text":
                json.ReadText(key, ref _text);
                break;
            case "title":
                json.ReadText(key, ref _title);
                break;
            case "variant":
                json.ReadText(key, ref _variant);
                break;
            case "sectionTitle":
                json.ReadText(key, ref _sectionTitle);
                break;
            case "level" when json.Current is >= '1' and <= '9':
                Level = json.Current - '0';
                json.SkipValue();
                break;
            case "level":
                json.ReportKind("'level'", "a number");
                break;
            case "types" when json.Current == '[':
                var start = json.Position;
                json.SkipValue();
                Table = new JsonTable(start, json.Position, json.Failed);
                break;
            case "types":
                json.ReportKind("'types'", "an array");
                break;
            case "tabs" when json.Current == '[':
                for (var more = json.EnterArray(); more; more = json.MoveToNextItem())
                {
                    if (json.Current == '{')
                    {
                        Tabs.Add(JsonTab.Read(json));
                    }
                    else
                    {
                        json.ReportKind("a tab", "an object");
                    }
                }

                break;
            default:
                json.SkipValue();
                break;
        }
    }
}
