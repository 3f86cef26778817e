using Medusa.Generator.Model.Client;

namespace Medusa.Generator.Binding.Types;

/// <summary>Marks what each definition is used for, from the methods down.</summary>
internal sealed class RoleMarker(TypeBinder types)
{
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
