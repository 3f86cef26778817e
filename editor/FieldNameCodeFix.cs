using System.Collections.Immutable;
using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;

namespace Medusa.Generator.Editor;

/// <summary>Replaces an unknown field of a list by the documented one whose name is nearest.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(FieldNameCodeFix))]
[Shared]
public sealed class FieldNameCodeFix : CodeFixProvider
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = [Diagnostics.UnknownFieldRule.Id];

    /// <inheritdoc/>
    public override FixAllProvider GetFixAllProvider() => WellKnownFixAllProviders.BatchFixer;

    /// <inheritdoc/>
    public override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        if (await context.Document.GetSyntaxRootAsync(context.CancellationToken).ConfigureAwait(false) is not { } root)
        {
            return;
        }

        var text = await context.Document.GetTextAsync(context.CancellationToken).ConfigureAwait(false);
        foreach (var diagnostic in context.Diagnostics)
        {
            var span = diagnostic.Location.SourceSpan;
            if (diagnostic.Properties.TryGetValue(FieldListAnalyzer.Replacement, out var name) && name is not null && IsBare(root, text, span))
            {
                context.RegisterCodeFix(
                    CodeAction.Create(
                        $"Change '{text.ToString(span)}' to '{name}'",
                        _ => Task.FromResult(context.Document.WithText(text.Replace(span, name))),
                        equivalenceKey: nameof(FieldNameCodeFix)),
                    diagnostic);
            }
        }
    }

    // The name itself in a literal: not an expression that it comes from, nor one that is escaped or put together.
    private static bool IsBare(SyntaxNode root, SourceText text, TextSpan span)
    {
        var token = root.FindToken(span.Start);
        return token.Kind() is SyntaxKind.StringLiteralToken or SyntaxKind.SingleLineRawStringLiteralToken
            or SyntaxKind.MultiLineRawStringLiteralToken
                or SyntaxKind.InterpolatedStringTextToken
            && token.Span.Contains(span)
            && text.ToString(span).All(c => char.IsLetterOrDigit(c) || c is '_' or '+');
    }
}
