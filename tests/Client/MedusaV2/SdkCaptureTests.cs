using System.Collections;
using System.Globalization;
using System.Reflection;
using System.Text.Json;
using System.Text.Json.Nodes;
using Medusa.Generator.Client.Tests.Support;
using Medusa.Generator.Model.Client;
using Medusa.Runtime;
using Medusa.Tests.Shared;

namespace Medusa.Generator.Client.Tests.MedusaV2;

/// <summary>The clients of all versions that there are pages of read what a real Medusa 2.13.3 answered.</summary>
public class SdkCaptureTests(ITestOutputHelper output)
{
    [Theory]
    [InlineData("2.4.0", 400)]
    [InlineData("2.13.3", 450)]
    [InlineData("2.13.3-json", 450)]
    public void What_the_server_answered_is_read_and_written_back_without_loss(string version, int least)
    {
        var (faults, read) = Read(version, (capture, type, record) =>
            JsonDifference.Of(capture.Body, JsonSerializer.SerializeToNode(record, type)).Select(d => $"{capture.Name}: {d}"));

        Assert.Empty(faults);
        Assert.True(read >= least, string.Create(CultureInfo.InvariantCulture, $"only {read}"));
    }

    // What 'fields' and the like leave out may be missing, and of an unknown id everything is.
    [Theory]
    [InlineData("2.4.0")]
    [InlineData("2.13.3")]
    [InlineData("2.13.3-json")]
    public void No_member_of_what_the_server_answers_by_default_is_missing(string version)
    {
        var (faults, _) = Read(version, (capture, _, record) =>
            capture.ChoosesFields || capture.Body.Count == 0 ? [] : MissingIn(record).Distinct().Select(member => $"{member}: {capture.Name}"));
        foreach (var fault in faults)
        {
            output.WriteLine(fault);
        }

        Assert.Empty(faults.Select(fault => fault.Split(':')[0]).Distinct());
    }

    private (List<string> Faults, int Read) Read(string version, Func<Capture, Type, object, IEnumerable<string>> check)
    {
        LongTests.RequireUnless(version == SdkReference.Newest);
        var files = SdkReference.Require(version);
        var captures = Captures.Require(Path.Combine(Places.ReferenceV2, "..", "captures"));
        var methods = MethodsOf(files);

        // Some of the routes that answered are not yet in an older version, where others fit them.
        var newest = version == SdkReference.Newest ? methods : MethodsOf(SdkReference.Require(SdkReference.Newest));
        var client = new LoadedClient(ReferenceClient.Of(files).Image);
        var faults = new List<string>();
        var read = 0;
        foreach (var capture in captures)
        {
            if (capture.MethodIn(methods) is not { Result: RecordType result } method || method.Key != capture.MethodIn(newest)?.Key)
            {
                continue;
            }

            var type = client.Type(result.Name);
            try
            {
                faults.AddRange(check(capture, type, JsonSerializer.Deserialize(capture.Body.ToJsonString(), type)!));
            }
            catch (JsonException e)
            {
                faults.Add($"{capture.Name}: {result.Name} {e.Path}: {e.Message}");
            }

            read++;
        }

        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{read} of {captures.Count} answers are read"));
        return (faults, read);
    }

    private static List<MethodModel> MethodsOf(IReadOnlyList<PageFile> files) =>
        [.. ClientModels.Of(files).Items.OfType<ResourceModel>().SelectMany(r => r.Methods)];

    // The members at any depth that aren't nullable and were not sent.
    private static IEnumerable<string> MissingIn(object? value)
    {
        switch (value)
        {
            case ModelRecord record:
                foreach (var property in record.GetType().GetProperties().Where(p => p.Name != nameof(ModelRecord.AdditionalProperties)))
                {
                    var member = ValueOf(property, record, out var isMissing);
                    foreach (var missing in isMissing ? [$"{record.GetType().Name}.{property.Name}"] : MissingIn(member))
                    {
                        yield return missing;
                    }
                }

                break;
            case IEnumerable items and not string and not JsonNode:
                foreach (var missing in items.Cast<object?>().SelectMany(MissingIn))
                {
                    yield return missing;
                }

                break;
        }
    }

    private static object? ValueOf(PropertyInfo property, object record, out bool isMissing)
    {
        try
        {
            isMissing = false;
            return property.GetValue(record);
        }
        catch (TargetInvocationException e) when (e.InnerException is MedusaMissingValueException)
        {
            isMissing = true;
            return null;
        }
    }
}
