using Medusa.Generator.Binding.Expressions;
using Medusa.Generator.Binding.Input;
using Medusa.Generator.Model;
using Medusa.Generator.Model.Pages;
using Medusa.Generator.Model.Problems;
using Medusa.Generator.Model.Types;

namespace Medusa.Generator.Binding.Types;

/// <summary>Collects the members of all that an object type is put together of.</summary>
internal sealed class ShapeFlattener(TypeBinder binder, TypeContext context)
{
    /// <summary>The entries of everything that an expression puts together; the first of a name wins.</summary>
    public List<MemberSource> Flatten(TypeExpression expression, Scope scope)
    {
        var members = new List<MemberSource>();
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
                members.Add(new MemberSource(entry, page));
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
                        Add(MemberSources.EntryOf(member), scope.Page);
                    }

                    break;
                case NamedType utility when UtilityTypes.HasMembers(utility):
                    var keys = utility.Arguments.Count > 1 ? ObjectShapes.KeysOf(utility.Arguments[1]) : [];
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
                    foreach (var child in scope.Children.Where(MemberSources.IsMember))
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

    /// <summary>
    /// The members of an inline object, each name once: the one that tells a union's cases apart before any other, else the first.
    /// </summary>
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
}
