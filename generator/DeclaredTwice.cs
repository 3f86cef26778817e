using Medusa.Generator.Model;
using Medusa.Generator.Model.Client;
using Medusa.Generator.Model.Problems;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Medusa.Generator;

/// <summary>Finds what the project declares under the full name of one of the client's types, and not as a part of it.</summary>
internal static class DeclaredTwice
{
    /// <summary>
    /// An error for each of them, at the project's declaration. Nearly always there is none, and the client's types aren't looked through.
    /// </summary>
    public static EquatableList<Problem> Problems(Compilation compilation, ProjectClient client, CancellationToken cancellationToken)
    {
        if (!client.IsEmitted)
        {
            return new EquatableList<Problem>(default);
        }

        var global = compilation.Assembly.GlobalNamespace;
        var problems = new List<Problem>();
        foreach (var name in client.Namespaces.All)
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (TypeInsteadOf(global, name) is { } type)
            {
                problems.Add(Make(type, "Give the project's type another name, or the client another namespace (MedusaNamespace)."));
            }
            else if (UserTypes.Find(global, name) is { } own)
            {
                problems.AddRange(In(own, client.Model.Items.Where(item => item.Namespace == name)));
            }
        }

        return new EquatableList<Problem>(problems.ToEquatableArray());
    }

    private static IEnumerable<Problem> In(INamespaceSymbol own, IEnumerable<ClientItem> items)
    {
        var declared = own.GetMembers().ToLookup(static member => member.Name, StringComparer.Ordinal);
        if (declared.Count == 0)
        {
            yield break;
        }

        foreach (var item in items)
        {
            foreach (var member in declared[item.Name])
            {
                if (AdviceOn(member, item) is { } advice)
                {
                    yield return Make(member, advice);
                }
            }
        }
    }

    // Null for what doesn't collide.
    private static string? AdviceOn(INamespaceOrTypeSymbol member, ClientItem item)
    {
        if (member is INamespaceSymbol)
        {
            return $"Give the project's namespace another name{OrTheClients(item)}.";
        }

        if (member is not INamedTypeSymbol { Arity: 0, IsFileLocal: false } type)
        {
            return null;
        }

        return PartOf(item) is not { } part ? $"Give the project's type another name or namespace{OrTheClients(item)}."
            : type.DeclaringSyntaxReferences.All(reference => IsPart(reference.GetSyntax(), isRecord: item is RecordModel or UnionModel)) ? null
            : $"Declare it as '{part}' to add members to the client's type, or give it another name or namespace{OrTheClients(item)}.";
    }

    private static string? PartOf(ClientItem item) => item switch
    {
        RecordModel or UnionModel => "partial record",
        ResourceModel or ClientRoot => "partial class",
        ClientExtensions => "static partial class",
        _ => null,
    };

    private static string OrTheClients(ClientItem item) =>
        item is ClientRoot or ClientExtensions
            ? ", or the client another namespace (MedusaNamespace)"
            : ", or the client's type by a correction (rename)";

    private static bool IsPart(SyntaxNode node, bool isRecord) =>
        node is TypeDeclarationSyntax declaration
        && declaration.Modifiers.Any(static modifier => modifier.ValueText == "partial")
        && (isRecord
            ? declaration is RecordDeclarationSyntax { ClassOrStructKeyword.ValueText: not "struct" }
            : declaration is ClassDeclarationSyntax);

    // A type of a namespace's name, or of one of those around it.
    private static INamedTypeSymbol? TypeInsteadOf(INamespaceSymbol global, string @namespace) =>
        UserTypes.Enclosing(global, @namespace)
            .Zip(@namespace.Split('.'), static (scope, part) => scope.GetTypeMembers(part, arity: 0).FirstOrDefault(type => !type.IsFileLocal))
            .FirstOrDefault(static type => type is not null);

    private static Problem Make(INamespaceOrTypeSymbol declared, string advice)
    {
        var name = declared.ToDisplayString();
        return new Problem(ProblemId.DeclaredTwice, PlaceOf(declared), EquatableArray.Of(name, advice));
    }

    private static FilePlace? PlaceOf(ISymbol declared) =>
        declared.Locations.FirstOrDefault(static location => location.IsInSource) is { } location ? SourcePlace.Of(location) : null;
}
