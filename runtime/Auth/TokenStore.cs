namespace Medusa.Runtime;

/// <summary>The JSON web tokens of one client, one for each API; never shared with another client.</summary>
internal sealed class TokenStore(MedusaTokenProvider? provider)
{
    private readonly Slot[] _slots = [new(), new()];

    // A provider may use this very client to get its token; what it sends then must not wait for the provider.
    private readonly AsyncLocal<bool> _asking = new();

    public bool CanRefresh => provider is not null && !_asking.Value;

    public void Set(TokenDomain domain, string? token)
    {
        if (token is not null) HeaderRules.ThrowIfInvalid("Authorization", token, nameof(token));
        _slots[(int)domain].Token = token;
    }

    /// <summary>The token that is there, be it null.</summary>
    public string? Current(TokenDomain domain) => _slots[(int)domain].Token;

    /// <summary>The token; asks the provider if there is none.</summary>
    public ValueTask<string?> GetAsync(TokenDomain domain, CancellationToken cancellationToken)
        => Current(domain) is { } token ? new(token)
            : CanRefresh ? AskAsync(domain, null, cancellationToken)
            : default;

    /// <summary>A token in place of one that the server refused, which another call may have got already.</summary>
    public ValueTask<string?> RefreshAsync(TokenDomain domain, string rejected, CancellationToken cancellationToken)
        => AskAsync(domain, rejected, cancellationToken);

    private async ValueTask<string?> AskAsync(TokenDomain domain, string? rejected, CancellationToken cancellationToken)
    {
        Slot slot = _slots[(int)domain];
        await slot.Gate.WaitAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            if (slot.Token is { } current && current != rejected) return current;
            _asking.Value = true;
            string? token = await provider!(new TokenRequest(domain, rejected), cancellationToken).ConfigureAwait(false);
            Set(domain, token);
            return token;
        }
        finally
        {
            slot.Gate.Release();
        }
    }

    private sealed class Slot
    {
        private volatile string? _token;

        public SemaphoreSlim Gate { get; } = new(1, 1);

        public string? Token
        {
            get => _token;
            set => _token = value;
        }
    }
}
