using Medusa.Generator.Model;
using Medusa.Generator.Model.Facts;

namespace Medusa.Generator.Analysis;

/// <summary>Looks up what a server knows of an entity, by the name that a record has in the client.</summary>
internal sealed class EntityFacts
{
    private const string RawPrefix = "raw_";
    private const string KeySuffix = "_id";

    private readonly Dictionary<string, HashSet<string>> _names = new(StringComparer.Ordinal);

    public EntityFacts(EquatableArray<EntityField> facts)
    {
        foreach (var fact in facts)
        {
            if (!_names.TryGetValue(fact.Entity, out var names))
            {
                _names.Add(fact.Entity, names = new HashSet<string>(StringComparer.Ordinal));
            }

            names.UnionWith(fact.Names);
        }
    }

    /// <summary>The names that the server knows beside the documented ones.</summary>
    /// <param name="record">The record's name: <c>AdminOrderLineItem</c>.</param>
    public IEnumerable<string> Of(string record) => Names(EntityField.Any).Concat(Entities(record).SelectMany(Names));

    /// <summary>Whether the server has a member, given what the pages document of the record.</summary>
    public bool Has(string record, string name, Func<string, bool> isDocumented)
    {
        bool IsKnown(string n) => isDocumented(n) || Of(record).Contains(n);
        return Of(record).Contains(name)
            || (IsPrefixed(name, RawPrefix) && IsKnown(name.Substring(RawPrefix.Length)))
            || (name.EndsWith(KeySuffix, StringComparison.Ordinal) && IsKnown(name.Substring(0, name.Length - KeySuffix.Length)));
    }

    private static bool IsPrefixed(string name, string prefix) => name.Length > prefix.Length && name.StartsWith(prefix, StringComparison.Ordinal);

    private IEnumerable<string> Names(string entity) => _names.TryGetValue(entity, out var names) ? names : [];

    // AdminOrderLineItem is an OrderLineItem, and that a LineItem; what a client or a layer puts before the name goes the same way.
    private static IEnumerable<string> Entities(string record)
    {
        if (record.EndsWith("DTO", StringComparison.Ordinal))
        {
            record = record.Substring(0, record.Length - 3);
        }

        for (var start = 0; start < record.Length; start++)
        {
            if (char.IsUpper(record[start]))
            {
                yield return record.Substring(start);
            }
        }
    }
}
