using Medusa.Generator.Binding.Tests.Support;
using Medusa.Generator.Model.Client;

namespace Medusa.Generator.Binding.Tests;

/// <summary>Links in prose: references to the C# that was made of their pages, or only words.</summary>
public class DocLinkTests
{
    [Theory]
    [InlineData("a [Cup](Cup.mdx)", "a <Cup>Cup")]
    [InlineData("- a [Cup](Cup.mdx)\n- b", "- a <Cup>Cup\n- b")]
    [InlineData(":::note\n\na [Cup](Cup.mdx)\n\n:::", "note: a <Cup>Cup")]
    [InlineData("plain\n\na [Cup](Cup.mdx)", "plain\na <Cup>Cup")]
    [InlineData("a [Cup](Cup.mdx#id)", "a <Cup>Cup")]
    [InlineData("a [cup](Saucer.mdx)", "a cup")]
    [InlineData("a [cup](nowhere/None.mdx)", "a cup")]
    [InlineData("a [cup](Cup.txt)", "a cup")]
    [InlineData("a [cup](https://example.com/Cup.mdx)", "a [cup](https://example.com/Cup.mdx)")]
    [InlineData("a [cup](http://example.com/Cup.mdx)", "a [cup](http://example.com/Cup.mdx)")]
    [InlineData("- plain\n- a [cup](Saucer.mdx)", "- plain\n- a cup")]
    public void A_link_becomes_what_was_made_of_its_page(string prose, string expected)
    {
        var client = new Shop()
            .Resource("AdminMugsResource", "At `medusa.admin.mugs`.\n\n" + prose, [], Shop.MethodText("list", [], "@Cup"))
            .Type("Cup", "id: string").Type("Saucer", "id: string").Bind();

        Assert.Equal("At `medusa.admin.mugs`.\n" + expected, Docs.Text(client.Item<ResourceModel>("AdminMugsResource").Doc));
    }

    [Theory]
    [InlineData("list", "AdminMugsResource.ListAsync")]
    [InlineData("remove", "AdminMugsResource.RemoveAsync")]
    [InlineData("nosuch", "AdminMugsResource")]
    public void An_anchor_means_a_method(string anchor, string expected)
    {
        var client = new Shop()
            .Resource(
                "AdminMugsResource", $"At `medusa.admin.mugs`. See [it](AdminMugsResource.mdx#{anchor}).", [],
                Shop.MethodText("list", [], "@Cup"), Shop.MethodText("remove", ["id: string"], "@Cup"))
            .Routes("admin.mugs.remove\tDELETE\t/admin/mugs/{id}")
            .Type("Cup", "id: string").Bind();

        Assert.Equal($"At `medusa.admin.mugs`. See <{expected}>it.", Docs.Text(client.Item<ResourceModel>("AdminMugsResource").Doc));
    }

    [Fact]
    public void Links_of_members_parameters_and_values_are_bound_too()
    {
        const string Link = "\"description\": \"As [Cup](Cup.mdx) has it, not [this](Saucer.mdx).\"";
        var client = new Shop().Method("update", ["id: string", Entry.Json("payload: @Req", Link)], "@Cup")
            .Type("Cup", Entry.Json("id: string", Link)).Type("Req", Entry.Json("size: string", Link)).Type("Saucer", "id: string").Bind();

        Assert.Equal("As <Cup>Cup has it, not this.", Docs.Text(Assert.Single(client.Item<RecordModel>("Cup").Members).Doc));
        Assert.Equal("As <Cup>Cup has it, not this.", Docs.Text(Assert.Single(client.Item<RecordModel>("Req").Members).Doc));
        Assert.Equal("As <Cup>Cup has it, not this.", Docs.Text(client.Method("UpdateAsync").Parameters[^1].Doc));
    }
}
