using Medusa.Generator.Binding.Methods;
using Medusa.Generator.Binding.Naming;
using Medusa.Generator.Binding.Types;
using Medusa.Generator.Model.Client;
using Medusa.Generator.Model.Profiles;

namespace Medusa.Generator.Binding.Client;

/// <summary>Recognizes the methods that list page by page: by the paging members of their query and their result.</summary>
internal sealed class PagingBuilder(ApiProfile profile, TypeBinder types, RecordMembers members)
{
    /// <summary>How a method's list is paged, or null where it isn't.</summary>
    /// <param name="name">The method's C# name.</param>
    /// <param name="names">The names of its resource, of which the method that lists the items of all pages takes one.</param>
    public PagingModel? Build(BoundMethod method, string name, NameScope names)
    {
        // The requests for the pages differ in the query alone, and have nothing else.
        if (method is { Body: not null } or { Files: not null } or { Bearer: not null } or { Subject: not null } or { QueryValues.Count: > 0 }
            || members.RecordOf(method.Result) is not { } page
            || members.RecordOf(method.Query?.Type) is not { } query
            || members.Find(page, profile.Paging.Count, IsInteger) is not { } count
            || members.Find(query, profile.Paging.Offset, IsInteger) is not { } offset
            || members.Find(query, profile.Paging.Limit, IsInteger) is not { } limit
            || members.Of(page).OnlyList is not { Type: ListType list } items
            || members.Find(page, items.Entry.Name, _ => true) is not { } itemsMember)
        {
            return null;
        }

        return new PagingModel(
            names.Take(MethodNames.WithAsync(MethodNames.WithoutAsync(name) + "All")),
            itemsMember,
            types.Named(list.Item),
            count,
            offset,
            limit,
            members.Find(page, profile.Paging.Offset, IsInteger))
        {
            NullableItems = TypeSpelling.HasNullItems(list),
        };
    }

    private static bool IsInteger(TypeModel type) => type is PrimitiveType { Kind: PrimitiveKind.Int32 };
}
