using System.Globalization;
using Medusa.Generator.Binding.Client;
using Medusa.Generator.Binding.Corrections;
using Medusa.Generator.Binding.Methods;
using Medusa.Generator.Binding.Naming;
using Medusa.Generator.Binding.Pages;
using Medusa.Generator.Binding.Types;
using Medusa.Generator.Model;
using Medusa.Generator.Model.Client;
using Medusa.Generator.Model.Facts;
using Medusa.Generator.Model.Pages;
using Medusa.Generator.Model.Problems;

namespace Medusa.Generator.Binding;

/// <summary>From all pages and facts to one client model.</summary>
internal static class Binder
{
    public static ClientModel Bind(BindingInput input, CancellationToken cancellationToken)
    {
        var client = Bind(input, new Dictionary<string, string>(), out var paths, cancellationToken);

        // Of several types of one title, a correction calls all but one by a name that is known only when all are bound. Those that
        // change what is bound then take another round.
        return paths.Count == 0 ? client : Bind(input, paths, out _, cancellationToken);
    }

    private static ClientModel Bind(
        BindingInput input,
        IReadOnlyDictionary<string, string> known,
        out Dictionary<string, string> paths,
        CancellationToken cancellationToken)
    {
        var problems = new ProblemList();
        var omissions = new List<Omission>();
        foreach (var problem in input.Settings.Problems.Concat(input.UserRoutes.SelectMany(f => f.Problems)).Concat(input.UserCorrections.SelectMany(f => f.Problems)))
        {
            problems.Add(problem);
        }

        ReportReference(input, problems);
        var isOldLanguage = input.Settings.OldLanguage.Length > 0 && !input.Pages.IsEmpty;
        if (isOldLanguage)
        {
            problems.Add(new Problem(ProblemId.OldLanguage, null, EquatableArray.Of(input.Settings.OldLanguage, Settings.LowestLanguage)));
        }

        var (profile, pages) = ProfileChoice.Of(input, problems);
        input = input with { Pages = pages };
        var corrections = new CorrectionTable(profile.Corrections, input.UserCorrections, problems);
        var routes = new RouteTable(profile.Routes, input.UserRoutes, problems);
        var guard = new WorkGuard(cancellationToken, OutputCost.AllowanceFor(input));
        var index = new PageIndex(input.Pages, guard);
        var mentions = new Lazy<InlineDescriptions>(() => new InlineDescriptions(input.Pages));
        var added = new AddedMembers(input.Pages, profile, index, corrections);
        var types = new TypeBinder(profile, index, mentions, corrections, added, known, problems, omissions, guard);

        // Case doesn't tell the names of files apart.
        var names = new NameScope(new UniqueNames(StringComparer.OrdinalIgnoreCase, ReservedNames.Types), corrections, problems);
        var roots = ResourceTree.Build(profile, input.Pages, index, routes, corrections, problems, omissions);
        var resources = Flatten(roots).ToList();
        foreach (var resource in resources)
        {
            resource.ClassName = names.Take(TitleOf(resource), ClassName(resource, corrections));
        }

        var binder = new MethodBinder(profile, types, routes, corrections, problems, omissions);
        var methods = resources.ToDictionary(r => r, r => binder.Bind(r, cancellationToken));
        types.Complete();

        var marker = new RoleMarker(types);
        foreach (var method in methods.Values.SelectMany(m => m))
        {
            marker.Mark(method.Result, RecordRoles.Response);
            marker.Mark(method.Body?.Type, RecordRoles.Request);
            marker.Mark(method.Query?.Type, RecordRoles.Query);
        }

        new TypeNamer(corrections, names).Name(types.Definitions);
        paths = PathsOfRivals(types, corrections);

        // A project without pages gets no empty client: the compiler runs the generator for those too that only reference a project with one.
        var items = input.Pages.IsEmpty || isOldLanguage
            ? EquatableArray<ClientItem>.Empty
            : new ClientBuilder(profile, input.Settings.Namespace, index, types, corrections, problems, omissions).Build(roots, resources, methods);

        // What a broken table has lost may be what the project's routes and corrections name.
        if (!input.Pages.Any(static page => page.IsIncomplete))
        {
            ReportUnused(routes, corrections, types, problems);
        }

        ReportPages(input.Pages, resources, types, problems);
        ReportNoResource(input.Pages, problems);
        return new ClientModel(
            items,
            problems.ToEquatableArray(),
            omissions.Distinct().OrderBy(o => o.What, StringComparer.Ordinal).ToEquatableArray())
        {
            Places = input.WithPlaces ? PlaceTable.Of(resources, methods, types.Definitions) : default,
        };
    }

