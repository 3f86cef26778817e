using System.Runtime.CompilerServices;
using Medusa.Generator.Binding.Expressions;
using Medusa.Generator.Model;
using Medusa.Generator.Model.Pages;
using Medusa.Generator.Model.Types;

namespace Medusa.Generator.Binding.Types;

/// <summary>Members of other types, <c>Order["items"]</c>.</summary>
internal sealed class IndexedTypeBinder(TypeBinder binder)
{
    private readonly Dictionary<IndexedMember, Bound?> _indexed = [];

    /// <summary>A member that an index leads to, in the place where it is bound.</summary>
    /// <param name="Type">The member's type, by context.Reference.</param>
    /// <param name="Owner">Whose member it becomes.</param>
    private readonly record struct IndexedMember(TypeExpression Type, Definition? Owner, string OwnerName, string Member, bool IsItem)
    {
        public bool Equals(IndexedMember other) =>
            ReferenceEquals(Type, other.Type) && Owner == other.Owner && OwnerName == other.OwnerName && Member == other.Member
                && IsItem == other.IsItem;

        public override int GetHashCode() =>
            (RuntimeHelpers.GetHashCode(Type) * 31) + ((Owner?.GetHashCode() ?? 0) * 17) + StringComparer.Ordinal.GetHashCode(Member);
    }

    public Bound BindIndexed(IndexedType indexed, Scope scope)
    {
        if (indexed.Index is not LiteralType { Kind: LiteralKind.String } name || SourceOf(indexed, name.Value, scope) is not var (entry, page))
        {
            return binder.Open(indexed, "[…]", "the member that it names isn't documented", scope);
        }

        var member = new IndexedMember(entry.Type, scope.Owner, scope.OwnerName, scope.Member, scope.IsItem);
        if (!_indexed.TryGetValue(member, out var bound))
        {
            // Nothing yet: to meet it again while it is bound is to go round in a circle.
            _indexed.Add(member, null);
            bound = binder.Limits.Spend(binder.Limits.Cost.Of(entry.Type), scope, indexed.Span)
                ? binder.Bind(entry.Type, scope with { Page = page, Children = entry.Children })
                : new Bound(TypeModels.JsonNode, true);
            _indexed[member] = bound;
        }

        return bound ?? binder.Limits.Beyond("the nesting of a type that is its own member", WorkGuard.DepthLimit, indexed.Span, scope);
    }

    private MemberSource? SourceOf(IndexedType indexed, string name, Scope scope)
    {
        if (indexed.Object is NamedType named && !UtilityTypes.HasMembers(named) && !TypeScriptBuiltIns.Contains(named.Name))
        {
            return binder.Resolver.Resolve(named, scope.WithoutChildren()).Type is RecordReference record
                ? binder.Table[record.Id].Record?.Source(name)
                : null;
        }

        foreach (var source in binder.Flattener.Flatten(indexed.Object, scope.WithoutChildren()))
        {
            if (source.Entry.Name == name)
            {
                return source;
            }
        }

        return null;
    }
}
