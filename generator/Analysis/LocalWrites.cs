using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Medusa.Generator.Analysis;

/// <summary>The variables of a method's body: what each is set to, where that happens once, and where it is used.</summary>
internal sealed class LocalWrites
{
    private readonly Dictionary<ILocalSymbol, IOperation?> _values = new(SymbolEqualityComparer.Default);
    private readonly Dictionary<ILocalSymbol, List<ILocalReferenceOperation>> _uses = new(SymbolEqualityComparer.Default);

    /// <summary>Looks at all of the body that an operation is in.</summary>
    public LocalWrites(IOperation operation)
    {
        var root = operation;
        while (root.Parent is { } parent)
        {
            root = parent;
        }

        Root = root;
        foreach (var descendant in root.DescendantsAndSelf())
        {
            switch (descendant)
            {
                case IVariableDeclaratorOperation { Initializer.Value: { } value } declarator:
                    Write(declarator.Symbol, value);
                    break;
                case ILocalReferenceOperation reference:
                    Use(reference);
                    break;
            }
        }
    }

    /// <summary>The whole body.</summary>
    public IOperation Root { get; }

    /// <summary>What a variable is set to, or null where it is set several times, or elsewhere.</summary>
    public IOperation? ValueOf(ILocalSymbol local) => _values.TryGetValue(local, out var value) ? value : null;

    /// <summary>Where a variable is read.</summary>
    public IReadOnlyList<ILocalReferenceOperation> UsesOf(ILocalSymbol local) => _uses.TryGetValue(local, out var uses) ? uses : [];

    private void Use(ILocalReferenceOperation reference)
    {
        switch (reference.Parent)
        {
            case ISimpleAssignmentOperation assignment when assignment.Target == reference:
                Write(reference.Local, assignment.Value);
                return;
            case IAssignmentOperation assignment when assignment.Target == reference:
            case IIncrementOrDecrementOperation or ITupleOperation or IDeclarationExpressionOperation:
            case IArgumentOperation { Parameter.RefKind: not RefKind.None }:
            case IAddressOfOperation:
                _values[reference.Local] = null;
                break;
        }

        if (!_uses.TryGetValue(reference.Local, out var uses))
        {
            _uses.Add(reference.Local, uses = []);
        }

        uses.Add(reference);
    }

    private void Write(ILocalSymbol local, IOperation value) => _values[local] = _values.ContainsKey(local) ? null : value;
}
