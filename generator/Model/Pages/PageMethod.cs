using Medusa.Generator.Model.Docs;

namespace Medusa.Generator.Model.Pages;

/// <summary>A method of a resource page.</summary>
/// <param name="Name">The name, unescaped.</param>
/// <param name="NameSpan">The heading's text.</param>
/// <param name="Accessors">The calls in its examples: <c>medusa.admin.batchJobs.cancel</c>.</param>
/// <param name="Returns">The root entry of the Returns table, or null where there is none.</param>
internal sealed record PageMethod(
    string Name,
    Span NameSpan,
    Doc Description,
    string? Deprecated,
    EquatableArray<MethodExample> Examples,
    EquatableArray<AccessorMention> Accessors,
    EquatableArray<PageEntry> Parameters,
    PageEntry? Returns)
{
    /// <summary>The anchor of its heading, by which links lead to it.</summary>
    public string Anchor { get; init; } = "";

    /// <summary>The version of Medusa that has the method first, where the page says it: <c>2.8.5</c>.</summary>
    public string? Since { get; init; }

    /// <summary>The feature flag that a server needs for the method, where the page says it.</summary>
    public string? FeatureFlag { get; init; }

    /// <summary>A table of the method is broken, so that parameters or the result may be missing.</summary>
    public bool IsIncomplete { get; init; }
}
