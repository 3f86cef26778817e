using Medusa.Generator.Model;
using Medusa.Generator.Model.Pages;
using Medusa.Generator.Model.Types;

namespace Medusa.Generator.Reading.Types;

/// <summary>Compares what pages say, without regard to where it stands and to its words.</summary>
internal static class SameShape
{
    /// <summary>Whether two methods take and give the same.</summary>
    public static bool Of(PageMethod first, PageMethod second) =>
        All(first.Parameters, second.Parameters, Of)
        && (first.Returns is { } one ? second.Returns is { } other && Of(one, other) : second.Returns is null);

    /// <summary>Whether two entries say the same of a member.</summary>
    public static bool Of(PageEntry first, PageEntry second) =>
        first.Name == second.Name && first.Optional == second.Optional && Of(first.Type, second.Type) && All(first.Children, second.Children, Of);

    /// <summary>Whether two types are one.</summary>
    public static bool Of(TypeExpression first, TypeExpression second) => (first, second) switch
    {
        (NamedType one, NamedType other) => one.Name == other.Name && one.Target == other.Target && All(one.Arguments, other.Arguments, Of),
        (LiteralType one, LiteralType other) => one.Kind == other.Kind && one.Value == other.Value,
        (ArrayType one, ArrayType other) => Of(one.Element, other.Element),
        (TupleType one, TupleType other) => All(one.Elements, other.Elements, Of),
        (UnionType one, UnionType other) => All(one.Alternatives, other.Alternatives, Of),
        (IntersectionType one, IntersectionType other) => All(one.Parts, other.Parts, Of),
        (ObjectType one, ObjectType other) => All(one.Members, other.Members, Of) && OfOptional(one.IndexValue, other.IndexValue),
        (IndexedType one, IndexedType other) => Of(one.Object, other.Object) && Of(one.Index, other.Index),
        (KeyOfType one, KeyOfType other) => Of(one.Operand, other.Operand),
        (TypeOfType one, TypeOfType other) => one.Name == other.Name && one.Target == other.Target,
        (NonDataType one, NonDataType other) => one.Text == other.Text,
        (UnparsedType one, UnparsedType other) => one.Text == other.Text,
        _ => false,
    };

    private static bool Of(ObjectMember first, ObjectMember second) =>
        first.Name == second.Name && first.Optional == second.Optional && Of(first.Type, second.Type);

    private static bool OfOptional(TypeExpression? first, TypeExpression? second) =>
        first is null ? second is null : second is not null && Of(first, second);

    private static bool All<T>(EquatableArray<T> first, EquatableArray<T> second, Func<T, T, bool> same)
        where T : IEquatable<T>
    {
        if (first.Count != second.Count)
        {
            return false;
        }

        for (var i = 0; i < first.Count; i++)
        {
            if (!same(first[i], second[i]))
            {
                return false;
            }
        }

        return true;
    }
}
