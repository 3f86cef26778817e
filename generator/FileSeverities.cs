using Medusa.Generator.Model;
using Medusa.Generator.Model.Problems;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Medusa.Generator;

/// <summary>
/// How severe the diagnostics in a file are, as the sections of <c>.editorconfig</c> that match the file say. The compiler applies
/// <c>dotnet_diagnostic</c> keys of such sections to C# files only, and doesn't show them to generators; so these keys are our own:
/// <c>medusa_diagnostic.MED0401.severity</c>.
/// </summary>
internal sealed record FileSeverities(string Path, EquatableArray<FileSeverity> Severities)
{
    private const string Prefix = "medusa_diagnostic.";
    private const string Suffix = ".severity";

    public static FileSeverities Read(string path, AnalyzerConfigOptions options)
    {
        // By the keys that there are: a file has few, and there are thousands of files.
        List<FileSeverity>? severities = null;
        foreach (var key in KeysOf(options))
        {
            if (IdIn(key) is { } id && options.TryGetValue(key, out var word) && SeverityOf(word) is { } severity)
            {
                (severities ??= []).Add(new FileSeverity(id, severity));
            }
        }

        return new FileSeverities(path, severities is null ? default : severities.OrderBy(s => s.Id, StringComparer.Ordinal).ToEquatableArray());
    }

    /// <summary>How severe a problem is; by default, as its rule says.</summary>
    public static ReportDiagnostic Of(Problem problem, EquatableArray<FileSeverities> files)
    {
        foreach (var file in files)
        {
            if (file.Path == problem.Where?.Path)
            {
                foreach (var severity in file.Severities)
                {
                    if (severity.Id == problem.Id)
                    {
                        return severity.Severity;
                    }
                }
            }
        }

        return ReportDiagnostic.Default;
    }

    // A host that isn't the compiler need not list its keys.
    private static IEnumerable<string> KeysOf(AnalyzerConfigOptions options)
    {
        try
        {
            return options.Keys;
        }
        catch (NotImplementedException)
        {
            return Diagnostics.Rules.Keys.Select(static id => Prefix + id + Suffix);
        }
    }

    // Keys are the same in capitals. A key of an id that doesn't exist says nothing.
    private static string? IdIn(string key)
    {
        if (!key.StartsWith(Prefix, StringComparison.OrdinalIgnoreCase) || !key.EndsWith(Suffix, StringComparison.OrdinalIgnoreCase)
            || key.Length <= Prefix.Length + Suffix.Length)
        {
            return null;
        }

        var id = key.Substring(Prefix.Length, key.Length - Prefix.Length - Suffix.Length).ToUpperInvariant();
        return Diagnostics.Rules.ContainsKey(id) ? id : null;
    }

    private static ReportDiagnostic? SeverityOf(string word) => word.ToLowerInvariant() switch
    {
        "error" => ReportDiagnostic.Error,
        "warning" => ReportDiagnostic.Warn,
        "suggestion" => ReportDiagnostic.Info,
        "silent" => ReportDiagnostic.Hidden,
        "none" => ReportDiagnostic.Suppress,
        _ => null,
    };
}

/// <summary>What a file says of one diagnostic.</summary>
internal sealed record FileSeverity(string Id, ReportDiagnostic Severity);
