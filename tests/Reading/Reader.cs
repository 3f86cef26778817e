using Medusa.Generator.Model;
using Medusa.Generator.Model.Pages;
using Medusa.Generator.Model.Problems;

namespace Medusa.Generator.Reading.Tests;

/// <summary>Shorthands for tests that read a page.</summary>
internal static class Reader
{
    public const string ClassPath = "specs/classes/Shelf.mdx";

    public static Page Read(string text, string path = ClassPath) =>
        PageReader.Read(path, text, TestContext.Current.CancellationToken);

    /// <summary>Reads a page whose only table is the one given, as the properties of a class.</summary>
    public static Page ReadTable(string json) => Read("# Shelf\n\n## Properties\n\n<ParameterTypes parameters={" + json + "} />\n");

    /// <summary>Problems as <c>line:column id arguments</c>, counted from one as editors do.</summary>
    public static IEnumerable<string> Told(EquatableArray<Problem> problems) =>
        problems.Select(static problem =>
            $"{problem.Where!.Place.Line + 1}:{problem.Where.Place.Column + 1} {problem.Id} {string.Join(" / ", problem.Arguments)}");

    /// <summary>An entry's JSON with what a test cares for.</summary>
    public static string Entry(string name, string type, string more = "") =>
        $$"""{"name":"{{name}}","type":"{{type}}"{{more}}}""";

    /// <summary>The text that a span covers.</summary>
    public static string At(string text, Span span) => text.Substring(span.Start, span.Length);
}
