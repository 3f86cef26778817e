using System.Text.Json.Nodes;

namespace Medusa;

/// <summary>The result of a login, a registration, a callback or a refreshed token in Medusa v2. Its text doesn't contain the token.</summary>
public sealed class MedusaSignInResult
{
    /// <summary>The outcome.</summary>
    public MedusaSignInStatus Status { get; init; }

    /// <summary>The JSON web token, which the client has kept; null if the user has to go to <see cref="Location"/>.</summary>
    public string? Token { get; init; }

    /// <summary>The address at which the user signs in with a provider such as Google; null if there is none.</summary>
    public string? Location { get; init; }

    /// <summary>The challenge of a second factor, as the server sent it (<c>mfa_challenge</c>); null if there is none.</summary>
    public JsonNode? MfaChallenge { get; init; }

    /// <summary>What the server says of a required verification (<c>verification</c>); null if it says nothing.</summary>
    public JsonNode? Verification { get; init; }

    /// <summary>The members of the response that have no property here.</summary>
    public IReadOnlyDictionary<string, JsonNode?> AdditionalProperties { get; init; } = new Dictionary<string, JsonNode?>();

    /// <inheritdoc/>
    public override string ToString() => $"{nameof(MedusaSignInResult)} {{ {nameof(Status)} = {Status} }}";
}
