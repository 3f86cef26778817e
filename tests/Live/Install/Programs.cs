namespace Medusa.Live.Tests.Install;

/// <summary>
/// The programs of this machine in one folder, without those that a test hides or replaces: there are thousands, and linking them takes longer
/// than all scripts.
/// </summary>
public sealed class Programs : IDisposable
{
    private static readonly HashSet<string> s_hidden = new(["apt-get", "curl", "initdb", "node", "npm"], StringComparer.Ordinal);

    private readonly Dictionary<string, string> _others = new(StringComparer.Ordinal);

    /// <summary>Links them.</summary>
    public Programs()
    {
        if (!OperatingSystem.IsLinux())
        {
            return;
        }

        HashSet<string> linked = new(StringComparer.Ordinal);
        foreach (var folder in Environment.GetEnvironmentVariable("PATH")!.Split(':').Where(Directory.Exists))
        {
            foreach (var program in Directory.EnumerateFiles(folder))
            {
                var name = Path.GetFileName(program);
                if (s_hidden.Contains(name))
                {
                    _others.TryAdd(name, program);
                }
                else if (linked.Add(name))
                {
                    File.CreateSymbolicLink(Path.Combine(Folder, name), program);
                }
            }
        }
    }

    /// <summary>Where they are.</summary>
    public string Folder { get; } = Directory.CreateTempSubdirectory("medusa-programs-").FullName;

    /// <summary>Links those that are not in it into another folder, if this machine has them, except some.</summary>
    public void LinkOthers(string folder, params string[] missing)
    {
        Assert.Subset(s_hidden, missing.ToHashSet(StringComparer.Ordinal));
        foreach (var (name, program) in _others.Where(other => !missing.Contains(other.Key)))
        {
            File.CreateSymbolicLink(Path.Combine(folder, name), program);
        }
    }

    /// <inheritdoc />
    public void Dispose() => Directory.Delete(Folder, recursive: true);
}
