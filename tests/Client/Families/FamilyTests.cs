using System.Globalization;
using Medusa.Generator.Client.Tests.Support;
using Medusa.Generator.Model;
using Medusa.Generator.Model.Client;
using Medusa.Generator.Model.Docs;
using Medusa.Tests.Shared;
using Microsoft.CodeAnalysis;

namespace Medusa.Generator.Client.Tests.Families;

/// <summary>The types of the reference's families, emitted for their own sake.</summary>
public class FamilyTests(ITestOutputHelper output)
{
    public static TheoryData<string, string> Families => new()
    {
        { Corpus.Baseline, "entities" },
        { Corpus.Baseline, "inventory" },
        { Corpus.Baseline, "js-client" },
        { Corpus.Baseline, "pricing" },
        { Corpus.Baseline, "product" },
        { Corpus.Baseline, "services" },
        { Corpus.Baseline, "stock-location" },
        { Corpus.Baseline, "workflows" },
        { Corpus.Baseline, "" },
        { Corpus.NewLayout, "entities" },
        { Corpus.NewLayout, "medusa" },
        { Corpus.NewLayout, "" },
        { Corpus.TypeList, "entities" },
        { Corpus.TypeList, "medusa" },
        { Corpus.TypeList, "" },
    };

    [Theory]
    [MemberData(nameof(Families))]
    public void Every_page_with_a_table_of_members_is_a_type_or_is_left_out_with_a_reason(string date, string family)
    {
        LongTests.RequireUnless(date == Corpus.Baseline);
        var coverage = new FamilyCoverage(Corpus.Require(date, family.Length == 0 ? [] : [family]));

        Assert.Empty(coverage.Lost);
        Snapshot.Match(coverage.Report($"{(family.Length == 0 ? "all families" : family)}, {date}"), $"{date}.{(family.Length == 0 ? "all" : family)}", "md");
    }

    // Each family is written as if it were alone, so that its types don't change with what is beside it.
    [Fact]
    public void A_family_gives_the_same_types_alone_and_beside_the_others()
    {
        string[] families = ["entities", "inventory", "pricing", "product", "services", "stock-location", "workflows"];

        var all = ClientModels.Of(Corpus.Require(Corpus.Baseline, families), ["*"]).Items;

        Assert.Equal(families.SelectMany(family => ClientModels.Of(Corpus.Require(Corpus.Baseline, family), ["*"]).Items), all);
    }

    [Fact]
    public void The_client_is_the_same_with_and_without_the_types_of_all_families()
    {
        var alone = ClientModels.Of(Corpus.Require(Corpus.Baseline, "js-client")).Items;
        var all = ClientModels.Of(Corpus.Require(Corpus.Baseline), ["*"]).Items.Where(i => i.Family.Length == 0).ToDictionary(i => i.Name);

        Assert.All(alone, item => Assert.Equal(ShapeOf(item), ShapeOf(all[item.Name])));
    }

    [Theory]
    [InlineData("2.4.0")]
    [InlineData(SdkReference.Newest)]
    [InlineData(SdkReference.NewestInJson)]
    public void Every_page_of_v2s_modules_with_a_table_of_members_is_a_type_or_is_left_out_with_a_reason(string version)
    {
        LongTests.RequireUnless(version == SdkReference.Newest);
        var coverage = new FamilyCoverage(SdkReference.RequireModules(version));

        Assert.Empty(coverage.Lost);
        Snapshot.Match(coverage.Report($"v2's modules, {version}"), $"v2.{version}", "md");
    }

    [Theory]
    [InlineData("2.4.0")]
    [InlineData(SdkReference.Newest)]
    public void V2s_modules_compile_without_an_error_or_a_warning(string version)
    {
        LongTests.RequireUnless(version == SdkReference.Newest);
        AssertCompiles(SdkReference.RequireModules(version));
    }

    [Fact]
    public void So_does_v2s_client_with_all_types()
    {
        LongTests.Require();
        AssertCompiles(SdkReference.Require(SdkReference.Newest));
    }

    [Theory]
    [MemberData(nameof(Families))]
    public void It_compiles_without_an_error_or_a_warning(string date, string family)
    {
        // The largest, with the client in it, take minutes.
        LongTests.RequireUnless(date == Corpus.Baseline && family is not ("" or "js-client"));
        AssertCompiles(Corpus.Require(date, family.Length == 0 ? [] : [family]));
    }

    private void AssertCompiles(IReadOnlyList<PageFile> files)
    {
        var client = ReferenceClient.WithTypes(files);
        var run = client.Run;
        output.WriteLine(string.Create(
            CultureInfo.InvariantCulture, $"{run.Files.Length} pages give {run.Sources.Count} files, {run.Sources.Values.Sum(s => s.Length):N0} characters"));
        foreach (var group in run.Diagnostics.GroupBy(d => (d.Severity, d.Id)).OrderBy(g => g.Key.Id, StringComparer.Ordinal))
        {
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{group.Key.Severity} {group.Key.Id}: {group.Count()}"));
            foreach (var diagnostic in group.Take(6))
            {
                output.WriteLine("  " + GeneratorRun.Describe(diagnostic));
            }
        }

        Assert.Empty(run.Diagnostics.Where(d => d.Severity >= DiagnosticSeverity.Warning).Select(GeneratorRun.Describe));
        Assert.Empty(client.CompilerDiagnostics.Select(GeneratorRun.Describe).Take(20));
    }

    // Prose may link to types that are there now.
    private static ClientItem ShapeOf(ClientItem item) => item switch
    {
        RecordModel record => record with { Doc = Doc.Empty, Members = record.Members.Select(m => m with { Doc = Doc.Empty }).ToEquatableArray() },
        ResourceModel resource => resource with { Doc = Doc.Empty, Children = default, Methods = resource.Methods.Select(m => m with { Doc = Doc.Empty, ResultDoc = Doc.Empty, Parameters = m.Parameters.Select(p => p with { Doc = Doc.Empty }).ToEquatableArray() }).ToEquatableArray() },
        EnumModel @enum => @enum with { Doc = Doc.Empty, Members = @enum.Members.Select(m => m with { Doc = Doc.Empty }).ToEquatableArray() },
        UnionModel union => union with { Doc = Doc.Empty },
        ClientRoot root => root with { Accessors = default },
        _ => item,
    };
}
