using Medusa.Generator.Binding.Expressions;
using Medusa.Generator.Model.Client;
using Medusa.Generator.Model.Types;

namespace Medusa.Generator.Binding.Types;

/// <summary>The C# types of a union's alternatives: as few as JSON tells apart.</summary>
internal sealed class AlternativeTypes(TypeBinder binder)
{
    private readonly RecordMerger _merger = new(binder);

    /// <summary>Joins types that JSON doesn't tell apart, or of which one can hold the others.</summary>
    /// <param name="types">The types, each once.</param>
    /// <param name="known">The types, with those that needn't be said beside them.</param>
    /// <param name="union">What they were bound from.</param>
    /// <param name="scope">Where that stands.</param>
    public List<TypeModel> Join(List<TypeModel> types, HashSet<TypeModel> known, UnionType union, Scope scope)
    {
        var joined = Unfold(types, known);
        Simplify(joined, union, scope);
        TakeIntoFilter(joined);
        return joined;
    }

    /// <summary>Whether the first token of a value tells which of the types it has.</summary>
    public static bool AreDisjoint(List<TypeModel> types)
    {
        var seen = JsonKinds.None;
        foreach (var type in types)
        {
            var kinds = type.JsonKinds;
            if ((seen & kinds) != 0)
            {
                return false;
            }

            seen |= kinds;
        }

        return true;
    }

    /// <summary>The first of the kinds of JSON that a type is read from, which orders alternatives.</summary>
    public static int First(TypeModel type) => (int)type.JsonKinds & -(int)type.JsonKinds;

    // What a named alternative stands for is alternatives too; only beside a list of it does it stay one.
    private static List<TypeModel> Unfold(List<TypeModel> types, HashSet<TypeModel> known)
    {
        var unfolded = new List<TypeModel>(types.Count);
        foreach (var type in types)
        {
            IEnumerable<TypeModel>? parts = type switch
            {
                EitherType either when !known.Contains(new ListType(either, false)) => either.Alternatives,
                OneOrManyType one => [one.Item, new ListType(one.Item, false)],
                _ => null,
            };
            if (parts is null)
            {
                unfolded.Add(type);
                continue;
            }

            known.Remove(type);
            unfolded.AddRange(parts.Where(known.Add));
        }

        return unfolded;
    }

    private void Simplify(List<TypeModel> types, UnionType union, Scope scope)
    {
        // A date travels as a string; the C# type is the one that says more.
        if (types.Contains(TypeModels.DateTime))
        {
            types.Remove(TypeModels.String);
        }

        // An enum is open: it takes any string.
        if (types.OfType<EnumReference>().Count() > 1)
        {
            types.RemoveAll(t => t is EnumReference);
            types.Insert(0, TypeModels.String);
        }
        else if (types.Any(t => t is EnumReference))
        {
            types.Remove(TypeModels.String);
        }

        // Two kinds of number are one.
        if (types.Where(IsNumber).Skip(1).Any())
        {
            types.RemoveAll(IsNumber);
            types.Add(TypeModels.Of(PrimitiveKind.Decimal));
        }

        _merger.Merge(types, union, scope);
        if (types.OfType<RecordReference>().FirstOrDefault() is { } record && types.Remove(TypeModels.JsonObject))
        {
            binder.Table[record.Id].TakesAnyObject = true;
        }

        // An item that is a list itself can't be told from a list of items.
        var all = new HashSet<TypeModel>(types);
        var items = new HashSet<TypeModel>(types
            .OfType<ListType>()
            .Where(l => !l.NullableItems && (l.Item.JsonKinds & JsonKinds.Array) == 0 && all.Contains(l.Item))
            .Select(l => l.Item));
        if (items.Count > 0)
        {
            types.RemoveAll(items.Contains);
            for (var i = 0; i < types.Count; i++)
            {
                types[i] = types[i] is ListType { NullableItems: false } list && items.Contains(list.Item) ? new OneOrManyType(list.Item) : types[i];
            }
        }

        if (types.Contains(TypeModels.JsonNode))
        {
            types.Clear();
            types.Add(TypeModels.JsonNode);
        }
    }

    // A filter takes the values that it compares with, and lists of them, itself.
    private void TakeIntoFilter(List<TypeModel> types)
    {
        if (types.OfType<RecordReference>().Select(r => binder.Table[r.Id].Record?.FilterValue).FirstOrDefault(v => v is not null) is { } value)
        {
            types.RemoveAll(t =>
                t.Equals(value) || t is OneOrManyType one && one.Item.Equals(value) || t is ListType list && list.Item.Equals(value));
        }
    }

    private static bool IsNumber(TypeModel type) =>
        type is PrimitiveType { Kind: PrimitiveKind.Int32 or PrimitiveKind.Int64 or PrimitiveKind.Decimal };
}
