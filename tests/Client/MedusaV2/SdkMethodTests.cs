using Medusa.Generator.Client.Tests.Support;
using Medusa.Generator.Model;

namespace Medusa.Generator.Client.Tests.MedusaV2;

/// <summary>Each method of the JS SDK is emitted, with the request that the official client sends.</summary>
public sealed class SdkMethodTests
{
    [Theory]
    [InlineData("2.4.0", 320)]
    [InlineData("2.13.3", 385)]
    public void All_methods_have_the_verb_and_path_of_the_official_client(string version, int count)
    {
        // Two methods have had another path; the newest holds.
        var moved = SdkReference.RequireRoutes(SdkReference.Newest).Where(r => r.Key is "admin.fulfillment.cancel" or "admin.product.confirmImport").ToDictionary(r => r.Key);
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

    private static IEnumerable<MethodModel> Methods(ClientModel client) => client.Items.OfType<ResourceModel>().SelectMany(r => r.Methods);
}
