using Medusa.Generator.Binding.Types;
using Medusa.Generator.Model.Client;

namespace Medusa.Generator.Binding.Client;

/// <summary>The members of a record as methods that return it look for them.</summary>
internal sealed class MemberTable
{
    public MemberTable(RecordContent record, string[] names)
    {
        Names = names;
        var lists = 0;
        for (var i = 0; i < record.Members.Count; i++)
        {
            var member = record.Members[i];
            if (!ByWireName.ContainsKey(member.Entry.Name))
            {
                ByWireName.Add(member.Entry.Name, i);
            }

            if (member.Type is ListType)
            {
                OnlyList = ++lists == 1 ? member : null;
            }
        }
    }

    /// <summary>The C# names, in the order of the record's members.</summary>
    public string[] Names { get; }

    /// <summary>Where in the record a member is.</summary>
    public Dictionary<string, int> ByWireName { get; } = new(StringComparer.Ordinal);

    /// <summary>The one member that is a list, or null.</summary>
    public BoundMember? OnlyList { get; }
}
