using Medusa.Generator.Client.Tests.Support;
using Medusa.Generator.Model.Client;
using Medusa.Generator.Model.Problems;
using Microsoft.CodeAnalysis;

namespace Medusa.Generator.Client.Tests.Families;

/// <summary>What a project gets that selects pages for their types.</summary>
public class TypesOnlyTests
{
    private const string Types = "build_property.MedusaTypes";

    private const string Name = """{ "name": "name", "type": "`string`" }""";

    [Fact]
    public void A_project_without_resources_has_the_types_and_nothing_else()
    {
        var run = new GeneratorRun([Page("entities/classes/Lamp.mdx", "Lamp", Name)], "", (Types, "*"));

        Assert.Equal(["Entities.Lamp.g.cs"], run.Sources.Keys);
        Assert.Contains("namespace Medusa.Entities;", run.Sources.Values.Single(), StringComparison.Ordinal);
        Assert.Empty(run.Diagnostics);
        Assert.Empty(run.CompilerDiagnostics());
    }

    [Fact]
    public void Without_the_property_it_has_an_empty_client_and_a_warning_that_names_the_property()
    {
        var run = new GeneratorRun([Page("entities/classes/Lamp.mdx", "Lamp", Name)]);

        Assert.DoesNotContain("Entities.Lamp.g.cs", run.Sources.Keys);
        Assert.Contains("MedusaTypes", Assert.Single(run.Diagnostics, d => d.Id == ProblemId.NoResource).GetMessage(), StringComparison.Ordinal);
    }

    [Fact]
    public void The_families_namespaces_lie_below_the_projects()
    {
        var run = new GeneratorRun(
            [Page("stock-location/types/Lamp.mdx", "Lamp", Name)], "", (Types, "*"), ("build_property.MedusaNamespace", "Shop.Api"));

        Assert.Contains("namespace Shop.Api.StockLocation;", run.Sources["StockLocation.Lamp.g.cs"], StringComparison.Ordinal);
    }

    [Fact]
    public void Two_families_can_have_a_type_of_one_name_and_each_means_its_own()
    {
        const string Made = """{ "name": "shade", "type": "Shade" }, { "name": "linked", "type": "[Shade](Shade.mdx)" }""";
        PageFile[] pages =
        [
            Page("entities/classes/Lamp.mdx", "Lamp", Made),
            Page("entities/classes/Shade.mdx", "Shade", """{ "name": "color", "type": "`string`" }"""),
            Page("pricing/classes/Lamp.mdx", "Lamp", Made),
            Page("pricing/classes/Shade.mdx", "Shade", """{ "name": "price", "type": "`string`" }"""),
        ];
        const string Use = """
            class Use
            {
                string One(Medusa.Entities.Lamp lamp) => lamp.Shade.Color + lamp.Linked.Color;
                string Other(Medusa.Pricing.Lamp lamp) => lamp.Shade.Price + lamp.Linked.Price;
            }
            """;

        Assert.Empty(new GeneratorRun(pages, Use, (Types, "*")).CompilerDiagnostics());
    }

