using Medusa.Generator.Model.Docs;
using Medusa.Generator.Model.Problems;
using Medusa.Generator.Model.Types;

namespace Medusa.Generator.Model.Pages;

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
    EquatableArray<AccessorMention> Accessors,
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

    /// <summary>
    /// The page's address on the documentation's site, where it says it: <c>/references/js-sdk/admin/product</c>. Links may lead to it.
    /// </summary>
    public string? Slug { get; init; }

    /// <summary>
    /// The part of the reference that the page is of, in lower case with hyphens: <c>entities</c>, <c>stock-location</c>. Pages of different
    /// families may describe different types of one name.
    /// </summary>
    public string Family { get; init; } = "";

    /// <summary>
    /// The root word of the client whose reference is laid out like the page, which hints at its API where no page of a project states it; empty
    /// where the layout says nothing.
    /// </summary>
    public string Layout { get; init; } = "";

    /// <summary>The page describes functions: it is about one, or about a class or an interface that has methods.</summary>
    public bool DescribesFunctions { get; init; }

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
    public bool IsIncomplete => !Problems.IsEmpty && Problems.Any(static problem => problem.Id == ProblemId.MalformedTable);

    /// <summary>How many characters the file has: what may be made of it is in proportion.</summary>
    public int Length { get; init; }

    /// <summary>No entry among <see cref="Members"/> has children, as on nearly all pages of types.</summary>
    public bool HasFlatMembers { get; init; }
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
