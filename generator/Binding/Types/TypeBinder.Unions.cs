using Medusa.Generator.Model;
using Medusa.Generator.Model.Client;
using Medusa.Generator.Model.Pages;
using Medusa.Generator.Model.Types;

namespace Medusa.Generator.Binding.Types;

/// <summary>From <c>A | B</c> to one C# type.</summary>
internal sealed partial class TypeBinder
{
    private Bound BindUnion(UnionType union, Scope scope)
    {
        var alternatives = Unwrap(union, out var nullable);
        switch (alternatives.Count)
        {
            case 0:
                return BindNull(scope);
            case 1:
                var only = Bind(alternatives[0], scope);
                return only with { Nullable = only.Nullable || nullable };
        }

        if (alternatives.All(a => a is LiteralType { Kind: LiteralKind.String }))
        {
            if (NewInline(scope, scope.Member, DefinitionKind.Enum, ExpressionText.Of(union), union.Span, out var isNew) is not { } definition)
            {
                return new Bound(TypeModels.String, nullable);
            }

            if (isNew)
            {
                DefineEnum(definition, alternatives.Cast<LiteralType>());
            }

            return new Bound(new EnumType(definition.Id), nullable);
        }

        if (TellingMember(alternatives, scope) is { } discriminator)
        {
            if (NewInline(scope, scope.Member, DefinitionKind.Union, ExpressionText.Of(union), union.Span, out var isNew) is not { } definition)
            {
                return new Bound(TypeModels.JsonObject, nullable);
            }

            if (isNew)
            {
                DefineUnion(definition, discriminator, alternatives, scope);
            }

            return new Bound(new RecordType(definition.Id), nullable);
        }

        return BindAlternatives(union, alternatives, nullable, scope);
    }

    private Bound BindAlternatives(UnionType union, List<TypeExpression> alternatives, bool nullable, Scope scope)
    {
        var types = new List<TypeModel>();
        var known = new HashSet<TypeModel>();
        foreach (var alternative in alternatives)
        {
            var bound = Bind(alternative, alternative is NamedType ? scope.WithoutChildren() : scope);
            nullable |= bound.Nullable;
            if (bound.Type is not null && known.Add(bound.Type))
            {
                types.Add(bound.Type);
            }
        }

        if (types.Count == 0)
        {
            return Bound.NonData;
        }

        // A number with decimals may come as text in any case.
        if (alternatives.Any(IsDecimal) && types.Contains(TypeModels.Of(PrimitiveKind.Decimal)))
        {
            types.Remove(TypeModels.String);
        }

        types = Unfold(types, known);
        Simplify(types, union, scope);
        TakeIntoFilter(types);
        if (types.Count == 1)
        {
            return new Bound(types[0], nullable || types[0] == TypeModels.JsonNode);
        }

        if (types.Count <= 3 && AreDisjoint(types))
        {
            return new Bound(new EitherType(types.OrderBy(First).ToEquatableArray()), nullable);
        }

        return Open(union, _texts.Shortened(union), "its alternatives can't be told apart", scope);
    }

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
        if (types.OfType<EnumType>().Count() > 1)
        {
            types.RemoveAll(t => t is EnumType);
            types.Insert(0, TypeModels.String);
        }
        else if (types.Any(t => t is EnumType))
        {
            types.Remove(TypeModels.String);
        }

        // Two kinds of number are one.
        if (types.Where(IsNumber).Skip(1).Any())
        {
            types.RemoveAll(IsNumber);
            types.Add(TypeModels.Of(PrimitiveKind.Decimal));
        }

        MergeRecords(types, union, scope);
        if (types.OfType<RecordType>().FirstOrDefault() is { } record && types.Remove(TypeModels.JsonObject))
        {
            _definitions[record.Name].TakesAnyObject = true;
        }

        // An item that is a list itself can't be told from a list of items.
        var all = new HashSet<TypeModel>(types);
        var items = new HashSet<TypeModel>(types
            .OfType<ListType>()
            .Where(l => !l.NullableItems && (KindsOf(l.Item) & JsonKinds.Array) == 0 && all.Contains(l.Item))
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
        if (types.OfType<RecordType>().Select(r => _definitions[r.Name].FilterValue).FirstOrDefault(v => v is not null) is { } value)
        {
            types.RemoveAll(t => t.Equals(value) || t is OneOrManyType one && one.Item.Equals(value) || t is ListType list && list.Item.Equals(value));
        }
    }

    // Records that nothing tells apart are read as one: a documented one that has the members of all, or a new one that has.
    private void MergeRecords(List<TypeModel> types, UnionType union, Scope scope)
    {
        var records = types.OfType<RecordType>().Select(r => _definitions[r.Name]).ToList();
        if (records.Count < 2 || records.Any(r => r.Kind != DefinitionKind.Record))
        {
            return;
        }

        if (!Spend(records.Sum(r => (long)r.Sources.Count) * OutputCost.Look, scope, union.Span))
        {
            types.RemoveAll(t => t is RecordType);
            types.Add(TypeModels.JsonObject);
            return;
        }

        var members = records
            .SelectMany(r => r.Sources.GroupBy(s => s.Entry.Name, StringComparer.Ordinal).Select(g => g.First()))
            .GroupBy(s => s.Entry.Name, StringComparer.Ordinal)
            .Select(g => g.ToList())
            .ToList();
        var all = records.Find(r => !r.IsInline && r.Sources.Count == members.Count) is { } documented
            ? new RecordType(documented.Id)
            : Inline(scope, ExpressionText.Of(union), union.Span, members.Select(Merged), isMerged: true);
        types.RemoveAll(t => t is RecordType);
        types.Add(all);

        // What one of them lacks, or may leave out, can be missing.
        (PageEntry Entry, Page? Page) Merged(List<(PageEntry Entry, Page? Page)> sources) =>
            sources.Count == records.Count && !sources.Any(s => s.Entry.Optional)
                ? sources[0]
                : (sources[0].Entry with { Optional = true }, sources[0].Page);
    }

