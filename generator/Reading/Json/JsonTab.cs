using Medusa.Generator.Reading.Text;

namespace Medusa.Generator.Reading.Json;

/// <summary>A tab of code: one of several ways to do the same.</summary>
internal sealed class JsonTab
{
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
        for (var more = json.EnterObject(); more; more = json.MoveToNextMember())
        {
            switch (json.ReadKey())
            {
                case null:
                    break;
                case "label":
                    json.ReadText("label", ref tab._label);
                    break;
                case "language":
                    json.ReadText("language", ref tab._language);
                    break;
                case "code":
                    json.ReadText("code", ref tab._code);
                    break;
                default:
                    json.SkipValue();
                    break;
            }
        }

        return tab;
    }
}
