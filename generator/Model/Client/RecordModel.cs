using Medusa.Generator.Model.Docs;

namespace Medusa.Generator.Model.Client;

/// <summary>A record.</summary>
/// <param name="WireName">The documented name.</param>
/// <param name="Base">The union that it is a case of, or null.</param>
/// <param name="Discriminator">For a case: the union's discriminating member, by its wire name, and this case's value.</param>
internal sealed record RecordModel(
    string Namespace,
    string Name,
    string WireName,
    Doc Doc,
    RecordRoles Roles,
    EquatableArray<MemberModel> Members,
    string? Base,
    DiscriminatorModel? Discriminator = null)
    : ClientItem(Namespace, Name)
{
    /// <summary>For a filter, a record of operators: the type of a value that it may be instead; else null.</summary>
    public TypeModel? FilterValue { get; init; }

    /// <summary>In a query, a single value where a list may come is written as it is, and not as a list of one.</summary>
    public bool KeepsSingleValues { get; init; }

    /// <summary>For a query that names fields of what the method responds with: the API, as its profile is called; else null.</summary>
    public string? FieldListsOf { get; init; }

    /// <summary>Where the record is to be given, any other JSON object can be given too.</summary>
    public bool TakesAnyObject { get; init; }
}

/// <summary>What tells a case of a union from the others: the member's wire name, and the value that the case has there.</summary>
internal sealed record DiscriminatorModel(string WireName, string Value);

/// <summary>What a record is used for. A record with several roles takes the shape that serves all.</summary>
[Flags]
internal enum RecordRoles
{
    None = 0,

    /// <summary>Read from responses.</summary>
    Response = 1,

    /// <summary>Written into bodies.</summary>
    Request = 2,

    /// <summary>Written into queries: lists are always written as lists.</summary>
    Query = 4,
}