    private static bool IsNumber(TypeModel type) =>
        type is PrimitiveType { Kind: PrimitiveKind.Int32 or PrimitiveKind.Int64 or PrimitiveKind.Decimal };

    // The first token must tell the alternatives apart.
    private static bool AreDisjoint(List<TypeModel> types)
    {
        var seen = JsonKinds.None;
        foreach (var type in types)
        {
            var kinds = KindsOf(type);
            if ((seen & kinds) != 0)
            {
                return false;
            }

            seen |= kinds;
        }

        return true;
    }

    private static JsonKinds KindsOf(TypeModel type) => type switch
    {
        PrimitiveType { Kind: PrimitiveKind.String or PrimitiveKind.DateTime } or EnumType => JsonKinds.String,
        PrimitiveType { Kind: PrimitiveKind.Boolean } => JsonKinds.Boolean,
        PrimitiveType { Kind: PrimitiveKind.Int32 or PrimitiveKind.Int64 or PrimitiveKind.Decimal } => JsonKinds.Number,
        PrimitiveType { Kind: PrimitiveKind.JsonNode } => JsonKinds.Any,
        ListType => JsonKinds.Array,
        OneOrManyType one => KindsOf(one.Item) | JsonKinds.Array,
        EitherType either => either.Alternatives.Aggregate(JsonKinds.None, (kinds, alternative) => kinds | KindsOf(alternative)),
        _ => JsonKinds.Object,
    };

    private static int First(TypeModel type) => (int)KindsOf(type) & -(int)KindsOf(type);

    private static List<TypeExpression> Unwrap(TypeExpression expression, out bool nullable)
    {
        nullable = false;
        var alternatives = new List<TypeExpression>();
        var pending = new Stack<TypeExpression>();
        pending.Push(expression);
        while (pending.Count > 0)
        {
            switch (pending.Pop())
            {
                case UnionType union:
                    for (var i = union.Alternatives.Count - 1; i >= 0; i--)
                    {
                        pending.Push(union.Alternatives[i]);
                    }

                    break;
                case LiteralType { Kind: LiteralKind.Null or LiteralKind.Undefined } or NamedType { Name: "null" or "undefined" or "void" }:
                    nullable = true;
                    break;
                case NonDataType:
                    break;
                case var alternative:
                    alternatives.Add(alternative);
                    break;
            }
        }

        return alternatives;
    }

    /// <summary>The member whose string literal tells the alternatives apart, or null.</summary>
    private string? TellingMember(List<TypeExpression> alternatives, Scope scope)
    {
        Dictionary<string, HashSet<string>>? values = null;
        foreach (var alternative in alternatives)
        {
            if (alternative is not ObjectType inline)
            {
                return null;
            }

            var own = new Dictionary<string, HashSet<string>>(StringComparer.Ordinal);
            foreach (var member in inline.Members)
            {
                if (member.Type is LiteralType { Kind: LiteralKind.String } literal && !member.Optional)
                {
                    if (values is null)
                    {
                        own[member.Name] = new(StringComparer.Ordinal) { literal.Value };
                    }
                    else if (values.TryGetValue(member.Name, out var seen) && seen.Add(literal.Value))
                    {
                        own[member.Name] = seen;
                    }
                }
            }

            values = own;
        }

        return values?.Keys.OrderBy(k => k, StringComparer.Ordinal).FirstOrDefault();
    }

    private void DefineUnion(Definition definition, string discriminator, List<TypeExpression> alternatives, Scope scope)
    {
        definition.Kind = DefinitionKind.Union;
        definition.Discriminator = discriminator;
        foreach (var alternative in alternatives.Cast<ObjectType>())
        {
            // A page can list a member twice; the discriminator is the one that is a required string literal.
            var value = alternative.Members.Where(m => m.Name == discriminator && !m.Optional).Select(m => m.Type).OfType<LiteralType>().First(t => t.Kind == LiteralKind.String);
            var place = scope with { Owner = definition, Children = default };
            if (NewInline(place, value.Value, DefinitionKind.Record, ExpressionText.Of(alternative), alternative.Span, out var isNew) is not { } @case || !isNew)
            {
                continue;
            }

            @case.Union = definition;
            @case.Sources.AddRange(Afford(MembersOf(alternative, scope with { Owner = @case }, value).Select(m => (EntryOf(m), scope.Page)), scope, alternative.Span));
            _pending.Enqueue(@case);
            definition.Cases.Add((value.Value, @case));
        }

        definition.Cases.Sort((one, other) => string.CompareOrdinal(one.Value, other.Value));
    }

    /// <summary>The kinds of JSON that a type is read from, in the order in which a union's alternatives stand.</summary>
    [Flags]
    private enum JsonKinds
    {
        None = 0,
        String = 1,
        Boolean = 2,
        Number = 4,
        Array = 8,
        Object = 16,
        Any = 31,
    }
}
