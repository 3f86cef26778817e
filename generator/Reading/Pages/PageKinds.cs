using Medusa.Generator.Model.Pages;
using Medusa.Generator.Reading.Lines;
using Medusa.Generator.Reading.Markdown;
using Medusa.Generator.Reading.Outline;

namespace Medusa.Generator.Reading.Pages;

/// <summary>Tells what kind of page it is from its sections; the folder decides only what they leave open.</summary>
internal static class PageKinds
{
    private static readonly string[] s_lists =
        ["Classes", "Interfaces", "Type Aliases", "Enumerations", "Variables", "Functions", "Modules", "Namespaces", "References"];

    private static readonly string[] s_objectSections =
        ["Properties", "Methods", "Accessors", "Constructors", "Constructor", "Implements", "Implemented by", "Hierarchy", "Indexable"];

    private static readonly string[] s_aliasSections = ["Type declaration", "Index signature", "Type Parameters"];

    public static PageKind Of(Section root, string title, string path, bool hasAliasLine)
    {
        if (IsList(root, path))
        {
            return PageKind.Index;
        }

        // Pages of the library's own functions and constants, and what a module has besides its lists.
        if (IsIn(path, "modules") || IsIn(path, "variables") || IsIn(path, "functions"))
        {
            return PageKind.Index;
        }

        if (root.Child("Enumeration Members") is not null || ListsValues(root))
        {
            return PageKind.Enum;
        }

        if (root.Level == 0 || title.Length == 0)
        {
            return PageKind.Unknown;
        }

        if (hasAliasLine)
        {
            return PageKind.Alias;
        }

        if (HasAny(root, s_objectSections) || root.HoldsTable)
        {
            return IsIn(path, "types") ? PageKind.Alias : PageKind.Object;
        }

        if (HasAny(root, s_aliasSections))
        {
            return IsIn(path, "interfaces") || IsIn(path, "classes") ? PageKind.Object : PageKind.Alias;
        }

        if (DescribesFunction(root))
        {
            // A page of its own has them at once below the title; the alias of a function, further down.
            return root.Children[0].Level > root.Level + 1 || IsIn(path, "types") ? PageKind.Alias : PageKind.Index;
        }

        if (root.Children.Exists(DescribesFunction))
        {
            return PageKind.Index;
        }

        // A module whose pages were left out of the reference; its title is its path in quotes.
        if (title[0] == '"' && root.Children.Count == 0)
        {
            return PageKind.Index;
        }

        // Nothing but a name: the alias of a type whose definition the dialect leaves out (one writes the members that it knows as headings
        // without types), or an enum of one member.
        return !PageTitle.IsTypeName(title) || (root.Children.Count > 0 && !HasOwnFolder(path)) ? PageKind.Unknown
            : IsIn(path, "enums") ? PageKind.Enum
            : IsIn(path, "classes") || IsIn(path, "interfaces") ? PageKind.Object
            : PageKind.Alias;
    }

    /// <summary>Whether a section has a function's parameters and result directly below it.</summary>
    public static bool DescribesFunction(Section section) => section.Child("Parameters") is not null || section.Child("Returns") is not null;

    /// <summary>Whether a page describes functions: it is about one, or about a class or an interface that has methods.</summary>
    public static bool DescribesFunctions(Section root) =>
        DescribesFunction(root) || root.Child("Methods") is not null || root.Children.Exists(DescribesFunction);

    /// <summary>Whether the page's sections are the members of an enum, as one family has them without a heading above.</summary>
    private static bool ListsValues(Section root) =>
        root.Level > 0 && root.Children.Count > 0
        && root.Children.TrueForAll(child => DefinitionLine.Find(child.Blocks, child.Title) is { } line && EnumValue.In(line) is not null);

    /// <summary>Whether a page lists others.</summary>
    public static bool IsList(Section root, string path)
    {
        var name = path.Substring(path.LastIndexOf('/') + 1);
        return name is "index.mdx" or "index.md" or "modules.mdx"
            || root.Title.StartsWith("\"", StringComparison.Ordinal)
            || HasAny(root, s_lists)
            || (root.Children.Count == 0 && root.Tables.Count == 0 && root.Blocks.Exists(static block => block.Block is LinkListBlock));
    }

    private static bool HasAny(Section root, string[] titles) => Array.Exists(titles, title => root.Child(title) is not null);

    // Where each page has a folder of its own, the file's name says nothing.
    public static bool HasOwnFolder(string path) =>
        path.EndsWith("/page.mdx", StringComparison.Ordinal) || path.EndsWith("/page.json", StringComparison.Ordinal);

    // The folder that the page is in: those above it are where the repository happens to lie.
    private static bool IsIn(string path, string folder)
    {
        var end = path.LastIndexOf('/');
        if (HasOwnFolder(path))
        {
            end = path.LastIndexOf('/', end - 1);
        }

        var start = end - folder.Length;
        return start > 0 && path[start - 1] == '/' && string.CompareOrdinal(path, start, folder, 0, folder.Length) == 0;
    }
}
