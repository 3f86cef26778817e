using System.Text.RegularExpressions;
using Markdig;
using Markdig.Extensions.AutoIdentifiers;
using Markdig.Renderers.Html;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using Medusa.Tests.Shared;

namespace Medusa.Generator.Client.Tests.Support;

/// <summary>The Markdown files that a user or a contributor reads.</summary>
internal static partial class Documentation
{
    private static readonly MarkdownPipeline s_pipeline =
        new MarkdownPipelineBuilder().UsePipeTables().UseAutoIdentifiers(AutoIdentifierOptions.GitHub).Build();

    /// <summary>Their paths from the repository's root.</summary>
    public static IReadOnlyList<string> Files { get; } =
    [
        "README.md", "CONTRIBUTING.md", "SECURITY.md", "CHANGELOG.md", "generator/PACKAGE.md", "runtime/PACKAGE.md", "templates/PACKAGE.md",
        "tests/README.md", "tests/Live/README.md", "samples/Storefront/README.md", "samples/StockSync/README.md",
        .. Directory.EnumerateFiles(Path.Combine(Places.Repository, "docs"), "*.md").Select(path => "docs/" + Path.GetFileName(path)).Order(StringComparer.Ordinal),
    ];

    public static string TextOf(string file) => File.ReadAllText(Path.Combine(Places.Repository, file)).ReplaceLineEndings("\n");

    /// <summary>Whether a file's examples are for the client of Medusa v2, as a comment in it says, or for that of v1.</summary>
    public static bool IsOfV2(string file) => TextOf(file).Contains("<!-- examples: medusa-v2 -->", StringComparison.Ordinal);

    /// <summary>The targets of a file's links, as they are written.</summary>
    public static IReadOnlyList<string> LinksOf(string file) =>
        [.. Parse(file).Descendants<LinkInline>().Select(link => link.Url ?? "")];

    /// <summary>Whether a link is absolute, or leads to a file and, if it names one, to a heading or an anchor in it.</summary>
    public static bool Resolves(string file, string link)
    {
        if (link.StartsWith("https://", StringComparison.Ordinal))
        {
            return true;
        }

        var (path, anchor) = link.Split('#') is [var before, var after] ? (before, after) : (link, "");
        var target = path.Length == 0 ? file : Path.GetRelativePath(Places.Repository, Path.Combine(Places.Repository, Path.GetDirectoryName(file)!, path));
        return Path.Exists(Path.Combine(Places.Repository, target)) && (anchor.Length == 0 || AnchorsOf(target).Contains(anchor));
    }

    private static HashSet<string> AnchorsOf(string file) =>
    [
        .. Parse(file).Descendants<HeadingBlock>().Select(heading => heading.GetAttributes().Id ?? ""),
        .. Anchor().Matches(TextOf(file)).Select(match => match.Groups[1].Value),
    ];

    private static MarkdownDocument Parse(string file) => Markdown.Parse(TextOf(file), s_pipeline);

    [GeneratedRegex("<a id=\"([^\"]+)\"></a>")]
    private static partial Regex Anchor();
}
