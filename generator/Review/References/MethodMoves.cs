using Medusa.Generator.Model.Client;
using Medusa.Generator.Model.Facts;

namespace Medusa.Generator.Review.References;

/// <summary>
/// Finds for each method of an older API what does its work in a newer one. What a table says holds before all rules; what a rule finds must
/// have a result of the same kind.
/// </summary>
internal sealed class MethodMoves
{
    private readonly ComparedReference _before;
    private readonly ComparedReference _after;
    private readonly Dictionary<string, MethodMove> _moves = new(StringComparer.Ordinal);
    private readonly HashSet<string> _taken = new(StringComparer.Ordinal);

    private MethodMoves(ComparedReference before, ComparedReference after)
    {
        _before = before;
        _after = after;
    }

    /// <summary>All methods of the older reference, in their order.</summary>
    /// <param name="table">The lines of the tables by the methods that they are of.</param>
    public static IReadOnlyList<MethodMove> Find(
        ComparedReference before, ComparedReference after, IReadOnlyDictionary<string, Replacement> table)
    {
        var moves = new MethodMoves(before, after);
        moves.LookUp(table);
        moves.FindByRoute();
        moves.FindByName();
        return [.. before.Methods.Select(method => moves._moves.TryGetValue(method.Key, out var move)
            ? move
            : new MethodMove(method, MoveKind.Unknown, [], ""))];
    }

    private IEnumerable<MethodModel> Open => _before.Methods.Where(method => !_moves.ContainsKey(method.Key));

    private void LookUp(IReadOnlyDictionary<string, Replacement> table)
    {
        foreach (var method in _before.Methods)
        {
            if (!table.TryGetValue(method.Key, out var line))
            {
                continue;
            }

            var by = line.By.Select(replacing => _after.FindTarget(replacing.Key)).OfType<MoveTarget>().ToList();
            var absent = line.By.Where(replacing => _after.FindTarget(replacing.Key) is null)
                .Select(replacing => Markdown.Code(replacing.Key))
                .ToList();
            var note = absent.Count == 0 ? line.Note : $"{line.Note} Not in this reference: {string.Join(", ", absent)}.".TrimStart();
            var kind = line.By.IsEmpty ? MoveKind.Gone : by.Count > 0 ? MoveKind.Listed : MoveKind.Unknown;
            _moves[method.Key] = new MethodMove(method, kind, by, note);
        }
    }

    // A deprecated method may have the route of the one that took its place.
    private void FindByRoute()
    {
        var byRoute = _after.Methods.Where(method => method.Kind != MethodKind.Custom).ToLookup(_after.RouteOf, StringComparer.Ordinal);
        foreach (var method in Open.Where(method => method.Kind != MethodKind.Custom).ToList())
        {
            var same = byRoute[_before.RouteOf(method)].Where(other => ResultShape.AreAlike(_before, method, _after, other)).ToList();
            var current = same.Count > 1 ? same.Where(other => other.Deprecated is null).ToList() : same;
            if (current.Count == 1)
            {
                Take(method, MoveKind.SameRoute, current[0]);
            }
        }
    }

    private void FindByName()
    {
        var resources = CorrespondingResources();
        foreach (var method in Open.Where(method => method.Kind != MethodKind.Custom).ToList())
        {
            var accessor = ComparedReference.ResourceOf(method.Key);
            if (resources.TryGetValue(accessor, out var other)
                && _after.FindMethod(other + method.Key.Substring(accessor.Length)) is { } candidate
                && candidate.Verb == method.Verb
                && !_taken.Contains(candidate.Key)
                && ResultShape.AreAlike(_before, method, _after, candidate))
            {
                Take(method, MoveKind.SameName, candidate);
            }
        }
    }

    private void Take(MethodModel method, MoveKind kind, MethodModel by)
    {
        _moves[method.Key] = new MethodMove(method, kind, [_after.TargetOf(by)], "");
        _taken.Add(by.Key);
    }

    // To a resource corresponds the one that has most of the methods with its routes; where there are none, the one with its accessor.
    private Dictionary<string, string> CorrespondingResources()
    {
        var resources = _before.Methods.Select(method => ComparedReference.ResourceOf(method.Key))
            .Intersect(_after.Methods.Select(method => ComparedReference.ResourceOf(method.Key)), StringComparer.Ordinal)
            .ToDictionary(accessor => accessor, StringComparer.Ordinal);
        var byRoute = _moves.Values
            .Where(move => move.Kind == MoveKind.SameRoute)
            .GroupBy(
                move => ComparedReference.ResourceOf(move.Before.Key),
                move => ComparedReference.ResourceOf(move.After[0].Key),
                StringComparer.Ordinal);
        foreach (var resource in byRoute)
        {
            var counts = resource.GroupBy(accessor => accessor, StringComparer.Ordinal).OrderByDescending(group => group.Count()).ToList();
            if (counts.Count == 1 || counts[0].Count() > counts[1].Count())
            {
                resources[resource.Key] = counts[0].Key;
            }
        }

        return resources;
    }
}
