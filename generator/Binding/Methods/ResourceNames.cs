using Medusa.Generator.Binding.Corrections;
using Medusa.Generator.Binding.Naming;

namespace Medusa.Generator.Binding.Methods;

/// <summary>The C# names of resource classes.</summary>
internal static class ResourceNames
{
    /// <summary>The name of a resource's class, before it is made unique.</summary>
    public static string ClassNameOf(ResourceNode resource, CorrectionTable corrections)
    {
        if (corrections.NameOf(resource.Title) is { } name)
        {
            return name;
        }

        var pascal = Identifiers.Pascal(resource.Title);
        return pascal.EndsWith(ResourceNode.ClassEnding, StringComparison.Ordinal) ? pascal : pascal + ResourceNode.ClassEnding;
    }
}
