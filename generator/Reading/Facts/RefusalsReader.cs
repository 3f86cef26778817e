using Medusa.Generator.Model;
using Medusa.Generator.Model.Facts;
using Medusa.Generator.Reading.Text;

namespace Medusa.Generator.Reading.Facts;

/// <summary>Reads a file of refusals. Each line is <c>key⇥query|body⇥member⇥version, version</c>.</summary>
internal static class RefusalsReader
{
    /// <summary>Reads the text of a file that comes with the generator.</summary>
    /// <exception cref="FormatException">A line isn't a refusal: the file is at fault, and with it the generator.</exception>
    public static EquatableArray<Refusal> Read(string path, string text) =>
        ShippedLines.Read(path, text, ReadLine, "a refusal");

    private static Refusal? ReadLine(FactLine line)
    {
        var versions = line[3].Split(',').Select(version => version.Trim()).ToList();
        return DottedName.IsKey(line[0]) && PartOf(line[1]) is { } part && line[2].Length > 0 && versions.All(IsVersion) && line.Count == 4
            ? new Refusal(line[0], part, line[2], versions.ToEquatableArray())
            : null;
    }

    private static RequestPart? PartOf(string word) => word switch
    {
        "query" => RequestPart.Query,
        "body" => RequestPart.Body,
        _ => null,
    };

    private static bool IsVersion(string text) => Version.TryParse(text, out var version) && version.Build >= 0;
}
