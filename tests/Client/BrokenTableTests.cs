using Medusa.Generator.Client.Tests.Support;

namespace Medusa.Generator.Client.Tests;

/// <summary>A broken table is told once: what is missing because of it brings no further diagnostic, and comes back with the correction.</summary>
public class BrokenTableTests
{
    private const string Broken = "{ \"name\": oops, \"type\": \"`string`\" }";

    [Fact]
    public void A_method_whose_parameters_are_lost_has_no_wrong_route() =>
        Check(Pages.Resource(parameters: Broken), Pages.Widget());

    [Fact]
    public void A_route_of_the_projects_own_is_not_blamed_for_it() =>
        Check(Pages.Resource(parameters: Broken), Pages.Widget(), Pages.Routes("admin.widgets.retrieve\tGET\t/admin/widgets/{id}"));

    [Fact]
    public void No_route_is_suggested_for_a_method_whose_parameters_are_lost() =>
        Check(Pages.Resource(method: "reserve", parameters: Broken), Pages.Widget());

    [Fact]
    public void A_multipart_route_is_not_unsuitable_when_the_file_is_lost() =>
        Check(
            Pages.Resource(parameters: "{ \"name\": \"id\", \"type\": \"`string`\" }, " + Broken),
            Pages.Widget(),
            Pages.Routes("admin.widgets.retrieve\tPOST\t/admin/widgets/{id}\tmultipart"));

    [Fact]
    public void A_correction_of_a_lost_member_or_of_a_type_that_a_lost_result_named_is_not_without_effect()
    {
        Check(Pages.Resource(), Pages.Widget("{ \"name\": \"id\", \"type\": \"`string`\" }, " + Broken), Pages.Corrections("Widget.rank\tnullable"));
        Check(Pages.Resource(returns: Broken), Pages.Widget(), Pages.Corrections("Widget.id\tnullable"));
    }

    [Fact]
    public void A_type_whose_whole_table_is_lost_is_not_undescribed() => Check(Pages.Resource(), Pages.Widget(Broken));

    [Fact]
    public void A_resource_that_a_lost_property_names_is_not_homeless() =>
        Check(
            new PageFile("/docs/classes/Admin.mdx", $$"""
                # Admin

                At `medusa.admin`.

                ## Properties

                <ParameterTypes parameters={[ {{Broken}} ]} />
                """),
            Pages.Resource(accessor: "hand"),
            Pages.Widget(),
            Pages.Routes("admin.widgets.retrieve\tGET\t/admin/widgets/{id}"));

    [Fact]
    public void What_another_method_lacks_is_told_all_the_same()
    {
        var page = Pages.Resource(parameters: Broken);
        var run = new GeneratorRun(
        [
            page with { Text = page.Text + "\n\n#### reserve\n\nReserves one.\n" },
            Pages.Widget(),
        ]);

        Assert.Equal(["MED0001", "MED0201"], run.Diagnostics.Select(d => d.Id).Order(StringComparer.Ordinal));
    }

    private static void Check(params PageFile[] files)
    {
        var run = new GeneratorRun(files);

        Assert.Equal(["MED0001"], run.Messages().Select(m => m[m.IndexOf("MED", StringComparison.Ordinal)..][..7]));
        Assert.Empty(run.CompilerDiagnostics().Select(GeneratorRun.Describe));
    }
}
