using Medusa.Generator.Binding.Corrections;
using Medusa.Generator.Binding.Expressions;
using Medusa.Generator.Binding.Input;
using Medusa.Generator.Binding.Naming;
using Medusa.Generator.Binding.Types;
using Medusa.Generator.Model.Client;

namespace Medusa.Generator.Binding.Client;

/// <summary>The members of records with their C# names, as records and the methods that return or take them need them.</summary>
internal sealed class RecordMembers(TypeBinder types, CorrectionTable corrections, ProblemList problems)
{
    // Many methods can return one record.
    private readonly Dictionary<Definition, MemberTable> _members = new(types.Definitions.Count);
    private readonly FreeNames _names = new();

    /// <summary>The members of a record.</summary>
    public MemberTable Of(Definition record)
    {
        if (!_members.TryGetValue(record, out var members))
        {
            _members.Add(record, members = new MemberTable(record.Record!, Names(record, record.Record!)));
        }

        return members;
    }

    /// <summary>The record that a type is, or null.</summary>
    public Definition? RecordOf(TypeModel? type) =>
        type is RecordReference record && types.Definition(record.Id).Representative is { Record: not null } definition
            ? definition
            : null;

    /// <summary>A record's member by its wire name, or null where it has none whose type suits.</summary>
    public MemberReference? Find(Definition record, string wireName, Func<TypeModel, bool> suits)
    {
        var members = Of(record);
        return members.ByWireName.TryGetValue(wireName, out var at) && suits(record.Record!.Members[at].Type)
            ? new MemberReference(members.Names[at], wireName, record.Record!.Members[at].Presence.Nullable)
            : null;
    }

    private string[] Names(Definition definition, RecordContent record)
    {
        var path = definition.Path;
        if (!corrections.RenamesMembersOf(path) && _names.Of(definition, record) is { } free)
        {
            return free;
        }

        var reserved = record.FilterValue is null ? ReservedNames.RecordMembers : ReservedNames.FilterMembers;
        var scope = NameScope.Within(definition.Name, reserved, corrections, problems);
        var names = new string[record.Members.Count];
        foreach (var isRenamed in new[] { false, true })
        {
            for (var i = 0; i < names.Length; i++)
            {
                // A member keeps the name that it has by itself, whatever another is renamed to.
                var wireName = record.Members[i].Entry.Name;
                var target = $"{path}.{wireName}";
                var given = corrections.NameOf(target);
                if (given is not null == isRenamed)
                {
                    names[i] = scope.Take(target, Allowed(given ?? Identifiers.Pascal(wireName)));
                }
            }
        }

        return names;

        string Allowed(string name) => reserved.Contains(name) || name == definition.Name ? name + "Value" : name;
    }
}
