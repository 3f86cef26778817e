using Medusa.Generator.Binding.Corrections;
using Medusa.Generator.Binding.Expressions;
using Medusa.Generator.Binding.Families;
using Medusa.Generator.Binding.Input;
using Medusa.Generator.Binding.Pages;
using Medusa.Generator.Model;
using Medusa.Generator.Model.Client;
using Medusa.Generator.Model.Pages;
using Medusa.Generator.Model.Profiles;

namespace Medusa.Generator.Binding.Types;

/// <summary>What all that binds types works with.</summary>
/// <param name="Namespace">The project's namespace.</param>
/// <param name="Descriptions">What tables spell out in place; needed only where a type has no page that describes it.</param>
internal sealed record TypeContext(
    ApiProfile Profile,
    string Namespace,
    PageIndex Index,
    Lazy<InlineDescriptions> Descriptions,
    AddedMembers Added,
    CorrectionTable Corrections,
    Exclusions Exclusions,
    ProblemList Problems,
    List<Omission> Omissions,
    WorkGuard Guard)
{
    public ExpressionTexts Texts { get; } = new();

    /// <summary>What families are called, for types that are bound family by family; null for those of the client.</summary>
    public FamilyNames? Families { get; init; }

    /// <summary>The page that a name without a link means. The types of a family mean their own, whatever other families are beside it.</summary>
    public Page? FindTitle(string title, Scope scope) =>
        Families is null ? Index.FindTitle(title, scope.Family) : Index.FindTitleWithin(title, scope.Family);

    /// <summary>The family that a definition is emitted with: its page's, or that of what it stands in; none in a client.</summary>
    public string FamilyOf(Page? page, Scope scope) =>
        Families is null ? ""
        : page is not null ? Families.Of(page)
        : scope.Owner is { } owner ? owner.Family
        : scope.Page is { } place ? Families.Of(place)
        : "";
}
