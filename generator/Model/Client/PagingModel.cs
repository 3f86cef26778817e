namespace Medusa.Generator.Model.Client;

/// <summary>How a list is paged.</summary>
/// <param name="Method">The C# name of the method that lists the items of all pages: <c>ListAllAsync</c>.</param>
/// <param name="Items">The result's member that holds the items.</param>
/// <param name="Item">The items' type.</param>
/// <param name="Count">The result's member that holds the total.</param>
/// <param name="Offset">The query's member.</param>
/// <param name="Limit">The query's member.</param>
/// <param name="Place">The result's member that says where the page stands, or null.</param>
internal sealed record PagingModel(
    string Method,
    MemberReference Items,
    TypeModel Item,
    MemberReference Count,
    MemberReference Offset,
    MemberReference Limit,
    MemberReference? Place = null)
{
    /// <summary>Items may be null.</summary>
    public bool NullableItems { get; init; }
}
