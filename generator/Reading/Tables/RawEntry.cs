using Medusa.Generator.Model;
using Medusa.Generator.Model.Pages;
using Medusa.Generator.Reading.Text;

namespace Medusa.Generator.Reading.Tables;

/// <summary>An entry of a table as JSON has it. A text that is missing is null.</summary>
internal struct RawEntry
{
    public DecodedText Name;
    public DecodedText Type;
    public DecodedText Description;
    public DecodedText DefaultValue;
    public DecodedText FeatureFlag;
    public DecodedText Since;
    public DecodedText Example;

    // The words of a deprecation, which may be none; null where there is no deprecation.
    public DecodedText? Deprecated;
    public bool Optional;
    public bool Expandable;
    public EquatableArray<PageEntry> Children;

    // The keys that were there, a bit each.
    public int Seen;
}
