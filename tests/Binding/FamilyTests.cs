using Medusa.Generator.Binding.Tests.Support;
using Medusa.Generator.Model.Client;

namespace Medusa.Generator.Binding.Tests;

/// <summary>Types that a project selects by their pages.</summary>
public class FamilyTests
{
    [Fact]
    public void A_selected_type_of_another_family_has_a_namespace_of_its_own()
    {
        var client = Shop.OfWidget("id: string")
            .TypeAt("/docs/entities/classes/entities.Cup.mdx", "Cup", "lid: @Lid").TypeAt("/docs/entities/classes/Lid.mdx", "Lid", "color: string")
            .Select("entities/**").Bind();

        var cup = client.Item<RecordModel>("Cup");
        Assert.Equal(("Shop.Entities", "Entities"), (cup.Namespace, cup.Family));
        Assert.Equal("Shop.Entities", client.Item<RecordModel>("Lid").Namespace);
        Assert.Equal(["Lid Lid"], client.Members("Cup"));
        Assert.Equal("Shop", client.Item<RecordModel>("Widget").Namespace);
    }

    [Fact]
    public void Without_a_selection_a_type_that_no_method_reaches_is_not_emitted() =>
        Assert.Equal(["Widget"], Shop.OfWidget("id: string").Type("Cup", "id: string").Bind().Types);

    [Theory]
    [InlineData("*")]
    [InlineData("docs/*.mdx")]
    [InlineData("Cup.mdx")]
    [InlineData("**/C?p.mdx")]
    public void A_selected_type_of_the_client_s_own_family_is_beside_the_others(string pattern)
    {
        var client = Shop.OfWidget("id: string").Type("Cup", "id: string").Select(pattern).Bind();

        Assert.Equal(["Cup", "Widget"], client.Types);
        Assert.Equal(("Shop", ""), (client.Item<RecordModel>("Cup").Namespace, client.Item<RecordModel>("Cup").Family));
    }

    [Fact]
    public void A_pattern_that_no_page_matches_is_reported()
    {
        var client = Shop.OfWidget("id: string").Select("specs/**").Bind();

        Assert.Equal(
            ["MED0303 MedusaTypes / specs/** / none of the project's pages (2) has such a path. Write * for all pages, or a pattern such as specs/entities/**."],
            client.Problems);
    }

    [Fact]
    public void Selected_types_alone_need_no_resource()
    {
        var client = new Shop().Type("Cup", "id: string").Select("*").Bind();

        Assert.Equal(["Cup"], client.Types);
        Assert.Empty(client.Client.Items.OfType<ClientRoot>());
        Assert.Empty(client.Problems);
    }

    [Fact]
    public void Services_and_functions_are_left_out_and_counted()
    {
        var client = new Shop().Type("Cup", "id: string", "service: @CupService")
            .Page("/docs/CupService.mdx", "# CupService\n\n## Methods\n\n#### pour\n\nPours.\n\n##### Returns\n\n"
                + Shop.Table("Promise: Promise<void>") + "\n")
            .Alias("Pour", "(cup: string) => void").Select("*").Bind();

        Assert.Equal(["Cup"], client.Types);
        Assert.Equal(["string Id"], client.Members("Cup"));
        Assert.StartsWith("MED0112 2 / 3 / ",
            Assert.Single(client.Client.Problems.Where(static p => p.Id == "MED0112")
                .Select(static p => $"{p.Id} {string.Join(" / ", p.Arguments)}")), StringComparison.Ordinal);
    }

    [Fact]
    public void What_holds_nothing_but_services_is_left_out_and_so_is_what_holds_only_that()
    {
        var client = new Shop().Type("Cup", "id: string", "rack: @Rack", "shelf: @Shelf").Type("Rack", "shelf: @Shelf").Type("Shelf", "cups: @CupService")
            .Page("/docs/CupService.mdx", "# CupService\n\n## Methods\n\n#### pour\n\nPours.\n\n##### Returns\n\n"
                + Shop.Table("Promise: Promise<void>") + "\n")
            .Select("*").Bind();

        Assert.Equal(["string Id"], client.Members("Cup"));
    }

    [Theory]
    [InlineData("CupService")]
    [InlineData("CupRepository")]
    [InlineData("MedusaContainer")]
    public void A_class_that_a_server_injects_is_no_data_whatever_its_page_lists(string title)
    {
        var client = new Shop().Type("Cup", "id: string", $"maker: @{title}")
            .Page($"/docs/{title}.mdx", $"# {title}\n\n## Properties\n\n{Shop.Table("pot: string")}\n\n## Methods\n\n#### pour\n\nPours.\n\n##### Returns\n\n"
                + Shop.Table("Promise: Promise<void>") + "\n")
            .Select("*").Bind();

        Assert.Equal(["Cup"], client.Types);
        Assert.Equal(["string Id"], client.Members("Cup"));
    }

    [Fact]
    public void A_family_is_not_called_like_a_type_or_the_project()
    {
        var client = Shop.OfWidget("id: string").TypeAt("/docs/entities/Cup.mdx", "Cup", "id: string").Select("entities/**")
            .With(static settings => settings with { Namespace = "My.Entities" }).Bind();

        Assert.NotEqual("My.Entities.Entities", client.Item<RecordModel>("Cup").Namespace);
    }
}
