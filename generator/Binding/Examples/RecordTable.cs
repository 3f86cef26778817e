using Medusa.Generator.Model.Client;

namespace Medusa.Generator.Binding.Examples;

/// <summary>A record, its members by their names on the wire.</summary>
internal sealed class RecordTable
{
    private readonly Dictionary<string, MemberModel> _members;
    private readonly List<MemberModel> _required = [];

    // Made when a name is first written in another way; few are.
    private Dictionary<string, MemberModel>? _folded;

    public RecordTable(RecordModel record)
    {
        Record = record;
        _members = new(record.Members.Count, StringComparer.Ordinal);
        foreach (var member in record.Members)
        {
            _members[member.WireName] = member;
            if (member.Required && record.Discriminator?.WireName != member.WireName)
            {
                _required.Add(member);
            }
        }
    }

    public RecordModel Record { get; }

    /// <summary>The members that must be set.</summary>
    public IReadOnlyList<MemberModel> Required => _required;

    /// <summary>The member of a name, also where an example writes <c>orderId</c> for <c>order_id</c>; or null.</summary>
    public MemberModel? Find(string name) =>
        _members.TryGetValue(name, out var member) || (_folded ??= Folded()).TryGetValue(Fold(name), out member) ? member : null;

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
