using Medusa.Generator.Binding.Client;
using Medusa.Generator.Binding.Input;
using Medusa.Generator.Binding.Types;
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

        // A project without pages gets no empty client: the compiler runs the generator for those too that only reference a project with one.
        var items = new List<ClientItem>();
        if (!input.Pages.IsEmpty && !isOldLanguage)
        {
            // Nor does one that wants types alone.
            if (reference.OwnFamilies.Count > 0 || reference.Selection.Count == 0)
            {
                items.AddRange(Builder(bound.Types).Build(reference.Roots, reference.Resources, bound.Methods));
            }

            items.AddRange(Builder(bound.FamilyTypes).BuildTypes());
        }

        ReferenceProblems.Report(reference, bound, problems);
        return new ClientModel(
            items.ToEquatableArray(),
            problems.ToEquatableArray(),
            reference.Omissions.Distinct().OrderBy(o => o.What, StringComparer.Ordinal).ToEquatableArray())
        {
            Places = input.WithPlaces ? PlaceTable.Of(reference.Resources, bound.Methods, bound.Definitions) : default,
        };

        ClientBuilder Builder(TypeBinder types) =>
            new(profile, input.Settings.Namespace, reference.Index, types, reference.Corrections, reference.Exclusions, problems, cancellationToken);
    }
}
