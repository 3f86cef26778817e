using Medusa.Generator.Emitting.Docs;
using Medusa.Generator.Model;
using Medusa.Generator.Model.Client;
using Medusa.Generator.Model.Facts;
using Medusa.Generator.Model.Problems;
using Medusa.Generator.Review;

namespace Medusa.Generator;

/// <summary>The client and what the project says about it.</summary>
internal sealed record ProjectClient(ClientModel Model, Settings Settings)
{
    /// <summary>Whether there is anything that the compiler sees.</summary>
    public bool IsEmitted => Settings.EmitsClient && !Model.Items.IsEmpty;

    public ClientNamespaces Namespaces => new(Model.Namespaces, Settings.Namespace);

    /// <summary>What differs from the accepted surface.</summary>
    public EquatableArray<Problem> Changes(SurfaceBaseline? baseline, CancellationToken cancellationToken) =>
        baseline is null || !Settings.EmitsClient ? default : SurfaceReview.Of(Model, baseline, cancellationToken);

    /// <summary>The files of the surface, and of the examples, where the project accepts the surface.</summary>
    public EquatableArray<CommentFile> AcceptedFiles(SurfaceBaseline? baseline) =>
        Settings.AcceptsSurface ? SurfaceAcceptance.Files(Model, baseline).Concat(ExamplePages.Of(Model)).ToEquatableArray() : default;
}

/// <summary>The namespaces of what is emitted.</summary>
/// <param name="All">All of them.</param>
/// <param name="OfClient">The one of the client, if there is a client.</param>
internal sealed record ClientNamespaces(EquatableArray<string> All, string OfClient);
