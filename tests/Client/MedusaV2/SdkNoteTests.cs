using Medusa.Generator.Client.Tests.Support;
using Microsoft.CodeAnalysis;

namespace Medusa.Generator.Client.Tests.MedusaV2;

/// <summary>The version and the feature flag that notes name, in the generated client.</summary>
public sealed class SdkNoteTests
{
    [Fact]
    public void A_method_of_a_feature_says_so_in_its_documentation_and_by_an_attribute()
    {
        var run = new GeneratorRun([
            SmallSdkPages.Resource("lamp", SmallSdkPages.Method("dim", """
                :::note

                This is available starting from [Medusa v2.9.1](https://example.com). To use this, [enable its feature flag: dimmers](https://example.com).

                :::
                """), SmallSdkPages.Method("light")),
            Pages.Routes("admin.lamp.dim\tPOST\t/admin/lamps/{id}/dim", "admin.lamp.light\tPOST\t/admin/lamps/{id}/light"),
        ]);

        Assert.Empty(run.CompilerDiagnostics().Select(GeneratorRun.Describe));
        var (dim, light) = (MethodIn(run, "DimAsync"), MethodIn(run, "LightAsync"));
        Assert.Contains("[FeatureFlag(\"dimmers\")]", dim, StringComparison.Ordinal);
        Assert.Contains("Since Medusa 2.9.1.", dim, StringComparison.Ordinal);
        Assert.DoesNotContain("[FeatureFlag", light, StringComparison.Ordinal);
        Assert.DoesNotContain("Since Medusa", light, StringComparison.Ordinal);
    }

    // The documentation and the attributes directly above a method.
    private static string MethodIn(GeneratorRun run, string name)
    {
        var source = run.Sources.Values.Single(s => s.Contains($" {name}(", StringComparison.Ordinal));
        var end = source.IndexOf($" {name}(", StringComparison.Ordinal);
        return source[source.LastIndexOf("/// <summary>", end, StringComparison.Ordinal)..end];
    }
}
