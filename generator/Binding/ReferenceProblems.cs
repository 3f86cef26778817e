using System.Globalization;
using Medusa.Generator.Binding.Corrections;
using Medusa.Generator.Binding.Expressions;
using Medusa.Generator.Binding.Input;
using Medusa.Generator.Binding.Methods;
using Medusa.Generator.Binding.Types;
using Medusa.Generator.Model;
using Medusa.Generator.Model.Facts;
using Medusa.Generator.Model.Pages;
using Medusa.Generator.Model.Problems;

namespace Medusa.Generator.Binding;

/// <summary>What is wrong with the reference as a whole, when the client is known: lines without an effect, and problems of pages.</summary>
internal static class ReferenceProblems
{
    public static void Report(BoundReference reference, BoundTypes bound, ProblemList problems)
    {
        var pages = reference.Input.Pages;

        // What a broken table has lost may be what the project's routes and corrections name.
        if (!pages.Any(static page => page.IsIncomplete))
        {
            ReportUnused(reference.Routes, reference.Corrections, bound.Definitions, problems);
        }

        ReportPages(reference, bound, problems);
        if (reference.OwnFamilies.Count == 0 && reference.Selection.Count == 0)
        {
            ReportNoResource(pages, problems);
        }
    }

    private static void ReportUnused(RouteTable routes, CorrectionTable corrections, IReadOnlyList<Definition> definitions, ProblemList problems)
    {
        foreach (var entry in routes.UnusedOfUser())
        {
            var (key, beside) = (entry.Route.Key, entry.Route.Flags.Beside);
            problems.Add(
                ProblemId.UnusedRoute, entry.File!.Path, entry.File.Lines, entry.Route.KeySpan, beside is null ? key : $"{key}' beside '{beside}");
        }

        var paths = new Lazy<HashSet<string>>(() => new(definitions.Select(d => d.Representative.Path), StringComparer.Ordinal));
        foreach (var (file, correction) in corrections.UnusedOfUser())
        {
            problems.Add(ProblemId.UnusedCorrection, file.Path, file.Lines, correction.TargetSpan, correction.Target, WhyUnused(correction, paths));
        }

        var unknown = new Lazy<HashSet<string>>(() =>
            new(definitions.Where(d => d.IsOpen && d.Page is null && !d.IsInline).Select(d => d.Title), StringComparer.Ordinal));
        foreach (var (file, correction) in corrections.TypesOfUser())
        {
            if (ExpressionNames.In(correction.Type!).FirstOrDefault(unknown.Value.Contains) is { } name)
            {
                problems.Add(
                    ProblemId.UnusedCorrection,
                    file.Path,
                    file.Lines,
                    correction.Type!.Span,
                    correction.Target,
                    $"no page and no correction says what '{name}' is, so it can hold anything");
            }
        }
    }

    private static string WhyUnused(Correction correction, Lazy<HashSet<string>> paths) => correction.Kind switch
    {
        CorrectionKind.Keep => "nothing has this name, and what isn't kept is left out",
        CorrectionKind.Ignore when paths.Value.Contains(correction.Target) =>
            "a type can't be left out by itself; it goes with the last member that has it",
        _ => "nothing in the client has this name, so the line has no effect",
    };

    // Without a resource there is a client, which can do nothing.
    private static void ReportNoResource(EquatableArray<Page> pages, ProblemList problems)
    {
        if (pages.IsEmpty)
        {
            return;
        }

        var found = pages
            .GroupBy(p => NameOf(p.Kind), StringComparer.Ordinal)
            .OrderBy(g => g.Key, StringComparer.Ordinal)
            .Select(g => $"{g.Count().ToString(CultureInfo.InvariantCulture)} {g.Key}");
        problems.Add(new Problem(ProblemId.NoResource, null, EquatableArray.Of(string.Join(", ", found))));
    }

    private static string NameOf(PageKind kind) => kind switch
    {
        PageKind.Unknown => "not recognized",
        PageKind.Index => "with lists of links or functions",
        PageKind.Resource => "with resources but no methods",
        PageKind.Method => "with one method each",
        PageKind.Enum => "with enumerations",
        _ => "with types",
    };

    // An error in a page that nothing links to can't affect the client, so it is reported as info only. So is a type of TypeScript's own, a
    // conditional one for example, where it is only among all that a project selects.
    private static void ReportPages(BoundReference reference, BoundTypes bound, ProblemList problems)
    {
        var broken = reference.Input.Pages.Where(static page => !page.Problems.IsEmpty).ToList();
        if (broken.Count == 0)
        {
            return;
        }

        var resources = reference.Resources;
        var reached = new HashSet<string>(bound.Reached, StringComparer.Ordinal);
        reached.UnionWith(
            resources.Select(r => r.Page).Concat(resources.SelectMany(r => r.Methods, (_, m) => m.Page)).OfType<Page>().Select(p => p.Path));
        var used = BoundTypes.PathsOf(bound.Definitions);
        used.UnionWith(reached);
        foreach (var page in broken)
        {
            var quiet = page.Kind != PageKind.Resource && !used.Contains(page.Path);
            foreach (var problem in page.Problems)
            {
                var onlySelected = problem.Id == ProblemId.UnknownTypeSyntax && !reached.Contains(page.Path);

                // Malformed JSON stays an error wherever it is.
                problems.Add((quiet || onlySelected) && problem.Id != ProblemId.MalformedTable ? problem with { Quiet = true } : problem);
            }
        }
    }
}
