using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace Medusa.Generator.Analysis;

/// <summary>A place of the project's code that sets a list of fields: <c>Fields = "id,*variants"</c> in the initializer of a query.</summary>
internal sealed class FieldListSite
{
    private readonly IOperation _query;
    private readonly Lazy<LocalWrites> _locals;

    private FieldListSite(string api, FieldListMember member, ISimpleAssignmentOperation assignment, IOperation query)
    {
        (Api, Member, Value, _query) = (api, member, assignment.Value, query);
        _locals = new Lazy<LocalWrites>(() => new LocalWrites(_query));
    }

    /// <summary>The API whose query it is.</summary>
    public string Api { get; }

    public FieldListMember Member { get; }

    /// <summary>What the list is set to.</summary>
    public IOperation Value { get; }

    /// <summary>The variables of the body.</summary>
    public LocalWrites Locals => _locals.Value;

    /// <summary>The calls that get the query, as far as it can be followed.</summary>
    public IReadOnlyList<IInvocationOperation> Calls { get; private set; } = [];

    /// <summary>
    /// The records that the list's fields are of, or none where nothing is certain. A list that is given to several must fit one of them.
    /// </summary>
    public ImmutableArray<INamedTypeSymbol> Responses { get; private set; } = [];

    /// <summary>Whether an assignment may set a list of fields, going by its syntax alone.</summary>
    public static bool IsCandidate(AssignmentExpressionSyntax assignment) =>
        assignment is { Parent: InitializerExpressionSyntax, Left: IdentifierNameSyntax name } && MemberOf(name.Identifier.ValueText) is not null;

    /// <summary>The place that an assignment is, or null where it sets something else.</summary>
    /// <param name="assignment">A candidate.</param>
    public static FieldListSite? Of(
        AssignmentExpressionSyntax assignment, SemanticModel model, ClientSymbols symbols, CancellationToken cancellationToken)
    {
        if (model.GetSymbolInfo(assignment.Left, cancellationToken).Symbol is not IPropertySymbol property
            || symbols.ApiOf(property.ContainingType) is not { } api
            || MemberOf(property.Name) is not { } member
            || model.GetOperation(assignment, cancellationToken) is not ISimpleAssignmentOperation { Parent.Parent: { } query } operation)
        {
            return null;
        }

        var site = new FieldListSite(api, member, operation, query);
        site.Follow(property, symbols);
        return site;
    }

    private static FieldListMember? MemberOf(string property) => property switch
    {
        "Fields" => FieldListMember.Fields,
        "Expand" => FieldListMember.Expand,
        "Order" => FieldListMember.Order,
        _ => null,
    };

    // Of the calls that get the query, or else of all methods that take such a one.
    private void Follow(IPropertySymbol property, ClientSymbols symbols)
    {
        var calls = QueryUse.Of(_query, property.Name, () => Locals);
        if (calls.Count == 0 || !calls.All(call => symbols.IsResource(call.TargetMethod.ContainingType)))
        {
            Responses = symbols.ResponsesTo(property.ContainingType);
            return;
        }

        Calls = calls;
        var responses = calls.Select(call => symbols.ResponsesOf(call.TargetMethod)).ToList();
        if (!responses.Exists(r => r.IsEmpty))
        {
            Responses = [.. responses.SelectMany(r => r).Distinct<INamedTypeSymbol>(SymbolEqualityComparer.Default)];
        }
    }
}
