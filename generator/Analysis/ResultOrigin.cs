using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Medusa.Generator.Analysis;

/// <summary>Follows a value back to the call whose response it is a part of.</summary>
internal sealed class ResultOrigin(ClientSymbols symbols, LocalWrites locals)
{
    private const int LongestWay = 64;

    // Methods of Enumerable that give items of their first argument, or all of them.
    private static readonly HashSet<string> s_sameItems = new(StringComparer.Ordinal)
    {
        "AsEnumerable", "Distinct", "DistinctBy", "ElementAt", "ElementAtOrDefault", "First", "FirstOrDefault", "Last", "LastOrDefault", "MaxBy",
        "MinBy", "Order", "OrderBy", "OrderByDescending", "OrderDescending", "Reverse", "Single", "SingleOrDefault", "Skip", "SkipLast", "SkipWhile",
        "Take", "TakeLast",
        "TakeWhile", "ThenBy", "ThenByDescending", "ToArray", "ToHashSet", "ToList", "Where",
    };

    // Methods whose lambdas get the items of the first argument.
    private static readonly HashSet<string> s_itemwise = new(StringComparer.Ordinal)
    {
        "All", "Any", "Average", "Count", "DistinctBy", "First", "FirstOrDefault", "GroupBy", "Last", "LastOrDefault", "Max", "MaxBy", "Min", "MinBy",
        "OrderBy",
        "OrderByDescending", "Select", "SelectMany", "Single", "SingleOrDefault", "SkipWhile", "Sum", "TakeWhile", "ThenBy", "ThenByDescending",
        "ToDictionary", "ToLookup", "Where",
    };

    private readonly Dictionary<ILocalSymbol, IOperation> _loops = FindLoops(locals.Root);

    /// <summary>The call, and the path of the value in its response; null where that isn't certain.</summary>
    public (IInvocationOperation Call, ImmutableArray<string> Path)? Of(IOperation value) => Of(value, LongestWay);

    private (IInvocationOperation Call, ImmutableArray<string> Path)? Of(IOperation? value, int steps)
    {
        if (value is null || steps == 0)
        {
            return null;
        }

        switch (value)
        {
            case IAwaitOperation awaited:
                return Of(awaited.Operation, steps - 1);
            case IConversionOperation { OperatorMethod: null } conversion:
                return Of(conversion.Operand, steps - 1);
            case IParenthesizedOperation parenthesized:
                return Of(parenthesized.Operand, steps - 1);
            case IConditionalAccessOperation access:
                return Of(access.WhenNotNull, steps - 1);
            case IConditionalAccessInstanceOperation instance:
                return Of(Accessed(instance), steps - 1);
            case ILocalReferenceOperation { Local: var local }:
                return Of(_loops.TryGetValue(local, out var collection) ? collection : locals.ValueOf(local), steps - 1);
            case IParameterReferenceOperation parameter:
                return Of(ItemsOf(parameter), steps - 1);
            case IPropertyReferenceOperation property:
                return OfProperty(property, steps - 1);
            case IInvocationOperation call when symbols.IsResource(call.TargetMethod.ContainingType):
                return (call, []);
            case IInvocationOperation { TargetMethod.Name: "ConfigureAwait" or "WithCancellation" or "GetAwaiter" or "GetResult" } call:
                return Of(call.Instance ?? call.Arguments.FirstOrDefault()?.Value, steps - 1);
            case IInvocationOperation call when IsLinq(call, s_sameItems):
                return Of(call.Arguments[0].Value, steps - 1);
            default:
                return null;
        }
    }

    private (IInvocationOperation Call, ImmutableArray<string> Path)? OfProperty(IPropertyReferenceOperation property, int steps)
    {
        if (Of(property.Instance, steps) is not { } origin)
        {
            return null;
        }

        if (property.Property.IsIndexer)
        {
            return origin;
        }

        return symbols.JsonNameOf(property.Property) is { } name ? (origin.Call, origin.Path.Add(name)) : null;
    }

    // What stands before the ?. that a value comes from.
    private static IOperation? Accessed(IConditionalAccessInstanceOperation instance)
    {
        IOperation child = instance;
        for (var parent = instance.Parent; parent is not null; (child, parent) = (parent, parent.Parent))
        {
            if (parent is IConditionalAccessOperation access && access.WhenNotNull == child)
            {
                return access.Operation;
            }
        }

        return null;
    }

    // The collection whose items a lambda's first parameter gets.
    private static IOperation? ItemsOf(IParameterReferenceOperation parameter)
    {
        if (parameter.Parameter is not { Ordinal: 0, ContainingSymbol: IMethodSymbol { MethodKind: MethodKind.LambdaMethod } lambda })
        {
            return null;
        }

        var function = parameter.Parent;
        while (function is not null && !(function is IAnonymousFunctionOperation f && SymbolEqualityComparer.Default.Equals(f.Symbol, lambda)))
        {
            function = function.Parent;
        }

        var argument = function?.Parent;
        while (argument is IDelegateCreationOperation or IConversionOperation)
        {
            argument = argument.Parent;
        }

        return argument is IArgumentOperation { Parent: IInvocationOperation call } && IsLinq(call, s_itemwise) && call.Arguments[0] != argument
            ? call.Arguments[0].Value
            : null;
    }

    private static bool IsLinq(IInvocationOperation call, HashSet<string> names) =>
        call is { TargetMethod: { IsStatic: true, ContainingType.Name: "Enumerable" }, Arguments.Length: > 0 }
            && names.Contains(call.TargetMethod.Name);

    private static Dictionary<ILocalSymbol, IOperation> FindLoops(IOperation root)
    {
        var loops = new Dictionary<ILocalSymbol, IOperation>(SymbolEqualityComparer.Default);
        foreach (var loop in root.DescendantsAndSelf().OfType<IForEachLoopOperation>())
        {
            if (loop.LoopControlVariable is IVariableDeclaratorOperation { Symbol: var variable })
            {
                loops[variable] = loop.Collection;
            }
        }

        return loops;
    }
}
