using Medusa.Generator.Model;

namespace Medusa.Generator.Review;

/// <summary>
/// Which entry of a surface is an entry of another under a new key: a method, if it alone has the route; a member, if it alone has the C#
/// name, or the type and a name like it.
/// </summary>
internal static class EntryRenames
{
    // The most pairs of what went and what came that are compared one by one; beyond, only what is the same in C# or on the wire is found.
    private const int MostPairs = 10_000;

    /// <summary>The entries that only one surface has and that are the same, each pair once.</summary>
    public static IReadOnlyList<(SurfaceEntry Former, SurfaceEntry Entry)> Find(
        Dictionary<string, SurfaceEntry> before, Dictionary<string, SurfaceEntry> after)
    {
        var renames = new List<(SurfaceEntry Former, SurfaceEntry Entry)>();
        var gone = before.Where(b => !after.ContainsKey(b.Key)).Select(b => b.Value).ToLookup(e => e.Owner ?? "");
        var come = after.Where(a => !before.ContainsKey(a.Key)).Select(a => a.Value).ToLookup(e => e.Owner ?? "");
        foreach (var rivals in come)
        {
            var old = gone[rivals.Key].ToLookup(IdentityOf);
            var now = rivals.ToLookup(IdentityOf);
            var isMany = (long)gone[rivals.Key].Count() * rivals.Count() > MostPairs;
            foreach (var entry in rivals)
            {
                var former = (isMany ? old[IdentityOf(entry)] : gone[rivals.Key].Where(g => IsSame(g, entry))).ToList();
                if (former.Count == 1 && (isMany ? now[IdentityOf(entry)].Count() : rivals.Count(r => IsSame(former[0], r))) == 1)
                {
                    renames.Add((former[0], entry));
                }
            }
        }

        return renames;
    }

    private static (Type Kind, object Identity) IdentityOf(SurfaceEntry entry) => (entry.GetType(), entry switch
    {
        MethodEntry method => method.Route,
        MemberEntry member => member.Name,
        ValueEntry value => value.Name,
        _ => entry.Key,
    });

    private static bool IsSame(SurfaceEntry former, SurfaceEntry entry) => (former, entry) switch
    {
        (MethodEntry old, MethodEntry now) => old.Route == now.Route,
        (MemberEntry old, MemberEntry now) => old.Name == now.Name || (old.Type == now.Type && NameSimilarity.AreSimilar(old.WireName, now.WireName)),
        (ValueEntry old, ValueEntry now) => old.Name == now.Name,
        _ => false,
    };
}
