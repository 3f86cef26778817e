using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Medusa.Generator.Client.Tests.Support;
using Medusa.Generator.Model.Client;
using Medusa.Tests.Shared;

namespace Medusa.Generator.Client.Tests.MedusaV2;

/// <summary>The client reads what a real Medusa 2 answered, and writes it back without loss.</summary>
public class SdkCaptureTests(ITestOutputHelper output)
{
    [Fact]
    public void What_the_server_answered_is_read_and_written_back_without_loss()
    {
        var files = SdkReference.Require(SdkReference.Newest);
        var captures = Captures.Require(Path.Combine(Places.ReferenceV2, "..", "captures"));
        var methods = ClientModels.Of(files).Items.OfType<ResourceModel>().SelectMany(r => r.Methods).ToList();
        var client = new LoadedClient(new GeneratorRun(files).Output);
        var faults = new List<string>();
        var read = 0;
        foreach (var capture in captures)
        {
            if (capture.MethodIn(methods)?.Result is not RecordType result)
            {
                continue;
            }

            var type = client.Type(result.Name);
            try
            {
                var record = JsonSerializer.Deserialize(capture.Body.ToJsonString(), type);
                var written = JsonSerializer.SerializeToNode(record, type);
                faults.AddRange(JsonDifference.Of(capture.Body, written).Select(d => $"{capture.Name}: {d}"));
            }
            catch (JsonException e)
            {
                faults.Add($"{capture.Name}: {result.Name} {e.Path}: {e.Message}");
            }

            read++;
        }

        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{read} of {captures.Count} answers are read"));
        Assert.True(read >= 300, string.Create(CultureInfo.InvariantCulture, $"only {read}"));
        Assert.Empty(faults);
    }
}
