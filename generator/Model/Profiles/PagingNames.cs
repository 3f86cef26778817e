namespace Medusa.Generator.Model.Profiles;

/// <summary>The members by which lists are paged, on the wire.</summary>
/// <param name="Offset">How many items come before the page: in the query, and maybe in the result.</param>
/// <param name="Limit">How many items a page has, in the query.</param>
/// <param name="Count">How many items there are, in the result.</param>
internal sealed record PagingNames(string Offset, string Limit, string Count);
