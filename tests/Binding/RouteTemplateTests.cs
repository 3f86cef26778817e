using Medusa.Generator.Binding.Methods;

namespace Medusa.Generator.Binding.Tests;

/// <summary>The placeholders of a route.</summary>
public class RouteTemplateTests
{
    [Theory]
    [InlineData("/admin/cups", "/admin/cups")]
    [InlineData("/admin/cups/{id}", "/admin/cups/{a}")]
    [InlineData("/admin/cups/{id}/lids/{lid_id}/x", "/admin/cups/{a}/lids/{b}/x")]
    [InlineData("{path}", "{a}")]
    [InlineData("/{}/{}/{}", "/{a}/{b}/{2}")]
    [InlineData("/a/{id", "/a/{id")]
    public void Placeholders_take_names_by_their_positions(string path, string expected) =>
        Assert.Equal(expected, RouteTemplate.Fill(path, ["a", "b"]));

    [Theory]
    [InlineData("/admin/cups", 0)]
    [InlineData("/admin/cups/{id}/lids/{lid_id}", 2)]
    public void Placeholders_are_counted(string path, int expected) => Assert.Equal(expected, RouteTemplate.Placeholders(path));
}
