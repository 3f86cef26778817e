namespace Medusa.Runtime;

/// <summary>The requests of cookie sessions.</summary>
/// <param name="Create">Makes a session of the token that it is sent with.</param>
/// <param name="Delete">Ends the session.</param>
/// <param name="IsMadeAfter">Whether a session is made after a sign-in by this operation.</param>
internal sealed record SessionRequests(ApiOperation Create, ApiOperation Delete, Func<ApiOperation, bool> IsMadeAfter);
