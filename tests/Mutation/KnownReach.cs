using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace Medusa.Mutation;

/// <summary>
/// What a run learns of a project before it tries anything. It is kept in a file, so that the next run needs not learn it again.
/// </summary>
internal sealed class KnownReach
{
    private readonly string _path;
    private readonly Content _content;

    /// <param name="folder">Where the file is kept.</param>
    public KnownReach(MutatedProject project, IEnumerable<string> parts, string folder)
    {
        // The name says what it was learned from.
        var key = SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', parts.Concat(project.Texts).Append(MutationSwitch.Source))));
        _path = Path.Combine(folder, $"mutation-{Convert.ToHexString(key)[..16]}.json");
        _content = File.Exists(_path) ? JsonSerializer.Deserialize<Content>(File.ReadAllText(_path))! : new Content([], [], []);
    }

    /// <summary>The assembly with the switches, if a run has made it.</summary>
    public string Assembly => Path.ChangeExtension(_path, "switched");

    /// <summary>The changes that can't be written behind a switch, and those whose place can't be marked.</summary>
    public (List<int> Alone, List<int> Unmarked) Exceptions => (_content.Alone, _content.Unmarked);

    /// <summary>What each test reaches, by its assembly and name.</summary>
    public Dictionary<string, TestReach> Tests => _content.Tests;

    public void Save() => File.WriteAllText(_path, JsonSerializer.Serialize(_content));

    private sealed record Content(List<int> Alone, List<int> Unmarked, Dictionary<string, TestReach> Tests);
}

/// <summary>What a test reaches.</summary>
/// <param name="Time">How long it runs, in milliseconds.</param>
/// <param name="Initialized">What it was the first to reach in the initializer of a type.</param>
internal sealed record TestReach(int Time, IReadOnlyList<int> Ids, IReadOnlyList<int> Initialized);
