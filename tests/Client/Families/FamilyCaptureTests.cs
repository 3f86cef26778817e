using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Medusa.Generator.Binding.Naming;
using Medusa.Generator.Client.Tests.Support;
using Medusa.Generator.Model.Client;
using Medusa.Tests.Shared;

namespace Medusa.Generator.Client.Tests.Families;

/// <summary>The families' types read what a real server sent, and write it back without losing anything.</summary>
public class FamilyCaptureTests(ITestOutputHelper output)
{
    [Theory]
    [InlineData(Corpus.Baseline)]
    [InlineData(Corpus.NewLayout)]
    [InlineData(Corpus.TypeList)]
    public void Entities_of_v1_come_back_as_they_were_sent(string date)
    {
        LongTests.RequireUnless(date == Corpus.Baseline);
        var files = Corpus.Require(date, "entities");

        Assert.True(RoundTrip(files, Captures.Require()) >= 80);
    }

    // { "order": {…} } is an Order, { "orders": [{…}] } are several. A body of v1 says the type of most: "object".
    private int RoundTrip(IReadOnlyList<PageFile> files, IReadOnlyList<Capture> captures)
    {
        var records = ClientModels.Of(files, ["*"]).Items.OfType<RecordModel>().Where(r => r.Name == r.WireName).ToLookup(r => r.Name).ToDictionary(r => r.Key, r => r.Last());
        var types = new LoadedClient(ReferenceClient.WithTypes(files).Image);
        var (read, of) = (0, new SortedSet<string>(StringComparer.Ordinal));
        foreach (var capture in captures)
        {
            foreach (var (key, value) in capture.Body)
            {
                var title = Identifiers.Pascal(Identifiers.Singular(key));
                if (!records.ContainsKey(title))
                {
                    continue;
                }

                var type = types.Type($"{records[title].Family}.{title}");
                foreach (var item in value is JsonArray list ? list.OfType<JsonObject>() : value is JsonObject only ? [only] : [])
                {
                    var text = item.ToJsonString();
                    var entity = JsonSerializer.Deserialize(text, type);
                    Assert.True(JsonNode.DeepEquals(item, JsonNode.Parse(JsonSerializer.Serialize(entity, type))), $"{capture.Name}: {title}: {text}");
                    Assert.Equal(entity, JsonSerializer.Deserialize(text, type));
                    read++;
                    of.Add(title);
                }
            }
        }

        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{read} values of {of.Count} types: {string.Join(", ", of)}"));
        return read;
    }
}
