using Medusa.Generator.Client.Tests.Support;
using Medusa.Generator.Model.Client;
using Medusa.Generator.Model.Problems;
using Microsoft.CodeAnalysis;

namespace Medusa.Generator.Client.Tests;

/// <summary>
/// The dialect of October 2023: a folder for each module, links in backticks, and no page that names an accessor. There are only the line
/// below the title that names the module, and the table of the class <c>Admin</c>.
/// </summary>
public class EarlyDialectTests
{
    private static readonly PageFile s_admin = new("/reference/admin/classes/admin.Admin.mdx", """
        # Admin

        [admin](../../modules/admin.mdx).Admin

        ## Properties

        <ParameterTypes parameters={[
          {
            "name": "batchJobs",
            "type": "[`AdminBatchJobsResource`](../../admin_batch_jobs/classes/admin_batch_jobs.AdminBatchJobsResource.mdx)",
            "description": "Jobs in the background.",
            "optional": false,
            "defaultValue": "",
            "children": []
          },
          {
            "name": "store",
            "type": "[`AdminStoresResource`](../../admin_store/classes/admin_store.AdminStoresResource.mdx)",
            "description": "",
            "optional": false,
            "defaultValue": "",
            "children": []
          }
        ]} />
        """);

    private static readonly PageFile[] s_resources =
    [
        Resource("admin/batch-jobs", "AdminBatchJobsResource", "cancel", "batchJobId"),
        Resource("admin/store", "AdminStoresResource", "retrieve"),
        Resource("admin/price-lists", "AdminPriceListResource", "retrieve", "id"),
        Resource("carts", "CartsResource", "retrieve", ["cart_id"], """
            ## Properties

            <ParameterTypes parameters={[
              {
                "name": "lineItems",
                "type": "[`LineItemsResource`](../../line_items/classes/line_items.LineItemsResource.mdx)",
                "description": "",
                "optional": false,
                "defaultValue": "",
                "children": []
              }
            ]} />


            """),
        Resource("line-items", "LineItemsResource", "delete", "cart_id", "lineId"),
        Resource("payment-methods", "PaymentMethodsResource", "list"),
        Resource("product-variants", "ProductVariantsResource", "retrieve", "id"),
    ];

    private static readonly string[] s_methods =
    [
        "admin.batchJobs.cancel POST /admin/batch-jobs/{batchJobId}/cancel",
        "admin.priceLists.retrieve GET /admin/price-lists/{id}",
        "admin.store.retrieve GET /admin/store",
        "carts.lineItems.delete DELETE /store/carts/{cartId}/line-items/{lineId}",
        "carts.retrieve GET /store/carts/{cartId}",
        "customers.paymentMethods.list GET /store/customers/me/payment-methods",
        "products.variants.retrieve GET /store/variants/{id}",
    ];

    [Fact]
    public void Its_pages_make_a_client_of_all_their_methods()
    {
        var run = new GeneratorRun([s_admin, .. s_resources]);

        Assert.Equal(s_methods, Methods([s_admin, .. s_resources]));
        Assert.Empty(run.Diagnostics.Where(d => d.Severity > DiagnosticSeverity.Info).Select(GeneratorRun.Describe));
        Assert.Empty(run.CompilerDiagnostics().Select(GeneratorRun.Describe));
        Assert.Contains("public bool Done", run.Sources["AdminBatchJobsRes.g.cs"], StringComparison.Ordinal);
        Assert.Contains("Jobs in the background.", run.Sources["AdminResource.g.cs"], StringComparison.Ordinal);
    }

    [Fact]
    public void Each_page_alone_hangs_where_it_does_among_the_others() =>
        Assert.Equal(s_methods, s_resources.SelectMany(p => Methods([p])).Order(StringComparer.Ordinal));

