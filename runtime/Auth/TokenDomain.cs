namespace Medusa;

/// <summary>Which of the two APIs a JSON web token is for.</summary>
public enum TokenDomain
{
    /// <summary>The storefront API: for customers, and for visitors who have not logged in.</summary>
    Store,

    /// <summary>The admin API: for users of the shop's administration.</summary>
    Admin,
}
