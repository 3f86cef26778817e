using Medusa.Generator.Binding.Expressions;
using Medusa.Generator.Binding.Input;
using Medusa.Generator.Model;
using Medusa.Generator.Model.Client;
using Medusa.Generator.Model.Docs;
using Medusa.Generator.Model.Pages;
using Medusa.Generator.Model.Problems;
using Medusa.Generator.Model.Types;

namespace Medusa.Generator.Binding.Types;

/// <summary>Object types: what is written in place, put together by an intersection, or made by a utility type of the members of others.</summary>
internal sealed class ShapeBinder(TypeBinder binder, TypeContext context)
{
    /// <summary>A record of the entries given, named after its place: a payload or a result without a name of its own.</summary>
    public TypeModel Inline(Scope scope, Span span, IEnumerable<(PageEntry Entry, Page? Page)> sources) =>
        Inline(scope, "object", span, sources);

    public TypeModel Inline(Scope scope, string shape, Span span, IEnumerable<(PageEntry Entry, Page? Page)> sources, bool isMerged = false)
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

        if (expression is IntersectionType intersection && OnlyNamed(intersection) is { } only)
        {
            return binder.Bind(only, scope.WithoutChildren());
        }

        return Inline(scope, ExpressionText.Of(expression), expression.Span, Shape(expression, scope));
    }

    // Of X & Record<string, unknown> only X tells something; every record keeps what it doesn't know.
    private static NamedType? OnlyNamed(IntersectionType intersection)
    {
        NamedType? only = null;
        foreach (var part in intersection.Parts)
        {
            if (part is NamedType { Name: "Record" or "unknown" or "any" })
            {
                continue;
            }

            if (only is not null || part is not NamedType named || TypeScriptBuiltIns.Contains(named.Name)
                || UtilityTypes.MakesType(named))
            {
                return null;
            }

            only = named;
        }

        return only;
    }

    /// <summary>
    /// The members of a shape. Where the docs lost the expression's inline parts (they write a bare <c>object</c>), the
    /// entry's children are the members, and those of the types that the expression names; else the expression is, and the children of
    /// the same names bring their prose.
    /// </summary>
    public List<(PageEntry Entry, Page? Page)> Shape(TypeExpression expression, Scope scope)
    {
        if (!scope.Children.IsEmpty && LosesMembers(expression))
        {
            List<(PageEntry Entry, Page? Page)> spelt = [.. scope.Children.Where(IsMember).Select(c => (c, scope.Page))];
            AddMissing(spelt, Flatten(expression, scope.WithoutChildren()));
            return spelt;
        }

        var members = Flatten(expression, scope);
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
                        ? (members[i].Entry with { Description = child.Description }, members[i].Page)
                        : (child, scope.Page);
                }
            }
        }

        return members;
    }

    public static void AddMissing(List<(PageEntry Entry, Page? Page)> members, List<(PageEntry Entry, Page? Page)> more)
    {
        var names = new HashSet<string>(members.Select(m => m.Entry.Name), StringComparer.Ordinal);
        members.AddRange(more.Where(m => names.Add(m.Entry.Name)));
    }

    public static bool LosesMembers(TypeExpression expression) => expression switch
    {
        NamedType { Name: "object" or "Object" } => true,
        IntersectionType intersection => intersection.Parts.Any(LosesMembers),
        UnionType union => union.Alternatives.Any(LosesMembers),
        ArrayType array => LosesMembers(array.Element),
        _ when UtilityTypes.Whole(expression) is { } whole => LosesMembers(whole),

        // PaginatedResponse<object>: what was written in place of the object is lost.
        NamedType { Target: not null } generic => generic.Arguments.Any(LosesMembers),
        _ => false,
    };

    /// <summary>The entries of everything that an expression puts together; the first of a name wins.</summary>
    public List<(PageEntry Entry, Page? Page)> Flatten(TypeExpression expression, Scope scope)
    {
        var members = new List<(PageEntry Entry, Page? Page)>();
        var names = new HashSet<string>(StringComparer.Ordinal);
        Flatten(expression);
        return members;

        bool Add(PageEntry entry, Page? page)
        {
            if (!binder.Limits.Spend(OutputCost.Look, scope, expression.Span))
            {
                return false;
            }

            if (names.Add(entry.Name))
            {
                members.Add((entry, page));
            }

            return true;
        }

        void Flatten(TypeExpression part)
        {
            if (!context.Guard.TryEnter())
            {
                binder.Limits.Beyond("the nesting of a type", WorkGuard.DepthLimit, part.Span, scope);
                return;
            }

            Put(part);
            context.Guard.Leave();
        }

        void Put(TypeExpression part)
        {
            switch (part)
            {
                case IntersectionType intersection:
                    foreach (var inner in intersection.Parts)
                    {
                        Flatten(inner);
                    }

                    break;
                case ObjectType inline:
                    foreach (var member in MembersOf(inline, scope))
                    {
                        Add(EntryOf(member), scope.Page);
                    }

                    break;
                case NamedType utility when UtilityTypes.HasMembers(utility):
                    var keys = utility.Arguments.Count > 1 ? KeysOf(utility.Arguments[1]) : [];
                    foreach (var (entry, page) in this.Flatten(utility.Arguments[0], scope.WithoutChildren()))
                    {
                        switch (UtilityTypes.Of(utility))
                        {
                            case UtilityType.Omit when keys.Contains(entry.Name):
                            case UtilityType.Pick when !keys.Contains(entry.Name):
                                break;
                            case UtilityType.Partial:
                                Add(entry with { Optional = true }, page);
                                break;
                            default:
                                Add(entry, page);
                                break;
                        }
                    }

                    break;
                case ArgumentType { Type: RecordReference argument }:
                    PutMembersOf(argument);
                    break;
                case NamedType named when !TypeScriptBuiltIns.Contains(named.Name):
                    if (binder.Resolver.Resolve(named, scope.WithoutChildren()).Type is RecordReference record)
                    {
                        PutMembersOf(record);
                    }

                    break;
                case NamedType { Name: "object" }:
                    foreach (var child in scope.Children.Where(IsMember))
                    {
                        Add(child, scope.Page);
                    }

                    break;
            }
        }

        void PutMembersOf(RecordReference record)
        {
            foreach (var (entry, page) in binder.Table[record.Id].Record?.Sources ?? [])
            {
                if (!Add(entry, page))
                {
                    break;
                }
            }
        }
    }

    // The docs list a literal argument ("product") among the members.
    public static bool IsMember(PageEntry entry) =>
        !(entry.Type is LiteralType { Kind: LiteralKind.String } literal && entry.Name == $"\"{literal.Value}\"");

    private static HashSet<string> KeysOf(TypeExpression expression)
    {
        var keys = new HashSet<string>(StringComparer.Ordinal);
        Visit(expression);
        return keys;

        void Visit(TypeExpression type)
        {
            if (type is LiteralType literal)
            {
                keys.Add(literal.Value);
            }
            else if (type is UnionType union)
            {
                foreach (var alternative in union.Alternatives)
                {
                    Visit(alternative);
                }
            }
        }
    }

    // The members of an inline object, each name once: the one that tells a union's cases apart before any other, else the first.
    public List<ObjectMember> MembersOf(ObjectType inline, Scope scope, TypeExpression? discriminator = null)
    {
        var members = new Dictionary<string, ObjectMember>(StringComparer.Ordinal);
        var order = new List<ObjectMember>();
        foreach (var member in inline.Members.OrderByDescending(m => discriminator is not null && ReferenceEquals(m.Type, discriminator)))
        {
            if (!members.TryGetValue(member.Name, out var first))
            {
                members.Add(member.Name, member);
                order.Add(member);
            }
            else if (scope.Page is { } page
                && (first.Optional != member.Optional || !context.Texts.AreSame(first.Type, member.Type)))
            {
                context.Problems.Add(ProblemId.DuplicateMember, page, member.NameSpan, member.Name, scope.Owner?.Title ?? scope.OwnerName);
            }
        }

        return order;
    }

    public static PageEntry EntryOf(ObjectMember member) => new(
        member.Name, member.NameSpan, member.Type, Doc.Empty, member.Optional, false, "", null, null, default);

    public static bool IsShape(TypeExpression expression) => expression switch
    {
        ObjectType inline => !inline.Members.IsEmpty,
        IntersectionType intersection => OnlyNamed(intersection) is null && intersection.Parts.Any(p => p is not NamedType { Name: "Record" }),
        _ => UtilityTypes.MakesType(expression),
    };
}
