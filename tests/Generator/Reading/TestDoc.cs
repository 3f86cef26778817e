using Medusa.Generator.Model;
using Medusa.Generator.Reading;

namespace Medusa.Generator.Tests.Reading;

/// <summary>Reads documentation as plain words.</summary>
internal static class TestDoc
{
    public static string Text(Doc doc) => ProseReader.TextOf(doc);
}
