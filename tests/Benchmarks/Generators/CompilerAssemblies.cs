using System.Reflection;
using System.Runtime.CompilerServices;
using System.Runtime.Loader;

namespace Medusa.Benchmarks.Generators;

/// <summary>
/// The generator is measured in the compiler that builds run it in, that of the .NET SDK. It is compiled ahead of time; the same assemblies in
/// the NuGet packages aren't, and would first have to be compiled in each process.
/// </summary>
internal static class CompilerAssemblies
{
#pragma warning disable CA2255 // for applications too: it has to be there before anything loads the compiler
    [ModuleInitializer]
#pragma warning restore CA2255
    internal static void Find() => AssemblyLoadContext.Default.Resolving += Load;

    private static Assembly? Load(AssemblyLoadContext context, AssemblyName name)
    {
        var path = Path.Combine(Sdk.Compiler, name.Name + ".dll");
        return File.Exists(path) ? context.LoadFromAssemblyPath(path) : null;
    }
}