    [Theory]
    [InlineData("[Shade](../../pricing/classes/Shade.mdx)", "Medusa.Pricing.Shade", ".Price")]
    [InlineData("[Shade](../../pricing/classes/Shade.mdx)[]", "System.Collections.Generic.IReadOnlyList<Medusa.Pricing.Shade>", "[0].Price")]
    [InlineData("Record<string, [Shade](../../pricing/classes/Shade.mdx)>", "System.Collections.Generic.IReadOnlyDictionary<string, Medusa.Pricing.Shade>", "[\\\"a\\\"].Price")]
    [InlineData("`string` \\\\| [Shade](../../pricing/classes/Shade.mdx)", "Medusa.Union<string, Medusa.Pricing.Shade>", ".ToString()")]
    [InlineData("[Fit](../../pricing/enums/Fit.mdx)", "Medusa.StringEnum<Medusa.Pricing.Fit>", ".ToString()")]
    [InlineData("[Fit](../../pricing/enums/Fit.mdx)[]", "System.Collections.Generic.IReadOnlyList<Medusa.StringEnum<Medusa.Pricing.Fit>>", "[0].ToString()")]
    public void A_type_of_another_family_that_a_page_links_to_is_emitted_in_that_family(string type, string expected, string use)
    {
        PageFile[] pages =
        [
            Page("entities/classes/Lamp.mdx", "Lamp", $$"""{ "name": "part", "type": "{{type}}" }"""),
            Page("pricing/classes/Shade.mdx", "Shade", """{ "name": "price", "type": "`string`" }"""),
            new("/specs/pricing/enums/Fit.mdx", "# Fit\n\n## Enumeration Members\n\n#### WIDE\n\n**WIDE** = `\"wide\"`\n\n#### SLIM\n\n**SLIM** = `\"slim\"`\n"),
        ];
        var source = $"class Use {{ {expected} Part(Medusa.Entities.Lamp lamp) => lamp.Part; object Deep(Medusa.Entities.Lamp lamp) => lamp.Part{use.Replace("\\\"", "\"", StringComparison.Ordinal)}; }}";

        var run = new GeneratorRun(pages, source, (Types, "specs/entities/**"));

        Assert.Empty(run.Diagnostics);
        Assert.Empty(run.CompilerDiagnostics().Select(GeneratorRun.Describe));
    }

    [Fact]
    public void Only_the_pages_that_match_are_selected()
    {
        var client = ClientModels.Of(
            [Page("entities/classes/Lamp.mdx", "Lamp", Name), Page("pricing/classes/Shade.mdx", "Shade", Name), Page("product/types/Fit.mdx", "Fit", Name)],
            ["entities/**", "**/types/*.mdx"]);

        Assert.Equal(["Entities::Lamp", "Product::Fit"], client.Items.Select(i => ClientItem.Qualified(i.Family, i.Name)));
    }

    [Theory]
    [InlineData("specs/entitys/**")]
    [InlineData("Lamp")]
    [InlineData("classes")]
    public void A_pattern_that_no_page_matches_is_reported(string pattern)
    {
        var run = new GeneratorRun([Page("entities/classes/Lamp.mdx", "Lamp", Name)], "", (Types, "entities/**," + pattern));

        var found = Assert.Single(run.Diagnostics);
        Assert.Equal((ProblemId.InvalidSetting, DiagnosticSeverity.Error), (found.Id, found.Severity));
        Assert.Equal(
            $"The MSBuild property MedusaTypes has the value '{pattern}', which can't be used: none of the project's pages (1) has such a path. "
            + "Write * for all pages, or a pattern such as specs/entities/**.",
            found.GetMessage());
        Assert.Equal(["Entities.Lamp.g.cs"], run.Sources.Keys);
    }

    [Fact]
    public void What_only_a_server_has_is_left_out_and_counted()
    {
        PageFile[] pages =
        [
            Page("shop/classes/Lamp.mdx", "Lamp", """{ "name": "service", "type": "[LampService](LampService.mdx)" }, { "name": "color", "type": "`string`" }"""),
            Page("shop/classes/LampService.mdx", "LampService", """{ "name": "__container__", "type": "`any`" }""", "## Methods\n\n#### light\n\nLights.\n"),
            Page("shop/classes/LampRepository.mdx", "LampRepository", """{ "name": "all", "type": "`any`" }""", "## Methods\n\n#### find\n\nFinds.\n"),
            Page("shop/types/Parts.mdx", "Parts", """{ "name": "service", "type": "[LampService](../classes/LampService.mdx)" }, { "name": "find", "type": "() => `void`" }"""),
            new("/specs/shop/classes/Switch.mdx", "# Switch\n\n## Methods\n\n#### flip\n\nFlips.\n"),
            new("/specs/shop/functions/light.mdx", "# light\n\n## Parameters\n\n## Returns\n"),
        ];

        var run = new GeneratorRun(pages, "", (Types, "*"));

        Assert.Equal(["Shop.Lamp.g.cs"], run.Sources.Keys);
        Assert.DoesNotContain("LampService", run.Sources["Shop.Lamp.g.cs"], StringComparison.Ordinal);
        var found = Assert.Single(run.Diagnostics);
        Assert.Equal((ProblemId.ServerTypes, DiagnosticSeverity.Info), (found.Id, found.Severity));
        Assert.Equal(
            "Of the 6 pages that MedusaTypes selects, 5 are left out because what they describe exists on a server only: functions and methods (1), "
            + "services and other classes of a server (3), types that hold only functions and services (1)",
            found.GetMessage());
    }

    // The namespace and the type would be one name.
    [Fact]
    public void A_family_that_is_called_like_a_type_of_the_client_gets_another_namespace()
    {
        PageFile[] pages = [Pages.Resource(), Pages.Widget(), Pages.Routes("admin.widgets.retrieve\tGET\t/admin/widgets/{id}"), Page("widget/types/Part.mdx", "Part", Name)];

        var run = new GeneratorRun(pages, "", (Types, "specs/widget/**"));

        Assert.Contains("namespace Medusa.WidgetTypes;", run.Sources["WidgetTypes.Part.g.cs"], StringComparison.Ordinal);
        Assert.Empty(run.CompilerDiagnostics().Select(GeneratorRun.Describe));
    }

    [Theory]
    [InlineData("medusa", "Medusa", "MedusaTypes")]
    [InlineData("api", "Shop.Api", "ApiTypes")]
    [InlineData("system", "Medusa", "SystemTypes")]
    [InlineData("runtime", "Medusa", "RuntimeTypes")]
    [InlineData("paging", "Medusa", "PagingTypes")]
    [InlineData("2024 fälle", "Medusa", "_2024FLle")]
    public void A_family_hides_no_namespace_and_no_type_that_code_uses(string folder, string @namespace, string expected)
    {
        var run = new GeneratorRun(
            [Page(folder + "/types/Part.mdx", "Part", Name), .. Corpus.Specs()], "", (Types, $"specs/{folder}/**"), ("build_property.MedusaNamespace", @namespace));

        Assert.Contains($"namespace {@namespace}.{expected};", run.Sources[expected + ".Part.g.cs"], StringComparison.Ordinal);
        Assert.Empty(run.CompilerDiagnostics().Select(GeneratorRun.Describe));
    }

    [Fact]
    public void A_type_of_the_projects_own_in_a_familys_namespace_may_have_any_name()
    {
        const string Own = "namespace Medusa.Entities { class StringEnum<T>; class MemberVisitor; class JsonConverterAttribute : System.Attribute; class IReadOnlyList<T>; }";
        PageFile[] pages = [Page("entities/classes/Lamp.mdx", "Lamp", """{ "name": "kinds", "type": "(\"a\" \\| \"b\")[]" }""")];

        Assert.Empty(new GeneratorRun(pages, Own, (Types, "*")).CompilerDiagnostics().Select(GeneratorRun.Describe));
    }

    [Fact]
    public void Types_beside_a_referenced_client_are_no_second_client_and_the_same_types_are_reported()
    {
        PageFile[] types = [Page("entities/classes/Lamp.mdx", "Lamp", Name)];
        var client = new GeneratorRun(Corpus.Specs()).Output.ToMetadataReference();
        var family = new GeneratorRun(types, "", (Types, "*")).Output.WithAssemblyName("Events").ToMetadataReference();

        var beside = new GeneratorRun(types, "", GeneratorRun.ParseOptions, [client], (Types, "*"));
        Assert.Empty(beside.Diagnostics);
        Assert.Empty(beside.CompilerDiagnostics().Select(GeneratorRun.Describe));

        var twice = new GeneratorRun(types, "", GeneratorRun.ParseOptions, [family], (Types, "*"));
        Assert.Contains("'Events'", Assert.Single(twice.Diagnostics, d => d.Id == ProblemId.RivalClient).GetMessage(), StringComparison.Ordinal);
        Assert.Empty(twice.CompilerDiagnostics().Select(GeneratorRun.Describe));
    }

    // Types of the client's own family stand beside those of its methods, which stay as they are.
    [Fact]
    public void Of_the_clients_own_family_the_rest_of_the_types_joins_the_client()
    {
        PageFile[] pages = [Pages.Resource(), Pages.Widget(), Pages.Routes("admin.widgets.retrieve\tGET\t/admin/widgets/{id}"), Pages.Widget(path: "/docs/types/Rest.mdx", title: "Rest")];

        var alone = new GeneratorRun(pages).Sources;
        var all = new GeneratorRun(pages, "", (Types, "*")).Sources;

        Assert.Equal(["Rest.g.cs"], all.Keys.Except(alone.Keys));
        Assert.All(alone, s => Assert.Equal(s.Value, all[s.Key]));
    }

    // Money of v2 is in major units, also where no page says sdk.
    [Fact]
    public void Pages_laid_out_as_v2s_are_read_as_v2s()
    {
        var page = new PageFile("/specs/order/types/order.Lamp/page.mdx", """
            import { TypeList } from "docs-ui"

            # Lamp

            <TypeList types={[{ "name": "price", "type": "`number`" }]} sectionTitle="Lamp"/>
            """);

        var lamp = Assert.IsType<RecordModel>(Assert.Single(ClientModels.Of([page], ["*"]).Items));

        Assert.Equal("Order", lamp.Family);
        Assert.Equal(new PrimitiveType(PrimitiveKind.Decimal), Assert.Single(lamp.Members).Type);
    }

    [Fact]
    public void An_edit_to_one_page_emits_only_what_it_changed()
    {
        PageFile[] pages = [Page("entities/classes/Lamp.mdx", "Lamp", Name), Page("entities/classes/Shade.mdx", "Shade", Name), Page("pricing/classes/Lamp.mdx", "Lamp", Name)];
        var run = new GeneratorRun(pages, "", (Types, "*"));

        run.Change(pages[0].Path, pages[0].Text.Replace("\"name\": \"name\"", "\"name\": \"label\"", StringComparison.Ordinal));

        Assert.Equal(1, run.Reasons(TrackingNames.Items)[IncrementalStepRunReason.Modified]);
        Assert.DoesNotContain(IncrementalStepRunReason.New, run.Reasons(TrackingNames.Items).Keys);
        Assert.DoesNotContain(IncrementalStepRunReason.Modified, run.Reasons(TrackingNames.Surroundings).Keys);
        Assert.Contains("Label", run.Sources["Entities.Lamp.g.cs"], StringComparison.Ordinal);
    }

    private static PageFile Page(string path, string title, string members, string rest = "") => new("/specs/" + path, $$"""
        # {{title}}

        ## Properties

        <ParameterTypes parameters={[
          {{members}}
        ]} />

        {{rest}}
        """);
}
