using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using Medusa.Generator.Model;
using Medusa.Generator.Model.Pages;
using Medusa.Generator.Model.Types;
using Medusa.Generator.Reading.Markdown;
using Medusa.Generator.Reading.Outline;
using Medusa.Generator.Reading.Pages;

namespace Medusa.Generator.Reading.Dialects;

/// <summary>How the reference of the js-sdk names the pages of a class's members, and lists them.</summary>
internal static class SdkMembers
{
    /// <summary>The class that a page's method belongs to, which only the file's name says: <c>js_sdk.admin.Product.create</c>.</summary>
    public static string? ClassOf(string path, string method)
    {
        var names = FileNameOf(path).Split('.');
        return names.Length >= 3 && names[names.Length - 1] == method && names[names.Length - 2] is { Length: > 0 } name && char.IsUpper(name[0])
            ? name
            : null;
    }

    /// <summary>The name of a file without its ending, or that of its folder where each page has one of its own.</summary>
    public static string FileNameOf(string path)
    {
        var name = PageKinds.HasOwnFolder(path) ? path.Substring(0, path.LastIndexOf('/')) : path;
        name = name.Substring(name.LastIndexOf('/') + 1);
        return name.EndsWith(".mdx", StringComparison.OrdinalIgnoreCase) ? name.Substring(0, name.Length - 4) : name;
    }

    /// <summary>The class that is all an early page says of a resource: its only entry has it as its type.</summary>
    public static string? ClassIn(EquatableArray<PageEntry> entries) =>
        entries.Count == 1 && entries[0].Type is NamedType { Target: not null, Name: var name } ? name : null;

    /// <summary>Whether a class's page only lists the pages of its members.</summary>
    public static bool IsListOfLinks(Section root) =>
        (root.Child("Methods") ?? root.Child("Properties")) is not null && root.Children.TrueForAll(IsListOfPages);

    private static bool IsListOfPages(Section section) =>
        section.Children.Count == 0 && section.Tables.Count == 0
        && section.Blocks.Count > 0
        && section.Blocks.TrueForAll(static block =>
            block.Block is LinkListBlock || (block.Block is ListBlock list && list.Descendants<LinkInline>().Any(IsOfPage)));

    private static bool IsOfPage(LinkInline link) => link.Url is { } url && url.EndsWith("/page.mdx", StringComparison.Ordinal);
}
