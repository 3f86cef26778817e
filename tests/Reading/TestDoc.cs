using Medusa.Generator.Model.Docs;
using Medusa.Generator.Reading.Markdown;

namespace Medusa.Generator.Reading.Tests;

/// <summary>Reads documentation as plain words.</summary>
internal static class TestDoc
{
    public static string Text(Doc doc) => ProseReader.TextOf(doc);
}
