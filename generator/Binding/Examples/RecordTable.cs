using Medusa.Generator.Model.Client;

namespace Medusa.Generator.Binding.Examples;

/// <summary>A record, its members by their names on the wire.</summary>
internal sealed class RecordTable(RecordModel record)
{
    // To make a table of so few members costs more than to look through them for those that an example names.
    private const int MaxWithoutTable = 16;

    private Dictionary<string, MemberModel>? _members;

    // Made when a name is first written in another way; few are.
    private Dictionary<string, MemberModel>? _folded;

    public RecordModel Record { get; } = record;

    /// <summary>The members that must be set.</summary>
    public IReadOnlyList<MemberModel> Required => field ??=
        [.. Record.Members.Where(m => m.Required && Record.Discriminator?.WireName != m.WireName)];

    /// <summary>The member of a name, also where an example writes <c>orderId</c> for <c>order_id</c>; or null.</summary>
    public MemberModel? Find(string name) =>
        Named(name) ?? ((_folded ??= Folded()).TryGetValue(Fold(name), out var member) ? member : null);

    private MemberModel? Named(string name)
    {
        var members = Record.Members;
        if (members.Count > MaxWithoutTable)
        {
            return (_members ??= ByName()).TryGetValue(name, out var member) ? member : null;
        }

        for (var i = members.Count - 1; i >= 0; i--)
        {
            if (members[i].WireName == name)
            {
                return members[i];
            }
        }

        return null;
    }

    // Of several members of a name the last counts.
    private Dictionary<string, MemberModel> ByName()
    {
        var byName = new Dictionary<string, MemberModel>(Record.Members.Count, StringComparer.Ordinal);
        foreach (var member in Record.Members)
        {
            byName[member.WireName] = member;
        }

        return byName;
    }

    private Dictionary<string, MemberModel> Folded()
    {
        var folded = new Dictionary<string, MemberModel>(StringComparer.OrdinalIgnoreCase);
        foreach (var member in Record.Members)
        {
            folded[Fold(member.WireName)] = member;
        }

        return folded;
    }

    private static string Fold(string name) => name.Replace("_", "");
}
