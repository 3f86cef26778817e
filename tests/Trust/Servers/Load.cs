using System.Globalization;
using Medusa.Runtime.Tests.Support;

namespace Medusa.Trust.Tests.Servers;

/// <summary>Many calls at once, each of which can be told from all others.</summary>
internal static class Load
{
    public const int AtOnce = 64;

    /// <summary>Makes a number of calls; the verb follows from the number of the call.</summary>
    /// <param name="client">Makes them.</param>
    /// <param name="clock">The client's clock.</param>
    /// <param name="calls">How many.</param>
    /// <param name="cancellationToken">Given to each of the calls, so that what they register with it and forget would stay.</param>
    public static async Task<Tally> RunAsync(LoadClient client, StallClock clock, int calls, CancellationToken cancellationToken)
    {
        Tally tally = new();
        ParallelOptions parallel = new() { MaxDegreeOfParallelism = AtOnce, CancellationToken = cancellationToken };
        await Parallel.ForEachAsync(Enumerable.Range(0, calls), parallel, async (number, _) =>
        {
            string id = Id(number), own = string.Create(CultureInfo.InvariantCulture, $"own {number * 7}");
            clock.Begin(id);
            try
            {
                var got = await CallAsync(client, tally, number, id, own, cancellationToken);
                if (got == (id, own))
                {
                    tally.End(id, null);
                }
                else
                {
                    tally.Wrong($"{id} got the answer of {got}.");
                }
            }
            catch (MedusaException error)
            {
                tally.End(id, error);
            }
            catch (Exception error)
            {
                tally.Wrong($"{id}: {error}");
            }
        });
        return tally;
    }

    public static string Id(int number) => string.Create(CultureInfo.InvariantCulture, $"job_{number}");

    public static bool IsPost(int number) => number % 5 is 1 or 3;

    private static async Task<(string? Id, string? Status)> CallAsync(LoadClient client, Tally tally, int number, string id, string own, CancellationToken token)
    {
        var result = await ((number % 5) switch
        {
            1 or 3 => client.Jobs.CreateAsync(tally.Lend(new Job { Id = id, Status = own }), cancellationToken: token),
            4 => client.Deleted.DeleteAsync(id, tally.Lend(Own(own)), token),
            _ => client.Jobs.RetrieveAsync(id, tally.Lend(Own(own)), token),
        });
        tally.Lend(result);
        return (result.BatchJob.Id, result.BatchJob.Status);
    }

    private static MedusaRequestOptions Own(string value) => new() { Headers = new Dictionary<string, string?> { ["X-Own"] = value } };
}
