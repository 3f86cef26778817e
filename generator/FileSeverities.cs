using System.Collections.Immutable;
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
    private static readonly (string Id, string Key)[] s_keys =
        [.. Diagnostics.Rules.Keys.OrderBy(id => id, StringComparer.Ordinal).Select(id => (id, $"medusa_diagnostic.{id}.severity"))];

    public static FileSeverities Read(string path, AnalyzerConfigOptions options)
    {
        var severities = new List<FileSeverity>();
        foreach (var (id, key) in s_keys)
        {
            if (options.TryGetValue(key, out var word) && SeverityOf(word) is { } severity)
            {
                severities.Add(new FileSeverity(id, severity));
            }
        }

        return new FileSeverities(path, severities.ToEquatableArray());
    }

    /// <summary>How severe a problem is; by default, as its rule says.</summary>
    public static ReportDiagnostic Of(Problem problem, ImmutableArray<FileSeverities> files)
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
