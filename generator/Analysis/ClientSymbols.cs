using System.Collections.Concurrent;
using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace Medusa.Generator.Analysis;

/// <summary>What a compilation shows of the clients that it uses. Null where it uses none.</summary>
internal sealed class ClientSymbols
{
    private readonly INamedTypeSymbol _queryRecord;
    private readonly INamedTypeSymbol? _jsonNames;
    private readonly INamedTypeSymbol _modelRecord;
    private readonly INamedTypeSymbol _resource;
    private readonly INamedTypeSymbol? _pageable;
    private readonly INamedTypeSymbol? _task;
    private readonly INamedTypeSymbol? _stringEnum;

    private readonly ConcurrentDictionary<INamedTypeSymbol, ImmutableDictionary<string, IPropertySymbol>> _members =
        new(SymbolEqualityComparer.Default);
    private readonly ConcurrentDictionary<ITypeSymbol, ImmutableArray<INamedTypeSymbol>> _responses = new(SymbolEqualityComparer.Default);
    private readonly ConcurrentDictionary<INamedTypeSymbol, ImmutableArray<INamedTypeSymbol>> _takers = new(SymbolEqualityComparer.Default);

    private ClientSymbols(Compilation compilation, INamedTypeSymbol queryRecord, INamedTypeSymbol modelRecord, INamedTypeSymbol resource)
    {
        _queryRecord = queryRecord;
        _modelRecord = modelRecord;
        _resource = resource;
        _jsonNames = compilation.GetTypeByMetadataName("Medusa.Runtime.JsonNamesAttribute");
        _pageable = compilation.GetTypeByMetadataName("Medusa.AsyncPageable`1");
        _stringEnum = compilation.GetTypeByMetadataName("Medusa.StringEnum`1");
        _task = compilation.GetTypeByMetadataName("System.Threading.Tasks.Task`1");
    }

    /// <summary>The symbols, or null where the runtime isn't referenced.</summary>
    public static ClientSymbols? Of(Compilation compilation) =>
        compilation.GetTypeByMetadataName("Medusa.Runtime.QueryRecordAttribute") is { } queryRecord
        && compilation.GetTypeByMetadataName("Medusa.Runtime.ModelRecord") is { } modelRecord
        && compilation.GetTypeByMetadataName("Medusa.Runtime.MedusaResource") is { } resource
            ? new ClientSymbols(compilation, queryRecord, modelRecord, resource)
            : null;

    /// <summary>The API whose query a record is, or null for any other type.</summary>
    public string? ApiOf(INamedTypeSymbol type) =>
        Attribute(type, _queryRecord) is { ConstructorArguments: [{ Value: string api }] } ? api : null;

    public bool IsResource(INamedTypeSymbol type) => SymbolEqualityComparer.Default.Equals(type.BaseType, _resource)
        || (type.BaseType is { } @base && SymbolEqualityComparer.Default.Equals(@base.BaseType, _resource));

    /// <summary>The records of which the fields of a method's query are, or none where nothing is certain.</summary>
    public ImmutableArray<INamedTypeSymbol> ResponsesOf(IMethodSymbol method) => _responses.GetOrAdd(method.ReturnType, FindResponses);

    /// <summary>The records of which the fields of a query are, whichever method takes it, or none where nothing is certain.</summary>
    public ImmutableArray<INamedTypeSymbol> ResponsesTo(INamedTypeSymbol query) => _takers.GetOrAdd(query, FindTakers);

    /// <summary>The properties of a record by their names in JSON.</summary>
    public ImmutableDictionary<string, IPropertySymbol> MembersOf(INamedTypeSymbol record) => _members.GetOrAdd(record, FindMembers);

    /// <summary>What a property of a record is called in JSON, or null where it is no member of the API.</summary>
    public string? JsonNameOf(IPropertySymbol property) => IsRecord(property.ContainingType)
        ? MembersOf(property.ContainingType).FirstOrDefault(m => SymbolEqualityComparer.Default.Equals(m.Value, property)).Key
        : null;

    /// <summary>Whether a method returns a list's items, and not the responses that they are in.</summary>
    public bool IsPageable(ITypeSymbol returned) => SymbolEqualityComparer.Default.Equals(returned.OriginalDefinition, _pageable);

