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
    private readonly Dictionary<Definition, MemberTable> _members = [];

    // Many records have members of one name.
    private readonly Dictionary<string, string> _pascal = new(StringComparer.Ordinal);

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

    private string Pascal(string wireName)
    {
        if (!_pascal.TryGetValue(wireName, out var name))
        {
            _pascal.Add(wireName, name = Identifiers.Pascal(wireName));
        }

        return name;
    }

    private string[] Names(Definition definition, RecordContent record)
    {
        var reserved = record.FilterValue is null ? ReservedNames.RecordMembers : ReservedNames.FilterMembers;
        var scope = NameScope.Within(definition.Name, reserved, corrections, problems);
        var names = new string[record.Members.Count];
        var targets = corrections.MembersOf(definition.Path);
        if (targets.IsEmpty)
        {
            for (var i = 0; i < names.Length; i++)
            {
                names[i] = scope.Take(Allowed(Pascal(record.Members[i].Entry.Name)));
            }

            return names;
        }

        foreach (var isRenamed in new[] { false, true })
        {
            for (var i = 0; i < names.Length; i++)
            {
                // A member keeps the name that it has by itself, whatever another is renamed to.
                var wireName = record.Members[i].Entry.Name;
                var target = targets.Of(wireName);
                var given = target is null ? null : corrections.NameOf(target);
                if (given is not null == isRenamed)
                {
                    names[i] = scope.Take(target ?? "", Allowed(given ?? Pascal(wireName)));
                }
            }
        }

        return names;

        string Allowed(string name) => reserved.Contains(name) || name == definition.Name ? name + "Value" : name;
    }
}
