using Medusa.Generator.Model.Client;

namespace Medusa.Generator.Review.References;

/// <summary>
/// What the results of methods have in common however their types are called: the member that the data is in (<c>products</c>), or that the
/// result only confirms a deletion.
/// </summary>
internal static class ResultShape
{
    private const string DeletionMark = "deleted";

    // What lists and confirmations have beside the data.
    private static readonly string[] s_otherMembers = ["id", "object", DeletionMark];

    /// <summary>Says whether two methods return the same kind of thing, as far as that is known.</summary>
    public static bool AreAlike(ComparedReference before, MethodModel former, ComparedReference after, MethodModel method)
    {
        if (MembersOf(before, former) is not { } old || MembersOf(after, method) is not { } now)
        {
            return former.Result is null == method.Result is null;
        }

        if (old.Contains(DeletionMark) && now.Contains(DeletionMark))
        {
            return true;
        }

        var (oldData, newData) = (DataOf(before, old), DataOf(after, now));
        return oldData.Overlaps(newData) || (oldData.Count == 0 && newData.Count == 0);
    }

    // Null where the result has no members that are known.
    private static HashSet<string>? MembersOf(ComparedReference reference, MethodModel method)
    {
        if (method.Result is not RecordType result)
        {
            return null;
        }

        var parts = reference.PartsOf(result.Name).ToList();
        var records = parts.OfType<ValueEntry>().SelectMany(value => reference.PartsOf(value.Name));
        return new HashSet<string>(parts.Concat(records).OfType<MemberEntry>().Select(member => member.WireName), StringComparer.Ordinal);
    }

    private static HashSet<string> DataOf(ComparedReference reference, HashSet<string> members)
    {
        var paging = reference.Profile.Paging;
        return new HashSet<string>(
            members.Where(name => name != paging.Offset && name != paging.Limit && name != paging.Count && Array.IndexOf(s_otherMembers, name) < 0),
            StringComparer.Ordinal);
    }
}
