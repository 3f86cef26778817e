namespace Medusa.Mutation;

/// <summary>A copy of the tests' output, in which the changed assembly takes the place of the real one.</summary>
internal sealed class TestFolder : IDisposable
{
    private readonly string _path;

    public TestFolder(string tests)
    {
        // Beside the original, for tests look for the repository above themselves.
        Original = Path.GetDirectoryName(tests)!;
        _path = $"{Original}-mutated-{Guid.NewGuid():N}";
        Directory.CreateDirectory(_path);
        Tests = Path.Combine(_path, Path.GetFileName(tests));
        foreach (var file in Directory.EnumerateFiles(Original, "*", SearchOption.AllDirectories))
        {
            var copy = Path.Combine(_path, Path.GetRelativePath(Original, file));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(file, copy);
        }
    }

    /// <summary>The copy of the test assembly.</summary>
    public string Tests { get; }

    /// <summary>The folder that was copied.</summary>
    public string Original { get; }

    public string Assembly(string name) => Path.Combine(_path, name + ".dll");

    public void Dispose() => Directory.Delete(_path, recursive: true);
}
