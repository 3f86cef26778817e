using Medusa.Generator.Model;
using Medusa.Generator.Reading.Markdown;

namespace Medusa.Generator.Reading.Outline;

/// <summary>A table of a section.</summary>
internal abstract record SectionTable
{
    /// <summary>Whether it is of a component that is known to hold tables.</summary>
    public abstract bool IsKnown { get; }

    /// <summary>Whose table it says it is, as written; or null.</summary>
    public Span? Title { get; init; }
}

/// <summary>A table in a JSX component.</summary>
internal sealed record JsxTable(JsxTag Tag) : SectionTable
{
    public override bool IsKnown => JsxComponents.HoldTables(Tag.Name);
}

/// <summary>A table that is a part of a page's JSON.</summary>
/// <param name="Start">Where its array starts.</param>
/// <param name="End">Where it must have ended.</param>
/// <param name="IsBroken">It can't be read to its end, which is reported already.</param>
internal sealed record JsonTable(int Start, int End, bool IsBroken) : SectionTable
{
    public override bool IsKnown => true;
}