    public bool IsRecord(ITypeSymbol type)
    {
        for (var @base = type.BaseType; @base is not null; @base = @base.BaseType)
        {
            if (SymbolEqualityComparer.Default.Equals(@base, _modelRecord))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>What a member's type says of a path that goes on below it.</summary>
    /// <param name="records">The records that its value, or each of its values, can be.</param>
    /// <returns>Whether these are all it can be, beside values without members.</returns>
    public bool IsClosed(ITypeSymbol type, ICollection<INamedTypeSymbol> records)
    {
        if (IsScalar(type))
        {
            return true;
        }

        if (type is not INamedTypeSymbol named)
        {
            return false;
        }

        if (IsRecord(named))
        {
            records.Add(named);
            return true;
        }

        return named.TypeArguments.Length > 0 && IsContainer(named) && named.TypeArguments.All(argument => IsClosed(argument, records));
    }

    private bool IsScalar(ITypeSymbol type) =>
        type.SpecialType is SpecialType.System_String or SpecialType.System_Boolean or SpecialType.System_Int32 or SpecialType.System_Int64
            or SpecialType.System_Decimal or SpecialType.System_Double
        || type is INamedTypeSymbol { Name: "DateTimeOffset", ContainingNamespace: { Name: "System", ContainingNamespace.IsGlobalNamespace: true } }
        || SymbolEqualityComparer.Default.Equals(type.OriginalDefinition, _stringEnum);

    // Lists, values that may be missing, and unions; not maps, whose keys are nobody's fields.
    private static bool IsContainer(INamedTypeSymbol type) =>
        type.OriginalDefinition.SpecialType is SpecialType.System_Nullable_T
            or SpecialType.System_Collections_Generic_IReadOnlyList_T
        || (type.Name is "OneOrMany" or "OneOrManyOr" or "Union"
            && type.ContainingNamespace is { Name: "Medusa", ContainingNamespace.IsGlobalNamespace: true });

    private ImmutableArray<INamedTypeSymbol> FindTakers(INamedTypeSymbol query)
    {
        var found = new HashSet<INamedTypeSymbol>(SymbolEqualityComparer.Default);
        foreach (var type in query.ContainingNamespace.GetTypeMembers().Where(IsResource))
        {
            foreach (var method in type.GetMembers().OfType<IMethodSymbol>())
            {
                if (method.Parameters.Any(p => SymbolEqualityComparer.Default.Equals(p.Type, query)))
                {
                    var responses = ResponsesOf(method);
                    if (responses.IsEmpty)
                    {
                        return [];
                    }

                    found.UnionWith(responses);
                }
            }
        }

        return [.. found];
    }

    private ImmutableArray<INamedTypeSymbol> FindResponses(ITypeSymbol returned)
    {
        if (returned is not INamedTypeSymbol { TypeArguments: [INamedTypeSymbol response] } || !IsRecord(response))
        {
            return [];
        }

        if (IsPageable(returned))
        {
            return [response];
        }

        return SymbolEqualityComparer.Default.Equals(returned.OriginalDefinition, _task) ? Wrapped(response) : [];
    }

    // A response wraps what it is about: { product }, { products, count, limit, offset }.
    private ImmutableArray<INamedTypeSymbol> Wrapped(INamedTypeSymbol response)
    {
        var found = new List<INamedTypeSymbol>();
        var isWrapper = true;
        foreach (var member in MembersOf(response))
        {
            var before = found.Count;
            if (!IsClosed(member.Value.Type, found))
            {
                return [];
            }

            isWrapper &= found.Count > before || ResponseNames.OfAnyResponse.Contains(member.Key);
        }

        // What has values of its own may be what the fields are of; without any record in it, it may as well be just a receipt.
        if (!isWrapper && found.Count > 0)
        {
            found.Add(response);
        }

        return [.. found.Distinct<INamedTypeSymbol>(SymbolEqualityComparer.Default)];
    }

    private ImmutableDictionary<string, IPropertySymbol> FindMembers(INamedTypeSymbol record)
    {
        var members = ImmutableDictionary.CreateBuilder<string, IPropertySymbol>(StringComparer.Ordinal);
        for (var type = record; type is not null && !SymbolEqualityComparer.Default.Equals(type, _modelRecord); type = type.BaseType)
        {
            var names = NamesOf(type);
            foreach (var property in type.GetMembers().OfType<IPropertySymbol>())
            {
                // What a project adds to a record, it computes.
                if (property is { IsStatic: false, IsIndexer: false, DeclaredAccessibility: Accessibility.Public, SetMethod.IsInitOnly: true })
                {
                    var name = names.TryGetValue(property.Name, out var json) ? json : Model.SnakeCase.Of(property.Name);
                    if (!members.ContainsKey(name))
                    {
                        members.Add(name, property);
                    }
                }
            }
        }

        return members.ToImmutable();
    }

    // The JSON names that don't follow from the properties', by the properties'.
    private Dictionary<string, string> NamesOf(INamedTypeSymbol type)
    {
        var names = new Dictionary<string, string>(StringComparer.Ordinal);
        if (_jsonNames is not null
            && Attribute(type, _jsonNames) is { ConstructorArguments: [{ Kind: TypedConstantKind.Array, IsNull: false } pairs] })
        {
            for (var i = 0; i + 1 < pairs.Values.Length; i += 2)
            {
                if (pairs.Values[i].Value is string json && pairs.Values[i + 1].Value is string property)
                {
                    names[property] = json;
                }
            }
        }

        return names;
    }

    private static AttributeData? Attribute(INamedTypeSymbol type, INamedTypeSymbol attribute) =>
        type.GetAttributes().FirstOrDefault(a => SymbolEqualityComparer.Default.Equals(a.AttributeClass, attribute));
}
