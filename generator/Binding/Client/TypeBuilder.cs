using Medusa.Generator.Binding.Corrections;
using Medusa.Generator.Binding.Input;
using Medusa.Generator.Binding.Naming;
using Medusa.Generator.Binding.Types;
using Medusa.Generator.Model;
using Medusa.Generator.Model.Client;
using Medusa.Generator.Model.Pages;
using Medusa.Generator.Model.Problems;
using Medusa.Generator.Model.Profiles;

namespace Medusa.Generator.Binding.Client;

/// <summary>Makes the models of records, enumerations and unions.</summary>
internal sealed class TypeBuilder(
    ApiProfile profile,
    TypeBinder types,
    CorrectionTable corrections,
    RecordMembers recordMembers,
    RefusedMembers refused,
    DocLinks links,
    Exclusions exclusions,
    ProblemList problems)
{
    private readonly Dictionary<Definition, Dictionary<Definition, string>> _cases = [];

    public ClientItem Build(Definition definition) => definition.Content switch
    {
        EnumContent @enum => Enum(definition, @enum),
        UnionContent union => Union(definition, union),
        _ => Record(definition, definition.Record!),
    };

    private RecordModel Record(Definition definition, RecordContent record)
    {
        var names = recordMembers.Of(definition).Names;
        var members = new MemberModel[names.Length];
        for (var i = 0; i < members.Length; i++)
        {
            members[i] = Member(definition, record.Members[i], names[i]);
        }

        return new RecordModel(
            types.NamespaceOf(definition),
            definition.Name,
            definition.Title,
            links.Bind(definition.Doc, definition.Page),
            definition.Roles,
            EquatableArray.Of(members),
            record.Union?.Representative.Name,
            Discriminator(definition, record))
        {
            Family = definition.Family,
            FilterValue = record.FilterValue is { } value ? types.Named(value, definition.Family) : null,
            KeepsSingleValues = profile.KeepsSingleValues,
            FieldListsOf = HasFieldLists(definition, members) ? profile.Name : null,
            TakesAnyObject = TakesAnyObject(definition, record),
        };
    }

    private bool HasFieldLists(Definition definition, MemberModel[] members) =>
        (definition.Roles & RecordRoles.Query) != 0 && Array.Exists(members, member => profile.FieldListNames.Contains(member.WireName));

    // As documented, or because nothing else is known of it.
    private static bool TakesAnyObject(Definition definition, RecordContent record) =>
        record is { FilterValue: null, Union: null }
        && (definition.TakesAnyObject || record.Members.Count == 0)
        && (definition.Roles & (RecordRoles.Request | RecordRoles.Query)) != 0;

    private DiscriminatorModel? Discriminator(Definition definition, RecordContent record)
    {
        if (record.Union?.Representative is not { Content: UnionContent content } union)
        {
            return null;
        }

        if (!_cases.TryGetValue(union, out var values))
        {
            _cases.Add(union, values = []);
            foreach (var (value, @case) in content.Cases)
            {
                if (!values.ContainsKey(@case.Representative))
                {
                    values.Add(@case.Representative, value);
                }
            }
        }

        return values.TryGetValue(definition, out var own) ? new DiscriminatorModel(content.Discriminator, own) : null;
    }

    private MemberModel Member(Definition owner, BoundMember member, string name)
    {
        var entry = member.Entry;
        return new MemberModel(
            name,
            entry.Name,
            types.Named(member.Type, owner.Family),
            member.Presence.Nullable,
            member.Presence.Required,
            entry.Expandable,
            profile.SecretNames.Matches(entry.Name),
            entry.DefaultValue,
            entry.FeatureFlag,
            entry.Deprecated,
            links.Bind(entry.Description, member.Page))
        {
            Since = entry.Since,
            Refusals = refused.Of(owner, entry.Name),
        };
    }

    private static string ValueOf(PageEnumMember member) => member.Value ?? member.Name.ToLowerInvariant();

    private EnumModel Enum(Definition definition, EnumContent @enum)
    {
        var names = new NameScope(new UniqueNames(StringComparer.Ordinal), corrections, problems);
        var values = new HashSet<string>(StringComparer.Ordinal);
        var members = new List<EnumMemberModel>();
        var path = definition.Path;
        foreach (var member in @enum.Members.OrderBy(ValueOf, StringComparer.Ordinal))
        {
            var value = ValueOf(member);
            if (!values.Add(value))
            {
                if (definition.Page is { } page)
                {
                    problems.Add(ProblemId.DuplicateMember, page, member.NameSpan, member.Name, definition.Title);
                }

                continue;
            }

            var target = $"{path}.{value}";
            if (exclusions.LeaveOutMember(target))
            {
                continue;
            }

            members.Add(new EnumMemberModel(
                names.Take(target, corrections.NameOf(target) ?? Identifiers.Pascal(member.Name)),
                value,
                links.Bind(member.Description, definition.Page)));
        }

        return new EnumModel(
            types.NamespaceOf(definition),
            definition.Name,
            definition.Title,
            links.Bind(definition.Doc, definition.Page),
            members.OrderBy(m => m.Name, StringComparer.Ordinal).ToEquatableArray())
        {
            Family = definition.Family,
        };
    }

    private UnionModel Union(Definition definition, UnionContent union) => new(
        types.NamespaceOf(definition),
        definition.Name,
        definition.Title,
        union.Discriminator,
        links.Bind(definition.Doc, definition.Page),
        union.Cases.Select(c => new UnionCaseModel(c.Value, c.Case.Representative.Name)).ToEquatableArray(),
        union.UnknownName)
    {
        Family = definition.Family,
    };
}
