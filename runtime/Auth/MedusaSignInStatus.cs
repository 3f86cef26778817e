namespace Medusa;

/// <summary>The outcome of a sign-in.</summary>
public enum MedusaSignInStatus
{
    /// <summary>Signed in: the client keeps the token, or the session, and sends it from now on.</summary>
    SignedIn,

    /// <summary>
    /// The user has to go to <see cref="MedusaSignInResult.Location"/>, the page of a provider such as Google, and comes back to the callback.
    /// </summary>
    RedirectRequired,

    /// <summary>
    /// A second factor is asked for: <see cref="MedusaSignInResult.MfaChallenge"/>. The client keeps the token that answering it needs.
    /// </summary>
    MfaRequired,

    /// <summary>The user has to be verified first, for example by e-mail. The client keeps the token that asking for it needs.</summary>
    VerificationRequired,
}
