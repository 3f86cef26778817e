using Medusa.Generator.Binding.Expressions;
using Medusa.Generator.Model;
using Medusa.Generator.Model.Pages;
using Medusa.Generator.Model.Profiles;
using Medusa.Generator.Model.Types;

namespace Medusa.Generator.Binding.Pages;

/// <summary>
/// Where tables spell out a type in place: an entry of type <c>[BatchJob](…)</c> with children describes BatchJob.
/// They define a type whose own page is empty or missing.
/// </summary>
internal sealed class InlineDescriptions
{
    private readonly Dictionary<string, List<InlineDescription>> _byTitle = new(StringComparer.Ordinal);

    private readonly ApiProfile _profile;

    public InlineDescriptions(EquatableArray<Page> pages, ApiProfile profile)
    {
        _profile = profile;
        foreach (var page in pages)
        {
            foreach (var method in page.Methods)
            {
                Visit(page, method.Parameters);
                if (method.Returns is { } returns)
                {
                    Visit(page, returns);
                }
            }

            if (!page.HasFlatMembers)
            {
                Visit(page, page.Members);
            }
        }
    }

    /// <summary>The descriptions of a type by its title; where a page is named, those whose link may mean it.</summary>
    public IReadOnlyList<InlineDescription> Of(string title) =>
        _byTitle.TryGetValue(title, out var mentions) ? mentions : [];

    /// <summary>The one type that an entry's children describe, or null where they describe an inline type.</summary>
    public NamedType? Described(TypeExpression type)
    {
        switch (type)
        {
            case ArrayType array:
                return Described(array.Element);
            case UnionType union:
                NamedType? only = null;
                foreach (var alternative in union.Alternatives)
                {
                    if (alternative is LiteralType || (alternative is NamedType named && TypeScriptBuiltIns.Contains(named.Name)))
                    {
                        continue;
                    }

                    if (Described(alternative) is not { } described
                        || (only is not null && (only.Name != described.Name || only.Target != described.Target)))
                    {
                        return null;
                    }

                    only = described;
                }

                return only;
            case NamedType named when UtilityTypes.Whole(named) is { } whole:
                return Described(whole);
            case NamedType { Arguments: [var result, ..] } wrapper when _profile.ResultWrappers.Contains(wrapper.Name):
                return Described(result);
            case NamedType named when !TypeScriptBuiltIns.Contains(named.Name) && UtilityTypes.Of(named) != UtilityType.Pick:
                return named;
            default:
                return null;
        }
    }

    private void Visit(Page page, EquatableArray<PageEntry> entries)
    {
        foreach (var entry in entries)
        {
            Visit(page, entry);
        }
    }

    private void Visit(Page page, PageEntry entry)
    {
        if (entry.Children.IsEmpty)
        {
            return;
        }

        if (Described(entry.Type) is { } type)
        {
            // Under a promise of X stands either X's members or an entry called X that holds them (or another such).
            var source = entry;
            while (source.Children.Count == 1 && source.Children[0].Name == type.Name)
            {
                source = source.Children[0];
            }

            if (!_byTitle.TryGetValue(type.Name, out var mentions))
            {
                _byTitle.Add(type.Name, mentions = []);
            }

            mentions.Add(new InlineDescription(page, type, source));
        }

        Visit(page, entry.Children);
    }

    /// <summary>A description in place.</summary>
    /// <param name="Page">Where it stands.</param>
    /// <param name="Type">The type as it is named there.</param>
    /// <param name="Source">The entry whose children are the members, and whose type may say more than the name.</param>
    internal sealed record InlineDescription(Page Page, NamedType Type, PageEntry Source);
}
