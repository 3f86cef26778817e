using Medusa.Generator.Binding.Corrections;
using Medusa.Generator.Binding.Pages;
using Medusa.Generator.Model;
using Medusa.Generator.Model.Client;
using Medusa.Generator.Model.Profiles;

namespace Medusa.Generator.Binding.Types;

/// <summary>What all that binds types works with.</summary>
/// <param name="Paths">What corrections call the types that bear another's title, as far as that is known.</param>
internal sealed record TypeContext(
    BoundReference Reference,
    CorrectionTable Corrections,
    IReadOnlyDictionary<TypeId, string> Paths,
    ProblemList Problems,
    List<Omission> Omissions,
    WorkGuard Guard)
{
    public ApiProfile Profile => Reference.Profile;

    public PageIndex Index => Reference.Index;

    public ExpressionTexts Texts { get; } = new();
}
