using Medusa.Generator.Reading.Text;

namespace Medusa.Generator.Reading.Pages;

/// <summary>How a reference lays out its pages, those of types too: it says which client a page belongs to.</summary>
internal static class PageLayout
{
    /// <summary>The root word of the accessors of the client whose reference has a folder for each page, or components of its own.</summary>
    public const string JsSdk = "sdk";

    /// <summary>The root word of the accessors of the client that a page's layout belongs to; empty where it says nothing.</summary>
    public static string Of(SourceFile file) =>
        PageKinds.HasOwnFolder(file.Path) || file.Text.IndexOf(" from \"docs-ui\"", StringComparison.Ordinal) >= 0 ? JsSdk : "";
}
