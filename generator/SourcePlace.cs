using Medusa.Generator.Model;
using Microsoft.CodeAnalysis;

namespace Medusa.Generator;

/// <summary>Places in the project's C# files.</summary>
internal static class SourcePlace
{
    /// <summary>The place that a location in a file means.</summary>
    public static FilePlace Of(Location location)
    {
        var lines = location.GetLineSpan();
        var (start, end) = (lines.StartLinePosition, lines.EndLinePosition);
        return new FilePlace(
            location.SourceTree!.FilePath,
            new Place(location.SourceSpan.Start, location.SourceSpan.Length, start.Line, start.Character, end.Line, end.Character));
    }
}
