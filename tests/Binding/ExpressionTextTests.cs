using Medusa.Generator.Binding.Expressions;
using Medusa.Generator.Model;
using Medusa.Generator.Model.Types;

namespace Medusa.Generator.Binding.Tests;

/// <summary>Types in words: what messages quote, and what two descriptions of a member are compared by.</summary>
public class ExpressionTextTests
{
    private static readonly TypeExpression s_a = Named("A");
    private static readonly TypeExpression s_b = Named("B");

    public static TheoryData<string, int> Texts
    {
        get
        {
            TheoryData<string, int> data = [];
            for (var i = 0; i < s_expressions.Length; i++)
            {
                data.Add(s_expressions[i].Text, i);
            }

            return data;
        }
    }

    private static readonly (string Text, TypeExpression Type)[] s_expressions =
    [
        ("A", s_a),
        ("A<B, A>", Named("A", s_b, s_a)),
        ("\"red\"", new LiteralType(default, LiteralKind.String, "red")),
        ("12", new LiteralType(default, LiteralKind.Number, "12")),
        ("true", new LiteralType(default, LiteralKind.Boolean, "true")),
        ("null", new LiteralType(default, LiteralKind.Null, "")),
        ("undefined", new LiteralType(default, LiteralKind.Undefined, "")),
        ("A[]", new ArrayType(default, s_a)),
        ("(A | B)[]", new ArrayType(default, new UnionType(default, EquatableArray.Of(s_b, s_a)))),
        ("(B & A)[]", new ArrayType(default, new IntersectionType(default, EquatableArray.Of(s_b, s_a)))),
        ("[B, A]", new TupleType(default, EquatableArray.Of(s_b, s_a))),
        ("A | B", new UnionType(default, EquatableArray.Of(s_b, s_a))),
        ("B & A", new IntersectionType(default, EquatableArray.Of(s_b, s_a))),
        ("{ }", new ObjectType(default, default, null)),
        ("{ x: A; y?: B; }", new ObjectType(default, EquatableArray.Of(Member("x", false, s_a), Member("y", true, s_b)), null)),
        ("{ x: A; [key]: B; }", new ObjectType(default, EquatableArray.Of(Member("x", false, s_a)), s_b)),
        ("A[B]", new IndexedType(default, s_a, s_b)),
        ("keyof A", new KeyOfType(default, s_a)),
        ("typeof a", new TypeOfType(default, "a", null)),
        ("() => void", new NonDataType(default, "() => void")),
        ("<<", new UnparsedType(default, "<<")),
    ];

    [Theory]
    [MemberData(nameof(Texts))]
    public void A_type_is_written_as_TypeScript_has_it(string expected, int type) =>
        Assert.Equal(expected, ExpressionText.Of(s_expressions[type].Type));

    private static NamedType Named(string name, params TypeExpression[] arguments) => new(default, name, null, arguments.ToEquatableArray());

    private static ObjectMember Member(string name, bool optional, TypeExpression type) => new(default, name, optional, type);
}
