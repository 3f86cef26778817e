using Medusa.Generator.Model;
using Medusa.Generator.Model.Pages;
using Medusa.Generator.Model.Types;

namespace Medusa.Generator.Binding.Expressions;

/// <summary>Puts arguments where the parameters of a generic type stand. What names no parameter stays the same object.</summary>
internal sealed class Substitution
{
    private readonly Dictionary<string, TypeExpression> _arguments = new(StringComparer.Ordinal);

    public Substitution(EquatableArray<string> parameters, IReadOnlyList<TypeExpression> arguments)
    {
        for (var i = 0; i < parameters.Count && i < arguments.Count; i++)
        {
            _arguments[parameters[i]] = arguments[i];
        }
    }

    /// <summary>An entry with the arguments in its type and in those of its children.</summary>
    public PageEntry In(PageEntry entry)
    {
        var type = In(entry.Type);
        var children = All(entry.Children, In, out var isChanged);
        return isChanged || !ReferenceEquals(type, entry.Type) ? entry with { Type = type, Children = children } : entry;
    }

    /// <summary>An expression with the arguments in it.</summary>
    public TypeExpression In(TypeExpression expression)
    {
        switch (expression)
        {
            case NamedType { Target: null, Arguments.IsEmpty: true } named:
                return _arguments.TryGetValue(named.Name, out var argument) ? argument with { Span = named.Span } : named;
            case NamedType named:
                var arguments = All(named.Arguments, In, out var isChanged);
                return isChanged ? named with { Arguments = arguments } : named;
            case ArrayType array:
                return In(array.Element) is var element && ReferenceEquals(element, array.Element) ? array : array with { Element = element };
            case TupleType tuple:
                var elements = All(tuple.Elements, In, out isChanged);
                return isChanged ? tuple with { Elements = elements } : tuple;
            case UnionType union:
                var alternatives = All(union.Alternatives, In, out isChanged);
                return isChanged ? union with { Alternatives = alternatives } : union;
            case IntersectionType intersection:
                var parts = All(intersection.Parts, In, out isChanged);
                return isChanged ? intersection with { Parts = parts } : intersection;
            case ObjectType inline:
                var members = All(inline.Members, In, out isChanged);
                var value = inline.IndexValue is { } index ? In(index) : null;
                return isChanged || !ReferenceEquals(value, inline.IndexValue) ? inline with { Members = members, IndexValue = value } : inline;
            case IndexedType indexed:
                return indexed with { Object = In(indexed.Object), Index = In(indexed.Index) };
            default:
                return expression;
        }
    }

    private ObjectMember In(ObjectMember member) =>
        In(member.Type) is var type && ReferenceEquals(type, member.Type) ? member : member with { Type = type };

    private static EquatableArray<T> All<T>(EquatableArray<T> items, Func<T, T> change, out bool isChanged)
        where T : class, IEquatable<T>
    {
        isChanged = false;
        if (items.IsEmpty)
        {
            return items;
        }

        var changed = new List<T>(items.Count);
        foreach (var item in items)
        {
            var other = change(item);
            isChanged |= !ReferenceEquals(item, other);
            changed.Add(other);
        }

        return isChanged ? changed.ToEquatableArray() : items;
    }
}
