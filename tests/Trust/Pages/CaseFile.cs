using System.Text.Encodings.Web;
using System.Text.Json;
using Medusa.Generator.Client.Tests.Support;
using Medusa.Tests.Shared;

namespace Medusa.Trust.Tests.Pages;

/// <summary>Input that once showed a fault, kept in <c>Cases</c> and tried on every run.</summary>
internal static class CaseFile
{
    private static readonly JsonSerializerOptions s_json = new() { WriteIndented = true, Encoder = JavaScriptEncoder.Default };

    public static string Folder { get; } = Path.Combine(Places.Repository, "tests", "Trust", "Cases");

    /// <summary>The names of the cases.</summary>
    public static IEnumerable<string> Names =>
        Directory.EnumerateFiles(Folder, "*.json").Select(Path.GetFileName).Order(StringComparer.Ordinal)!;

    public static IReadOnlyList<PageFile> Read(string name) =>
        JsonSerializer.Deserialize<PageFile[]>(File.ReadAllText(Path.Combine(Folder, name)), s_json)!;

    /// <summary>Keeps a case that fails, cut down to what makes it fail.</summary>
    /// <param name="files">The case.</param>
    /// <param name="check">Throws while the fault is there.</param>
    /// <param name="folder">Where to put it.</param>
    public static string Keep(IReadOnlyList<PageFile> files, Action<IReadOnlyList<PageFile>> check, string folder)
    {
        Directory.CreateDirectory(folder);
        var path = Path.Combine(folder, $"{DateTime.UtcNow:yyyyMMdd-HHmmss-fff}.json");
        File.WriteAllText(path, JsonSerializer.Serialize(Reducer.Reduce(files, check), s_json));
        return path;
    }
}
