using Medusa.Generator.Binding;
using Medusa.Generator.Binding.Input;
using Medusa.Generator.Model;
using Medusa.Generator.Model.Client;
using Medusa.Generator.Model.Facts;
using Medusa.Generator.Model.Problems;

namespace Medusa.Generator;

/// <summary>The reference that the project's is compared with, and what binding it takes.</summary>
/// <param name="Client">The project's client.</param>
/// <param name="Input">The pages and the facts in the other reference's folder.</param>
internal sealed record OtherReference(ClientModel Client, BindingInput Input)
{
    /// <summary>The project's own routes, in the order of their paths.</summary>
    public EquatableArray<FactFile<Route>> OwnRoutes { get; init; }

    /// <summary>The project's own corrections, in the order of their paths.</summary>
    public EquatableArray<FactFile<Correction>> OwnCorrections { get; init; }

    /// <summary>
    /// Binds it by the profile of its own API. The project's routes and corrections are facts about one API: they hold for the other reference
    /// if that is of the same, as they would if its pages took the place of the project's.
    /// </summary>
    public ClientModel Bind(CancellationToken cancellationToken)
    {
        var other = Binder.Bind(Input, cancellationToken);
        if ((OwnRoutes.IsEmpty && OwnCorrections.IsEmpty) || other.Root?.Api != Client.Root?.Api)
        {
            return other;
        }

        var own = new HashSet<string>(OwnRoutes.Select(file => file.Path).Concat(OwnCorrections.Select(file => file.Path)), StringComparer.Ordinal);
        other = Binder.Bind(
            Input with
            {
                UserRoutes = OwnRoutes.Concat(Input.UserRoutes).OrderBy(file => file.Path, StringComparer.Ordinal).ToEquatableArray(),
                UserCorrections = OwnCorrections.Concat(Input.UserCorrections).OrderBy(file => file.Path, StringComparer.Ordinal).ToEquatableArray(),
            },
            cancellationToken);

        // What is wrong in the project's own files is reported with the project's own client.
        return other with
        {
            Problems = other.Problems.Where(problem => problem.Where is not { } where || !own.Contains(where.Path)).ToEquatableArray(),
        };
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
