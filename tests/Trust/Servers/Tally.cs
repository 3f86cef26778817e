using System.Collections.Concurrent;

namespace Medusa.Trust.Tests.Servers;

/// <summary>How the calls of a run ended.</summary>
internal sealed class Tally
{
    private readonly ConcurrentDictionary<string, MedusaException?> _ends = new(StringComparer.Ordinal);
    private readonly ConcurrentQueue<string> _wrongs = new();

    /// <summary>The error of each call, or null for a result, by the call's id.</summary>
    public IReadOnlyDictionary<string, MedusaException?> Ends => _ends;

    /// <summary>What must not have happened.</summary>
    public IReadOnlyCollection<string> Wrongs => _wrongs;

    public void End(string id, MedusaException? error)
    {
        if (!_ends.TryAdd(id, error)) Wrong($"{id} ended twice.");
    }

    public void Wrong(string what) => _wrongs.Enqueue(what);
}
