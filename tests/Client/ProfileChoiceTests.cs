using Medusa.Generator.Client.Tests.Support;
using Medusa.Generator.Model.Client;
using Medusa.Generator.Model.Problems;

namespace Medusa.Generator.Client.Tests;

/// <summary>Which API a project's client is of follows from its pages.</summary>
public sealed class ProfileChoiceTests
{
    [Fact]
    public void A_project_whose_pages_do_not_say_it_has_the_first_API() => Assert.Equal("V1", ApiOf(Pages.Widget()));

    [Fact]
    public void Pages_of_another_API_are_left_out_with_an_error_at_the_first()
    {
        var client = ClientModels.Of([Pages.Resource(), Pages.Widget(), Sdk("lamp"), Sdk("shade"), Sdk("bulb")]);

        var problem = Assert.Single(client.Problems, p => p.Id == ProblemId.TwoApis);
        Assert.Equal(Pages.Widgets, problem.Where?.Path);
        Assert.Equal(["medusa-v1", "medusa-v2"], problem.Arguments);
        Assert.Equal(["admin", "admin.bulb", "admin.lamp", "admin.shade"], Accessors(client));
        Assert.Equal("V2", Assert.Single(client.Items.OfType<ClientRoot>()).Api);
    }

    [Fact]
    public void The_API_with_more_pages_is_kept()
    {
        var second = Pages.Resource(accessor: "`medusa.admin.shelves`", path: "/docs/classes/AdminShelvesResource.mdx");
        second = second with { Text = second.Text.Replace("AdminWidgetsResource", "AdminShelvesResource", StringComparison.Ordinal) };

        var client = ClientModels.Of([Pages.Resource(), second, Pages.Widget(), Sdk("lamp")]);

        Assert.Equal(["admin", "admin.shelves", "admin.widgets"], Accessors(client));
        Assert.Equal("/sdk/admin/Admin/properties/lamp/page.mdx", Assert.Single(client.Problems, p => p.Id == ProblemId.TwoApis).Where?.Path);
    }

    private static string ApiOf(params PageFile[] pages) => Assert.Single(ClientModels.Of(pages).Items.OfType<ClientRoot>()).Api;

    private static IEnumerable<string> Accessors(ClientModel client) =>
        client.Items.OfType<ResourceModel>().Select(r => r.Accessor).Order(StringComparer.Ordinal);

    private static PageFile Sdk(string name) => new($"/sdk/admin/Admin/properties/{name}/page.mdx", $$"""
        ---
        slug: /references/js-sdk/admin/{{name}}
        ---

        # {{name}} - JS SDK Admin Reference

        This documentation provides a reference to the `sdk.admin.{{name}}` set of methods.

        ## retrieve

        Gets one.

        ### Parameters

        <TypeList types={[{"name":"id","type":"`string`","children":[]}]} sectionTitle="retrieve"/>

        ### Returns

        <TypeList types={[{"name":"Promise","type":"Promise&#60;object&#62;","children":[{"name":"id","type":"`string`","children":[]}]}]} sectionTitle="retrieve"/>
        """);
}
