using Medusa.Generator.Model.Facts;
using Medusa.Generator.Model.Pages;

namespace Medusa.Generator.Model.Profiles;

/// <summary>
/// What is known of an API beyond its pages, as data: where one version of Medusa differs from another, it differs here.
/// </summary>
internal sealed record ApiProfile
{
    private readonly EquatableArray<Refusal>? _refusals;

    /// <summary>The name for messages and files: <c>medusa-v1</c>.</summary>
    public required string Name { get; init; }

    /// <summary>The name for people: <c>Medusa v1</c>.</summary>
    public required string Title { get; init; }

    /// <summary>The runtime's <c>MedusaApi</c> that the client is made for: <c>V1</c>.</summary>
    public required string RuntimePolicy { get; init; }

    /// <summary>The word that the pages' accessors begin with: <c>medusa</c> of <c>medusa.admin.products</c>.</summary>
    public required string AccessorRoot { get; init; }

    /// <summary>An accessor of a resource as the pages write it, for messages: <c>medusa.admin.batchJobs</c>.</summary>
    public required string AccessorExample { get; init; }

    /// <summary>What the titles of the official client's classes of resources end in; null where they have no such ending.</summary>
    public string? ResourceEnding { get; init; }

    /// <summary>The types that a method which sends a request returns its result in.</summary>
    public required EquatableArray<string> ResultWrappers { get; init; }

    /// <summary>The parameters that aren't emitted, because <c>MedusaRequestOptions</c> has what they are for.</summary>
    public required EquatableArray<IgnoredParameter> IgnoredParameters { get; init; }

    /// <summary>The names of parameters that are the query, whatever their types are called.</summary>
    public required EquatableArray<string> QueryParameterNames { get; init; }

    /// <summary>The members of a query that name fields of what the method responds with.</summary>
    public required EquatableArray<string> FieldListNames { get; init; }

    /// <summary>Which C# type a <c>number</c> has, by its member's name.</summary>
    public required NumberRule NumberRule { get; init; }

    /// <summary>The members that are dates although the pages call them strings.</summary>
    public NameRule DateRule { get; init; } = NameRule.Nothing;

    /// <summary>Types that are one number with decimals on the wire, whatever forms the pages give them.</summary>
    public EquatableArray<string> DecimalTypes { get; init; }

    /// <summary>The members of <see cref="DecimalTypes"/> that hold a number's digits instead; null where there are none.</summary>
    public RawNumbers? RawNumbers { get; init; }

    /// <summary>In a query, a single value where a list may come is sent as it is, and not as a list of one.</summary>
    public bool KeepsSingleValues { get; init; }

    /// <summary>How lists are paged.</summary>
    public required PagingNames Paging { get; init; }

    /// <summary>The members whose values are never shown.</summary>
    public required NameRule SecretNames { get; init; }

    /// <summary>What exists on a server alone: by its name, or if it has methods, by what its name ends in.</summary>
    public NameRule ServerTypes { get; init; } = NameRule.Nothing;

    /// <summary>The member of a log-in's result that is the token.</summary>
    public required string TokenMember { get; init; }

    /// <summary>
    /// Whether a log-in's result is the runtime's <c>MedusaSignInResult</c>: the pages document what the official client makes of the response,
    /// not the response.
    /// </summary>
    public bool HasSignInResult { get; init; }

    /// <summary>The methods that send several requests.</summary>
    public EquatableArray<MultistepMethod> MultistepMethods { get; init; }

    /// <summary>What follows for a method's route from its accessor and name.</summary>
    public required RouteConventionFacts RouteConvention { get; init; }

    /// <summary>What is put before the path of a custom request that lacks it; empty where nothing is.</summary>
    public string CustomRequestPrefix { get; init; } = "";

    /// <summary>The methods of the client itself that a method of a resource can be replaced by.</summary>
    public EquatableArray<ClientMethod> ClientMethods { get; init; }

    /// <summary>Reads the facts inside the generator. Those of an API that a project doesn't use are never read.</summary>
    public required Lazy<ProfileFacts> Facts { get; init; }

    /// <summary>The routes inside the generator.</summary>
    public FactFile<Route> Routes { get => field ?? Facts.Value.Routes; init; }

    /// <summary>The corrections inside the generator.</summary>
    public FactFile<Correction> Corrections { get => field ?? Facts.Value.Corrections; init; }

    /// <summary>What a server refuses although the pages document it.</summary>
    public EquatableArray<Refusal> Refusals
    {
        get => _refusals ?? Facts.Value.Refusals;
        init => _refusals = value;
    }

    /// <summary>What the API has in place of the one before it, or null where none is known.</summary>
    public ReplacedApi? Replaces => Facts.Value.Replaces;

    /// <summary>Whether a parameter isn't emitted.</summary>
    public bool Ignores(PageEntry parameter)
    {
        foreach (var ignored in IgnoredParameters)
        {
            if (ignored.Matches(parameter))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>An accessor as the pages write it: <c>medusa.admin.products</c> of <c>admin.products</c>.</summary>
    public string Rooted(string accessor) => AccessorRoot + "." + accessor;
}
