namespace Medusa.Generator.Model.Types;

/// <summary>A type as a page writes it. Places are offsets into the page, in UTF-16 characters.</summary>
internal abstract record TypeExpression(Span Span);

/// <summary>
/// A named type: a keyword (<c>string</c>, <c>Date</c>, <c>unknown</c>), an unlinked name (<c>AdminBatchJobRes</c>),
/// or a link (<c>[BatchJob](../internal/classes/internal.BatchJob.mdx#anchor)</c>).
/// </summary>
/// <param name="Name">The name, unescaped (<c>ORDER_EDIT</c>).</param>
/// <param name="Target">The link's target as written, or null where there is no link.</param>
/// <param name="Arguments">Generic arguments.</param>
internal sealed record NamedType(Span Span, string Name, string? Target, EquatableArray<TypeExpression> Arguments)
    : TypeExpression(Span);

/// <summary>A string, number, boolean, null or undefined literal. <c>null</c> and <c>undefined</c> have an empty value.</summary>
internal sealed record LiteralType(Span Span, LiteralKind Kind, string Value) : TypeExpression(Span);

internal enum LiteralKind
{
    String,
    Number,
    Boolean,
    Null,
    Undefined,
    TemplateString,
}

/// <summary><c>T[]</c>, and <c>Array&lt;T&gt;</c> and <c>readonly T[]</c> alike.</summary>
internal sealed record ArrayType(Span Span, TypeExpression Element) : TypeExpression(Span);

/// <summary><c>[A, B]</c>.</summary>
internal sealed record TupleType(Span Span, EquatableArray<TypeExpression> Elements) : TypeExpression(Span);

/// <summary><c>A | B</c>, flat: no alternative is itself a union unless it stood in parentheses within an array or intersection.</summary>
internal sealed record UnionType(Span Span, EquatableArray<TypeExpression> Alternatives) : TypeExpression(Span);

/// <summary><c>A &amp; B</c>. <c>A &amp; {…}[]</c>, which the docs write for <c>(A &amp; {…})[]</c>, is already mended by the parser.</summary>
internal sealed record IntersectionType(Span Span, EquatableArray<TypeExpression> Parts) : TypeExpression(Span);

/// <summary><c>{ a: string ; b?: number ; [key: string]: unknown }</c>.</summary>
/// <param name="IndexValue">The value type of an index signature or mapped type, or null where there is none.</param>
internal sealed record ObjectType(Span Span, EquatableArray<ObjectMember> Members, TypeExpression? IndexValue)
    : TypeExpression(Span);

/// <summary>A member of an inline object.</summary>
internal sealed record ObjectMember(Span NameSpan, string Name, bool Optional, TypeExpression Type);

/// <summary><c>T["member"]</c>.</summary>
internal sealed record IndexedType(Span Span, TypeExpression Object, TypeExpression Index) : TypeExpression(Span);

/// <summary><c>keyof T</c>.</summary>
internal sealed record KeyOfType(Span Span, TypeExpression Operand) : TypeExpression(Span);

/// <summary><c>typeof name</c>.</summary>
internal sealed record TypeOfType(Span Span, string Name, string? Target) : TypeExpression(Span);

/// <summary>A function or constructor type, a type predicate, a conditional type: nothing that travels as JSON. Text is as written.</summary>
internal sealed record NonDataType(Span Span, string Text) : TypeExpression(Span);

/// <summary>An expression that couldn't be parsed; the page carries a problem about it. Text is as written.</summary>
internal sealed record UnparsedType(Span Span, string Text) : TypeExpression(Span);
