using Medusa.Generator.Binding.Corrections;
using Medusa.Generator.Binding.Families;
using Medusa.Generator.Binding.Input;
using Medusa.Generator.Binding.Methods;
using Medusa.Generator.Binding.Pages;
using Medusa.Generator.Model;
using Medusa.Generator.Model.Client;
using Medusa.Generator.Model.Pages;
using Medusa.Generator.Model.Profiles;

namespace Medusa.Generator.Binding;

/// <summary>
/// What the reference says before any type is bound: which page a link means, what is known better than the pages, where resources hang.
/// </summary>
internal sealed class BoundReference
{
    public BoundReference(BindingInput input, ApiProfile profile, ProblemList problems, CancellationToken cancellationToken)
    {
        Input = input;
        Profile = profile;
        Corrections = new CorrectionTable(profile.Corrections, input.UserCorrections, problems);
        Exclusions = new Exclusions(Corrections, Omissions);
        Routes = new RouteTable(profile.Routes, input.UserRoutes, problems);
        Index = new PageIndex(input.Pages, new WorkGuard(cancellationToken));
        Descriptions = new Lazy<InlineDescriptions>(() => new InlineDescriptions(input.Pages, profile));
        Added = new AddedMembers(input.Pages, profile, Index, Corrections);
        Roots = ResourceTree.Build(profile, input.Pages, Index, Routes, Exclusions, problems, Omissions);
        Resources = [.. Flatten(Roots)];
        Selection = TypeSelection.Of(input.Pages, input.Settings, problems);
        OwnFamilies = new HashSet<string>(input.Pages.Where(IsOfResource).Select(static page => page.Family), StringComparer.Ordinal);
    }

    public BindingInput Input { get; }

    public ApiProfile Profile { get; }

    public CorrectionTable Corrections { get; }

    public Exclusions Exclusions { get; }

    public RouteTable Routes { get; }

    public PageIndex Index { get; }

    /// <summary>What tables spell out in place; needed only where a type has no page that describes it.</summary>
    public Lazy<InlineDescriptions> Descriptions { get; }

    public AddedMembers Added { get; }

    /// <summary>The resources below the client.</summary>
    public IReadOnlyList<ResourceNode> Roots { get; }

    /// <summary>All resources, each before those that hang on it.</summary>
    public IReadOnlyList<ResourceNode> Resources { get; }

    /// <summary>The pages whose types are wanted, whether or not a method reaches them.</summary>
    public IReadOnlyList<Page> Selection { get; }

    /// <summary>The families of the pages that describe resources: the client's own.</summary>
    public IReadOnlyCollection<string> OwnFamilies { get; }

    /// <summary>What is left out.</summary>
    public List<Omission> Omissions { get; } = [];

    private static bool IsOfResource(Page page) => page.Kind is PageKind.Resource or PageKind.Method && !page.Methods.IsEmpty;

    private static IEnumerable<ResourceNode> Flatten(IEnumerable<ResourceNode> nodes) =>
        nodes.SelectMany(n => Flatten(n.Children).Prepend(n));
}
