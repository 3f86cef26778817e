using Medusa.Generator.Model;
using Medusa.Generator.Model.Client;
using Medusa.Generator.Model.Profiles;

namespace Medusa.Generator.Review.References;

/// <summary>
/// Pairs the types of two references, starting with what methods take and return and going on with what members of one name hold, and finds
/// what differs in each pair.
/// </summary>
internal sealed class TypeMoves
{
    private const string Id = "id";

    private readonly ComparedReference _before;
    private readonly ComparedReference _after;
    private readonly NameRule _amounts;
    private readonly HashSet<(string Before, string After)> _seen = [];
    private readonly Queue<(string Before, string After)> _pending = new();

    private TypeMoves(ComparedReference before, ComparedReference after, NameRule amounts)
    {
        _before = before;
        _after = after;
        _amounts = amounts;
    }

    /// <summary>
    /// The pairs in the order of their names. A method with several replacements has no pairs: which type has which place isn't known.
    /// </summary>
    /// <param name="amounts">The members that are amounts of money in both, in another unit.</param>
    public static IReadOnlyList<TypeMove> Find(
        ComparedReference before, ComparedReference after, IEnumerable<MethodMove> moves, NameRule amounts, CancellationToken cancellationToken)
    {
        var types = new TypeMoves(before, after, amounts);
        foreach (var move in moves)
        {
            if (move.After is [{ Method: { } method }])
            {
                types.Pair(move.Before.Result, method.Result);
                types.Pair(move.Before.Body?.Type, method.Body?.Type);
                types.Pair(move.Before.Query?.Type, method.Query?.Type);
            }
        }

        var found = new List<TypeMove>();
        while (types._pending.Count > 0)
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (types.Compare(types._pending.Dequeue()) is { } move)
            {
                found.Add(move);
            }
        }

        return [.. found.OrderBy(move => move.Before, StringComparer.Ordinal).ThenBy(move => move.After, StringComparer.Ordinal)];
    }

    private void Pair(TypeModel? before, TypeModel? after)
    {
        if (before is not null && after is not null)
        {
            Align(TypeSpelling.Of(before), TypeSpelling.Of(after));
        }
    }

    // Types that have nothing in common but an id aren't compared: one didn't take the place of the other.
    private TypeMove? Compare((string Before, string After) pair)
    {
        var now = _after.PartsOf(pair.After).ToDictionary(WireNameOf, StringComparer.Ordinal);
        var old = _before.PartsOf(pair.Before).ToList();
        if (!old.Exists(part => WireNameOf(part) != Id && now.TryGetValue(WireNameOf(part), out var other) && other.GetType() == part.GetType()))
        {
            return null;
        }

        var amounts = new List<string>();
        var moved = old.Select(part => part switch
        {
            MemberEntry member => Moved(member with { OwnerType = pair.After, Key = SurfaceKey.Member(pair.After, member.WireName) }),
            ValueEntry value => value with { OwnerType = pair.After, Key = SurfaceKey.Member(pair.After, value.WireValue) },
            _ => part,
        }).ToList();
        var changes = SurfaceComparison.Compare(PublicSurface.Sort(moved), PublicSurface.Sort(now.Values))
            .Select(change =>
                change with { Key = WithoutOwner(change.Key), Before = WithoutOwner(change.Before), After = WithoutOwner(change.After) })
            .Where(change => change.Kind != ChangeKind.Retyped || !amounts.Contains(change.Key, StringComparer.Ordinal));
        return new TypeMove(pair.Before, pair.After, [.. changes], amounts);

        // A member with a type of another name has the same type, if the one took the other's place.
        MemberEntry Moved(MemberEntry member)
        {
            if (!now.TryGetValue(member.WireName, out var entry) || entry is not MemberEntry other)
            {
                return member;
            }

            if (_amounts.Matches(member.WireName) && IsNumber(member) && IsNumber(other))
            {
                amounts.Add(member.WireName);
            }

            return Align(member.Type, other.Type) ? member with { Type = other.Type } : member;
        }

        string WithoutOwner(string key) =>
            key.StartsWith(pair.After + ".", StringComparison.Ordinal) ? key.Substring(pair.After.Length + 1) : key;
    }

    /// <summary>Says whether two spellings differ only in the names of types, and pairs these.</summary>
    private bool Align(string before, string after)
    {
        var (oldNames, newNames) = (new List<string>(), new List<string>());
        if (Frame(before, _before, oldNames) != Frame(after, _after, newNames))
        {
            return false;
        }

        for (var i = 0; i < oldNames.Count; i++)
        {
            if (_before.FindType(oldNames[i])?.Kind == _after.FindType(newNames[i])?.Kind && _seen.Add((oldNames[i], newNames[i])))
            {
                _pending.Enqueue((oldNames[i], newNames[i]));
            }
        }

        return true;
    }

    private static string Frame(string type, ComparedReference reference, List<string> names) => TypeText.Replace(type, name =>
    {
        if (reference.FindType(name) is null)
        {
            return name;
        }

        names.Add(name);
        return "#";
    });

    private static string WireNameOf(SurfaceEntry part) => part switch
    {
        MemberEntry member => member.WireName,
        ValueEntry value => value.WireValue,
        _ => part.Key,
    };

    // What a filter takes is a number too, among other things.
    private static bool IsNumber(MemberEntry member) =>
        TypeText.NamesIn(member.Type).Any(TypeText.IsNumber);
}
