using System.Collections.Concurrent;

namespace Medusa.Trust.Tests.Servers;

/// <summary>How the calls of a run ended.</summary>
internal sealed class Tally
{
    private readonly ConcurrentDictionary<string, MedusaException?> _ends = new(StringComparer.Ordinal);
    private readonly ConcurrentQueue<string> _wrongs = new();

    private readonly ConcurrentQueue<WeakReference> _lent = new();

    /// <summary>The error of each call, or null for a result, by the call's id.</summary>
    public IReadOnlyDictionary<string, MedusaException?> Ends => _ends;

    /// <summary>What must not have happened.</summary>
    public IReadOnlyCollection<string> Wrongs => _wrongs;

    public void End(string id, MedusaException? error)
    {
        if (!_ends.TryAdd(id, error))
        {
            Wrong($"{id} ended twice.");
        }
    }

    /// <summary>Notes an object of a call that nobody needs after it.</summary>
    public T Lend<T>(T part)
        where T : class
    {
        _lent.Enqueue(new WeakReference(part));
        return part;
    }

    /// <summary>How many objects of calls are still reachable.</summary>
    public int Kept()
    {
        GC.Collect(GC.MaxGeneration, GCCollectionMode.Forced, blocking: true);
        return _lent.Count(part => part.IsAlive);
    }

    public void Wrong(string what) => _wrongs.Enqueue(what);
}
