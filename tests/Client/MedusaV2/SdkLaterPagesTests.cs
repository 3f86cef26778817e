using Medusa.Generator.Client.Tests.Support;
using Medusa.Generator.Model.Client;
using Medusa.Tests.Shared;
using Microsoft.CodeAnalysis;

namespace Medusa.Generator.Client.Tests.MedusaV2;

/// <summary>Pages of later versions, in JSON from the first to the newest.</summary>
public sealed class SdkLaterPagesTests
{
    // Four methods of 2.13.3 are gone by then; their pages are there still.
    [Fact]
    public void All_methods_of_a_later_version_are_emitted_with_the_verb_and_path_of_the_official_client()
    {
        var pages = SdkPages.WithMethodsOf(SdkReference.Require(SdkReference.NewestInJson), SdkReference.Later);
        var run = new GeneratorRun(pages);
        var methods = Methods(ClientModels.Of(pages));

        var lines = methods.Values.Select(m => $"{m.Key} {m.Verb} {SdkReference.WithoutNames(m.Route)}").ToHashSet(StringComparer.Ordinal);
        Assert.Equal([], SdkReference.RequireRoutes(SdkReference.Later).Select(r => $"{r.Key} {r.Verb} {r.Path}").Except(lines, StringComparer.Ordinal));
        Assert.Equal(454, methods.Count);
        AssertCompiles(run);
        Assert.Empty(run.Diagnostics.Where(d => d.Severity >= DiagnosticSeverity.Warning).Select(GeneratorRun.Describe));
    }

    [Fact]
    public void Where_pages_of_resources_have_no_methods_those_of_their_classes_make_them()
    {
        var pages = SdkReference.Require(SdkReference.NewestInJson);
        var early = SdkPages.OfFirstGeneration(pages);

        var methods = Methods(ClientModels.Of(early));
        var expected = Methods(ClientModels.Of(pages));
        var run = new GeneratorRun(early);

        // No page tells of the store's methods then.
        Assert.Equal(
            expected.Keys.Where(k => !k.StartsWith("store.", StringComparison.Ordinal)).Order(StringComparer.Ordinal),
            methods.Keys.Order(StringComparer.Ordinal));
        Assert.Empty(methods.Values.Where(m => !Signature(m).Equals(Signature(expected[m.Key]), StringComparison.Ordinal)).Select(m => m.Key));
        AssertCompiles(run);
        Assert.Equal(
            expected.Keys.Where(k => k.StartsWith("store.", StringComparison.Ordinal)).Select(k => k.Split('.')[1]).Distinct().Order(StringComparer.Ordinal),
            run.Diagnostics.Where(d => d.Id == "MED0113").Select(d => d.Location.GetLineSpan().Path.Split('/')[^2].Split('.')[^1]).Order(StringComparer.Ordinal));
    }

    // The later version's client is compiled, and called, in ClientV2; the other has the methods of the newest.
    private static void AssertCompiles(GeneratorRun run)
    {
        if (LongTests.Run)
        {
            Assert.Empty(run.CompilerDiagnostics().Select(GeneratorRun.Describe).Take(20));
        }
    }

    private static string Signature(MethodModel method) =>
        $"{method.Name} {method.Verb} {method.Route} {method.Result} ({string.Join(", ", method.Parameters.Select(p => $"{p.Type} {p.Name} {p.Optional}"))}) {method.Paging} {method.Deprecated}";

    private static Dictionary<string, MethodModel> Methods(ClientModel client) =>
        client.Items.OfType<ResourceModel>().SelectMany(r => r.Methods).ToDictionary(m => m.Key, StringComparer.Ordinal);
}