    private static void ReportReference(BindingInput input, ProblemList problems)
    {
        var others = input.OtherFiles;
        var found = others.Count switch
        {
            0 => "",
            1 => $"'{others[0]}'",
            _ => $"'{others[0]}' and {(others.Count - 1).ToString(CultureInfo.InvariantCulture)} more",
        };
        const string Wanted = "Reference pages are files that end in .mdx, such as specs/**/*.mdx";
        if (input.Pages.IsEmpty && (input.Settings.Reference.Length > 0 || others.Count > 0))
        {
            var why = others.Count == 0
                ? "it contains no pages, so no client is generated"
                : $"there is {found}, but no page, so no client is generated";
            problems.Add(new Problem(
                ProblemId.InvalidSetting, null, EquatableArray.Of("MedusaReference", input.Settings.Reference, $"{why}. {Wanted}.")));
        }
        else if (others.Count > 0)
        {
            problems.Add(new Problem(
                ProblemId.InvalidSetting,
                null,
                EquatableArray.Of("MedusaReference", input.Settings.Reference, $"{found} can't be read. {Wanted}."),
                Quiet: true));
        }
    }

    // What the corrections call the types that bear another's title, by their ids; empty where no correction needs to know.
    private static Dictionary<string, string> PathsOfRivals(TypeBinder types, CorrectionTable corrections)
    {
        var rivals = types.Definitions.Where(d => !d.IsInline && d.Representative.Path != d.Title).ToList();
        return rivals.Any(r => corrections.ChangesMembersOf(r.Title) || corrections.ChangesMembersOf(r.Representative.Path))
            ? rivals.ToDictionary(r => r.Id, r => r.Representative.Path, StringComparer.Ordinal)
            : [];
    }

    private static IEnumerable<ResourceNode> Flatten(IEnumerable<ResourceNode> nodes) =>
        nodes.SelectMany(n => Flatten(n.Children).Prepend(n));

    private static string TitleOf(ResourceNode resource) =>
        resource.Page is { Accessor: null } page
            ? page.Title
            : string.Concat(resource.Accessor.Split('.').Select(w => Identifiers.Pascal(w)));

    private static string ClassName(ResourceNode resource, CorrectionTable corrections)
    {
        var title = TitleOf(resource);
        if (corrections.NameOf(title) is { } name)
        {
            return name;
        }

        var pascal = Identifiers.Pascal(title);
        return pascal.EndsWith("Resource", StringComparison.Ordinal) ? pascal : pascal + "Resource";
    }

    private static void ReportUnused(RouteTable routes, CorrectionTable corrections, TypeBinder types, ProblemList problems)
    {
        foreach (var entry in routes.UnusedOfUser())
        {
            problems.Add(ProblemId.UnusedRoute, entry.File!.Path, entry.File.Lines, entry.Route.KeySpan, entry.Route.Key);
        }

        var paths = new Lazy<HashSet<string>>(() => new(types.Definitions.Select(d => d.Representative.Path), StringComparer.Ordinal));
        foreach (var (file, correction) in corrections.UnusedOfUser())
        {
            problems.Add(ProblemId.UnusedCorrection, file.Path, file.Lines, correction.TargetSpan, correction.Target, WhyUnused(correction, paths));
        }

        var unknown = new Lazy<HashSet<string>>(() =>
            new(types.Definitions.Where(d => d.IsOpen && d.Page is null && !d.IsInline).Select(d => d.Title), StringComparer.Ordinal));
        foreach (var (file, correction) in corrections.TypesOfUser())
        {
            if (WordsIn(ExpressionText.Of(correction.Type!)).FirstOrDefault(unknown.Value.Contains) is { } name)
            {
                problems.Add(
                    ProblemId.UnusedCorrection, file.Path, file.Lines, correction.Type!.Span, correction.Target, $"no page and no correction says what '{name}' is, so it can hold anything");
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

    private static string[] WordsIn(string expression) =>
        expression.Split([' ', '<', '>', '[', ']', '(', ')', '|', '&', ',', ';', ':', '{', '}', '`', '"'], StringSplitOptions.RemoveEmptyEntries);

    // Without a resource there is a client, which can do nothing.
    private static void ReportNoResource(EquatableArray<Page> pages, ProblemList problems)
    {
        if (pages.IsEmpty || pages.Any(p => p.Kind is PageKind.Resource or PageKind.Method && !p.Methods.IsEmpty))
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

    // An error in a page that nothing links to can't affect the client, so it is reported as info only.
    private static void ReportPages(EquatableArray<Page> pages, List<ResourceNode> resources, TypeBinder types, ProblemList problems)
    {
        var used = new HashSet<string>(StringComparer.Ordinal);
        used.UnionWith(resources.Select(r => r.Page).Concat(resources.SelectMany(r => r.Methods, (_, m) => m.Page)).OfType<Page>().Select(p => p.Path));
        foreach (var definition in types.Definitions)
        {
            if (definition.Roles == RecordRoles.None && definition.Kind != DefinitionKind.Alias)
            {
                continue;
            }

            // Its own page, and those whose members it has by an intersection, by Pick or the like.
            foreach (var page in definition.Members.Select(m => m.Page).Append(definition.Page))
            {
                if (page is not null)
                {
                    used.Add(page.Path);
                }
            }
        }

        foreach (var page in pages)
        {
            var quiet = page.Kind != PageKind.Resource && !used.Contains(page.Path);
            foreach (var problem in page.Problems)
            {
                // Malformed JSON stays an error wherever it is.
                problems.Add(quiet && problem.Id != ProblemId.MalformedTable ? problem with { Quiet = true } : problem);
            }
        }
    }
}
