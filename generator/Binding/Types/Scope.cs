using Medusa.Generator.Model;
using Medusa.Generator.Model.Facts;
using Medusa.Generator.Model.Pages;
using Medusa.Generator.Model.Types;

namespace Medusa.Generator.Binding.Types;

/// <summary>Where a type expression stands: what its links start from, and what an inline type in it is named after.</summary>
/// <param name="Page">The page, or null for an expression of a corrections file.</param>
/// <param name="Owner">The type whose member it is, or null for a method's parameter or result.</param>
/// <param name="OwnerName">What an inline type is named after where there is no owner.</param>
/// <param name="Member">The member's wire name.</param>
/// <param name="Children">The entry's children: an inline type's members, spelt out.</param>
/// <param name="IsItem">One item of a list is meant: an inline type's name is the singular.</param>
/// <param name="File">The corrections file, where there is no page.</param>
/// <param name="Origin">The member's documented type, which other owners may share: by reference, what an inline type in it comes from.</param>
internal readonly record struct Scope(
    Page? Page,
    Definition? Owner,
    string OwnerName,
    string Member,
    EquatableArray<PageEntry> Children,
    bool IsItem = false,
    TypeExpression? Origin = null,
    FactFile<Correction>? File = null)
{
    /// <summary>The family whose pages an unlinked name means before those of any other.</summary>
    public string Family => Page?.Family ?? Owner?.Page?.Family ?? "";

    /// <summary>The same place, one item of it.</summary>
    public Scope Item() => this with { IsItem = true };

    /// <summary>The same place without the entry's children, which describe something else.</summary>
    public Scope WithoutChildren() => this with { Children = default };
}
