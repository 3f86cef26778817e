namespace Medusa.Trust.Tests.Servers;

/// <summary>What a server did with the requests of one call.</summary>
internal sealed class Dealings
{
    private readonly Lock _lock = new();
    private readonly List<Fault> _faults = [];

    /// <summary>How often the work was done.</summary>
    public int Applied { get; private set; }

    public IReadOnlyList<Fault> Faults
    {
        get
        {
            lock (_lock)
            {
                return [.. _faults];
            }
        }
    }

    /// <summary>Counts a request.</summary>
    /// <returns>Its number, from 0.</returns>
    public int Begin(Func<int, Fault> choose)
    {
        lock (_lock)
        {
            _faults.Add(choose(_faults.Count));
            return _faults.Count - 1;
        }
    }

    /// <summary>Does the work; a request with the server's own key is the same one over again, and does it once.</summary>
    public void Apply(bool hasKey)
    {
        lock (_lock)
        {
            if (!hasKey || Applied == 0)
            {
                Applied++;
            }
        }
    }
}
