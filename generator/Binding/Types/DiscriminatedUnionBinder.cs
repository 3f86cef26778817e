using Medusa.Generator.Binding.Expressions;
using Medusa.Generator.Model.Types;

namespace Medusa.Generator.Binding.Types;

/// <summary>Unions of object types that a member tells apart by its value.</summary>
internal sealed class DiscriminatedUnionBinder(TypeBinder binder)
{
    /// <summary>The member whose string literal tells the alternatives apart, or null.</summary>
    public static string? DiscriminatorOf(List<TypeExpression> alternatives)
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

    /// <summary>Makes a definition the union of the alternatives, each a record of its own.</summary>
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
            var members = binder.Flattener.MembersOf(alternative, scope with { Owner = @case }, value)
                .Select(m => new MemberSource(MemberSources.EntryOf(m), scope.Page));
            @case.Record.Sources.AddRange(binder.Limits.Afford(members, scope, alternative.Span));
            binder.Table.Enqueue(@case);
            union.Cases.Add(new UnionCase(value.Value, @case));
        }

        union.Cases.Sort((one, other) => string.CompareOrdinal(one.Value, other.Value));
    }
}
