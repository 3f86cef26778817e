using Medusa.Generator.Binding.Expressions;
using Medusa.Generator.Model;
using Medusa.Generator.Model.Client;
using Medusa.Generator.Model.Types;

namespace Medusa.Generator.Binding.Types;

/// <summary>From <c>A | B</c> to one C# type.</summary>
internal sealed class UnionBinder(TypeBinder binder, TypeContext context)
{
    private readonly AlternativeTypes _alternatives = new(binder);

    public Bound BindUnion(UnionType union, Scope scope)
    {
        var alternatives = UnionAlternatives.Of(union, out var nullable);
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
            if (binder.Table.NewInline(
                scope, scope.Member, EnumContent.Word, ExpressionText.Of(union), union.Span, out var isNew) is not { } definition)
            {
                return new Bound(TypeModels.String, nullable);
            }

            if (isNew)
            {
                DefinitionBinder.DefineEnum(definition, alternatives.Cast<LiteralType>());
            }

            return new Bound(new EnumReference(definition.Id), nullable);
        }

        if (DiscriminatedUnionBinder.DiscriminatorOf(alternatives) is { } discriminator)
        {
            if (binder.Table.NewInline(
                scope, scope.Member, UnionContent.Word, ExpressionText.Of(union), union.Span, out var isNew) is not { } definition)
            {
                return new Bound(TypeModels.JsonObject, nullable);
            }

            if (isNew)
            {
                binder.Discriminated.DefineUnion(definition, discriminator, alternatives, scope);
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

        types = _alternatives.Join(types, known, union, scope);
        if (types.Count == 1)
        {
            return new Bound(types[0], nullable || types[0] == TypeModels.JsonNode);
        }

        if (types.Count <= 3 && AlternativeTypes.AreDisjoint(types))
        {
            return new Bound(new EitherType(types.OrderBy(AlternativeTypes.First).ToEquatableArray()), nullable);
        }

        return binder.Open(union, context.Texts.Shortened(union), "its alternatives can't be told apart", scope);
    }
}
