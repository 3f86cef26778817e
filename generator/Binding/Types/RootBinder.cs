using Medusa.Generator.Binding.Expressions;
using Medusa.Generator.Model.Client;
using Medusa.Generator.Model.Pages;
using Medusa.Generator.Model.Types;

namespace Medusa.Generator.Binding.Types;

/// <summary>Types that are bound for their own sake, whether or not anything refers to them.</summary>
internal sealed class RootBinder(TypeBinder binder, TypeContext context)
{
    /// <summary>Binds the type that a page describes.</summary>
    /// <returns>The type; null where the page says nothing of its data.</returns>
    public TypeModel? Bind(Page page)
    {
        context.Guard.Check();
        return Describes(page)
            ? binder.Resolver
                .Resolve(new NamedType(page.TitleSpan, page.Title, null, default), new Scope(page, null, page.Title, "", default), page)
                .Type
            : null;
    }

    /// <summary>Whether nothing is known of a record's data: it has no members, or none of them is data.</summary>
    public bool IsWithoutData(TypeModel type) => type is RecordReference record && IsWithoutData(binder.Table[record.Id]);

    /// <summary>Whether what a page describes exists on a server alone: a service, or a class that has nothing but methods.</summary>
    public bool IsServerOnly(Page page) =>
        context.Profile.ServerTypes.Names.Contains(page.Title)
        || (page.DescribesFunctions && (context.Profile.ServerTypes.Matches(page.Title) || (page.Kind == PageKind.Object && !Describes(page))));

    /// <summary>
    /// Leaves out the members that hold types without data, of all definitions that nothing refers to yet: those of what has services for
    /// members, and so on.
    /// </summary>
    public void LeaveOutServerOnly()
    {
        var open = binder.Definitions.Where(d => d is { Record: not null, Roles: RecordRoles.None, Page: not null }).Select(d => d.Record!).ToList();
        for (var left = true; left;)
        {
            context.Guard.Check();
            left = false;
            foreach (var record in open)
            {
                left |= record.Members.RemoveAll(member => IsOfServer(member.Type)) > 0;
            }
        }
    }

    private bool IsOfServer(TypeModel type) =>
        type is RecordReference record && binder.Table[record.Id] is { Record.Sources.Count: > 0 } definition && IsWithoutData(definition);

    private static bool IsWithoutData(Definition definition) =>
        definition.Record is { Members.Count: 0, Waiting.Count: 0, FilterValue: null, Union: null };

    private bool Describes(Page page) =>
        !page.Members.IsEmpty || !page.EnumMembers.IsEmpty || page.IndexValue is not null
        || page.Alias is not (null or NonDataType)
        || context.Descriptions.Value.Of(page.Title).Count > 0
        || context.Corrections.DefinitionOf(page.Title) is not null || context.Corrections.FallbackOf(page.Title) is not null
        || context.Added.Has(page.Title);
}
