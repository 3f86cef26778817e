using System.Globalization;
using Medusa.Generator.Model;
using Medusa.Generator.Reading.Text;

namespace Medusa.Generator.Reading.Facts;

/// <summary>Reads files of facts that only come with the generator: no project has such a file, so nothing of it is reported.</summary>
internal static class ShippedLines
{
    /// <summary>Reads each line of a file.</summary>
    /// <param name="read">Reads a line; gives null if it isn't such a fact.</param>
    /// <param name="what">What a line is, with its article.</param>
    /// <exception cref="FormatException">A line isn't such a fact: the file is at fault, and with it the generator.</exception>
    public static EquatableArray<T> Read<T>(string path, string text, Func<FactLine, T?> read, string what)
        where T : class, IEquatable<T>
    {
        var file = new SourceFile(path, text, new WorkGuard(CancellationToken.None));
        return FactLine.In(file).Select(line => read(line) ?? throw new FormatException(string.Format(
            CultureInfo.InvariantCulture, "{0}: '{1}' isn't {2}.", file.Path, file.Text.Substring(line.Span.Start, line.Span.Length), what)))
            .ToEquatableArray();
    }
}
