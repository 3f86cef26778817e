using Medusa.Generator.Model;
using Medusa.Generator.Model.Pages;
using Medusa.Generator.Model.Types;

namespace Medusa.Generator.Reading.Types;

/// <summary>What an aliased type leaves to the table below it.</summary>
internal static class AliasedTypes
{
    private const string Condition = " extends ";

    /// <summary>Whether a type is <c>object</c>, which stands for an object type whose members are written elsewhere.</summary>
    public static bool IsBareObject(TypeExpression type) => type is NamedType { Name: "object" or "Object", Target: null, Arguments.IsEmpty: true };

    /// <summary>Whether a type has a part, or a generic argument of one, that is only called an object.</summary>
    public static bool LoseMembers(TypeExpression type) => type switch
    {
        NamedType { Target: not null } generic => generic.Arguments.Any(LoseMembers),
        UnionType union => union.Alternatives.Any(LoseMembers),
        IntersectionType intersection => intersection.Parts.Any(LoseMembers),
        _ => IsBareObject(type),
    };

    /// <summary>
    /// The type parameters of an alias that doesn't list them: the names in it that only type parameters have (<c>T</c>, <c>TObject</c>),
    /// in their order.
    /// </summary>
    public static EquatableArray<string> ParametersOf(PageEntry alias)
    {
        var names = new List<string>();
        Add(alias.Type, names);
        foreach (var child in alias.Children)
        {
            Add(child.Type, names);
        }

        return names.ToEquatableArray();
    }

    private static void Add(TypeExpression type, List<string> names)
    {
        switch (type)
        {
            case NonDataType conditional:
                AddConditions(conditional.Text, names);
                break;
            case NamedType { Target: null, Arguments.IsEmpty: true } named when IsParameter(named.Name) && !names.Contains(named.Name):
                names.Add(named.Name);
                break;
            case NamedType named:
                AddAll(named.Arguments, names);
                break;
            case ArrayType array:
                Add(array.Element, names);
                break;
            case UnionType union:
                AddAll(union.Alternatives, names);
                break;
            case IntersectionType intersection:
                AddAll(intersection.Parts, names);
                break;
            case TupleType tuple:
                AddAll(tuple.Elements, names);
                break;
            default:
                break;
        }
    }

    // T extends `string` ? …: a condition on a parameter.
    private static void AddConditions(string text, List<string> names)
    {
        for (var end = text.IndexOf(Condition, StringComparison.Ordinal); end >= 0; end = text.IndexOf(Condition, end + 1, StringComparison.Ordinal))
        {
            var start = end;
            while (start > 0 && (char.IsLetterOrDigit(text[start - 1]) || text[start - 1] == '_'))
            {
                start--;
            }

            var name = text.Substring(start, end - start);
            if (name.Length > 0 && IsParameter(name) && !names.Contains(name))
            {
                names.Add(name);
            }
        }
    }

    private static void AddAll(EquatableArray<TypeExpression> types, List<string> names)
    {
        foreach (var type in types)
        {
            Add(type, names);
        }
    }

    private static bool IsParameter(string name) => name[0] == 'T' && (name.Length == 1 || char.IsUpper(name[1]));
}
