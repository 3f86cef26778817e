using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Medusa.Generator.Analysis;

/// <summary>Follows a query to the methods that it is given to.</summary>
internal static class QueryUse
{
    // Through variables that are set to variables.
    private const int LongestWay = 16;

    /// <summary>The calls that get a query, or none where it goes a way that isn't followed.</summary>
    /// <param name="query">The operation that makes the query.</param>
    /// <param name="property">The property of the list, which a copy of the query (<c>with</c>) can replace.</param>
    /// <param name="locals">The variables of the body.</param>
    public static IReadOnlyList<IInvocationOperation> Of(IOperation query, string property, Func<LocalWrites> locals)
    {
        var calls = new List<IInvocationOperation>();
        return Follow(query, property, locals, calls, LongestWay) ? calls : [];
    }

    private static bool Follow(IOperation value, string property, Func<LocalWrites> locals, List<IInvocationOperation> calls, int steps)
    {
        while (steps-- > 0)
        {
            switch (value.Parent)
            {
                case IConversionOperation or IParenthesizedOperation or IConditionalOperation or ICoalesceOperation:
                    value = value.Parent;
                    break;
                case IWithOperation copy when copy.Operand == value:
                    if (Sets(copy, property))
                    {
                        return true;
                    }

                    value = copy;
                    break;
                case IArgumentOperation { Parent: IInvocationOperation call }:
                    calls.Add(call);
                    return true;
                case IVariableInitializerOperation { Parent: IVariableDeclaratorOperation declarator }:
                    return FollowLocal(declarator.Symbol, property, locals, calls, steps);
                case ISimpleAssignmentOperation { Target: ILocalReferenceOperation target } assignment when assignment.Value == value:
                    return FollowLocal(target.Local, property, locals, calls, steps);
                default:
                    return false;
            }
        }

        return false;
    }

    private static bool FollowLocal(ILocalSymbol local, string property, Func<LocalWrites> locals, List<IInvocationOperation> calls, int steps)
    {
        if (locals().ValueOf(local) is null)
        {
            return false;
        }

        foreach (var use in locals().UsesOf(local))
        {
            // Reading another member of the query, or comparing it, passes it on to nobody.
            if (use.Parent is IPropertyReferenceOperation or IBinaryOperation or IIsPatternOperation)
            {
                continue;
            }

            if (!Follow(use, property, locals, calls, steps))
            {
                return false;
            }
        }

        return true;
    }

    private static bool Sets(IWithOperation copy, string property) => copy.Initializer.Initializers
        .Any(i => i is ISimpleAssignmentOperation { Target: IPropertyReferenceOperation target } && target.Property.Name == property);
}
