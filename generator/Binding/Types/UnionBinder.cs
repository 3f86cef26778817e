using Medusa.Generator.Binding.Expressions;
using Medusa.Generator.Binding.Input;
using Medusa.Generator.Model;
using Medusa.Generator.Model.Client;
using Medusa.Generator.Model.Pages;
using Medusa.Generator.Model.Types;

namespace Medusa.Generator.Binding.Types;

/// <summary>From <c>A | B</c> to one C# type.</summary>
internal sealed class UnionBinder(TypeBinder binder, TypeContext context)
{
    public Bound BindUnion(UnionType union, Scope scope)
    {
        var alternatives = Unwrap(union, out var nullable);
        switch (alternatives.Count)
        {
            case 0:
                return binder.BindNull(scope);
            case 1:
                var only = binder.Bind(alternatives[0], scope);
                return only with { Nullable = only.Nullable || nullable };
        }

        if (alternatives.All(a => a is LiteralType { Kind: LiteralKind.String }))
        {
            if (binder.Table.NewInline(scope, scope.Member, EnumContent.Word, ExpressionText.Of(union), union.Span, out var isNew) is not { } definition)
            {
                return new Bound(TypeModels.String, nullable);
            }

            if (isNew)
            {
                DefinitionBinder.DefineEnum(definition, alternatives.Cast<LiteralType>());
            }

            return new Bound(new EnumReference(definition.Id), nullable);
        }

        if (DiscriminatorOf(alternatives, scope) is { } discriminator)
        {
            if (binder.Table.NewInline(scope, scope.Member, UnionContent.Word, ExpressionText.Of(union), union.Span, out var isNew) is not { } definition)
            {
                return new Bound(TypeModels.JsonObject, nullable);
            }

            if (isNew)
            {
                DefineUnion(definition, discriminator, alternatives, scope);
            }

            return new Bound(new RecordReference(definition.Id), nullable);
        }

        return BindAlternatives(union, alternatives, nullable, scope);
    }

    private Bound BindAlternatives(UnionType union, List<TypeExpression> alternatives, bool nullable, Scope scope)
    {
        var types = new List<TypeModel>();
        var known = new HashSet<TypeModel>();
        foreach (var alternative in alternatives)
        {
            var bound = binder.Bind(alternative, alternative is NamedType ? scope.WithoutChildren() : scope);
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
        if (alternatives.Any(binder.IsDecimal) && types.Contains(TypeModels.Of(PrimitiveKind.Decimal)))
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

        return binder.Open(union, context.Texts.Shortened(union), "its alternatives can't be told apart", scope);
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

        MergeRecords(types, union, scope);
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
            types.RemoveAll(t => t.Equals(value) || t is OneOrManyType one && one.Item.Equals(value) || t is ListType list && list.Item.Equals(value));
        }
    }

    // Records that nothing tells apart are read as one: a documented one that has the members of all, or a new one that has.
    private void MergeRecords(List<TypeModel> types, UnionType union, Scope scope)
    {
        var records = types.OfType<RecordReference>().Select(r => binder.Table[r.Id]).ToList();
        if (records.Count < 2 || records.Any(r => r.Record is null))
        {
            return;
        }

        if (!binder.Limits.Spend(records.Sum(r => (long)r.Record!.Sources.Count) * OutputCost.Look, scope, union.Span))
        {
            types.RemoveAll(t => t is RecordReference);
            types.Add(TypeModels.JsonObject);
            return;
        }

        var members = records
            .SelectMany(r => r.Record!.Sources.GroupBy(s => s.Entry.Name, StringComparer.Ordinal).Select(g => g.First()))
            .GroupBy(s => s.Entry.Name, StringComparer.Ordinal)
            .Select(g => g.ToList())
            .ToList();
        var all = records.Find(r => !r.IsInline && r.Record!.Sources.Count == members.Count) is { } documented
            ? new RecordReference(documented.Id)
            : binder.Shapes.Inline(scope, ExpressionText.Of(union), union.Span, members.Select(Merged), isMerged: true);
        types.RemoveAll(t => t is RecordReference);
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
            var kinds = type.JsonKinds;
            if ((seen & kinds) != 0)
            {
                return false;
            }

            seen |= kinds;
        }

        return true;
    }

    private static int First(TypeModel type) => (int)type.JsonKinds & -(int)type.JsonKinds;

    public static List<TypeExpression> Unwrap(TypeExpression expression, out bool nullable)
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
    public string? DiscriminatorOf(List<TypeExpression> alternatives, Scope scope)
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

    public void DefineUnion(Definition definition, string discriminator, List<TypeExpression> alternatives, Scope scope)
    {
        var union = new UnionContent(discriminator);
        definition.Content = union;
        foreach (var alternative in alternatives.Cast<ObjectType>())
        {
            // A page can list a member twice; the discriminator is the one that is a required string literal.
            var value = alternative.Members.Where(m => m.Name == discriminator && !m.Optional).Select(m => m.Type).OfType<LiteralType>()
                .First(t => t.Kind == LiteralKind.String);
            var place = scope with { Owner = definition, Children = default };
            var words = ExpressionText.Of(alternative);
            if (binder.Table.NewInline(place, value.Value, RecordContent.Word, words, alternative.Span, out var isNew) is not { } @case || !isNew)
            {
                continue;
            }

            @case.Record!.Union = definition;
            var members = binder.Shapes.MembersOf(alternative, scope with { Owner = @case }, value).Select(m => (ShapeBinder.EntryOf(m), scope.Page));
            @case.Record.Sources.AddRange(binder.Limits.Afford(members, scope, alternative.Span));
            binder.Table.Enqueue(@case);
            union.Cases.Add((value.Value, @case));
        }

        union.Cases.Sort((one, other) => string.CompareOrdinal(one.Value, other.Value));
    }
}
