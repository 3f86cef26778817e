using Medusa.Generator.Model;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Medusa.Generator;

/// <summary>
/// Finds the contexts for which System.Text.Json generates code, and in each the types that the compiler doesn't know before generators
/// have run. They may be the client's.
/// </summary>
internal static class SerializerContexts
{
    private const string JsonSerializable = "System.Text.Json.Serialization.JsonSerializableAttribute";

    public static Stage<EquatableList<SerializerContext>> Find(SyntaxValueProvider syntax) =>
        new Stages<SerializerContext>(syntax.ForAttributeWithMetadataName(
                JsonSerializable,
                static (node, _) => node is ClassDeclarationSyntax,
                static (context, cancellationToken) => (object)Read(context, cancellationToken)))
            .Where(static context => !context.UnknownTypes.IsEmpty)
            .ToList()
            .WithTrackingName(TrackingNames.SerializerContexts);

    private static SerializerContext Read(GeneratorAttributeSyntaxContext context, CancellationToken cancellationToken)
    {
        var types = new Stack<ITypeSymbol>();
        foreach (var attribute in context.Attributes)
        {
            var application = attribute.ApplicationSyntaxReference?.GetSyntax(cancellationToken) as AttributeSyntax;
            if (application is { ArgumentList.Arguments: [var argument, ..] }
                && application.SyntaxTree == context.SemanticModel.SyntaxTree
                && argument.Expression is TypeOfExpressionSyntax { Type: var type }
                && context.SemanticModel.GetTypeInfo(type, cancellationToken).Type is { } symbol)
            {
                types.Push(symbol);
            }
        }

        var name = ((ClassDeclarationSyntax)context.TargetNode).Identifier;
        return new SerializerContext(SourcePlace.Of(name.GetLocation()), Unknown(types, cancellationToken));
    }

    // Through type arguments, and through the members and the derived types of the project's own types, which are serialized too.
    private static EquatableArray<string> Unknown(Stack<ITypeSymbol> types, CancellationToken cancellationToken)
    {
        var seen = new HashSet<ITypeSymbol>(SymbolEqualityComparer.Default);
        var unknown = new SortedSet<string>(StringComparer.Ordinal);
        while (types.Count > 0)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var type = types.Pop();
            if (type is IArrayTypeSymbol array)
            {
                types.Push(array.ElementType);
                continue;
            }

            if (type is not INamedTypeSymbol named)
            {
                continue;
            }

            foreach (var argument in named.TypeArguments)
            {
                types.Push(argument);
            }

            if (named.TypeKind == TypeKind.Error)
            {
                unknown.Add(named.Name);
            }
            else if (!named.DeclaringSyntaxReferences.IsEmpty && seen.Add(named.OriginalDefinition))
            {
                PushMembers(named.OriginalDefinition, types);
            }
        }

        return unknown.ToEquatableArray();
    }

    private static void PushMembers(INamedTypeSymbol type, Stack<ITypeSymbol> types)
    {
        if (type.BaseType is { } @base)
        {
            types.Push(@base);
        }

        foreach (var attribute in type.GetAttributes())
        {
            if (attribute is { AttributeClass.Name: "JsonDerivedTypeAttribute", ConstructorArguments: [{ Value: ITypeSymbol derived }, ..] })
            {
                types.Push(derived);
            }
        }

        foreach (var member in type.GetMembers())
        {
            if (member is IPropertySymbol { IsStatic: false, DeclaredAccessibility: Accessibility.Public } property && !IsIgnored(property))
            {
                types.Push(property.Type);
            }
        }
    }

    // With a condition it is serialized at times.
    private static bool IsIgnored(IPropertySymbol property) =>
        property.GetAttributes().Any(static a => a.AttributeClass?.Name == "JsonIgnoreAttribute" && a.NamedArguments.IsEmpty);
}

/// <summary>A class that System.Text.Json completes.</summary>
/// <param name="Where">Its name.</param>
/// <param name="UnknownTypes">The names of the types that it serializes and that the compiler doesn't know, sorted.</param>
internal sealed record SerializerContext(FilePlace Where, EquatableArray<string> UnknownTypes);
