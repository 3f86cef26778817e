using Medusa.Generator.Binding.Input;
using Medusa.Generator.Binding.Naming;
using Medusa.Generator.Model;
using Medusa.Generator.Model.Pages;
using Medusa.Generator.Model.Problems;
using Medusa.Generator.Model.Profiles;
using Medusa.Generator.Model.Types;

namespace Medusa.Generator.Binding.Methods;

/// <summary>
/// Finds out where a resource page hangs. What counts, in this order: the parent's table, the page's own sentence, the routes that are known
/// for a resource of its title, its examples, the module that it stands in, its title. A sentence that no known route agrees with, where
/// there are routes for the title, is a mistake of the docs.
/// </summary>
internal sealed class AccessorFinder(
    ApiProfile profile,
    IReadOnlyDictionary<string, (Page Parent, PageEntry Entry)> parents,
    RouteTable routes,
    ProblemList problems)
{
    private readonly AccessorNames _names = new(profile, routes);

    /// <summary>Whether a page needs no accessor: classes of other libraries are called resources too, and send no request.</summary>
    public bool NeedsNone(Page page) => !page.Methods.Any(SendsRequest);

    /// <summary>The accessor, <c>admin.batchJobs</c>; or null where nothing says it.</summary>
    public string? Find(Page page) => page.Accessor ?? Find(page, []);

    private string? Find(Page page, HashSet<string> visited)
    {
        var said = page.Accessors.IsEmpty ? null : Normalize(page.Accessors[0].Text);

        // Through more parents it would have too many words.
        if (visited.Count < WorkGuard.MaxAccessorWords
            && visited.Add(page.Path)
            && parents.TryGetValue(page.Path, out var parent)
            && Find(parent.Parent, visited) is { } root
            && Normalize(profile.Rooted($"{root}.{parent.Entry.Name}")) is { } accessor)
        {
            if (said is not null && said != accessor && visited.Count > 1)
            {
                ReportConflict(page, said, accessor, "according to its parent's page");
            }

            return accessor;
        }

        var known = _names.Known(page.Title);
        if (said is not null && (known is null || known == said || routes.KnowsAccessor(said)))
        {
            return said;
        }

        if (said is not null)
        {
            ReportConflict(page, said, known!, "according to the known routes of the resource with this title");
        }

        if (NeedsNone(page) && said is null && !_names.IsArea(page.Title))
        {
            return InExamples(page);
        }

        // A parent that gives it a name which is no identifier leaves nothing to guess.
        return known ?? InExamples(page) ?? (parents.ContainsKey(page.Path) ? null : ByName(page));
    }

    private bool SendsRequest(PageMethod method) => method.Returns?.Type is NamedType type && profile.ResultWrappers.Contains(type.Name);

    // The page doesn't say it; its examples do, most of them.
    private static string? InExamples(Page page) => page.Methods
        .SelectMany(m => m.Accessors)
        .Select(a => Normalize(a.Text.Substring(0, a.Text.LastIndexOf('.'))))
        .Where(a => a is not null)
        .GroupBy(a => a, StringComparer.Ordinal)
        .OrderByDescending(g => g.Count())
        .ThenBy(g => g.Key, StringComparer.Ordinal)
        .FirstOrDefault()?.Key;

    private string? ByName(Page page)
    {
        if (page.Module is { } module && AccessorNames.OfModule(module) is { } ofModule)
        {
            return ofModule;
        }

        var ofTitle = _names.OfTitle(page.Title);
        if (ofTitle is not null)
        {
            problems.Add(ProblemId.AccessorFromTitle, page, page.TitleSpan, page.Title, profile.Rooted(ofTitle));
        }

        return ofTitle;
    }

    private void ReportConflict(Page page, string said, string used, string why) =>
        problems.Add(ProblemId.AccessorConflict, page, page.Accessors[0].Span, page.Title, profile.Rooted(said), profile.Rooted(used), why);

    // medusa.admin.batchJobs becomes admin.batchJobs; words that aren't identifiers make no accessor.
    private static string? Normalize(string text)
    {
        var words = text.Split('.').Skip(1).ToList();
        return words.Count is > 0 and <= WorkGuard.MaxAccessorWords && words.All(w => w.Length <= WorkGuard.MaxName && Identifiers.IsWord(w))
            ? string.Join(".", words)
            : null;
    }
}
