namespace Medusa.Generator.Emitting.Writing;

/// <summary>The namespaces that emitted code may open, in the order in which it opens them.</summary>
[Flags]
internal enum Usings
{
    None = 0,
    System = 1 << 0,
    CodeDomCompiler = 1 << 1,
    CollectionsGeneric = 1 << 2,
    DiagnosticsCodeAnalysis = 1 << 3,
    Globalization = 1 << 4,
    NetHttp = 1 << 5,
    RuntimeCompilerServices = 1 << 6,
    Text = 1 << 7,
    TextJson = 1 << 8,
    JsonNodes = 1 << 9,
    JsonSerialization = 1 << 10,
    JsonMetadata = 1 << 11,
    Threading = 1 << 12,
    Tasks = 1 << 13,
    Medusa = 1 << 14,
    MedusaRuntime = 1 << 15,
    DependencyInjection = 1 << 16,
}

/// <summary>What the flags of <see cref="Usings"/> stand for.</summary>
internal static class UsingDirectives
{
    // In the order of the flags: bit n is the n-th name.
    private static readonly string[] s_names =
    [
        "System",
        "System.CodeDom.Compiler",
        "System.Collections.Generic",
        "System.Diagnostics.CodeAnalysis",
        "System.Globalization",
        "System.Net.Http",
        "System.Runtime.CompilerServices",
        "System.Text",
        "System.Text.Json",
        "System.Text.Json.Nodes",
        "System.Text.Json.Serialization",
        "System.Text.Json.Serialization.Metadata",
        "System.Threading",
        "System.Threading.Tasks",
        "Medusa",
        "Medusa.Runtime",
        "Microsoft.Extensions.DependencyInjection",
    ];

    /// <summary>The names behind the flags.</summary>
    public static IEnumerable<string> Names(Usings usings)
    {
        for (var i = 0; i < s_names.Length; i++)
        {
            if (((int)usings & (1 << i)) != 0)
            {
                yield return s_names[i];
            }
        }
    }
}
