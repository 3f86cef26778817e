using Medusa.Generator.Model.Types;

namespace Medusa.Generator.Model.Facts;

/// <summary>A line of a <c>*.corrections</c> file: <c>Cart.email⇥nullable</c>, <c>InviteUserRolesEnum⇥type⇥"admin" | "member"</c>.</summary>
/// <param name="Target">
/// A type (<c>Cart</c>), a member (<c>Cart.email</c>, nested <c>Order.items.title</c>), or an accessor (<c>admin.products</c>).
/// </param>
/// <param name="Type">
/// With <see cref="CorrectionKind.Type"/>, <see cref="CorrectionKind.Fallback"/> and <see cref="CorrectionKind.Add"/>: the type.
/// </param>
/// <param name="Text">With <see cref="CorrectionKind.Rename"/>: the C# name.</param>
internal sealed record Correction(string Target, Span TargetSpan, CorrectionKind Kind, TypeExpression? Type, string? Text, Span Span)
{
    /// <summary>With <see cref="CorrectionKind.Add"/>: the member can be left out.</summary>
    public bool IsOptionalMember { get; init; }
}

internal enum CorrectionKind
{
    /// <summary><c>nullable</c>: the value can be null.</summary>
    Nullable,

    /// <summary><c>nonnull</c>: the value is never null, whatever the page says.</summary>
    NonNull,

    /// <summary><c>optional</c>: the member can be left out.</summary>
    Optional,

    /// <summary><c>required</c>: the member is always there, whatever the page says.</summary>
    Required,

    /// <summary><c>type</c>: the type or member has the type in the third column, whatever the pages say.</summary>
    Type,

    /// <summary><c>fallback</c>: a type that no page defines has the type in the third column.</summary>
    Fallback,

    /// <summary><c>add</c>: the type has this member, with the type in the third column, although its page doesn't say so.</summary>
    Add,

    /// <summary><c>rename</c>: the type or member has the C# name in the third column.</summary>
    Rename,

    /// <summary><c>ignore</c>: the resource, method or member is left out.</summary>
    Ignore,

    /// <summary><c>keep</c>: only resources (accessors) so marked are emitted.</summary>
    Keep,
}
