using Medusa.Generator.Model.Docs;
using Medusa.Generator.Model.Facts;

namespace Medusa.Generator.Model.Client;

/// <summary>A method of a resource.</summary>
/// <param name="Key">The official name, <c>admin.batchJobs.cancel</c>; the name of the operation in logs and traces.</param>
/// <param name="Name">The C# name, <c>CancelAsync</c>.</param>
/// <param name="Verb">GET, POST, PUT, PATCH or DELETE.</param>
/// <param name="Route">The path; its placeholders bear the names of the path parameters: <c>/admin/batch-jobs/{batchJobId}/cancel</c>.</param>
/// <param name="Kind">How the call is made.</param>
/// <param name="Parameters">In the order of the signature; see <see cref="InOrder"/>.</param>
/// <param name="Result">The type of the result; null for <c>void</c>.</param>
/// <param name="Token">The result's member that holds an access token to be kept for later calls, or null.</param>
/// <param name="Paging">Where the method lists page by page, or null.</param>
internal sealed record MethodModel(
    string Key,
    string Name,
    string Verb,
    string Route,
    MethodKind Kind,
    Doc Doc,
    Doc ResultDoc,
    string? Deprecated,
    EquatableArray<ExampleModel> Examples,
    EquatableArray<ParameterModel> Parameters,
    TypeModel? Result,
    MemberReference? Token,
    PagingModel? Paging)
{
    /// <summary>How the request and its response differ from the plain case.</summary>
    public RouteFlags Flags { get; init; } = RouteFlags.None;

    /// <summary>The members of the payload that are sent in the query, and not in the body.</summary>
    public EquatableArray<QueryMember> QueryMembers { get; init; }

    /// <summary>The result is what the runtime makes of a log-in's response: its <c>MedusaSignInResult</c>.</summary>
    public bool SignsIn { get; init; }

    /// <summary>The requests that the method sends.</summary>
    public RequestSequence Sequence { get; init; }

    /// <summary>The version of Medusa that has the method first, or null where that isn't known.</summary>
    public string? Since { get; init; }

    /// <summary>The feature flag that a server needs for the method, or null.</summary>
    public string? FeatureFlag { get; init; }

    /// <summary>Of a custom request: what is put before a path that lacks it, or an empty string.</summary>
    public string CustomRequestPrefix { get; init; } = "";

    /// <summary>The payload, or null where there is none.</summary>
    public ParameterModel? Body => Find(ParameterRole.Body);

    /// <summary>The query, or null where there is none.</summary>
    public ParameterModel? Query => Find(ParameterRole.Query);

    /// <summary>The files of an upload, or null.</summary>
    public ParameterModel? Files => Find(ParameterRole.Files);

    /// <summary>
    /// Parameters in the order of a signature: those that can be left out come last, and else they stand in the order of their roles; those
    /// of the path in that of the placeholders.
    /// </summary>
    public static EquatableArray<ParameterModel> InOrder(IReadOnlyList<ParameterModel> parameters) => parameters.Count > 1
        ? parameters.OrderBy(p => p.Optional).ThenBy(p => p.Role).ToEquatableArray()
        : parameters.ToEquatableArray();

    private ParameterModel? Find(ParameterRole role)
    {
        foreach (var parameter in Parameters)
        {
            if (parameter.Role == role)
            {
                return parameter;
            }
        }

        return null;
    }
}

/// <summary>A member of the payload that is sent in the query.</summary>
/// <param name="Name">The query's parameter, on the wire.</param>
internal sealed record QueryMember(string Name, MemberReference Member, TypeModel Type);

internal enum MethodKind
{
    /// <summary>JSON there and back.</summary>
    Json,

    /// <summary>Files as multipart/form-data there, JSON back.</summary>
    Multipart,

    /// <summary>A path, query and body of the user's own (<c>admin.custom.*</c>).</summary>
    Custom,
}
