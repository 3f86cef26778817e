using Medusa.Generator.Reading.Json;
using Medusa.Generator.Reading.Text;

namespace Medusa.Generator.Reading.Formats;

/// <summary>A tab of code: one of several ways to do the same.</summary>
internal sealed class JsonTab
{
    private static readonly string[] s_keys = ["label", "language", "code"];
    private DecodedText _label;
    private DecodedText _language;
    private DecodedText _code;

    public DecodedText Label => _label;

    public DecodedText Language => _language;

    public DecodedText Code => _code;

    /// <summary>Reads the tab that begins where the cursor is.</summary>
    public static JsonTab Read(JsonCursor json)
    {
        var tab = new JsonTab();
        var seen = 0;
        for (var more = json.EnterObject(); more; more = json.MoveToNextMember())
        {
            if (json.ReadKey() is { } key)
            {
                json.CheckOnce(ref seen, s_keys, key);
                tab.ReadMember(json, key);
            }
        }

        return tab;
    }

    private void ReadMember(JsonCursor json, string key)
    {
        switch (key)
        {
            case "label":
                json.ReadText(key, ref _label);
                break;
            case "language":
                json.ReadText(key, ref _language);
                break;
            case "code":
                json.ReadText(key, ref _code);
                break;
            default:
                json.SkipValue();
                break;
        }
    }
}
