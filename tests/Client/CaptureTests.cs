using System.Globalization;
using System.Text.Json;
using Medusa.Generator.Client.Tests.Support;
using Medusa.Generator.Model.Client;
using Medusa.Tests.Shared;

namespace Medusa.Generator.Client.Tests;

/// <summary>The client of each date reads what a real server answered.</summary>
public class CaptureTests(ITestOutputHelper output)
{
    [Theory]
    [MemberData(nameof(CorpusTests.References), MemberType = typeof(CorpusTests))]
    public void Every_promised_member_has_a_value(string date, string family)
    {
        LongTests.RequireUnless(date == Corpus.Baseline);
        var files = Corpus.Require(date, family.Length == 0 ? [] : [family]);
        var captures = Captures.Require();
        var methods = ClientModels.Of(files).Items.OfType<ResourceModel>().SelectMany(r => r.Methods).ToList();
        var client = new LoadedClient(ReferenceClient.Of(files).Image);
        var missing = new SortedDictionary<string, string>(StringComparer.Ordinal);
        var read = 0;
        foreach (var capture in captures)
        {
            if (capture.MethodIn(methods)?.Result is not RecordType result)
            {
                continue;
            }

            var record = JsonSerializer.Deserialize(capture.Body.ToJsonString(), client.Type(result.Name));
            foreach (var member in RecordReader.MissingIn(record))
            {
                missing.TryAdd(member, capture.Name);
            }

            read++;
        }

        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{read} of {captures.Count} answers are read"));
        Assert.True(read >= 90, string.Create(CultureInfo.InvariantCulture, $"only {read}"));
        Assert.Empty(missing.Select(m => $"{m.Key}: {m.Value}"));
    }

    [Theory]
    [MemberData(nameof(CorpusTests.References), MemberType = typeof(CorpusTests))]
    public void No_member_is_promised_that_the_server_left_out_or_sent_as_null(string date, string family)
    {
        var observed = Observed();
        var types = observed.Values.Select(m => m.Type).ToHashSet(StringComparer.Ordinal);
        var promised = ClientModels.Of(Corpus.Require(date, family.Length == 0 ? [] : [family])).Items.OfType<RecordModel>()
            .Where(r => (r.Roles & RecordRoles.Response) != 0 && types.Contains(r.Name))
            .SelectMany(r => r.Members.Where(m => !m.Nullable).Select(m => $"{r.Name}.{m.WireName}"))
            .ToList();

        Assert.True(promised.Count > 500, string.Create(CultureInfo.InvariantCulture, $"only {promised.Count}"));
        Assert.Equal([], promised.Where(m => !observed.TryGetValue(m, out var seen) || !seen.IsAlwaysThere));
    }

    // Of each member how often it was present, absent and null; of types that never came nothing is known.
    private static Dictionary<string, Observation> Observed() => Corpus.RequireFact("observed.tsv")
        .Split('\n', StringSplitOptions.RemoveEmptyEntries)
        .Where(line => !line.StartsWith('#'))
        .Select(line => line.Split('\t'))
        .Where(line => line[2] != "0" || line[3] != "0")
        .ToDictionary(line => line[0], line => new Observation(line[0][..line[0].LastIndexOf('.')], line[2] != "0" && line[3] == "0" && line[4] == "0"));

    private sealed record Observation(string Type, bool IsAlwaysThere);
}
