using System.Globalization;

namespace Medusa.Generator.Emitting.Writing;

/// <summary>The names that files are added under: file systems must be able to hold them, where a project keeps the files.</summary>
internal static class HintNames
{
    private const int MaxLength = 100;

    // Windows takes a file of such a name, whatever its ending, for a device.
    private static readonly HashSet<string> s_devices = new(
        [
            "CON", "PRN", "AUX", "NUL",
            "COM0", "COM1", "COM2", "COM3", "COM4", "COM5", "COM6", "COM7", "COM8", "COM9",
            "LPT0", "LPT1", "LPT2", "LPT3", "LPT4", "LPT5", "LPT6", "LPT7", "LPT8", "LPT9",
        ],
        StringComparer.OrdinalIgnoreCase);

    /// <summary>
    /// The name of a type's file, by the type's bare name. What is added to it can't stand in a type's name, so that no two types have one file.
    /// </summary>
    /// <param name="family">What the type's namespace adds to the project's, or an empty string.</param>
    public static string Of(string family, string name)
    {
        var file = family.Length == 0 ? Legal(name) : Legal(family) + "." + name;
        return (file.Length > MaxLength ? $"{Start(file)}-{Hash(file)}" : file) + ".g.cs";
    }

    private static string Legal(string name) => s_devices.Contains(name) ? name + "-type" : name;

    // A character of two halves isn't cut.
    private static string Start(string name) =>
        name.Substring(0, char.IsHighSurrogate(name[MaxLength - 1]) ? MaxLength - 1 : MaxLength);

    // FNV-1a: the same on every machine and in every run.
    private static string Hash(string text)
    {
        var hash = 14695981039346656037UL;
        foreach (var c in text)
        {
            hash = unchecked((hash ^ c) * 1099511628211UL);
        }

        return hash.ToString("x16", CultureInfo.InvariantCulture);
    }
}
