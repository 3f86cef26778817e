using Medusa.Generator.Emitting.Writing;
using Medusa.Generator.Model;
using Medusa.Generator.Model.Client;
using Medusa.Generator.Model.Facts;
using Medusa.Generator.Model.Problems;
using Microsoft.CodeAnalysis;

namespace Medusa.Generator;

/// <summary>Looks among the types around the client for those that emitted code must reckon with.</summary>
internal static class UserTypes
{
    private const string AttributeSuffix = "Attribute";

    /// <summary>What the project has around the client; an edit to a C# file emits anew only when this changes.</summary>
    public static Surroundings Around(Compilation compilation, ClientNamespaces namespaces, CancellationToken cancellationToken) => new(
        namespaces.All
            .SelectMany(name => Hiding(compilation, name, cancellationToken))
            .Distinct(StringComparer.Ordinal)
            .OrderBy(name => name, StringComparer.Ordinal)
            .ToEquatableArray(),
        namespaces.All
            .Select(name => new Rival(name, RivalOf(compilation, name, name == namespaces.OfClient)))
            .Where(static rival => rival.Assembly.Length > 0)
            .ToEquatableArray(),
        Redeclared(compilation));

    /// <summary>
    /// A warning for each namespace in which a referenced assembly has types of the same names, and an error for each type of the project's
    /// that takes the place of one that the client is made of.
    /// </summary>
    public static EquatableArray<Problem> Problems(ProjectClient client, Surroundings surroundings)
    {
        if (!client.IsEmitted)
        {
            return default;
        }

        var redeclared = surroundings.Redeclared.Select(static name => new Problem(ProblemId.RedeclaredType, null, EquatableArray.Of(name)));
        var rivals = surroundings.Rivals.Select(static rival =>
            new Problem(ProblemId.RivalClient, null, EquatableArray.Of(rival.Namespace, rival.Assembly)));
        return redeclared.Concat(rivals).ToEquatableArray();
    }

    // The compiler prefers a project's own type to one of a reference, even where the name is written in full.
    private static EquatableArray<string> Redeclared(Compilation compilation) => ExternalTypes.Namespaces
        .Select(name => Find(compilation.Assembly.GlobalNamespace, name))
        .OfType<INamespaceSymbol>()
        .SelectMany(own => own.GetTypeMembers()
            .Where(type => ExternalTypes.Names.Contains(type.Name) && ExternalTypes.NamespaceOf(type.Name) == own.ToDisplayString()))
        .Select(type => $"{ExternalTypes.NamespaceOf(type.Name)}.{type.Name}")
        .Concat(ExternalTypes.Namespaces.Select(name => TypeInsteadOf(compilation.Assembly.GlobalNamespace, name)).OfType<string>())
        .Distinct(StringComparer.Ordinal)
        .OrderBy(name => name, StringComparer.Ordinal)
        .ToEquatableArray();

    // A type of a namespace's name, such as "Medusa", or of one of those around it: nothing in the namespace is found any more.
    private static string? TypeInsteadOf(INamespaceSymbol global, string @namespace)
    {
        var parts = @namespace.Split('.');
        var around = Enclosing(global, @namespace);
        for (var length = 1; length <= parts.Length && length <= around.Count; length++)
        {
            if (!around[length - 1].GetTypeMembers(parts[length - 1], arity: 0).IsEmpty)
            {
                return string.Join(".", parts.Take(length));
            }
        }

        return null;
    }

    // A client is recognized by its class. The types of a family have no class in common; nobody else has types in such a namespace.
    private static string RivalOf(Compilation compilation, string @namespace, bool isClient)
    {
        var found = Find(compilation.GlobalNamespace, @namespace);
        var types = isClient ? found?.GetTypeMembers(ClientRoot.ClassName) : found?.GetTypeMembers();
        return (types ?? [])
            .Where(type => !SymbolEqualityComparer.Default.Equals(type.ContainingAssembly, compilation.Assembly)
                && compilation.IsSymbolAccessibleWithin(type, compilation.Assembly))
            .Select(type => type.ContainingAssembly.Name)
            .FirstOrDefault() ?? "";
    }

    /// <summary>
    /// The names of <see cref="ExternalTypes"/> that mean something else in the client's namespace, despite the usings: nearly
    /// always none.
    /// </summary>
    private static IEnumerable<string> Hiding(Compilation compilation, string @namespace, CancellationToken cancellationToken)
    {
        var around = Enclosing(compilation.GlobalNamespace, @namespace);
        var client = Find(compilation.GlobalNamespace, @namespace);
        var opened = ExternalTypes.Namespaces
            .Where(name => name != @namespace)
            .Select(name => Find(compilation.Assembly.GlobalNamespace, name))
            .OfType<INamespaceSymbol>()
            .ToList();
        var members = MembersOf(Find(compilation.Assembly.GlobalNamespace, @namespace), cancellationToken);

        return ExternalTypes.Names
            .Where(name => members.Contains(name)
                || (ExternalTypes.NamespaceOf(name) != @namespace && Declares(client, name))
                || opened.Exists(other => other.ToDisplayString() != ExternalTypes.NamespaceOf(name) && Declares(other, name))
                || (WithoutSuffix(name) is { } bare && (members.Contains(bare) || around.Exists(outer => Declares(outer, bare)))))
            .ToList();
    }

    // [Name] is ambiguous where both Name and NameAttribute are attributes, however far out the one is declared.
    private static string? WithoutSuffix(string name) =>
        name.EndsWith(AttributeSuffix, StringComparison.Ordinal) ? name.Substring(0, name.Length - AttributeSuffix.Length) : null;

    private static bool Declares(INamespaceSymbol? scope, string name) => scope is not null && scope.GetMembers(name).Any();

    // What the project's own parts of the client's types declare is found before any using.
    private static HashSet<string> MembersOf(INamespaceSymbol? client, CancellationToken cancellationToken)
    {
        var names = new HashSet<string>(StringComparer.Ordinal);
        foreach (var type in client?.GetTypeMembers() ?? [])
        {
            cancellationToken.ThrowIfCancellationRequested();
            names.UnionWith(type.MemberNames);
            names.UnionWith(type.GetTypeMembers().Select(nested => nested.Name));
        }

        return names;
    }

    /// <summary>The namespace of this name among those within another, or null.</summary>
    public static INamespaceSymbol? Find(INamespaceSymbol global, string name)
    {
        var around = Enclosing(global, name);
        return around.Count > name.Split('.').Length ? around[around.Count - 1] : null;
    }

    /// <summary>The global namespace, and those of the parts of the name that exist.</summary>
    public static List<INamespaceSymbol> Enclosing(INamespaceSymbol global, string name)
    {
        var found = new List<INamespaceSymbol> { global };
        foreach (var part in name.Split('.'))
        {
            if (found[found.Count - 1].GetMembers(part).OfType<INamespaceSymbol>().FirstOrDefault() is not { } inner)
            {
                break;
            }

            found.Add(inner);
        }

        return found;
    }
}
