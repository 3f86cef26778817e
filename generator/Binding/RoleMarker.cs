using Medusa.Generator.Model;

namespace Medusa.Generator.Binding;

/// <summary>Marks what each definition is used for, from the methods down.</summary>
internal sealed class RoleMarker(TypeBinder types)
{
    public void Mark(TypeModel? type, RecordRoles role)
    {
        if (type is null)
        {
            return;
        }

        var pending = new Stack<string>(Types.DefinitionsIn(type));
        while (pending.Count > 0)
        {
            var definition = types.Definition(pending.Pop());
            if ((definition.Roles & role) == role)
            {
                continue;
            }

            definition.Roles |= role;
            foreach (var member in definition.Members)
            {
                foreach (var id in Types.DefinitionsIn(member.Type))
                {
                    pending.Push(id);
                }
            }

            // What a filter compares with need not be the type of any operator.
            if (definition.FilterValue is { } value)
            {
                foreach (var id in Types.DefinitionsIn(value))
                {
                    pending.Push(id);
                }
            }

            foreach (var (_, @case) in definition.Cases)
            {
                pending.Push(@case.Id);
            }
        }
    }
}
