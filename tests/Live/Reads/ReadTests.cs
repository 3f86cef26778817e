using Medusa.Live.Tests.Docs;
using Medusa.Live.Tests.Support;

namespace Medusa.Live.Tests.Reads;

/// <summary>Every list and every retrieve of the client, on what the seed put into the shop.</summary>
public sealed class ReadTests(Shop shop)
{
    private static readonly Dictionary<string, Read> s_reads = AdminReads.All.Concat(StoreReads.All).ToDictionary(read => read.Name, StringComparer.Ordinal);
    private static readonly Dictionary<string, Read> s_paged = AdminReads.Paged.Concat(StoreReads.Paged).ToDictionary(read => read.Name, StringComparer.Ordinal);

    public static TheoryData<string> Reads => [.. s_reads.Keys];

    public static TheoryData<string> PagedReads => [.. s_paged.Keys];

    [Theory]
    [MemberData(nameof(Reads))]
    public async Task It_reads_what_the_shop_has(string name)
    {
        LiveBackend.Require();
        await s_reads[name].MakeAsync(shop);
    }

    [Theory]
    [MemberData(nameof(PagedReads))]
    public async Task It_reads_a_list_to_its_end_page_by_page(string name)
    {
        LiveBackend.Require();
        await s_paged[name].MakeAsync(shop);
    }

    [Fact]
    public void No_method_that_reads_is_missing_here()
    {
        var documented = DocumentedClient.Corrected.Methods
            .Where(method => method.Verb == "GET" && !method.Key.StartsWith("admin.custom.", StringComparison.Ordinal))
            .Select(method => method.Key);

        Assert.Equal(documented.Order(StringComparer.Ordinal), s_reads.Values.Select(read => read.Method).Distinct().Order(StringComparer.Ordinal));
    }

    [Fact]
    public void No_list_with_pages_is_missing_here()
    {
        var documented = DocumentedClient.Corrected.Methods.Where(method => method.Paging is not null).Select(method => method.Key);

        Assert.Equal(documented.Order(StringComparer.Ordinal), s_paged.Keys.Order(StringComparer.Ordinal));
    }
}
