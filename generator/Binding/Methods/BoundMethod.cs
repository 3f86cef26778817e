using Medusa.Generator.Model.Client;
using Medusa.Generator.Model.Docs;
using Medusa.Generator.Model.Facts;
using Medusa.Generator.Model.Pages;

namespace Medusa.Generator.Binding.Methods;

/// <summary>A method while its types have no names yet.</summary>
internal sealed record BoundMethod(
    Page Page,
    PageMethod Source,
    string Key,
    Route Route,
    MethodKind Kind,
    List<PageEntry> PathParameters,
    BoundParameter? Body,
    BoundParameter? Query,
    PageEntry? Files,
    TypeModel? Result,
    Doc ResultDoc)
{
    /// <summary>The parameter that is this request's token, or null.</summary>
    public PageEntry? Bearer { get; init; }

    /// <summary>Parameters that are single values of the query.</summary>
    public List<BoundParameter> QueryValues { get; init; } = [];

    /// <summary>What the request is about, where it isn't sent itself; or null.</summary>
    public BoundParameter? Subject { get; init; }

    /// <summary>The requests that the method sends.</summary>
    public RequestSequence Sequence { get; init; }
}

/// <summary>A body or a query.</summary>
internal sealed record BoundParameter(PageEntry Entry, TypeModel Type, bool Optional);
