using System.Collections;
using Medusa.Live.Tests.Support;

namespace Medusa.Live.Tests.Reads;

/// <summary>Calls that only read, by their names.</summary>
internal sealed class ReadList : IEnumerable<Read>
{
    private readonly List<Read> _reads = [];

    public void Add<T>(string name, Func<Shop, MedusaRequestOptions, Task<T>> send, Action<Shop, T> check)
    {
        var method = name.Split(' ')[0];
        _reads.Add(new Read(name, method, async shop => check(shop, await shop.CallAsync(method, options => send(shop, options)))));
    }

    public IEnumerator<Read> GetEnumerator() => _reads.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
