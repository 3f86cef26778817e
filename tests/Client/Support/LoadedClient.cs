using System.Reflection;
using System.Runtime.Loader;
using Microsoft.CodeAnalysis;

namespace Medusa.Generator.Client.Tests.Support;

/// <summary>A generated client, compiled and loaded.</summary>
internal sealed class LoadedClient
{
    private readonly Assembly _assembly;

    public LoadedClient(Compilation compilation)
    {
        using var image = new MemoryStream();
        var result = compilation.Emit(image, cancellationToken: TestContext.Current.CancellationToken);
        Assert.Empty(result.Diagnostics.Where(d => d.Severity == DiagnosticSeverity.Error));
        _assembly = Load(image);
    }

    public LoadedClient(byte[] image) => _assembly = Load(new MemoryStream(image));

    public Type Type(string name) => _assembly.GetType("Medusa." + name, throwOnError: true)!;

    private static Assembly Load(MemoryStream image)
    {
        image.Position = 0;
        return new AssemblyLoadContext("Client").LoadFromStream(image);
    }
}
