using Medusa.Generator.Binding.Corrections;
using Medusa.Generator.Binding.Expressions;
using Medusa.Generator.Model.Client;
using Medusa.Generator.Model.Pages;

namespace Medusa.Generator.Binding.Types;

/// <summary>
/// What must be there, and what can be null: decided here once for each member and parameter, when what it is used for is known. A request
/// says what it must hold; a query's members can all be left out; a response, and a type that serves both ways, is read as it comes: what
/// the page promises is not nullable, and reading it where the server left it out throws.
/// </summary>
/// <param name="Nullable">The C# property is nullable.</param>
/// <param name="Required">The C# property has the <c>required</c> modifier.</param>
internal readonly record struct Presence(bool Nullable, bool Required)
{
    /// <summary>Decides it for all members of a record.</summary>
    public static void Decide(Definition record, CorrectionTable corrections)
    {
        var targets = corrections.MembersOf(record.Path);
        foreach (var member in record.Record!.Members)
        {
            member.Presence = Of(record, member, targets.Of(member.Entry.Name), corrections);
        }
    }

    /// <summary>Whether a payload or a single value can be left out.</summary>
    /// <param name="isNullable">The documented type takes null.</param>
    public static bool IsOptional(PageEntry parameter, bool isNullable) => parameter.Optional || parameter.DefaultValue.Length > 0 || isNullable;

    /// <summary>Whether a query can be left out: all its members can, whatever the page says of the query itself.</summary>
    public static bool IsOptionalQuery(PageEntry parameter, TypeModel type, bool isNullable) =>
        type is RecordReference || IsOptional(parameter, isNullable);

    private static Presence Of(Definition owner, BoundMember member, string? target, CorrectionTable corrections)
    {
        var entry = member.Entry;
        var isRequest = owner.Roles == RecordRoles.Request;
        var hasDefault = entry.DefaultValue.Length > 0 || entry.HasDisputedDefault;
        var optional = (target is null ? null : corrections.OptionalOf(target)) ?? (entry.Optional || (isRequest && hasDefault));
        var nullable = (target is null ? null : corrections.NullableOf(target)) ?? member.Nullable;
        var isLeftOut = (owner.Roles & RecordRoles.Query) != 0 || ((owner.Roles & RecordRoles.Response) != 0 && entry.Expandable);

        // A filter is made of a value too, which sets no operator.
        var isFree = optional || owner.Record!.FilterValue is not null;
        return new Presence(nullable || isFree || isLeftOut, isRequest && !isFree && owner.Record!.Union is null);
    }
}
