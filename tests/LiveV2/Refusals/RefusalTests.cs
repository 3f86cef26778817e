using Medusa.Generator.Model;
using Medusa.Generator.Model.Facts;
using Medusa.Generator.Reading.Facts;
using Medusa.LiveV2.Tests.Support;
using Medusa.Tests.Shared;

namespace Medusa.LiveV2.Tests.Refusals;

/// <summary>
/// What the server refuses although the pages document it is what the generator says of it. With <c>MEDUSA_ACCEPT_REFUSALS=1</c> the server's
/// version of that becomes the generator's, and the table in the docs is written anew.
/// </summary>
public sealed class RefusalTests(Shop shop, ITestOutputHelper output)
{
    [Fact]
    public async Task The_server_refuses_what_the_generator_says()
    {
        LiveBackend.Require();
        var customer = await shop.RegisterAsync($"probe-{Guid.NewGuid():N}@medusa.test");
        var probe = new RefusalProbe(shop.Keeper.Client, customer.Client);
        var seen = await probe.AskAsync();
        output.WriteLine($"{probe.Answered} bodies and queries were checked; of {probe.Silent.Count} the server said nothing:");
        output.WriteLine(string.Join('\n', probe.Silent));
        Assert.True(probe.Answered > 200);

        var known = Read();
        if (Environment.GetEnvironmentVariable("MEDUSA_ACCEPT_REFUSALS") == "1")
        {
            Write(known, seen);
            return;
        }

        var own = known.Where(refusal => refusal.Versions.Contains(LiveBackend.Version))
            .Select(refusal => (refusal.Key, Word(refusal.Part), refusal.Member))
            .ToList();
        Assert.SkipWhen(own.Count == 0, $"No run against {LiveBackend.Version} is in the file yet; MEDUSA_ACCEPT_REFUSALS=1 adds this one.");
        Assert.Equal(own.Order(), seen);
    }

    private static EquatableArray<Refusal> Read() => RefusalsReader.Read(RefusalTable.File, File.ReadAllText(RefusalTable.File));

    private static void Write(EquatableArray<Refusal> known, IReadOnlyList<(string Key, string Part, string Member)> seen)
    {
        var versions = known.SelectMany(refusal => refusal.Versions.Where(version => version != LiveBackend.Version)
                .Select(version => (refusal.Key, Part: Word(refusal.Part), refusal.Member, Version: version)))
            .Concat(seen.Select(refusal => (refusal.Key, refusal.Part, refusal.Member, LiveBackend.Version)));
        var lines = versions.GroupBy(refusal => (refusal.Key, refusal.Part, refusal.Member), refusal => refusal.Version)
            .Select(group => (group.Key.Key, group.Key.Part, group.Key.Member, Versions: string.Join(", ", group.OrderBy(Version.Parse))))
            .OrderBy(line => line.Key, StringComparer.Ordinal)
            .ThenBy(line => line.Part, StringComparer.Ordinal)
            .ThenBy(line => line.Member, StringComparer.Ordinal)
            .ToList();
        var text = File.ReadAllLines(RefusalTable.File).Where(line => line.StartsWith('#'))
            .Concat(lines.Select(line => $"{line.Key}\t{line.Part}\t{line.Member}\t{line.Versions}"));
        File.WriteAllText(RefusalTable.File, string.Concat(text.Select(line => line + "\n")));
        RefusalTable.Write(RefusalTable.Of(lines));
    }

    private static string Word(RequestPart part) => part == RequestPart.Query ? "query" : "body";
}
