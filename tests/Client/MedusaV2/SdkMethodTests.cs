using Medusa.Generator.Client.Tests.Support;
using Medusa.Generator.Model.Client;
using Medusa.Tests.Shared;
using Microsoft.CodeAnalysis;

namespace Medusa.Generator.Client.Tests.MedusaV2;

/// <summary>Each method of the JS SDK is emitted, with the request that the official client sends.</summary>
public sealed class SdkMethodTests(ITestOutputHelper output)
{
    [Theory]
    [InlineData("2.4.0", 320)]
    [InlineData("2.13.3", 385)]
    public void All_methods_have_the_verb_and_path_of_the_official_client(string version, int count)
    {
        // No server has ever had the path that the official client cancelled fulfillments by before.
        var moved = SdkReference.RequireRoutes(SdkReference.Newest).Where(r => r.Key == "admin.fulfillment.cancel").ToDictionary(r => r.Key);
        var expected = SdkReference.RequireRoutes(version)
            .Select(r => moved.GetValueOrDefault(r.Key, r))
            .Select(r => $"{r.Key} {r.Verb} {r.Path}").Order(StringComparer.Ordinal).ToList();
        var client = ClientModels.Of(SdkReference.Require(version));

        Assert.Equal(count, expected.Count);
        Assert.Equal(
            expected,
            Methods(client).Select(m => $"{m.Key} {m.Verb} {SdkReference.WithoutNames(m.Route)}").Order(StringComparer.Ordinal));
    }

    [Fact]
    public void A_client_of_the_sdk_is_made_for_the_runtime_of_Medusa_2()
    {
        var client = ClientModels.Of(SdkReference.Require(SdkReference.Newest));

        Assert.Equal("V2", Assert.Single(client.Items.OfType<ClientRoot>()).Api);
    }

    [Theory]
    [InlineData("2.4.0")]
    [InlineData("2.13.3")]
    public void The_client_compiles_without_an_error_or_a_warning(string version)
    {
        LongTests.RequireUnless(version == SdkReference.Newest);
        var client = ReferenceClient.Of(SdkReference.Require(version));
        var run = client.Run;
        foreach (var group in run.Diagnostics.GroupBy(d => (d.Severity, d.Id)).OrderBy(g => g.Key.Id, StringComparer.Ordinal))
        {
            output.WriteLine($"{group.Key.Severity} {group.Key.Id}: {group.Count()}");
            foreach (var diagnostic in group.Take(6))
            {
                output.WriteLine("  " + GeneratorRun.Describe(diagnostic));
            }
        }

        Assert.Empty(client.CompilerDiagnostics.Select(GeneratorRun.Describe).Take(20));
        Assert.Empty(run.Diagnostics.Where(d => d.Severity >= DiagnosticSeverity.Warning).Select(GeneratorRun.Describe));
        Assert.Empty(run.Sources.Values.SelectMany(s => s.Split('\n')).Where(line => line.Length > 160).Take(20));
    }

    private static IEnumerable<MethodModel> Methods(ClientModel client) => client.Items.OfType<ResourceModel>().SelectMany(r => r.Methods);
}
