using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;
using Xunit;

namespace Medusa.Tests.Shared;

/// <summary>
/// Compares text with a reviewed file next to the test, <c>Name.verified.cs</c>. On a difference the text is left beside it as
/// <c>Name.received.cs</c>; with <c>MEDUSA_ACCEPT_SNAPSHOTS=1</c> it becomes the reviewed file. The generator's version is left out, so
/// that a release changes no reviewed file.
/// </summary>
internal static partial class Snapshot
{
    /// <summary>Compares.</summary>
    /// <param name="text">What the test made, with <c>\n</c> at the ends of lines.</param>
    /// <param name="name">The file's name without its ending.</param>
    /// <param name="extension">What the text is.</param>
    /// <param name="folder">The folder below that of the test.</param>
    public static void Match(
        string text, string name, string extension = "cs", string folder = "Snapshots", [CallerFilePath] string test = "")
    {
        text = GeneratorVersion().Replace(text, "(version)");
        var path = Path.Combine(Path.GetDirectoryName(test)!, folder, name);
        var verified = $"{path}.verified.{extension}";
        var received = $"{path}.received.{extension}";

        if (Environment.GetEnvironmentVariable("MEDUSA_ACCEPT_SNAPSHOTS") == "1")
        {
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.WriteAllText(verified, text);
            File.Delete(received);
            return;
        }

        var expected = File.Exists(verified) ? File.ReadAllText(verified).ReplaceLineEndings("\n") : "";
        if (expected == text)
        {
            File.Delete(received);
            return;
        }

        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(received, text);
        Assert.Fail($"{name} differs from its reviewed file at line {FirstDifference(expected, text)}: compare {received} with {verified}.");
    }

    private static int FirstDifference(string expected, string actual)
    {
        var left = expected.Split('\n');
        var right = actual.Split('\n');
        var line = 0;
        while (line < left.Length && line < right.Length && left[line] == right[line])
        {
            line++;
        }

        return line + 1;
    }

    [GeneratedRegex("(?<=\\[GeneratedCode\\(\"Medusa\\.Generator\", \")[^\"]+(?=\"\\)\\])")]
    private static partial Regex GeneratorVersion();
}
