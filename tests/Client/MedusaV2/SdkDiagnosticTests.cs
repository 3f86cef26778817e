using Medusa.Generator.Client.Tests.Support;
using Medusa.Generator.Model.Problems;

namespace Medusa.Generator.Client.Tests.MedusaV2;

/// <summary>Messages name accessors as the pages of their API do.</summary>
public sealed class SdkDiagnosticTests
{
    [Fact]
    public void Two_pages_of_one_resource_are_reported_by_the_sdks_accessor()
    {
        var run = new GeneratorRun([PageOf("lamp"), PageOf("lamp", folder: "lamp-1")]);

        var message = Assert.Single(run.Diagnostics, d => d.Id == ProblemId.DuplicateResource).GetMessage();
        Assert.Contains("'sdk.admin.lamp'", message, StringComparison.Ordinal);
        Assert.All(run.Messages(), m => Assert.DoesNotContain("medusa.admin", m, StringComparison.Ordinal));
    }

    [Fact]
    public void Two_pages_of_one_resource_of_version_1_are_reported_by_its_clients_accessor()
    {
        var second = Pages.Resource(path: "/docs/classes/AdminShelvesResource.mdx");
        var run = new GeneratorRun([Pages.Resource(), second, Pages.Widget()]);

        Assert.Contains("'medusa.admin.widgets'", Assert.Single(run.Diagnostics, d => d.Id == ProblemId.DuplicateResource).GetMessage(), StringComparison.Ordinal);
    }

    private static PageFile PageOf(string resource, string? folder = null) => new($"/sdk/admin/Admin/properties/{folder ?? resource}/page.mdx", $$"""
        ---
        slug: /references/js-sdk/admin/{{folder ?? resource}}
        ---

        # {{resource}} - JS SDK Admin Reference

        This documentation provides a reference to the `sdk.admin.{{resource}}` set of methods.

        ## retrieve

        Gets one.

        ### Parameters

        <TypeList types={[{"name":"id","type":"`string`","children":[]}]} sectionTitle="retrieve"/>

        ### Returns

        <TypeList types={[{"name":"Promise","type":"Promise&#60;void&#62;","children":[]}]} sectionTitle="retrieve"/>
        """);
}
