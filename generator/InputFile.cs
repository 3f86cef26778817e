using Medusa.Generator.Review;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Medusa.Generator;

/// <summary>An additional file, and what the project says of it: found out once, for all stages that look for files.</summary>
/// <param name="Text">The file.</param>
/// <param name="Path">Its path with forward slashes.</param>
/// <param name="Kind">What the project counts it among: <c>reference</c>, <c>other</c> or nothing.</param>
/// <param name="Severities">How severe the diagnostics in it are.</param>
internal sealed record InputFile(AdditionalText Text, string Path, string? Kind, FileSeverities Severities)
{
    /// <summary>It belongs to the reference that the project's is compared with.</summary>
    public bool IsOther => Kind == "other";

    /// <summary>A file in MDX, one called page.json, or other JSON that the project counts among its pages.</summary>
    public bool IsPage => Ends(".mdx") || (Ends(".json") && (IsReference || IsCalled("page.json")));

    /// <summary>The project counts it among its reference pages, and its ending says that it isn't any.</summary>
    public bool IsNoPage => IsReference && !Ends(".mdx") && !Ends(".json");

    /// <summary>The accepted surface.</summary>
    public bool IsBaseline => IsCalled(SurfaceBaseline.FileName);

    private bool IsReference => Kind == "reference";

    /// <summary>Reads what the project says of a file.</summary>
    public static InputFile Of(AdditionalText text, AnalyzerConfigOptionsProvider options)
    {
        var own = options.GetOptions(text);
        var path = text.Path.Replace('\\', '/');
        return new InputFile(
            text, path, own.TryGetValue("build_metadata.AdditionalFiles.MedusaKind", out var kind) ? kind : null, FileSeverities.Read(path, own));
    }

    /// <summary>Whether its path ends so.</summary>
    public bool Ends(string ending) => Path.EndsWith(ending, StringComparison.OrdinalIgnoreCase);

    /// <summary>What is in it.</summary>
    public string Read(CancellationToken cancellationToken) => Text.GetText(cancellationToken)?.ToString() ?? "";

    private bool IsCalled(string name) => string.Equals(System.IO.Path.GetFileName(Path), name, StringComparison.OrdinalIgnoreCase);
}
