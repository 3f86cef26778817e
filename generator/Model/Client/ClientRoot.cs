using Medusa.Generator.Model.Docs;

namespace Medusa.Generator.Model.Client;

/// <summary>The root: the client class and its accessors.</summary>
/// <param name="Api">The API that the client is for, a member of the runtime's <c>MedusaApi</c>: <c>V1</c>.</param>
internal sealed record ClientRoot(string Namespace, string Name, string Api, EquatableArray<AccessorModel> Accessors)
    : ClientItem(Namespace, Name)
{
    /// <summary>What the class is called in every client.</summary>
    public const string ClassName = "MedusaClient";
}

/// <summary>A resource that hangs on its parent.</summary>
/// <param name="Name">The C# property: <c>BatchJobs</c>.</param>
/// <param name="TypeName">The resource class: <c>AdminBatchJobsResource</c>.</param>
internal sealed record AccessorModel(string Name, string TypeName, Doc Doc);

/// <summary>The service-collection extension and other files that exist once per client; all that varies is here.</summary>
/// <param name="Api">The API that the client is for, as in <see cref="ClientRoot"/>.</param>
internal sealed record ClientExtensions(string Namespace, string Name, string Api, string ClientName) : ClientItem(Namespace, Name);
