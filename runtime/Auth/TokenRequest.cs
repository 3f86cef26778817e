namespace Medusa;

/// <summary>What a <see cref="MedusaTokenProvider"/> is asked for.</summary>
public readonly struct TokenRequest
{
    internal TokenRequest(TokenDomain domain, string? rejectedToken)
    {
        Domain = domain;
        RejectedToken = rejectedToken;
    }

    /// <summary>The API that the token is for.</summary>
    public TokenDomain Domain { get; }

    /// <summary>The token that the server has just refused with 401, or null when the client has none yet.</summary>
    public string? RejectedToken { get; }
}
