namespace Medusa;

/// <summary>What a <see cref="MedusaTokenProvider"/> is asked for.</summary>
public readonly struct TokenRequest
{
    /// <summary>Creates a request; a test of a provider may do so too.</summary>
    /// <param name="domain">The API that the token is for.</param>
    /// <param name="rejectedToken">The token that the server has just refused, if it has.</param>
    public TokenRequest(TokenDomain domain, string? rejectedToken = null)
    {
        Domain = domain;
        RejectedToken = rejectedToken;
    }

    /// <summary>The API that the token is for.</summary>
    public TokenDomain Domain { get; }

    /// <summary>The token that the server has just refused with 401, or null when the client has none yet.</summary>
    public string? RejectedToken { get; }
}
