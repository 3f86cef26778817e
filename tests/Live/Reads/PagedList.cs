using System.Collections;
using Medusa.Live.Tests.Support;

namespace Medusa.Live.Tests.Reads;

/// <summary>Lists that are read page by page to their ends, by their methods.</summary>
internal sealed class PagedList : IEnumerable<Read>
{
    private readonly List<Read> _reads = [];

    /// <param name="method">The method's official name.</param>
    /// <param name="list">The list.</param>
    /// <param name="id">What tells its items apart.</param>
    /// <param name="pageSize">Small enough that there are several pages, if only the shop has so much.</param>
    public void Add<T>(string method, Func<Shop, MedusaRequestOptions, AsyncPageable<T>> list, Func<T, string?> id, int pageSize = 2) =>
        _reads.Add(new Read(method, method, async shop =>
        {
            List<string?> ids = [];
            var count = 0;
            await foreach (var page in list(shop, shop.Watch(method)).AsPagesAsync(pageSize))
            {
                Assert.InRange(page.Items.Count, 0, pageSize);
                Assert.Equal(ids.Count, page.Offset);
                ids.AddRange(page.Items.Select(id));
                count = page.Count;
            }

            Assert.Equal(count, ids.Count);
            Assert.DoesNotContain(null, ids);
            Assert.Equal(ids.Count, ids.Distinct().Count());
        }));

    public IEnumerator<Read> GetEnumerator() => _reads.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
