using Medusa.Generator.Model;

namespace Medusa.Generator.Review.References;

/// <summary>What does the work of each method in another version of one API: what the changes between the surfaces say.</summary>
internal static class SurfaceMoves
{
    public static IReadOnlyList<MethodMove> Of(ComparedReference before, ComparedReference after, EquatableArray<SurfaceChange> changes)
    {
        var byKey = after.Methods
            .GroupBy(method => SurfaceKey.Method(method.Key), StringComparer.Ordinal)
            .ToDictionary(same => same.Key, same => same.First(), StringComparer.Ordinal);
        var renamed = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var change in changes)
        {
            if (change.Kind == ChangeKind.Renamed && byKey.ContainsKey(change.Key) && change.Before != change.Key)
            {
                renamed[change.Before] = change.Key;
            }
        }

        return
        [
            .. before.Methods.Select(method =>
            {
                var key = SurfaceKey.Method(method.Key);
                return byKey.TryGetValue(key, out var same) ? new MethodMove(method, MoveKind.SameName, [after.TargetOf(same)], "")
                    : renamed.TryGetValue(key, out var name) ? new MethodMove(method, MoveKind.SameRoute, [after.TargetOf(byKey[name])], "")
                    : new MethodMove(method, MoveKind.Gone, [], "");
            }),
        ];
    }
}
