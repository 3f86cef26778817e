using Medusa.Generator.Model;
using Medusa.Generator.Model.Problems;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace Medusa.Generator.Analysis;

/// <summary>
/// Finds members of a response that the same method reads although the query's fields leave them out. Only what is certain is reported.
/// </summary>
internal sealed class UnsentMemberCheck(ClientSymbols symbols, FieldListRules rules)
{
    /// <summary>The members that are read and not sent.</summary>
    /// <param name="list">The whole list of fields.</param>
    /// <param name="calls">The calls that get the query.</param>
    /// <param name="locals">The variables of the body.</param>
    public IEnumerable<FieldFinding> Check(ConstantText list, IReadOnlyList<IInvocationOperation> calls, LocalWrites locals)
    {
        var items = FieldListText.Items(list.Value, FieldListMember.Fields).ToList();
        if (items.Count == 0 || !calls.All(IsOfOneRecord))
        {
            yield break;
        }

        var origin = new ResultOrigin(symbols, locals);
        foreach (var property in locals.Root.DescendantsAndSelf().OfType<IPropertyReferenceOperation>())
        {
            if (symbols.IsRecord(property.Property.ContainingType)
                && !IsNamedOnly(property)
                && origin.Of(property) is var (call, whole)
                && calls.Contains(call))
            {
                // In a response, the record is behind the member that wraps it.
                var path = symbols.IsPageable(call.TargetMethod.ReturnType) ? whole : whole.RemoveAt(0);
                if (!path.IsEmpty && IsUnsent(path, items) && (path.Length == 1 || !IsUnsent(path.RemoveAt(path.Length - 1), items)))
                {
                    yield return new FieldFinding(
                        ProblemId.UnsentMember, NameOf(property.Syntax).GetLocation(), EquatableArray.Of(string.Join(".", path), list.Value));
                }
            }
        }
    }

    private bool IsOfOneRecord(IInvocationOperation call) =>
        symbols.ResponsesOf(call.TargetMethod) is [var record] && symbols.MembersOf(record).ContainsKey("id");

    private bool IsUnsent(IReadOnlyList<string> path, List<FieldItem> items)
    {
        var name = string.Join(".", path);
        if (rules.IsAlwaysSent(path[path.Count - 1]))
        {
            return false;
        }

        if (items.Exists(item => item.Prefix == FieldPrefix.None))
        {
            return !items.Exists(item => IsWithin(name, item.Path) || IsWithin(item.Path, name));
        }

        return items.Exists(item => item.Prefix == FieldPrefix.Remove && IsWithin(name, item.Path))
            && !items.Exists(item => item.Prefix != FieldPrefix.Remove && (IsWithin(name, item.Path) || IsWithin(item.Path, name)));
    }

    private static bool IsWithin(string path, string outer) =>
        path.Length == outer.Length
            ? path == outer
            : path.Length > outer.Length && path[outer.Length] == '.' && path.StartsWith(outer, StringComparison.Ordinal);

    // nameof(product.Title) reads nothing.
    private static bool IsNamedOnly(IOperation operation)
    {
        for (var parent = operation.Parent; parent is not null; parent = parent.Parent)
        {
            if (parent is INameOfOperation)
            {
                return true;
            }
        }

        return false;
    }

    private static SyntaxNode NameOf(SyntaxNode syntax) => syntax switch
    {
        MemberAccessExpressionSyntax access => access.Name,
        MemberBindingExpressionSyntax binding => binding.Name,
        _ => syntax,
    };
}
