using Medusa.Generator.Binding.Types;
using Medusa.Generator.Model.Client;

namespace Medusa.Generator.Binding.Client;

/// <summary>The members of a record as methods that return it look for them.</summary>
internal sealed class MemberTable(RecordContent record, string[] names)
{
    // Most records are no method's query or result.
    private Dictionary<string, int>? _byWireName;

    /// <summary>The C# names, in the order of the record's members.</summary>
    public string[] Names { get; } = names;

    /// <summary>Where in the record a member is.</summary>
    public Dictionary<string, int> ByWireName => _byWireName ??= WireNames();

    /// <summary>The one member that is a list, or null.</summary>
    public BoundMember? OnlyList
    {
        get
        {
            BoundMember? only = null;
            foreach (var member in record.Members)
            {
                if (member.Type is ListType)
                {
                    if (only is not null)
                    {
                        return null;
                    }

                    only = member;
                }
            }

            return only;
        }
    }

    private Dictionary<string, int> WireNames()
    {
        var names = new Dictionary<string, int>(record.Members.Count, StringComparer.Ordinal);
        for (var i = 0; i < record.Members.Count; i++)
        {
            if (!names.ContainsKey(record.Members[i].Entry.Name))
            {
                names.Add(record.Members[i].Entry.Name, i);
            }
        }

        return names;
    }
}
