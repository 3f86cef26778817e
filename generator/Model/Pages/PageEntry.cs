using Medusa.Generator.Model.Docs;
using Medusa.Generator.Model.Types;

namespace Medusa.Generator.Model.Pages;

/// <summary>An entry of a type table: a parameter, a property, a result.</summary>
/// <param name="Name">The name on the wire, unescaped.</param>
/// <param name="DefaultValue">The documented default without backticks, or an empty string.</param>
/// <param name="Deprecated">The words of a deprecation, where the table or the prose has one.</param>
internal sealed record PageEntry(
    string Name,
    Span NameSpan,
    TypeExpression Type,
    Doc Description,
    bool Optional,
    bool Expandable,
    string DefaultValue,
    string? FeatureFlag,
    string? Deprecated,
    EquatableArray<PageEntry> Children)
{
    /// <summary>The version of Medusa that has the entry first, where the table says it: <c>2.8.5</c>.</summary>
    public string? Since { get; init; }

    /// <summary>An example value as the table writes it, without backticks; or null.</summary>
    public string? Example { get; init; }

    /// <summary>
    /// Whether some descriptions of the entry document a default that others don't: then none holds, but a request may leave it out.
    /// </summary>
    public bool HasDisputedDefault { get; init; }

    /// <summary>The same entry, its default reconciled with that of another description of it.</summary>
    public PageEntry WithDefaultOf(PageEntry other) =>
        HasDisputedDefault || (DefaultValue == other.DefaultValue && !other.HasDisputedDefault)
            ? this
            : this with { DefaultValue = "", HasDisputedDefault = true };
}
