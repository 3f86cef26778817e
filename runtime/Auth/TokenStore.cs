namespace Medusa.Runtime;

/// <summary>The JSON web tokens of one client, one for each API or one for all; never shared with another client.</summary>
internal sealed class TokenStore
{
    private readonly MedusaTokenProvider? _provider;
    private readonly Slot[] _slots;

    // A provider may use this very client to get its token; what it sends then must not wait for the provider.
    private readonly AsyncLocal<bool> _asking = new();

    public TokenStore(MedusaTokenProvider? provider, bool hasOneToken)
    {
        _provider = provider;
        var first = new Slot();
        _slots = [first, hasOneToken ? first : new Slot()];
    }

    public bool CanRefresh => _provider is not null && !_asking.Value;

    public void Set(TokenDomain domain, string? token)
    {
        ThrowIfInvalid(token, nameof(token));
        _slots[(int)domain].Token = token;
    }

    /// <summary>The token that is there, be it null.</summary>
    public string? Current(TokenDomain domain) => _slots[(int)domain].Token;

    /// <summary>Drops a token that the server refused, so that the next call asks the provider for another.</summary>
    public void Reject(TokenDomain domain, string token) => _slots[(int)domain].Reject(token);

    /// <summary>
    /// Asks the provider for a token, or for one in place of that which the server refused, unless another call has got it already.
    /// </summary>
    public async ValueTask<string?> AskAsync(TokenDomain domain, string? rejected, CancellationToken cancellationToken)
    {
        var slot = _slots[(int)domain];
        await slot.Gate.WaitAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            if (slot.Token is { } current && current != rejected)
            {
                return current;
            }

            rejected ??= slot.Rejected;
            _asking.Value = true;

            // One that doesn't heed its cancellation is left to itself, lest it keep every call waiting.
            var answer = _provider!(new TokenRequest(domain, rejected), cancellationToken);
            var token = await answer.AsTask().WaitAsync(cancellationToken).ConfigureAwait(false);
            if (Problem(token) is { } problem)
            {
                throw new InvalidOperationException($"The token provider's token is not valid: {problem}");
            }

            slot.Token = token;
            slot.Rejected = null;
            return token;
        }
        finally
        {
            slot.Gate.Release();
        }
    }

    /// <summary>Why a token can't be sent, without the token; null if it can, or if there is none.</summary>
    public static string? Problem(string? token)
        => token is null ? null
            : token.Length == 0 ? "it is empty, where null means none."
            : HeaderRules.Problem("Authorization", token);

    /// <summary>Refuses a token that can't be sent.</summary>
    public static void ThrowIfInvalid(string? token, string parameter)
    {
        if (Problem(token) is { } problem)
        {
            throw new ArgumentException($"Not valid: {problem}", parameter);
        }
    }

    private sealed class Slot
    {
        private volatile string? _token;
        private volatile string? _rejected;

        public SemaphoreSlim Gate { get; } = new(1, 1);

        public string? Token
        {
            get => _token;
            set => _token = value;
        }

        /// <summary>A token that the server refused and that no call has replaced yet.</summary>
        public string? Rejected
        {
            get => _rejected;
            set => _rejected = value;
        }

        public void Reject(string token)
        {
            // Another call may have replaced it since.
            if (Interlocked.CompareExchange(ref _token, null, token) == token)
            {
                _rejected = token;
            }
        }
    }
}
