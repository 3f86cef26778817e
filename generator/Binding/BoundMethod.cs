using Medusa.Generator.Model;

namespace Medusa.Generator.Binding;

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
    Doc ResultDoc);

/// <summary>A body or a query.</summary>
internal sealed record BoundParameter(PageEntry Entry, TypeModel Type, bool Optional);
