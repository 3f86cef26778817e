using Medusa.Generator.Model;
using Medusa.Generator.Model.Client;
using Medusa.Generator.Model.Facts;
using Medusa.Generator.Model.Profiles;

namespace Medusa.Generator.Review.References;

/// <summary>
/// Two references compared: of one API in the order given, of two from the older to the newer.
/// </summary>
internal sealed class ReferenceComparison
{
    private ReferenceComparison(ComparedReference before, ComparedReference after)
    {
        Before = before;
        After = after;
    }

    public ComparedReference Before { get; }

    public ComparedReference After { get; }

    /// <summary>Each method of the one, and what does its work in the other.</summary>
    public IReadOnlyList<MethodMove> Moves { get; private set; } = [];

    /// <summary>The types of the methods that have one replacement; none where both references are of one API, which the changes show.</summary>
    public IReadOnlyList<TypeMove> Types { get; private set; } = [];

    /// <summary>What changed between the surfaces, where both references are of one API.</summary>
    public EquatableArray<SurfaceChange>? Changes { get; private set; }

    /// <summary>What the newer API has in place of the older; null where both references are of one.</summary>
    public ReplacedApi? Replaced { get; private set; }

    /// <summary>The methods of the other that do the work of none.</summary>
    public IEnumerable<MethodModel> NewMethods
    {
        get
        {
            var known = new HashSet<string>(Moves.SelectMany(move => move.After).Select(target => target.Key), StringComparer.Ordinal);
            return After.Methods.Where(method => !known.Contains(method.Key));
        }
    }

    /// <summary>Compares; null where nothing is known of how the one API follows from the other.</summary>
    /// <param name="lines">The project's replacements, which hold before those of the API.</param>
    public static ReferenceComparison? Of(
        ComparedReference project, ComparedReference other, IEnumerable<Replacement> lines, CancellationToken cancellationToken)
    {
        if (project.Profile.Name == other.Profile.Name)
        {
            var changes = SurfaceComparison.Compare(project.Surface, other.Surface);
            return new ReferenceComparison(project, other)
            {
                Changes = changes,
                Moves = SurfaceMoves.Of(project, other, changes),
            };
        }

        var (before, after) = other.Profile.Replaces?.Name == project.Profile.Name ? (project, other) : (other, project);
        if (after.Profile.Replaces is not { } replaced || replaced.Name != before.Profile.Name)
        {
            return null;
        }

        var table = new Dictionary<string, Replacement>(StringComparer.Ordinal);
        foreach (var line in replaced.Methods.Items.Concat(lines))
        {
            table[line.Key] = line;
        }

        var moves = MethodMoves.Find(before, after, table);
        return new ReferenceComparison(before, after)
        {
            Replaced = replaced,
            Moves = moves,
            Types = TypeMoves.Find(before, after, moves, replaced.Amounts, cancellationToken),
        };
    }
}
