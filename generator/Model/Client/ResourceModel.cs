using Medusa.Generator.Model.Docs;

namespace Medusa.Generator.Model.Client;

/// <summary>A resource class.</summary>
/// <param name="Accessor">Where it hangs, in the official client's words: <c>admin.batchJobs</c>.</param>
internal sealed record ResourceModel(
    string Namespace,
    string Name,
    string Accessor,
    Doc Doc,
    EquatableArray<AccessorModel> Children,
    EquatableArray<MethodModel> Methods)
    : ClientItem(Namespace, Name);
