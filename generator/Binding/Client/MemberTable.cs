using Medusa.Generator.Binding.Types;
using Medusa.Generator.Model.Client;

namespace Medusa.Generator.Binding.Client;

/// <summary>The members of a record as methods that return it look for them.</summary>
internal sealed class MemberTable
{
    private readonly RecordContent _record;

    // Most records are no method's query or result.
    private Dictionary<string, int>? _byWireName;

    public MemberTable(RecordContent record, string[] names)
    {
        Names = names;
        _record = record;
        var lists = 0;
        foreach (var member in record.Members)
        {
            if (member.Type is ListType)
            {
                OnlyList = ++lists == 1 ? member : null;
            }
        }
    }

    /// <summary>The C# names, in the order of the record's members.</summary>
    public string[] Names { get; }

    /// <summary>Where in the record a member is.</summary>
    public Dictionary<string, int> ByWireName => _byWireName ??= WireNames();

    /// <summary>The one member that is a list, or null.</summary>
    public BoundMember? OnlyList { get; }

    private Dictionary<string, int> WireNames()
    {
        var names = new Dictionary<string, int>(_record.Members.Count, StringComparer.Ordinal);
        for (var i = 0; i < _record.Members.Count; i++)
        {
            if (!names.ContainsKey(_record.Members[i].Entry.Name))
            {
                names.Add(_record.Members[i].Entry.Name, i);
            }
        }

        return names;
    }
}
