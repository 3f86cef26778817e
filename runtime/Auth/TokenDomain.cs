namespace Medusa;

/// <summary>Which of the two APIs a JSON web token is for.</summary>
public enum TokenDomain
{
    /// <summary>The storefront API: all paths but those that begin with <c>/admin</c>.</summary>
    Store,

    /// <summary>The admin API: paths that begin with <c>/admin</c>.</summary>
    Admin,
}
