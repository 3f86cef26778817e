using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Medusa.Generator.Analysis;

/// <summary>Checks the lists of fields in a project's code.</summary>
internal sealed class FieldListCheck(ClientSymbols symbols, Func<string, FieldListRules> rulesOf)
{
    /// <summary>What is wrong with the list that an assignment sets.</summary>
    /// <param name="assignment">A candidate.</param>
    /// <param name="known">The names that the project says are known.</param>
    public IEnumerable<FieldFinding> Check(
        AssignmentExpressionSyntax assignment, SemanticModel model, KnownFields known, CancellationToken cancellationToken)
    {
        if (FieldListSite.Of(assignment, model, symbols, cancellationToken) is not { } site)
        {
            yield break;
        }

        var texts = ListTexts.Of(site.Value, () => site.Locals, out var isWhole, cancellationToken);
        var rules = rulesOf(site.Api);
        var paths = new PathCheck(symbols, rules.Entities, known);
        foreach (var text in texts)
        {
            foreach (var item in FieldListText.Items(text.Value, site.Member))
            {
                if (paths.Check(item, text, site.Responses) is { } finding)
                {
                    yield return finding;
                }
            }
        }

        if (site.Member != FieldListMember.Fields || !rules.HasPrefixes)
        {
            yield break;
        }

        var others = texts.SelectMany(MixedListCheck.Check);
        if (isWhole && texts.Count == 1 && site.Calls.Count > 0)
        {
            others = others.Concat(new UnsentMemberCheck(symbols, rules).Check(texts[0], site.Calls, site.Locals));
        }

        foreach (var finding in others)
        {
            yield return finding;
        }
    }
}
