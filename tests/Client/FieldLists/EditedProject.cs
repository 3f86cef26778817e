using Medusa.Generator.Client.Tests.Support;
using Microsoft.CodeAnalysis;

namespace Medusa.Generator.Client.Tests.FieldLists;

/// <summary>A project in an editor: one file, and a client in a reference.</summary>
internal static class EditedProject
{
    public static Document Of(string source)
    {
        var project = new AdhocWorkspace().AddProject("Project", LanguageNames.CSharp)
            .WithCompilationOptions(GeneratorRun.CompilationOptions)
            .WithParseOptions(GeneratorRun.ParseOptions)
            .WithMetadataReferences(GeneratorRun.References.Add(FieldListRun.Sample));
        return project.AddDocument("Program.cs", source);
    }
}
