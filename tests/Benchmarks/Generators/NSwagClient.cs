using NSwag;
using NSwag.CodeGeneration.CSharp;

namespace Medusa.Benchmarks.Generators;

/// <summary>The peer: a client of the same API by NSwag, from its OpenAPI description.</summary>
internal static class NSwagClient
{
    public static async Task<int> GenerateAsync(string[] descriptions)
    {
        var characters = 0;
        foreach (var description in descriptions)
        {
            var document = await OpenApiYamlDocument.FromYamlAsync(description);
            var settings = new CSharpClientGeneratorSettings { ClassName = "{controller}Client" };
            settings.CSharpGeneratorSettings.Namespace = "Medusa";
            settings.CSharpGeneratorSettings.JsonLibrary = NJsonSchema.CodeGeneration.CSharp.CSharpJsonLibrary.SystemTextJson;
            characters += new CSharpClientGenerator(document, settings).GenerateFile().Length;
        }

        return characters;
    }
}
