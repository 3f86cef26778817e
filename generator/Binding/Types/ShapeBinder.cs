using Medusa.Generator.Binding.Expressions;
using Medusa.Generator.Model;
using Medusa.Generator.Model.Client;
using Medusa.Generator.Model.Pages;
using Medusa.Generator.Model.Types;

namespace Medusa.Generator.Binding.Types;

/// <summary>Object types: what is written in place, put together by an intersection, or made by a utility type of the members of others.</summary>
internal sealed class ShapeBinder(TypeBinder binder)
{
    /// <summary>A record of the entries given, named after its place: a payload or a result without a name of its own.</summary>
    public TypeModel Inline(Scope scope, Span span, IEnumerable<MemberSource> sources) =>
        Inline(scope, "object", span, sources);

    public TypeModel Inline(Scope scope, string shape, Span span, IEnumerable<MemberSource> sources, bool isMerged = false)
    {
        if (binder.Table.NewInline(scope, scope.Member, RecordContent.Word, shape, span, out var isNew, isMerged) is not { } definition)
        {
            return TypeModels.JsonObject;
        }

        if (isNew)
        {
            definition.Record!.Sources.AddRange(binder.Limits.Afford(sources, scope, span));
            binder.Table.Enqueue(definition);
        }

        return new RecordReference(definition.Id);
    }

    // An inline object, an intersection, a Pick or a Partial: a record of its own, save where one named type is all that counts.
    public Bound BindShape(TypeExpression expression, Scope scope)
    {
        if (expression is ObjectType { Members.IsEmpty: true } empty)
        {
            return empty.IndexValue is { } value ? binder.BindMap(value, scope) : TypeModels.JsonObject;
        }

        if (expression is IntersectionType intersection && ObjectShapes.OnlyNamed(intersection) is { } only)
        {
            return binder.Bind(only, scope.WithoutChildren());
        }

        return Inline(scope, ExpressionText.Of(expression), expression.Span, Shape(expression, scope));
    }

    /// <summary>
    /// The members of a shape. Where the docs lost the expression's inline parts (they write a bare <c>object</c>), the
    /// entry's children are the members, and those of the types that the expression names; else the expression is, and the children of
    /// the same names bring their prose.
    /// </summary>
    public List<MemberSource> Shape(TypeExpression expression, Scope scope)
    {
        if (!scope.Children.IsEmpty && ObjectShapes.LosesMembers(expression))
        {
            var spelt = MemberSources.ChildrenOf(scope);
            MemberSources.AddMissing(spelt, binder.Flattener.Flatten(expression, scope.WithoutChildren()));
            return spelt;
        }

        var members = binder.Flattener.Flatten(expression, scope);
        if (!scope.Children.IsEmpty)
        {
            var children = new Dictionary<string, PageEntry>(StringComparer.Ordinal);
            foreach (var child in scope.Children)
            {
                if (!children.ContainsKey(child.Name))
                {
                    children.Add(child.Name, child);
                }
            }

            for (var i = 0; i < members.Count; i++)
            {
                if (members[i].Entry.Description.IsEmpty && children.TryGetValue(members[i].Entry.Name, out var child))
                {
                    // What a correction says of the type holds.
                    members[i] = scope.Page is null
                        ? members[i] with { Entry = members[i].Entry with { Description = child.Description } }
                        : new MemberSource(child, scope.Page);
                }
            }
        }

        return members;
    }
}
