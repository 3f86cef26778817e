using Medusa.Generator.Model.Client;

namespace Medusa.Generator.Binding.Examples;

/// <summary>A record, its members by their names on the wire.</summary>
internal sealed class RecordTable
{
    private readonly Dictionary<string, MemberModel> _members = new(StringComparer.Ordinal);
    private readonly Dictionary<string, MemberModel> _folded = new(StringComparer.OrdinalIgnoreCase);

    public RecordTable(RecordModel record)
    {
        Record = record;
        foreach (var member in record.Members)
        {
            _members[member.WireName] = member;
            _folded[member.WireName.Replace("_", "")] = member;
        }

        Required = [.. record.Members.Where(m => m.Required && record.Discriminator?.WireName != m.WireName)];
    }

    public RecordModel Record { get; }

    /// <summary>The members that must be set.</summary>
    public IReadOnlyList<MemberModel> Required { get; }

    /// <summary>The member of a name, also where an example writes <c>orderId</c> for <c>order_id</c>; or null.</summary>
    public MemberModel? Find(string name) =>
        _members.TryGetValue(name, out var member) || _folded.TryGetValue(name.Replace("_", ""), out member) ? member : null;
}
