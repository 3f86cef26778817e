using System.Text.Json;
using Medusa.Live.Tests.Docs;

namespace Medusa.Live.Tests.Support;

/// <summary>The seeded shop: clients for those who deal with it, what lies in it, and the record of what it answered.</summary>
public sealed partial class Shop : IAsyncLifetime
{
    private MedusaClient? _admin;
    private MedusaClient? _front;
    private MedusaClient? _customer;

    internal CallLog Log { get; } = new();

    internal Journal Journal { get; } = new();

    internal AdminResource Admin => Logged(_admin).Admin;

    /// <summary>The shop's front, nobody logged in.</summary>
    internal MedusaClient Front => Logged(_front);

    /// <summary>The shop's front, with the seeded customer logged in.</summary>
    internal MedusaClient Customer => Logged(_customer);

    public async ValueTask InitializeAsync()
    {
        if (LiveBackend.Url is null)
        {
            return;
        }

        _admin = LiveBackend.Admin();
        _front = LiveBackend.Storefront();
        _customer = LiveBackend.Storefront();
        await _customer.Auth.GetTokenAsync(LiveBackend.CustomerCredentials());
        await FindAsync();
        await FillAsync();
    }

    public ValueTask DisposeAsync()
    {
        _admin?.Dispose();
        _front?.Dispose();
        _customer?.Dispose();
        Log.Dispose();
        return ValueTask.CompletedTask;
    }

    /// <summary>Makes a call; its answer must be read without loss and be of the JSON kinds that the client expects.</summary>
    /// <param name="method">The method's official name.</param>
    /// <param name="send">Makes the call.</param>
    internal async Task<T> CallAsync<T>(string method, Func<MedusaRequestOptions, Task<T>> send)
    {
        var response = await Logged(_admin).WithResponseAsync(send);
        Check(method, response, JsonSerializer.SerializeToElement(response.Value));
        return response.Value;
    }

    /// <summary>Options that have the pages of a list looked at.</summary>
    internal MedusaRequestOptions Watch(string method) => new() { KeepResponseBody = true, OnResponse = response => Check(method, response, null) };

    private void Check(string method, MedusaResponse response, JsonElement? written)
    {
        if (response.Body.Span is not [(byte)'{' or (byte)'[', ..])
        {
            return;
        }

        using var document = JsonDocument.Parse(response.Body);
        var mismatches = Journal.Add(method, document.RootElement);
        foreach (var mismatch in mismatches)
        {
            TestContext.Current.TestOutputHelper?.WriteLine(mismatch.ToString());
        }

        Assert.DoesNotContain(mismatches, mismatch => mismatch.Kind == MismatchKind.OtherKind && !KnownDifferences.Reasons.ContainsKey(mismatch.Member));
        if (written is { } again)
        {
            Assert.Empty(RoundTrip.Differences(document.RootElement, again));
        }
    }

    private static MedusaClient Logged(MedusaClient? client)
    {
        LiveBackend.Require();
        return client!;
    }
}
