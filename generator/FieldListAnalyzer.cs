using System.Collections.Concurrent;
using System.Collections.Immutable;
using Medusa.Generator.Analysis;
using Medusa.Generator.Profiles;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Medusa.Generator;

/// <summary>
/// Checks the lists of fields (<c>fields</c>, <c>expand</c>, <c>order</c>) in a project's code against what the called methods respond with.
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class FieldListAnalyzer : DiagnosticAnalyzer
{
    /// <summary>The property of a diagnostic with what could stand there instead.</summary>
    public const string Replacement = "replacement";

    private static readonly ConcurrentDictionary<string, FieldListRules> s_rules = new(StringComparer.Ordinal);

    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } =
        [Diagnostics.UnknownFieldRule, Diagnostics.MixedFieldListRule, Diagnostics.UnsentMemberRule];

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.RegisterCompilationStartAction(static start =>
        {
            if (ClientSymbols.Of(start.Compilation) is { } symbols)
            {
                var check = new FieldListCheck(symbols, static api => s_rules.GetOrAdd(api, RulesOf));
                start.RegisterSyntaxNodeAction(node => Check(node, check), SyntaxKind.SimpleAssignmentExpression);
            }
        });
    }

    private static FieldListRules RulesOf(string api) =>
        new(new EntityFacts(ServerEntities.Of(api)), ServerEntities.HavePrefixes(api), ServerEntities.AlwaysSent(api));

    private static void Check(SyntaxNodeAnalysisContext context, FieldListCheck check)
    {
        var assignment = (AssignmentExpressionSyntax)context.Node;
        if (!FieldListSite.IsCandidate(assignment))
        {
            return;
        }

        var options = context.Options.AnalyzerConfigOptionsProvider.GetOptions(assignment.SyntaxTree);
        var known = options.TryGetValue(KnownFields.Option, out var names) ? new KnownFields(names) : KnownFields.None;
        foreach (var finding in check.Check(assignment, context.SemanticModel, known, context.CancellationToken))
        {
            context.ReportDiagnostic(Diagnostics.Create(finding));
        }
    }
}
