namespace Medusa.Generator.Model;

/// <summary>What one reference page says, whatever its dialect. Everything that stands in the file carries its <see cref="Span"/>.</summary>
/// <param name="Path">The file's path as the compiler gave it, with forward slashes.</param>
/// <param name="Lines">Where each line starts, to turn a span into a line and a column.</param>
/// <param name="Title">The page's first heading (or for D0/D7 the name in it), unescaped: <c>AdminBatchJobsResource</c>.</param>
/// <param name="Accessors">What the prose says of the accessor, in order: <c>medusa.admin.batchJobs</c>.</param>
/// <param name="Members">The entries of <c>## Properties</c> or <c>Type declaration</c>.</param>
/// <param name="Alias">The type behind <c>**Name**: …</c>, in the dialects that write it.</param>
/// <param name="IndexValue">The value type of the page's index signature.</param>
/// <param name="TypeParameters">The page's generic parameters.</param>
internal sealed record Page(
    string Path,
    EquatableArray<int> Lines,
    PageKind Kind,
    string Title,
    Span TitleSpan,
    Doc Summary,
    EquatableArray<Mention> Accessors,
    EquatableArray<PageMethod> Methods,
    EquatableArray<PageEntry> Members,
    TypeExpression? Alias,
    TypeExpression? IndexValue,
    EquatableArray<string> TypeParameters,
    EquatableArray<PageEnumMember> EnumMembers,
    EquatableArray<Problem> Problems)
{
    /// <summary>For a resource: the module of the official client that it stands in, in the dialect that says it (<c>admin/batch-jobs</c>).</summary>
    public string? Module { get; init; }

    /// <summary>The page's address on the documentation's site, where it says it: <c>/references/js-sdk/admin/product</c>. Links may lead to it.</summary>
    public string? Slug { get; init; }

    /// <summary>
    /// The root word of the accessors that the page speaks of, which tells the API that it belongs to: <c>medusa</c>, <c>sdk</c>; empty where
    /// the page doesn't say.
    /// </summary>
    public string AccessorRoot { get; init; } = "";

    /// <summary>The page's own accessor without its root word, in the dialects that state it for certain: <c>admin.product</c>.</summary>
    public string? Accessor { get; init; }

    /// <summary>For a page of one method: the class of the official client that has the method, where that is all the page says.</summary>
    public string? ClassName { get; init; }

    /// <summary>A table of the page is broken, so that something documented may be missing.</summary>
    public bool IsIncomplete => Problems.Any(static problem => problem.Id == ProblemId.MalformedTable);

    /// <summary>How many characters the file has: what may be made of it is in proportion.</summary>
    public int Length { get; init; }
}

internal enum PageKind
{
    /// <summary>Nothing in it that we know.</summary>
    Unknown,

    /// <summary>A page of links or of variables, functions and the like: known, and nothing to emit.</summary>
    Index,

    /// <summary>A class whose methods send requests, or that holds such (title ends in <c>Resource</c>, or is <c>Admin</c>).</summary>
    Resource,

    /// <summary>
    /// One method of a resource, whose page may be another. The resource is <see cref="Page.Accessor"/>, or that of <see cref="Page.ClassName"/>.
    /// </summary>
    Method,

    /// <summary>A class or an interface with properties.</summary>
    Object,

    /// <summary>A type alias: with a declaration, with an alias line, or empty.</summary>
    Alias,

    /// <summary>An enumeration.</summary>
    Enum,
}

/// <summary>A word of the page and where it stands.</summary>
internal sealed record Mention(string Text, Span Span);

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
    EquatableArray<Mention> Accessors,
    EquatableArray<PageEntry> Parameters,
    PageEntry? Returns)
{
    /// <summary>The version of Medusa that has the method first, where the page says it: <c>2.8.5</c>.</summary>
    public string? Since { get; init; }

    /// <summary>The feature flag that a server needs for the method, where the page says it.</summary>
    public string? FeatureFlag { get; init; }

    /// <summary>A table of the method is broken, so that parameters or the result may be missing.</summary>
    public bool IsIncomplete { get; init; }
}

/// <summary>An example: the sentence before it (may be empty), and the code to the letter.</summary>
internal sealed record MethodExample(string Caption, string Language, string Code);

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

    /// <summary>Whether some descriptions of the entry document a default that others don't: then none holds, but a request may leave it out.</summary>
    public bool HasDisputedDefault { get; init; }

    /// <summary>The same entry, its default reconciled with that of another description of it.</summary>
    public PageEntry WithDefaultOf(PageEntry other) =>
        HasDisputedDefault || (DefaultValue == other.DefaultValue && !other.HasDisputedDefault)
            ? this
            : this with { DefaultValue = "", HasDisputedDefault = true };
}

/// <summary>A member of an enumeration.</summary>
/// <param name="Value">The documented wire value, or null where the dialect leaves it out.</param>
internal sealed record PageEnumMember(string Name, Span NameSpan, string? Value, Doc Description);
