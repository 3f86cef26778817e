using System.Collections.Immutable;
using System.Composition;
using Medusa.Generator.Analysis;
using Medusa.Generator.Profiles;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Completion;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Options;
using Microsoft.CodeAnalysis.Tags;
using Microsoft.CodeAnalysis.Text;

namespace Medusa.Generator.Editor;

/// <summary>Offers the fields of what a method responds with, in the string that lists them.</summary>
[ExportCompletionProvider(nameof(FieldCompletionProvider), LanguageNames.CSharp)]
[Shared]
public sealed class FieldCompletionProvider : CompletionProvider
{
    private const string Separators = "\",.+-* ";

    /// <inheritdoc/>
    public override bool ShouldTriggerCompletion(SourceText text, int caretPosition, CompletionTrigger trigger, OptionSet options) =>
        trigger.Kind is CompletionTriggerKind.Invoke or CompletionTriggerKind.InvokeAndCommitIfUnique
        || (trigger.Kind == CompletionTriggerKind.Insertion && (char.IsLetter(trigger.Character) || Separators.IndexOf(trigger.Character) >= 0));

    /// <inheritdoc/>
    public override async Task ProvideCompletionsAsync(CompletionContext context)
    {
        if (await OfferAsync(context.Document, context.Position, context.CancellationToken).ConfigureAwait(false) is var (begun, names))
        {
            context.CompletionListSpan = begun;
            context.IsExclusive = true;
            context.AddItems(names.Select(name => CompletionItem.Create(
                name.Name,
                tags: [name.IsRelation ? WellKnownTags.Class : WellKnownTags.Property],
                inlineDescription: name.IsRelation ? "relation" : "")));
        }
    }

    /// <summary>The fields at a place of a list and the part of a name that is already there, or null outside of a list.</summary>
    internal static async Task<(TextSpan Begun, IReadOnlyList<(string Name, bool IsRelation)> Names)?> OfferAsync(
        Document document, int position, CancellationToken cancellationToken)
    {
        if (await document.GetSyntaxRootAsync(cancellationToken).ConfigureAwait(false) is not { } root
            || ListBefore(root, position) is not var (list, assignment)
            || await document.GetSemanticModelAsync(cancellationToken).ConfigureAwait(false) is not { } model
            || ClientSymbols.Of(model.Compilation) is not { } symbols
            || FieldListSite.Of(assignment, model, symbols, cancellationToken) is not { Responses.IsEmpty: false } site)
        {
            return null;
        }

        // Of the item before the caret: the path up to its last dot.
        var item = list.Substring(list.LastIndexOf(',') + 1).TrimStart();
        var path = site.Member == FieldListMember.Expand ? item : item.TrimStart('+', '-', '*');
        var dot = path.LastIndexOf('.');
        var before = dot < 0 ? "" : path.Substring(0, dot);

        var paths = new PathCheck(symbols, new EntityFacts(ServerEntities.Of(site.Api)), KnownFields.None);
        var names = paths.NamesAt(before, site.Responses)
            .OrderBy(name => name, StringComparer.Ordinal)
            .Select(name => (name, paths.IsRelation(before.Length == 0 ? name : $"{before}.{name}", site.Responses)));
        return (TextSpan.FromBounds(position - (path.Length - dot - 1), position), [.. names]);
    }

    // The part of a list that stands before the caret, and what sets the list; null in any other string, and behind an escape.
    private static (string List, AssignmentExpressionSyntax Assignment)? ListBefore(SyntaxNode root, int position)
    {
        if (position == 0)
        {
            return null;
        }

        var token = root.FindToken(position - 1);
        if (!token.IsKind(SyntaxKind.StringLiteralToken) && !token.IsKind(SyntaxKind.SingleLineRawStringLiteralToken))
        {
            return null;
        }

        var quotes = token.IsKind(SyntaxKind.StringLiteralToken) ? 1 : token.Text.Length - token.Text.TrimStart('"').Length;
        var start = token.SpanStart + token.Text.IndexOf('"') + quotes;
        if (position < start || position > token.Span.End - quotes
            || token.Parent?.FirstAncestorOrSelf<AssignmentExpressionSyntax>() is not { } assignment || !FieldListSite.IsCandidate(assignment))
        {
            return null;
        }

        var list = token.Text.Substring(start - token.SpanStart, position - start);
        return list.IndexOf('\\') < 0 && list.IndexOf('"') < 0 ? (list, assignment) : null;
    }
}
