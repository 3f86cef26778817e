using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Medusa.Generator.Analysis;

/// <summary>Finds the constant texts in what a list of fields is set to.</summary>
internal static class ListTexts
{
    private const int Deepest = 16;

    /// <summary>The texts, each a list or an item of one.</summary>
    /// <param name="value">What the member is set to.</param>
    /// <param name="locals">The variables of the body.</param>
    /// <param name="isWhole">Whether these are all that the list can consist of.</param>
    public static IReadOnlyList<ConstantText> Of(IOperation value, Func<LocalWrites> locals, out bool isWhole, CancellationToken cancellationToken)
    {
        var texts = new List<ConstantText>();
        isWhole = Find(value, texts, locals, Deepest, cancellationToken);
        return texts;
    }

    private static bool Find(IOperation value, List<ConstantText> texts, Func<LocalWrites> locals, int depth, CancellationToken cancellationToken)
    {
        if (ConstantText.Of(value, cancellationToken) is { } text)
        {
            texts.Add(text);
            return true;
        }

        if (depth == 0)
        {
            return false;
        }

        bool All(IEnumerable<IOperation> items)
        {
            var whole = true;
            foreach (var item in items)
            {
                whole &= Find(item, texts, locals, depth - 1, cancellationToken);
            }

            return whole;
        }

        switch (value)
        {
            case IConversionOperation conversion:
                return All([conversion.Operand]);
            case IParenthesizedOperation parenthesized:
                return All([parenthesized.Operand]);
            case ICollectionExpressionOperation collection:
                return All(collection.Elements);
            case IArrayCreationOperation { Initializer: { } initializer }:
                return All(initializer.ElementValues);
            case IObjectCreationOperation { Initializer: { } initializer }:
                return All(initializer.Initializers.Select(i => i is IInvocationOperation { Arguments: [var argument] } ? argument.Value : i));
            case ILocalReferenceOperation reference when locals().ValueOf(reference.Local) is { } set:
                return All([set]);

            // One or the other: what is said of both is said of each.
            case IConditionalOperation { WhenFalse: { } otherwise } conditional:
                All([conditional.WhenTrue, otherwise]);
                return false;
            case ICoalesceOperation coalesce:
                All([coalesce.WhenNull]);
                return false;
            default:
                return false;
        }
    }
}
