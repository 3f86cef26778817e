namespace Medusa.Generator.Model.Facts;

/// <summary>How a request or its response differs from the plain case: JSON of the documented parameters there, JSON of the result back.</summary>
internal sealed record RouteFlags
{
    public static readonly RouteFlags None = new();

    /// <summary>
    /// <c>multipart</c>, <c>multipart:file</c>: the body is multipart/form-data, and so is called the part that holds a file; else null.
    /// </summary>
    public string? FilePart { get; init; }

    /// <summary><c>token</c>: the token in the result is kept and sent with later calls.</summary>
    public bool KeepsToken { get; init; }

    /// <summary><c>logout</c>: the token is forgotten.</summary>
    public bool ForgetsToken { get; init; }

    /// <summary><c>nulls</c>: a null in the query is written as <c>null</c>, which the server takes for a filter by null.</summary>
    public bool WritesNulls { get; init; }

    /// <summary><c>text</c>: the response is text.</summary>
    public bool AcceptsText { get; init; }

    /// <summary><c>bearer:token</c>: the parameter that is this request's own token, or null.</summary>
    public string? BearerParameter { get; init; }

    /// <summary><c>query:name=parameter</c> or <c>query:name=parameter.member</c>: what is sent in the query, beside the documented query.</summary>
    public EquatableArray<SentAs> Query { get; init; }

    /// <summary><c>body:name=parameter.member</c>: the body is an object of these members alone.</summary>
    public EquatableArray<SentAs> Body { get; init; }

    /// <summary><c>body:{}</c>: the body is an empty object.</summary>
    public bool SendsEmptyObject { get; init; }

    /// <summary><c>body</c>: there is a body although the verb rarely has one.</summary>
    public bool HasBody { get; init; }

    /// <summary><c>beside:method</c>: the route holds where the pages document this method of the same resource too; else null.</summary>
    public string? Beside { get; init; }

    /// <summary><c>multistep</c>: the method sends several requests, of which the route is the last.</summary>
    public bool IsMultistep { get; init; }
}

/// <summary>A value that goes another way, or by another name, than the parameter says.</summary>
/// <param name="Name">The name on the wire.</param>
/// <param name="Parameter">The documented parameter.</param>
/// <param name="Member">The member of the parameter, or null for the parameter itself.</param>
internal sealed record SentAs(string Name, string Parameter, string? Member);
