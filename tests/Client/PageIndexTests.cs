using Medusa.Generator.Binding.Pages;
using Medusa.Generator.Client.Tests.Support;
using Medusa.Generator.Model;
using Medusa.Generator.Model.Pages;

namespace Medusa.Generator.Client.Tests;

/// <summary>How pages are found by their titles.</summary>
public class PageIndexTests
{
    [Theory]
    [InlineData("/docs/admin/orders/Order.mdx", "/docs/admin/Part.mdx")]
    [InlineData("/docs/admin/Order.mdx", "/docs/admin/Part.mdx")]
    [InlineData("/docs/store/carts/Order.mdx", "/docs/store/carts/items/Part.mdx")]
    [InlineData("/docs/store/Order.mdx", null)]
    [InlineData("/docs/stores/Order.mdx", null)]
    [InlineData("/elsewhere/Order.mdx", null)]
    [InlineData("Order.mdx", null)]
    public void Of_several_pages_of_a_title_the_nearest_is_found(string near, string? expected)
    {
        var index = Index([Part("/docs/admin/Part.mdx"), Part("/docs/store/carts/items/Part.mdx"), Part("/docs/store/lines/Part.mdx")], new Counter());

        Assert.Equal(expected, index.FindTitle("Part", Page(near))?.Path);
    }

    [Fact]
    public void To_find_a_title_is_no_walk_over_all_pages_of_that_title()
    {
        Assert.InRange(Steps(2_000), 1, 20 * Steps(200));

        static long Steps(int count)
        {
            Counter counter = new();
            var pages = Enumerable.Range(0, count).Select(i => Part($"/docs/of-{i}/Part.mdx")).ToList();
            var index = Index(pages, counter);
            Assert.All(pages, p => Assert.Equal(p.Path, index.FindTitle("Part", p)?.Path));
            return counter.Count;
        }
    }

    private static PageIndex Index(IEnumerable<Page> pages, WorkGuard guard) => new(pages.ToEquatableArray(), guard);

    private static Page Part(string path) => Assert.Single(ClientModels.Pages([Pages.Widget(path: path, title: "Part")]));

    private static Page Page(string path) => Assert.Single(ClientModels.Pages([Pages.Widget(path: path, title: "Order")]));

    /// <summary>Counts the steps that are taken.</summary>
    private sealed class Counter() : WorkGuard(default)
    {
        public long Count { get; private set; }

        public override void Check() => Count++;
    }
}
