using NSwag;
using NSwag.CodeGeneration.CSharp;

namespace Medusa.Benchmarks.Generators;

/// <summary>The peer: a client of the same API by NSwag, from its OpenAPI description.</summary>
internal static class NSwagClient
{
    public static async Task<int> GenerateAsync(string[] descriptions)
    {
        var characters = 0;
        for (var i = 0; i < descriptions.Length; i++)
        {
            characters += (await FileAsync(descriptions[i], i)).Length;
        }

        return characters;
    }

    /// <summary>Writes the files into a folder.</summary>
    public static async Task WriteAsync(string[] descriptions, string folder)
    {
        for (var i = 0; i < descriptions.Length; i++)
        {
            await File.WriteAllTextAsync(Path.Combine(folder, $"NSwag{i}.cs"), await FileAsync(descriptions[i], i));
        }
    }

    // A namespace for each, since the admin's and the store's types bear the same names.
    private static async Task<string> FileAsync(string description, int number)
    {
        var document = await OpenApiYamlDocument.FromYamlAsync(description);
        var settings = new CSharpClientGeneratorSettings { ClassName = "{controller}Client" };
        settings.CSharpGeneratorSettings.Namespace = $"Medusa.Api{number}";
        settings.CSharpGeneratorSettings.JsonLibrary = NJsonSchema.CodeGeneration.CSharp.CSharpJsonLibrary.SystemTextJson;
        return new CSharpClientGenerator(document, settings).GenerateFile();
    }
}
