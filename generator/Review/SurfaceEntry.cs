using Medusa.Generator.Model;

namespace Medusa.Generator.Review;

/// <summary>A part of the client's public surface: a line of the baseline.</summary>
/// <param name="Key">What it is compared by; see <see cref="SurfaceKey"/>.</param>
internal abstract record SurfaceEntry(string Key)
{
    /// <summary>The key of what it belongs to, or null.</summary>
    public virtual string? Owner => null;
}

/// <summary>A type: <c>BatchJob  record</c>.</summary>
/// <param name="Detail">The namespace of the client, the union that a record is a case of, the member that tells a union's cases apart; or
/// empty.</param>
internal sealed record TypeEntry(string Key, TypeEntryKind Kind, string Detail) : SurfaceEntry(Key);

internal enum TypeEntryKind
{
    Client,
    Extensions,
    Record,
    Enum,
    Union,
}

/// <summary>A resource: <c>admin.batchJobs  -> AdminBatchJobsResource BatchJobs</c>.</summary>
/// <param name="Type">Its class.</param>
/// <param name="Name">The property that it hangs on.</param>
internal sealed record ResourceEntry(string Key, string Type, string Name) : SurfaceEntry(Key)
{
    public override string? Owner => Key.LastIndexOf('.') is var dot and > 0 ? Key.Substring(0, dot) : null;
}

/// <summary>
/// A method: <c>admin.batchJobs.cancel  POST /admin/batch-jobs/{}/cancel  CancelAsync(string batchJobId) -> AdminBatchJobRes</c>.
/// </summary>
/// <param name="Route">Verb and path; the placeholders have no names.</param>
/// <param name="Flags"><c>multipart</c>, <c>token</c>, <c>nulls</c>, or empty.</param>
/// <param name="Result">The type of the result, or <c>void</c>.</param>
/// <param name="Paged">The method that lists the items of all pages, or null where there is none.</param>
internal sealed record MethodEntry(
    string Key,
    string Route,
    string Flags,
    string Name,
    EquatableArray<ParameterEntry> Parameters,
    string Result,
    PagedEntry? Paged,
    bool Deprecated)
    : SurfaceEntry(Key)
{
    public override string Owner => Key.Substring(0, Key.LastIndexOf('.'));
}

/// <summary>The method that lists the items of all pages, which another lists page by page.</summary>
/// <param name="Name">Its name, or empty where the baseline was written before names stood in it.</param>
/// <param name="Item">The type of the items.</param>
internal sealed record PagedEntry(string Name, string Item);

/// <summary>A parameter of a method, without those that every method has.</summary>
internal sealed record ParameterEntry(string Type, string Name, bool Optional);

/// <summary>A member of a record: <c>BatchJob.result  BatchJobResult? Result</c>.</summary>
/// <param name="Type">Its C# type, without the mark of a nullable one.</param>
/// <param name="Default">The documented default, or empty.</param>
internal sealed record MemberEntry(
    string OwnerType,
    string WireName,
    string Type,
    bool Nullable,
    bool Required,
    string Name,
    string Default,
    bool Deprecated)
    : SurfaceEntry(SurfaceKey.Member(OwnerType, WireName))
{
    public override string Owner => OwnerType;
}

/// <summary>
/// A value of an enumeration, or of the member that tells a union's cases apart: <c>BatchJobStatus.pre_processed  = PreProcessed</c>.
/// </summary>
/// <param name="Name">The enumeration's member, or the record that is the case.</param>
internal sealed record ValueEntry(string OwnerType, string WireValue, string Name) : SurfaceEntry(SurfaceKey.Member(OwnerType, WireValue))
{
    public override string Owner => OwnerType;
}
