using System.Net;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Medusa.Runtime;

/// <summary>Signing in and out: what the client keeps of a response, and forgets.</summary>
internal static class SignIn
{
    private static readonly ReplyReader<MedusaSignInResult> s_read = Read;

    /// <summary>Sends a login or its like and keeps what it brings: the token, or the session that is made of it.</summary>
    public static Task<MedusaSignInResult> SendAsync(
        MedusaTransport transport,
        ApiOperation operation,
        ApiArguments arguments,
        MedusaRequestOptions? options,
        CancellationToken cancellationToken) =>
        KeepAsync(transport, operation, transport.SendAsync(operation, arguments, s_read, options, cancellationToken), options, cancellationToken);

    /// <summary>Ends the session, if sessions are used, and forgets the token.</summary>
    public static async Task LogOutAsync(
        MedusaTransport transport, ApiOperation? operation, MedusaRequestOptions? options, CancellationToken cancellationToken)
    {
        transport.SetToken(null);
        if (transport.UsesSession && transport.Api.Session is { } session)
        {
            try
            {
                var request = operation ?? session.Delete;
                await transport.SendAsync(request, default, ReplyReaders.Nothing, options, cancellationToken).ConfigureAwait(false);
            }
            catch (MedusaApiException error) when (error.Status == HttpStatusCode.Unauthorized)
            {
                // The session has ended already, or there was none.
            }
        }
    }

    private static async Task<MedusaSignInResult> KeepAsync(
        MedusaTransport transport,
        ApiOperation operation,
        Task<MedusaSignInResult> sending,
        MedusaRequestOptions? options,
        CancellationToken cancellationToken)
    {
        var result = await sending.ConfigureAwait(false);
        if (result.Token is not { } token)
        {
            return result;
        }

        if (transport.UsesSession && result.Status == MedusaSignInStatus.SignedIn
            && transport.Api.Session is { } session && session.IsMadeAfter(operation))
        {
            var bearer = new ApiArguments { BearerToken = token };
            await transport.SendAsync(session.Create, bearer, ReplyReaders.Nothing, options?.ForFurtherRequest(), cancellationToken)
                .ConfigureAwait(false);
            transport.SetToken(null);
        }
        else
        {
            transport.SetToken(token);
        }

        return result;
    }

    private static MedusaSignInResult Read(ApiCall call, ApiReply reply, int maxDepth)
    {
        if (ReplyReaders.IsEmpty(call, reply) || !ReplyReaders.LooksLikeJson(reply))
        {
            throw ApiErrors.NotJson(call, reply);
        }

        if (ReplyReaders.Unwrap(call, reply, JsonDocumentReader.ReadNode(reply.Body, ReplyReaders.Options(maxDepth))) is not JsonObject json)
        {
            throw ApiErrors.Unreadable(call, reply, "it isn't a JSON object", "$");
        }

        var members = json.ToDictionary(StringComparer.Ordinal);
        T? Take<T>(string name)
        {
            if (!members.Remove(name, out var value) || value is null)
            {
                return default;
            }

            return value is JsonValue scalar && scalar.TryGetValue(out T? taken)
                ? taken
                : throw ApiErrors.Unreadable(call, reply, "it is of another kind", "$." + name);
        }

        var token = Take<string>("token");
        var location = Take<string>("location");
        var isMfa = Take<bool>("mfa_required");
        var isVerification = Take<bool>("verification_required");
        members.Remove("mfa_challenge", out var challenge);
        members.Remove("verification", out var verification);
        if (token is not null && TokenStore.Problem(token) is not null)
        {
            throw ApiErrors.Unreadable(call, reply, "it isn't a token that can be sent", "$.token");
        }

        if (token is null && location is null && !isMfa && !isVerification)
        {
            throw ApiErrors.Unreadable(call, reply, "it has neither 'token' nor 'location': nobody is signed in", "$");
        }

        return new MedusaSignInResult
        {
            Status = isMfa ? MedusaSignInStatus.MfaRequired
                : isVerification ? MedusaSignInStatus.VerificationRequired
                : token is null ? MedusaSignInStatus.RedirectRequired
                : MedusaSignInStatus.SignedIn,
            Token = token,
            Location = location,
            MfaChallenge = challenge,
            Verification = verification,
            AdditionalProperties = members,
        };
    }
}
