using System.Collections.Immutable;
using Medusa.Generator.Binding;
using Medusa.Generator.Binding.Input;
using Medusa.Generator.Model;
using Medusa.Generator.Model.Client;
using Medusa.Generator.Model.Facts;
using Medusa.Generator.Model.Problems;

namespace Medusa.Generator;

/// <summary>The reference that the project's is compared with.</summary>
internal static class OtherReference
{
    /// <summary>
    /// Binds it by the profile of its own API. The project's routes and corrections are facts about one API: they hold for the other reference
    /// if that is of the same, as they would if its pages took the place of the project's.
    /// </summary>
    /// <param name="input">The pages and the facts in the other reference's folder.</param>
    /// <param name="client">The project's client.</param>
    public static ClientModel Bind(
        BindingInput input,
        ClientModel client,
        ImmutableArray<FactFile<Route>> routes,
        ImmutableArray<FactFile<Correction>> corrections,
        CancellationToken cancellationToken)
    {
        var other = Binder.Bind(input, cancellationToken);
        if (routes.IsEmpty && corrections.IsEmpty || other.Root?.Api != client.Root?.Api)
        {
            return other;
        }

        var own = new HashSet<string>(routes.Select(file => file.Path).Concat(corrections.Select(file => file.Path)), StringComparer.Ordinal);
        other = Binder.Bind(
            input with
            {
                UserRoutes = routes.Concat(input.UserRoutes).OrderBy(file => file.Path, StringComparer.Ordinal).ToEquatableArray(),
                UserCorrections = corrections.Concat(input.UserCorrections).OrderBy(file => file.Path, StringComparer.Ordinal).ToEquatableArray(),
            },
            cancellationToken);

        // What is wrong in the project's own files is reported with the project's own client.
        return other with { Problems = other.Problems.Where(problem => problem.Where is not { } where || !own.Contains(where.Path)).ToEquatableArray() };
    }

    /// <summary>
    /// What is wrong in its files. An error is a warning here: the comparison is still made of the rest. That there are no methods is reported as
    /// what it means for the comparison.
    /// </summary>
    public static EquatableArray<Problem> Problems(ClientModel other) => other.Problems
        .Where(problem => problem.Where is not null && problem.Id != ProblemId.NoResource)
        .Select(problem => problem with { Tolerated = true })
        .ToEquatableArray();
}
