using Medusa.Generator.Client.Tests.Support;
using Medusa.Generator.Model.Problems;
using Medusa.Tests.Shared;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Medusa.Generator.Client.Tests;

/// <summary>Each mistake gives its diagnostic, at its place, and the rest still compiles.</summary>
public class DiagnosticTests
{
    [Fact]
    public void Malformed_json_is_an_error_at_the_character_and_what_stands_before_it_is_used()
    {
        var run = Check(
            "/docs/types/Widget.mdx(7,13): Error MED0001",
            Pages.Resource(),
            Pages.Widget("""
                { "name": "id", "type": "`string`" },
                  { "name": oops, "type": "`string`" }
                """));

        Assert.Contains("public string Id", run.Sources["Widget.g.cs"], StringComparison.Ordinal);
    }

    [Fact]
    public void Unknown_type_syntax_is_a_warning_and_the_member_is_any_json()
    {
        var run = Check(
            "/docs/types/Widget.mdx(6,37): Warning MED0002",
            Pages.Resource(),
            Pages.Widget("""{ "name": "id", "type": "`string` ) `x`" }"""));

        Assert.Contains("public JsonNode? Id", run.Sources["Widget.g.cs"], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("[Widget](../types/Widget.mdx) & { rank: `number` }")]
    [InlineData("Partial&#60;[Widget](../types/Widget.mdx)&#62; & { rank: `number` }")]
    [InlineData("Pick&#60;[Widget](../types/Widget.mdx), \\\"id\\\"&#62;")]
    public void What_is_wrong_in_a_page_whose_members_another_type_has_is_a_warning_too(string type) =>
        Check(
            "/docs/types/Widget.mdx(6,37): Warning MED0002",
            Pages.Resource(returns: $$"""{ "name": "ResponsePromise", "type": "ResponsePromise&#60;{{type}}&#62;" }"""),
            Pages.Widget("""{ "name": "id", "type": "`string` ) `x`" }"""));

    [Fact]
    public void A_page_with_nothing_known_is_a_warning_where_a_method_reaches_it() =>
        Assert.Contains(
            "/docs/types/Widget.mdx(1,3): Warning MED0003",
            Short(new GeneratorRun([Pages.Resource(), new PageFile("/docs/types/Widget.mdx", "# Some notes\n\nNothing here.\n")])));

    [Theory]
    [InlineData("# Some notes\n\nNothing here.\n", "(1,3): Info MED0003")]
    [InlineData("# Part\n\n## Properties\n\n<ParameterTypes parameters={[{ \"name\": \"a\" }]} />\n", "(5,41): Info MED0005")]
    [InlineData("# Part\n\n## Properties\n\n<ParameterTypes parameters={[{ \"name\": \"a\", \"type\": \"b |\" }]} />\n", "(5,57): Info MED0002")]
    [InlineData("# Part\n\n **Part**: `string` |\n", "(3,22): Info MED0002")]
    [InlineData("# Part\n\n## Properties\n\n<ParameterTypes parameters={[{ \"name\": 1 }]\n", null)]
    public void What_is_wrong_with_a_page_that_no_method_reaches_is_info_unless_it_is_an_error(string text, string? told)
    {
        var run = new GeneratorRun([Pages.Resource(), Pages.Widget(), new PageFile("/docs/types/Part.mdx", text)]);

        Assert.Equal(told is null ? ["Error", "Info"] : ["Info"], run.Diagnostics.Select(d => d.Severity.ToString()).Distinct().Order(StringComparer.Ordinal));
        Assert.All(Short(run).Where(m => told is not null), m => Assert.Equal("/docs/types/Part.mdx" + told, m));
    }

    [Fact]
    public void What_is_wrong_in_an_alias_that_a_method_reaches_is_a_warning() =>
        Check(
            "/docs/types/Widget.mdx(3,24): Warning MED0002",
            Pages.Resource(),
            new PageFile("/docs/types/Widget.mdx", "# Widget\n\n **Widget**: `string` |\n"));

    [Theory]
    [InlineData("/docs/types/Widget.mdx", "# Widget\n\n## Properties\n\n<ParameterTypes parameters={[]} />\n", "1 with types")]
    [InlineData("/docs/enums/Kind.mdx", "# Kind\n\n## Enumeration Members\n\n### A\n", "1 with enumerations")]
    [InlineData("/docs/index.mdx", "# All\n\n- [Kind](enums/Kind.mdx)\n", "1 with lists of links or functions")]
    [InlineData("/docs/notes.mdx", "# Some notes\n\nNothing here.\n", "1 not recognized")]
    [InlineData("/docs/classes/AsyncResource.mdx", "# AsyncResource\n\nNot of `medusa.x`.\n\n## Properties\n\n<ParameterTypes parameters={[]} />\n", "1 with resources but no methods")]
    public void Pages_without_a_resource_are_a_warning_that_says_what_was_found(string path, string text, string found)
    {
        var run = new GeneratorRun([new PageFile(path, text)]);
        var warning = Assert.Single(run.Diagnostics, d => d.Id == ProblemId.NoResource);

        Assert.Equal(DiagnosticSeverity.Warning, warning.Severity);
        Assert.Contains($"Pages found: {found}.", GeneratorRun.Describe(warning), StringComparison.Ordinal);
        Assert.DoesNotContain(run.Diagnostics, d => d.Id != ProblemId.NoResource && d.Severity > DiagnosticSeverity.Info);
        Assert.Empty(run.CompilerDiagnostics().Select(GeneratorRun.Describe));
    }

    [Fact]
    public void The_folders_of_types_alone_have_no_resource()
    {
        var run = new GeneratorRun(Corpus.Require(Corpus.NewLayout, "medusa", "entities"));

        var warning = Assert.Single(run.Diagnostics, d => d.Severity > DiagnosticSeverity.Info);
        Assert.Equal(ProblemId.NoResource, warning.Id);
    }

    [Fact]
    public void A_table_in_an_unknown_component_is_used_and_told()
    {
        var widget = Pages.Widget();
        var run = Check(
            "/docs/types/Widget.mdx(5,2): Info MED0004",
            Pages.Resource(),
            widget with { Text = widget.Text.Replace("ParameterTypes parameters", "PropTable rows", StringComparison.Ordinal) });

        Assert.Contains("public string Id", run.Sources["Widget.g.cs"], StringComparison.Ordinal);
    }

    [Fact]
    public void An_entry_without_a_type_is_a_warning_and_any_json() =>
        Assert.Contains(
            "public JsonNode? Id",
            Check("/docs/types/Widget.mdx(6,14): Warning MED0005", Pages.Resource(), Pages.Widget("""{ "name": "id" }""")).Sources["Widget.g.cs"],
            StringComparison.Ordinal);

    [Fact]
    public void Two_members_of_one_name_that_differ_are_a_warning_and_the_first_is_used()
    {
        var run = Check(
            "/docs/types/Widget.mdx(7,14): Warning MED0006",
            Pages.Resource(),
            Pages.Widget("""
                { "name": "id", "type": "`string`" },
                  { "name": "id", "type": "`number`" }
                """));

        Assert.Contains("public string Id", run.Sources["Widget.g.cs"], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("{ q: string; q: number }", "string Q", "WidgetX")]
    [InlineData("{ type: \\\"a\\\"; q: string; q: number } \\\\| { type: \\\"b\\\" }", "string Q", "WidgetXA")]
    [InlineData("{ q: string; type: string; type: \\\"a\\\" } \\\\| { type: \\\"b\\\" }", "string Type", "WidgetXA")]
    public void Two_members_of_one_name_in_an_inline_object_that_differ_are_a_warning(string type, string member, string record)
    {
        var run = new GeneratorRun([Pages.Resource(), Pages.Widget($$"""{ "name": "x", "type": "{{type}}" }""")]);

        Assert.Equal(["MED0006"], run.Diagnostics.Select(d => d.Id));
        Assert.Empty(run.CompilerDiagnostics().Select(GeneratorRun.Describe));
        Assert.Contains($"public {member}", run.Sources[record + ".g.cs"], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("##### Params", "(11,7)")]
    [InlineData("##### Description\n\n###### The id", "(13,8)")]
    [InlineData("", "(7,6)")]
    public void A_table_that_no_method_takes_anything_from_is_told(string heading, string place)
    {
        var page = Pages.Resource(method: "list");
        Check(
            $"{Pages.Widgets}{place}: Warning MED0008",
            page with { Text = page.Text.Replace("##### Parameters", heading, StringComparison.Ordinal) },
            Pages.Widget());
    }

    [Fact]
    public void The_sections_of_a_method_are_known_whatever_their_case()
    {
        var page = Pages.Resource();
        Clean(page with { Text = page.Text.Replace("Parameters\n", "parameters\n", StringComparison.Ordinal) }, Pages.Widget());
    }

    [Fact]
    public void A_link_to_the_missing_page_of_a_resource_is_told()
    {
        PageFile admin = new("/docs/classes/Admin.mdx", """
            # Admin

            At `medusa.admin`.

            ## Properties

            <ParameterTypes parameters={[{ "name": "gadgets", "type": "[AdminGadgetsResource](AdminGadgetsResource.mdx)" }]} />
            """);

        Check("/docs/classes/Admin.mdx(7,60): Info MED0101", admin, Pages.Resource(), Pages.Widget());
    }

    [Fact]
    public void A_link_to_a_missing_page_is_told_and_the_type_is_open()
    {
        var run = new GeneratorRun([Pages.Resource()]);

        Assert.Equal(
            ["/docs/classes/AdminWidgetsResource.mdx(20,61): Info MED0101", "/docs/classes/AdminWidgetsResource.mdx(20,61): Info MED0103"],
            Short(run).Order(StringComparer.Ordinal));
        Assert.Contains("record Widget : ModelRecord", run.Sources["Widget.g.cs"], StringComparison.Ordinal);
        Assert.DoesNotContain("case 0:", run.Sources["Widget.g.cs"], StringComparison.Ordinal);
    }

    [Fact]
    public void Two_descriptions_that_disagree_are_a_warning()
    {
        const string Returns = """{ "name": "ResponsePromise", "type": "ResponsePromise&#60;[Widget](../types/Widget.mdx)&#62;", "children": [{ "name": "id", "type": "`{0}`" }] }""";
        var run = new GeneratorRun(
        [
            Pages.Resource(returns: Returns.Replace("{0}", "string", StringComparison.Ordinal)),
            Pages.Resource(
                returns: Returns.Replace("{0}", "number", StringComparison.Ordinal),
                accessor: "`medusa.admin.gadgets`",
                path: "/docs/classes/AdminGadgetsResource.mdx"),
        ]);

        Assert.Contains(Short(run), m => m.Contains("Warning MED0102", StringComparison.Ordinal));
        Assert.Empty(run.CompilerDiagnostics());
    }

    [Fact]
    public void However_much_the_descriptions_of_a_type_disagree_it_is_told_once()
    {
        var files = Enumerable.Range(0, 20).Select(i =>
        {
            var type = i % 2 == 0 ? "string" : "number";
            var members = string.Join(", ", Enumerable.Range(0, 10).Select(m => $$"""{ "name": "m{{m}}", "type": "`{{type}}`" }"""));
            return Pages.Resource(
                returns: $$"""{ "name": "ResponsePromise", "type": "ResponsePromise&#60;[Widget](../types/Widget.mdx)&#62;", "children": [{{members}}] }""",
                accessor: $"`medusa.admin.gadgets{i}`",
                path: $"/docs/classes/AdminGadgets{i}Resource.mdx");
        });
        var run = new GeneratorRun(files);

        var message = Assert.Single(run.Messages(), m => m.Contains("MED0102", StringComparison.Ordinal));
        Assert.Contains("'Widget' disagree: m0 is 'number' here and 'string' elsewhere, and 9 other members differ too", message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Resource")]
    [InlineData("漢Resource")]
    [InlineData("My Resource")]
    public void A_resource_that_hangs_nowhere_is_left_out_with_a_warning(string title)
    {
        var page = Pages.Resource(accessor: "hand");
        Check(
            "/docs/classes/AdminWidgetsResource.mdx(1,3): Warning MED0104",
            page with { Text = page.Text.Replace("AdminWidgetsResource", title, StringComparison.Ordinal) },
            Pages.Widget());
    }

    [Fact]
    public void A_resource_that_no_page_says_the_accessor_of_hangs_where_its_title_says_which_is_told() =>
        Assert.Contains(
            "AdminWidgetsResource Widgets",
            Check("/docs/classes/AdminWidgetsResource.mdx(1,3): Info MED0110", Pages.Resource(accessor: "hand"), Pages.Widget()).Sources["AdminResource.g.cs"],
            StringComparison.Ordinal);

    [Theory]
    [InlineData("foo  bar")]
    [InlineData("foos\\u2028class Evil {}")]
    [InlineData("2co")]
    public void An_accessor_is_made_of_identifiers(string name) =>
        Check(
            "/docs/classes/AdminWidgetsResource.mdx(1,3): Warning MED0104",
            new PageFile("/docs/classes/Admin.mdx", $$"""
                # Admin

                All is at `medusa.admin`.

                ## Properties

                <ParameterTypes parameters={[
                  { "name": "{{name}}", "type": "[AdminWidgetsResource](AdminWidgetsResource.mdx)" }
                ]} />
                """),
            Pages.Resource(accessor: "hand"),
            Pages.Widget());

    [Fact]
    public void The_parents_table_wins_over_the_pages_own_sentence()
    {
        var admin = new PageFile("/docs/classes/Admin.mdx", """
            # Admin

            All is at `medusa.admin`.

            ## Properties

            <ParameterTypes parameters={[
              { "name": "gadgets", "type": "[AdminWidgetsResource](AdminWidgetsResource.mdx)" }
            ]} />
            """);
        var run = Check(
            "/docs/classes/AdminWidgetsResource.mdx(3,17): Info MED0105",
            admin,
            Pages.Resource(),
            Pages.Widget(),
            Pages.Routes("admin.gadgets.retrieve\tGET\t/admin/widgets/{id}"));

        Assert.Contains("AdminWidgetsResource Gadgets", run.Sources["AdminResource.g.cs"], StringComparison.Ordinal);
    }

    [Fact]
    public void A_union_that_cannot_be_told_apart_is_any_json_and_told() =>
        Check(
            "/docs/types/Widget.mdx(6,32): Info MED0106",
            Pages.Resource(),
            Pages.Widget("""{ "name": "parts", "type": "`string`[] \\| `number`[]" }"""));

    [Fact]
    public void Two_resources_at_one_accessor_are_a_warning() =>
        Check(
            "/docs/classes/Other.mdx(1,3): Warning MED0107",
            Pages.Resource(),
            Pages.Resource(path: "/docs/classes/Other.mdx"),
            Pages.Widget());

    [Theory]
    [InlineData("quantity: `number`; payload: [Widget](../types/Widget.mdx)", "quantity", "Widget payload")]
    [InlineData("since: `Date` \\\\| `null`; payload: { name: `string` }", "since", "AdminWidgetsReserveReq payload")]
    [InlineData("payload: [Widget](../types/Widget.mdx); more: [Widget](../types/Widget.mdx)", "more", "Widget payload")]
    [InlineData("quantity: `number`; rank: `number`", "rank", "decimal quantity")]
    public void A_request_has_one_body_and_what_has_no_place_is_told(string parameters, string told, string body)
    {
        string[] entries =
        [
            """{ "name": "id", "type": "`string`" }""",
            .. parameters.Split("; ").Select(p => p.Split(": ", 2)).Select(p => $$"""{ "name": "{{p[0]}}", "type": "{{p[1]}}" }"""),
        ];
        var page = Pages.Resource(method: "reserve", parameters: string.Join(",\n", entries));
        var line = page.Text.Split('\n').ToList().FindIndex(l => l.Contains($"\"{told}\"", StringComparison.Ordinal)) + 1;

        var run = Check(
            $"{Pages.Widgets}({line},12): Warning MED0108",
            page,
            Pages.Widget(),
            Pages.Routes("admin.widgets.reserve\tPOST\t/admin/widgets/{id}"));

        Assert.Contains($" {body},", run.Sources["AdminWidgetsResource.g.cs"], StringComparison.Ordinal);
    }

    [Fact]
    public void A_method_without_a_route_is_left_out_and_the_line_to_add_suggested()
    {
        var run = Check("/docs/classes/AdminWidgetsResource.mdx(7,6): Warning MED0201", Pages.Resource(method: "reserve"), Pages.Widget());

        Assert.Contains("admin.widgets.reserve\tPOST\t/admin/widgets/{id}/reserve", run.Messages()[0], StringComparison.Ordinal);
        Assert.DoesNotContain("ReserveAsync", run.Sources["AdminWidgetsResource.g.cs"], StringComparison.Ordinal);
    }

    [Fact]
    public void The_suggested_line_brings_the_method() =>
        Assert.Contains(
            "ReserveAsync",
            Clean(Pages.Resource(method: "reserve"), Pages.Widget(), Pages.Routes("admin.widgets.reserve\tPOST\t/admin/widgets/{id}/reserve"))
                .Sources["AdminWidgetsResource.g.cs"],
            StringComparison.Ordinal);

    [Fact]
    public void A_route_with_another_number_of_placeholders_is_an_error() =>
        Check(
            "/docs/shop.routes(1,1): Error MED0202",
            Pages.Resource(),
            Pages.Widget(),
            Pages.Routes("admin.widgets.retrieve\tGET\t/admin/widgets/{id}/{other}"));

    [Theory]
    [InlineData("admin.widgets.retrieve\tFETCH\t/admin/widgets/{id}")]
    [InlineData("admin.widgets.retrieve\tGET\tadmin/widgets/{id}")]
    [InlineData("admin.widgets.retrieve\tGET\t/admin/widgets/{id}\tsometimes")]
    public void A_malformed_route_is_an_error_in_its_line(string line)
    {
        var run = new GeneratorRun([Pages.Resource(), Pages.Widget(), Pages.Routes("# Our own.", line)]);

        Assert.StartsWith("/docs/shop.routes(2,", run.Messages().Single(), StringComparison.Ordinal);
        Assert.Contains("Error MED0203", run.Messages().Single(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("admin.widgets.retrieve GET /admin/widgets/{id}")]
    [InlineData("admin.widgets.retrieve    GET    /admin/widgets/{id}    token")]
    [InlineData("admin.widgets.retrieve GET\t/admin/widgets/{id}")]
    [InlineData("admin.widgets.retrieve\tGET /admin/widgets/{id}")]
    [InlineData("admin.widgets.retrieve\tGET\t/admin/widgets/{id} token")]
    [InlineData("admin.widgets.retrieve\u00A0GET\u00A0/admin/widgets/{id}")]
    public void Blanks_for_tabs_in_a_route_are_named(string line) =>
        Assert.Contains(
            "Error MED0203: The line is left out: columns are separated by spaces instead of tabs",
            Assert.Single(new GeneratorRun([Pages.Resource(), Pages.Widget(), Pages.Routes(line)]).Messages()),
            StringComparison.Ordinal);

    [Fact]
    public void Two_routes_of_one_method_are_an_error() =>
        Check(
            "/docs/shop.routes(2,1): Error MED0204",
            Pages.Resource(),
            Pages.Widget(),
            Pages.Routes("admin.widgets.retrieve\tGET\t/admin/widgets/{id}", "admin.widgets.retrieve\tGET\t/admin/gadgets/{id}"));

    [Fact]
    public void A_route_of_no_method_is_told() =>
        Check("/docs/shop.routes(1,1): Warning MED0205", Pages.Resource(), Pages.Widget(), Pages.Routes("admin.widgets.paint\tPOST\t/admin/widgets/{id}"));

    [Fact]
    public void A_multipart_route_without_a_file_is_a_warning() =>
        Check(
            "/docs/shop.routes(2,1): Warning MED0206",
            Pages.Resource(),
            Pages.Widget(),
            Pages.Routes("# Our own.", "admin.widgets.retrieve\tPOST\t/admin/widgets/{id}\tmultipart"));

    [Fact]
    public void A_get_with_a_body_is_a_warning_at_the_route_that_says_so_or_else_at_the_method()
    {
        const string Parameters = """
            { "name": "id", "type": "`string`" },
              { "name": "payload", "type": "[Widget](../types/Widget.mdx)" },
              { "name": "query", "type": "[Widget](../types/Widget.mdx)" }
            """;
        Check(
            "/docs/shop.routes(1,1): Warning MED0206",
            Pages.Resource(method: "reserve", parameters: Parameters),
            Pages.Widget(),
            Pages.Routes("admin.widgets.reserve\tGET\t/admin/widgets/{id}/reserve"));
        Check(Pages.Widgets + "(7,6): Warning MED0206", Pages.Resource(parameters: Parameters), Pages.Widget());
    }

    [Fact]
    public void A_malformed_correction_is_an_error_in_its_line()
    {
        var run = new GeneratorRun([Pages.Resource(), Pages.Widget(), Pages.Corrections("Widget.id\tnullable", "Widget.id\tmaybe")]);

        Assert.Contains("/docs/shop.corrections(2,", run.Messages().Single(), StringComparison.Ordinal);
        Assert.Contains("Error MED0301", run.Messages().Single(), StringComparison.Ordinal);
        Assert.Contains("public string? Id", run.Sources["Widget.g.cs"], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Widget.id nullable")]
    [InlineData("Widget.id    type    number")]
    [InlineData("Widget.id type\tnumber")]
    [InlineData("Widget.id\ttype number")]
    [InlineData("Widget\trename Gadget")]
    public void Blanks_for_tabs_in_a_correction_are_named(string line) =>
        Assert.Contains(
            "Error MED0301: The line is left out: columns are separated by spaces instead of tabs",
            Assert.Single(new GeneratorRun([Pages.Resource(), Pages.Widget(), Pages.Corrections(line)]).Messages()),
            StringComparison.Ordinal);

    [Theory]
    [InlineData("in-progress")]
    [InlineData("2co")]
    [InlineData("in progress")]
    public void A_correction_names_a_value_as_it_travels(string value)
    {
        var widget = Pages.Widget($$"""{ "name": "state", "type": "`\"done\"` \\| `\"{{value}}\"`" }""");

        Assert.Contains(
            "Started",
            Clean(Pages.Resource(), widget, Pages.Corrections($"Widget.state.{value}\trename\tStarted")).Sources["WidgetState.g.cs"],
            StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Gadget.id\tnullable", "(1,1)", "the line has no effect")]
    [InlineData("admin.widget\tkeep", "(1,1)", "what isn't kept is left out")]
    [InlineData("Widget\tignore", "(1,1)", "a type can't be left out by itself")]
    [InlineData("Widget.id\ttype\tnumbr", "(1,16)", "says what 'numbr' is")]
    [InlineData("Widget.id\ttype\tPart[]", "(1,16)", "says what 'Part' is")]
    public void A_correction_without_effect_is_told_and_why(string line, string place, string why)
    {
        var run = Check($"/docs/shop.corrections{place}: Warning MED0302", Pages.Resource(), Pages.Widget(), Pages.Corrections(line));

        Assert.Contains(why, Assert.Single(run.Messages()), StringComparison.Ordinal);
    }

    [Fact]
    public void A_correction_may_name_the_type_of_another() =>
        Clean(Pages.Resource(), Pages.Widget(), Pages.Corrections("Widget.id\ttype\tPart[]", "Part\ttype\t{ id: string }"));

    [Theory]
    [InlineData("Widget.id\tnullable", "Widget.id\tnonnull")]
    [InlineData("Widget\trename\tGadget", "Widget\trename\tThing")]
    [InlineData("Widget.id\ttype\tstring | null", "Widget.id\ttype\tnumber")]
    [InlineData("admin.widgets\tkeep", "admin.widgets\tignore")]
    public void Two_corrections_of_one_thing_are_an_error_and_the_first_is_used(string first, string second)
    {
        var run = Check("/docs/shop.corrections(2,1): Error MED0305", Pages.Resource(), Pages.Widget(), Pages.Corrections(first, second));
        var alone = Clean(Pages.Resource(), Pages.Widget(), Pages.Corrections(first, first));

        Assert.Equal(alone.Sources, run.Sources);
    }

    [Theory]
    [InlineData("doc/**/*.mdx", true)]
    [InlineData("specs/**/*.mdx", false)]
    [InlineData("", false)]
    public void A_place_without_pages_is_an_error_where_the_project_has_set_it(string reference, bool told)
    {
        (string, string) option = ("build_property.MedusaReference", reference);

        Assert.Equal(told, new GeneratorRun([], options: option).Messages().Any(m => m.Contains("Error MED0303", StringComparison.Ordinal)));
        Assert.Empty(new GeneratorRun([Pages.Resource(), Pages.Widget()], options: option).Messages());
    }

    [Fact]
    public void Files_of_another_ending_among_the_pages_are_named()
    {
        (string, string)[] options = [("build_property.MedusaReference", "docs/**"), ("build_metadata.AdditionalFiles.MedusaKind", "reference")];
        PageFile[] others = [new("/docs/Widget.md", ""), new("/docs/Gadget.markdown", "")];

        var alone = Assert.Single(new GeneratorRun(others, options: options).Messages());
        Assert.Contains("Error MED0303", alone, StringComparison.Ordinal);
        Assert.Contains("there is '/docs/Gadget.markdown' and 1 more, but no page", alone, StringComparison.Ordinal);
        Assert.Contains(".mdx", alone, StringComparison.Ordinal);

        var run = new GeneratorRun([Pages.Resource(), Pages.Widget(), others[0]], options: options);
        Assert.Contains("Info MED0303", Assert.Single(run.Messages()), StringComparison.Ordinal);
        Assert.Contains("'/docs/Widget.md' can't be read", run.Messages()[0], StringComparison.Ordinal);
        Assert.Contains("Widget.g.cs", run.Sources.Keys);
    }

    [Theory]
    [InlineData(LanguageVersion.CSharp1)]
    [InlineData(LanguageVersion.CSharp7_3)]
    [InlineData(LanguageVersion.CSharp11)]
    public void A_language_below_what_is_emitted_is_one_error(LanguageVersion version)
    {
        var run = new GeneratorRun(Corpus.Specs(), "class Program { }", GeneratorRun.ParseOptions.WithLanguageVersion(version), []);

        Assert.Contains("Error MED0307", Assert.Single(run.Messages()), StringComparison.Ordinal);
        Assert.Empty(run.Sources);
        Assert.Empty(new GeneratorRun([], "", GeneratorRun.ParseOptions.WithLanguageVersion(version), []).Messages());
    }

    [Theory]
    [InlineData(LanguageVersion.CSharp12)]
    [InlineData(LanguageVersion.CSharp13)]
    public void The_client_compiles_as_any_other_version_of_the_language(LanguageVersion version)
    {
        var run = new GeneratorRun(Corpus.Specs(), "class Program;", GeneratorRun.ParseOptions.WithLanguageVersion(version), []);

        Assert.Empty(run.Diagnostics.Where(d => d.Severity > DiagnosticSeverity.Info));
        Assert.Empty(run.CompilerDiagnostics().Select(GeneratorRun.Describe));
    }

    [Theory]
    [InlineData("Medusa")]
    [InlineData("Acme.Shop")]
    public void A_client_beside_that_of_a_referenced_project_in_one_namespace_is_one_warning(string name)
    {
        (string, string) option = ("build_property.MedusaNamespace", name);
        const string Friend = "[assembly: System.Runtime.CompilerServices.InternalsVisibleTo(\"Client\")]";
        var first = new GeneratorRun(Corpus.Specs(), Friend, option).Output.WithAssemblyName("First").ToMetadataReference();

        var second = new GeneratorRun(Corpus.Specs(), "class Program;", GeneratorRun.ParseOptions, [first], option);
        Assert.Equal($"(1,1): Warning MED0309", Short(second).Single(m => !m.Contains("Info", StringComparison.Ordinal)));
        Assert.Contains("'First'", second.Diagnostics.Single(d => d.Id == ProblemId.RivalClient).GetMessage(), StringComparison.Ordinal);
        Assert.Empty(second.CompilerDiagnostics().Select(GeneratorRun.Describe));

        var apart = new GeneratorRun(Corpus.Specs(), "class Program;", GeneratorRun.ParseOptions, [first], ("build_property.MedusaNamespace", "Other"));
        Assert.DoesNotContain(apart.Diagnostics, d => d.Id == ProblemId.RivalClient);
        Assert.DoesNotContain("CS0436", apart.Sources["MedusaClient.g.cs"], StringComparison.Ordinal);
    }

    [Fact]
    public void A_namespace_that_is_none_is_an_error()
    {
        var run = new GeneratorRun([Pages.Resource(), Pages.Widget()], options: ("build_property.MedusaNamespace", "My Shop"));

        Assert.Equal(DiagnosticSeverity.Error, run.Diagnostics.Single(d => d.Id == ProblemId.InvalidSetting).Severity);
        Assert.Contains("namespace Medusa;", run.Sources["Widget.g.cs"], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Acme.Task")]
    [InlineData("HttpMethod.Shop")]
    [InlineData("JsonRead")]
    [InlineData("Acme.Medusa")]
    [InlineData("Acme.System")]
    [InlineData("Acme.MedusaClient")]
    [InlineData("MedusaClient")]
    [InlineData("Acme.MedusaServiceCollectionExtensions")]
    public void A_namespace_may_be_called_as_a_type_or_a_namespace_that_the_client_uses(string name)
    {
        var run = new GeneratorRun(Corpus.Specs(), options: ("build_property.MedusaNamespace", name));

        Assert.Empty(run.Diagnostics.Where(d => d.Severity > DiagnosticSeverity.Info));
        Assert.Empty(run.CompilerDiagnostics().Select(GeneratorRun.Describe));
    }

    [Fact]
    public void A_resource_may_be_called_as_the_client_is()
    {
        var run = Clean(
            Pages.Resource(accessor: "`medusa.medusaClient`"), Pages.Widget(), Pages.Routes("medusaClient.retrieve\tGET\t/store/widgets/{id}"));

        Assert.Contains("AdminWidgetsResource MedusaClient2", run.Sources["MedusaClient.g.cs"], StringComparison.Ordinal);
    }

    [Fact]
    public void Without_pages_there_is_no_client() => Assert.Empty(Clean().Sources);

    [Fact]
    public void A_namespace_of_the_projects_own_is_used() =>
        Assert.Contains(
            "namespace Acme.Shop;",
            new GeneratorRun([Pages.Resource(), Pages.Widget()], options: ("build_property.MedusaNamespace", "Acme.Shop")).Sources["Widget.g.cs"],
            StringComparison.Ordinal);

    [Fact]
    public void Every_id_has_a_rule_and_a_row_in_the_documentation()
    {
        var ids = typeof(ProblemId).GetFields().Select(f => (string)f.GetRawConstantValue()!).Order(StringComparer.Ordinal).ToList();
        var rows = File.ReadAllLines(Path.Combine(Places.Repository, "docs", "diagnostics.md"));
        var releases = File.ReadAllText(Path.Combine(Places.Repository, "generator", "AnalyzerReleases.Unshipped.md"));

        Assert.Equal(ids, Generator.Diagnostics.Rules.Keys.Order(StringComparer.Ordinal));
        Assert.All(Generator.Diagnostics.Rules.Values, rule => Assert.Single(rows, row => row.StartsWith(
            $"| <a id=\"{rule.Id.ToLowerInvariant()}\"></a>{rule.Id} | {Severity(rule.DefaultSeverity)}", StringComparison.Ordinal)));
        Assert.All(Generator.Diagnostics.Rules.Values, r => Assert.Contains($"{r.Id} | Medusa.Generator | {r.DefaultSeverity} | {r.Title}", releases, StringComparison.Ordinal));
    }

    private static string Severity(DiagnosticSeverity severity) => severity.ToString().ToLowerInvariant();

    private static GeneratorRun Check(string expected, params PageFile[] files)
    {
        var run = new GeneratorRun(files);

        Assert.Equal([expected], Short(run));
        Assert.Empty(run.CompilerDiagnostics().Select(GeneratorRun.Describe));
        return run;
    }

    private static GeneratorRun Clean(params PageFile[] files)
    {
        var run = new GeneratorRun(files);

        Assert.Empty(run.Messages());
        Assert.Empty(run.CompilerDiagnostics().Select(GeneratorRun.Describe));
        return run;
    }

    private static IEnumerable<string> Short(GeneratorRun run) =>
        run.Messages().Select(m => m[..(m.IndexOf(": ", m.IndexOf("MED", StringComparison.Ordinal), StringComparison.Ordinal))]);
}
