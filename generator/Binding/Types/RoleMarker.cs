using Medusa.Generator.Binding.Expressions;
using Medusa.Generator.Model.Client;

namespace Medusa.Generator.Binding.Types;

/// <summary>Marks what each definition is used for, from the methods down.</summary>
internal sealed class RoleMarker(TypeBinder types)
{
    private readonly Stack<TypeId> _pending = new();

    /// <summary>Marks what members that were bound late lead to as their owners are marked.</summary>
    /// <returns>Whether there were such members.</returns>
    public bool Mark(IReadOnlyList<(Definition Owner, BoundMember Member)> late)
    {
        foreach (var (owner, member) in late)
        {
            Mark(member.Type, owner.Representative.Roles);
        }

        return late.Count > 0;
    }

    /// <summary>Marks what members that were bound late lead to, as far as nothing has marked it yet.</summary>
    /// <returns>Whether there were such members.</returns>
    public bool MarkRest(IReadOnlyList<(Definition Owner, BoundMember Member)> late)
    {
        foreach (var (owner, member) in late)
        {
            if (owner.Roles != RecordRoles.None)
            {
                MarkRest(member.Type);
            }
        }

        return late.Count > 0;
    }

    /// <summary>
    /// Marks what a type is made of as read from responses, as far as nothing has marked it yet: what the methods' types are is theirs to say.
    /// </summary>
    public void MarkRest(TypeModel type)
    {
        TypeModels.AddDefinitionsIn(type, _pending);
        while (_pending.Count > 0)
        {
            var definition = types.Definition(_pending.Pop());
            if (definition.Roles == RecordRoles.None)
            {
                definition.Roles = RecordRoles.Response;
                definition.Content.AddReferences(_pending);
            }
        }
    }

    public void Mark(TypeModel? type, RecordRoles role)
    {
        TypeModels.AddDefinitionsIn(type, _pending);
        while (_pending.Count > 0)
        {
            var definition = types.Definition(_pending.Pop());
            if ((definition.Roles & role) == role)
            {
                continue;
            }

            definition.Roles |= role;
            definition.Content.AddReferences(_pending);
        }
    }
}