    [Fact]
    public void Without_the_line_that_names_the_module_the_title_is_enough()
    {
        var pages = s_resources.Select(p => p with { Text = string.Join('\n', p.Text.Split('\n').Where(l => !l.StartsWith('['))) }).ToList();

        Assert.All(pages, p => Assert.DoesNotContain("modules/", p.Text.Split("## ")[0], StringComparison.Ordinal));
        Assert.Equal(s_methods, pages.SelectMany(p => Methods([p])).Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("admin/lamp-shades", "AdminLampShadesResource", "admin.lampShades", null)]
    [InlineData("admin/lighting", "AdminLampShadesResource", "admin.lighting", null)]
    [InlineData("resources/lamp_shades", "LampShadesResource", "lampShades", null)]
    [InlineData("internal", "AdminLampShadesResource", "admin.lampShades", ProblemId.AccessorFromTitle)]
    [InlineData("index", "LampShadesResource", "lampShades", ProblemId.AccessorFromTitle)]
    [InlineData("admin/2-shades", "AdministeredLampsResource", "administeredLamps", ProblemId.AccessorFromTitle)]
    public void A_resource_that_no_route_is_known_for_hangs_where_its_module_or_title_says(string module, string title, string accessor, string? told)
    {
        var page = Resource(module, title, "retrieve", "id");
        var run = new GeneratorRun([page]);

        Assert.StartsWith($"{accessor}.retrieve GET ", Assert.Single(Methods([page])), StringComparison.Ordinal);
        Assert.Equal(told is null ? [] : [told], run.Diagnostics.Where(d => d.Id is not (ProblemId.MissingPage or ProblemId.UndescribedType)).Select(d => d.Id));
    }

    [Theory]
    [InlineData("[admin/lighting](../../modules/admin_lighting.mdx)\\.LampShadesResource")]
    [InlineData("[`admin/lighting`](../../modules/admin_lighting.mdx).`LampShadesResource`")]
    [InlineData("[admin/lighting](../../modules/admin_lighting.mdx).**LampShadesResource**")]
    [InlineData("[**admin/lighting**](../../modules/admin_lighting.mdx) . LampShadesResource  ")]
    [InlineData("[admin/lighting](../../modules/admin_lighting.mdx).[LampShadesResource](admin_lighting.LampShadesResource.mdx)")]
    [InlineData("[admin/lighting](<../../modules/admin lighting.mdx> \"Module\").\nLampShadesResource")]
    [InlineData("[admin&#47;lighting](../../modules/admin_lighting.mdx)&#46;LampShadesResource")]
    public void The_line_that_names_the_module_may_be_written_otherwise(string line)
    {
        var page = Resource("admin/lighting", "LampShadesResource", "retrieve", "id");
        var text = page.Text.Replace("[admin/lighting](../../modules/admin_lighting.mdx).LampShadesResource", line, StringComparison.Ordinal);

        Assert.StartsWith("admin.lighting.retrieve GET ", Assert.Single(Methods([page with { Text = text }])), StringComparison.Ordinal);
        Assert.Contains(
            "/// <summary>The calls of <c>admin.lighting</c>.</summary>",
            new GeneratorRun([page with { Text = text }]).Sources["LampShadesResource.g.cs"],
            StringComparison.Ordinal);
    }

    [Fact]
    public void Every_resource_of_the_baseline_is_known_by_its_title_alone()
    {
        var files = Corpus.Require(Corpus.Baseline, "js-client");
        var expected = Methods(files);
        List<PageFile> nameless =
        [
            .. files
                .Where(f => !f.Path.EndsWith("/Admin.mdx", StringComparison.Ordinal))
                .Select(f => f with { Text = f.Text.Replace("`medusa.", "`client.", StringComparison.Ordinal).Replace("medusa.", "client.", StringComparison.Ordinal) }),
        ];

        Assert.Equal(expected, Methods(nameless));
    }

    [Theory]
    [InlineData("[`ResponsePromise`](../../modules/internal.mdx#responsepromise)<`void`\\>", "Task RetrieveAsync(")]
    [InlineData("[`ResponsePromise`](../../modules/internal.mdx#responsepromise)<[`CartsRes`](../../modules/internal.mdx#cartsres)\\>", "Task<CartsRes> RetrieveAsync(")]
    [InlineData("ResponsePromise&#60;[CartsRes](../../modules/internal.mdx#cartsres)[]&#62;\n\nThe carts.", "Task<IReadOnlyList<CartsRes>> RetrieveAsync(")]
    [InlineData("`Promise`<`string`\\>", "Task<string> RetrieveAsync(")]
    [InlineData("[`ResponsePromise`](../../modules/internal.mdx#responsepromise)", "Task<JsonNode?> RetrieveAsync(")]
    [InlineData("The cart, once it is there.", "Task<JsonNode?> RetrieveAsync(")]
    [InlineData("`Promise`<`string", "Task<JsonNode?> RetrieveAsync(")]
    [InlineData("", "Task<JsonNode?> RetrieveAsync(")]
    public void A_result_without_a_table_is_what_its_line_says(string line, string expected)
    {
        var page = Resource("carts", "CartsResource", "retrieve", "cart_id");
        var (start, end) = (page.Text.IndexOf("#### Returns\n", StringComparison.Ordinal) + "#### Returns\n".Length, page.Text.IndexOf("#### Description", StringComparison.Ordinal));
        var other = Resource("carts", "CartsResource", "create").Text;
        var text = $"{page.Text[..start]}\n{line}\n\n{page.Text[end..]}\n\n{other[other.IndexOf("### create", StringComparison.Ordinal)..]}";
        var run = new GeneratorRun([page with { Text = text }]);

        Assert.Empty(run.Diagnostics.Where(d => d.Severity > DiagnosticSeverity.Info).Select(GeneratorRun.Describe));
        Assert.Empty(run.CompilerDiagnostics().Select(GeneratorRun.Describe));
        Assert.Contains(expected, run.Sources["CartsResource.g.cs"], StringComparison.Ordinal);
    }

    private static IEnumerable<string> Methods(IReadOnlyList<PageFile> files) => ClientModels.Of(files).Items.OfType<ResourceModel>()
        .SelectMany(r => r.Methods)
        .Select(m => $"{m.Key} {m.Verb} {m.Route}")
        .Order(StringComparer.Ordinal);

    private static PageFile Resource(string module, string title, string method, params string[] ids) => Resource(module, title, method, ids, "");

    private static PageFile Resource(string module, string title, string method, string[] ids, string properties)
    {
        var file = module.Replace('/', '_').Replace('-', '_');
        var type = title.Replace("Resource", "Res", StringComparison.Ordinal);
        var entries = ids.Select(id => $$"""
              {
                "name": "{{id}}",
                "type": "`string`",
                "description": "",
                "optional": false,
                "defaultValue": "",
                "children": []
              },

            """);
        return new PageFile($"/reference/{file}/classes/{file}.{title}.mdx", $$"""
            # {{title}}

            [{{module}}](../../modules/{{file}}.mdx).{{title}}

            {{properties}}## Methods

            ### {{method}}

            **{{method}}**(`customHeaders?`): [`ResponsePromise`](../../modules/internal.mdx#responsepromise)<[`{{type}}`](../../modules/internal.mdx#{{type.ToLowerInvariant()}})\>

            #### Parameters

            <ParameterTypes parameters={[
            {{string.Concat(entries)}}  {
                "name": "customHeaders",
                "type": "Record<`string`, `any`\\>",
                "description": "",
                "optional": false,
                "defaultValue": "`{}`",
                "children": []
              }
            ]} />

            #### Returns

            [`ResponsePromise`](../../modules/internal.mdx#responsepromise)<[`{{type}}`](../../modules/internal.mdx#{{type.ToLowerInvariant()}})\>

            <ParameterTypes parameters={[
              {
                "name": "ResponsePromise",
                "type": "[`ResponsePromise`](../../modules/internal.mdx#responsepromise)<[`{{type}}`](../../modules/internal.mdx#{{type.ToLowerInvariant()}})\\>",
                "optional": false,
                "defaultValue": "",
                "description": "",
                "children": [
                  {
                    "name": "done",
                    "type": "`boolean`",
                    "optional": false,
                    "defaultValue": "",
                    "description": "",
                    "children": []
                  }
                ]
              }
            ]} />

            #### Description

            What the request does.
            """);
    }
}
