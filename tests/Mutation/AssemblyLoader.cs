using System.Reflection;
using Microsoft.CodeAnalysis;

namespace Medusa.Mutation;

/// <summary>Loads the project's source generators.</summary>
internal sealed class AssemblyLoader : IAnalyzerAssemblyLoader
{
    public void AddDependencyLocation(string fullPath)
    {
    }

    public Assembly LoadFromPath(string fullPath) => Assembly.LoadFrom(fullPath);
}
