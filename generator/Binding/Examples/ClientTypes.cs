using Medusa.Generator.Binding.Naming;
using Medusa.Generator.Model.Client;

namespace Medusa.Generator.Binding.Examples;

/// <summary>The client's types by their C# names, as examples look for them.</summary>
internal sealed class ClientTypes
{
    private readonly Dictionary<string, RecordModel> _records;
    private readonly Dictionary<string, EnumModel> _enums = new(StringComparer.Ordinal);
    private readonly Dictionary<string, UnionModel> _unions = new(StringComparer.Ordinal);

    // Made when a type is first asked for: few of them are in examples.
    private readonly Dictionary<string, RecordTable> _tables = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Dictionary<string, string>> _values = new(StringComparer.Ordinal);

    public ClientTypes(IReadOnlyCollection<ClientItem> items)
    {
        _records = new(items.Count, StringComparer.Ordinal);
        foreach (var item in items)
        {
            switch (item)
            {
                case RecordModel record:
                    _records[record.Name] = record;
                    break;
                case EnumModel @enum:
                    _enums[@enum.Name] = @enum;
                    break;
                case UnionModel union:
                    _unions[union.Name] = union;
                    break;
            }
        }
    }

    /// <summary>The record that a type names, or null.</summary>
    public RecordTable? Record(RecordType type)
    {
        if (!_tables.TryGetValue(type.Name, out var table))
        {
            if (type.Namespace.Length > 0 || !_records.TryGetValue(type.Name, out var record))
            {
                return null;
            }

            _tables.Add(type.Name, table = new RecordTable(record));
        }

        return table;
    }

    /// <summary>The case of a union that a discriminator's value names, or null.</summary>
    public RecordTable? Case(UnionModel union, string value) =>
        union.Cases.FirstOrDefault(c => c.Value == value) is { } @case ? Record(new RecordType(@case.TypeName)) : null;

    /// <summary>The union that a type names, or null.</summary>
    public UnionModel? Union(RecordType type) => type.Namespace.Length == 0 && _unions.TryGetValue(type.Name, out var union) ? union : null;

    /// <summary>The member of an enum that has a value or, where case and underscores don't count, a name; or null.</summary>
    public string? Member(EnumType type, string word)
    {
        if (!_values.TryGetValue(type.Name, out var members))
        {
            members = new Dictionary<string, string>(StringComparer.Ordinal);
            if (type.Namespace.Length == 0 && _enums.TryGetValue(type.Name, out var @enum))
            {
                foreach (var member in @enum.Members)
                {
                    members[member.Value] = member.Name;
                }
            }

            _values.Add(type.Name, members);
        }

        return members.TryGetValue(word, out var name) ? name : null;
    }

    /// <summary>The member of an enum that TypeScript calls so (<c>DiscountRuleType.FIXED</c>), with its value; or null.</summary>
    public EnumMemberModel? MemberNamed(EnumType type, string name) =>
        type.Namespace.Length == 0 && _enums.TryGetValue(type.Name, out var @enum)
            ? @enum.Members.FirstOrDefault(m => string.Equals(m.Name, Identifiers.Pascal(name), StringComparison.OrdinalIgnoreCase))
            : null;
}
