using Medusa.Generator.Binding.Client;
using Medusa.Generator.Model;
using Medusa.Generator.Model.Client;

namespace Medusa.Generator.Binding;

/// <summary>From all pages and facts to one client model.</summary>
internal static class Binder
{
    public static ClientModel Bind(BindingInput input, CancellationToken cancellationToken)
    {
        var problems = new ProblemList();
        InputProblems.Report(input, problems);
        var isOldLanguage = InputProblems.IsOldLanguage(input);
        var (profile, pages) = ProfileChoice.Of(input, problems);
        input = input with { Pages = pages };

        var reference = new BoundReference(input, profile, problems, cancellationToken);
        var bound = BoundTypes.Bind(reference, problems, cancellationToken);
        var (types, corrections) = (bound.Types, bound.Corrections);

        // A project without pages gets no empty client: the compiler runs the generator for those too that only reference a project with one.
        var items = input.Pages.IsEmpty || isOldLanguage
            ? EquatableArray<ClientItem>.Empty
            : new ClientBuilder(profile, input.Settings.Namespace, reference.Index, types, corrections, bound.Problems, bound.Omissions)
                .Build(reference.Roots, reference.Resources, bound.Methods);

        ReferenceProblems.Report(input.Pages, reference.Resources, reference.Routes, corrections, types, bound.Problems);
        return new ClientModel(
            items,
            bound.Problems.ToEquatableArray(),
            bound.Omissions.Distinct().OrderBy(o => o.What, StringComparer.Ordinal).ToEquatableArray())
        {
            Places = input.WithPlaces ? PlaceTable.Of(reference.Resources, bound.Methods, types.Definitions) : default,
        };
    }
}
