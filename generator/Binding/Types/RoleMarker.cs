using Medusa.Generator.Binding.Expressions;
using Medusa.Generator.Model.Client;

namespace Medusa.Generator.Binding.Types;

/// <summary>Marks what each definition is used for, from the methods down.</summary>
internal sealed class RoleMarker(TypeBinder types)
{
    /// <summary>
    /// Marks what a type is made of as read from responses, as far as nothing has marked it yet: what the methods' types are is theirs to say.
    /// </summary>
    public void MarkRest(TypeModel type)
    {
        var pending = new Stack<TypeId>(TypeModels.DefinitionsIn(type));
        while (pending.Count > 0)
        {
            var definition = types.Definition(pending.Pop());
            if (definition.Roles == RecordRoles.None)
            {
                definition.Roles = RecordRoles.Response;
                foreach (var id in definition.Content.References)
                {
                    pending.Push(id);
                }
            }
        }
    }

    public void Mark(TypeModel? type, RecordRoles role)
    {
        if (type is null)
        {
            return;
        }

        var pending = new Stack<TypeId>(TypeModels.DefinitionsIn(type));
        while (pending.Count > 0)
        {
            var definition = types.Definition(pending.Pop());
            if ((definition.Roles & role) == role)
            {
                continue;
            }

            definition.Roles |= role;
            foreach (var id in definition.Content.References)
            {
                pending.Push(id);
            }
        }
    }
}
