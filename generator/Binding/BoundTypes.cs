using Medusa.Generator.Binding.Families;
using Medusa.Generator.Binding.Input;
using Medusa.Generator.Binding.Methods;
using Medusa.Generator.Binding.Naming;
using Medusa.Generator.Binding.Types;
using Medusa.Generator.Model;
using Medusa.Generator.Model.Client;
using Medusa.Generator.Model.Pages;

namespace Medusa.Generator.Binding;

/// <summary>The methods and types of a reference, bound and named.</summary>
/// <param name="Types">The client's types: those that methods reach, and the selected ones of its own family.</param>
/// <param name="FamilyTypes">The selected types of other families.</param>
/// <param name="Reached">The paths of the pages that methods reach; none where no page has a problem.</param>
internal sealed record BoundTypes(
    TypeBinder Types,
    TypeBinder FamilyTypes,
    IReadOnlyCollection<string> Reached,
    IReadOnlyDictionary<ResourceNode, List<BoundMethod>> Methods)
{
    /// <summary>All definitions.</summary>
    public IReadOnlyList<Definition> Definitions { get; } = [.. Types.Definitions, .. FamilyTypes.Definitions];

    /// <summary>
    /// The paths of the pages that definitions are made of: their own, and those whose members they have by an intersection, by Pick or the like.
    /// </summary>
    public static HashSet<string> PathsOf(IEnumerable<Definition> definitions)
    {
        var paths = new HashSet<string>(StringComparer.Ordinal);
        foreach (var definition in definitions)
        {
            if (definition.Roles == RecordRoles.None && !definition.IsAlias)
            {
                continue;
            }

            // Nearly all members of a type stand on one page.
            var last = definition.Page;
            Add(last);
            foreach (var member in definition.Record?.Members ?? [])
            {
                if (!ReferenceEquals(member.Page, last))
                {
                    Add(last = member.Page);
                }
            }
        }

        return paths;

        void Add(Page? page)
        {
            if (page is not null)
            {
                paths.Add(page.Path);
            }
        }
    }

    /// <summary>Binds and names them.</summary>
    public static BoundTypes Bind(BoundReference reference, ProblemList problems, CancellationToken cancellationToken)
    {
        var (corrections, omissions) = (reference.Corrections, reference.Omissions);
        var context = new TypeContext(
            reference.Profile,
            reference.Input.Settings.Namespace,
            reference.Index,
            reference.Descriptions,
            reference.Added,
            corrections,
            reference.Exclusions,
            problems,
            omissions,
            Guard());
        var types = new TypeBinder(context);
        var names = Names();
        foreach (var resource in reference.Resources)
        {
            resource.ClassName = names.Take(resource.Title, ResourceNames.ClassNameOf(resource, corrections));
        }

        var binder = new MethodBinder(context, types, reference.Routes);
        var methods = reference.Resources.ToDictionary(r => r, r => binder.Bind(r, cancellationToken));
        types.Complete();

        var marker = new RoleMarker(types);
        foreach (var method in methods.Values.SelectMany(m => m))
        {
            marker.Mark(method.Result, RecordRoles.Response);
            marker.Mark(method.Body?.Type, RecordRoles.Request);
            marker.Mark(method.Query?.Type, RecordRoles.Query);
        }

        // Neither is sent as it is: a subject is a response that the caller has, and a single value is written into the address.
        foreach (var method in methods.Values.SelectMany(m => m))
        {
            method.QueryValues.ForEach(value => marker.MarkRest(value.Type));
            if (method.Subject is { } subject)
            {
                marker.MarkRest(subject.Type);
            }
        }

        // Members that wait until it is decided which type of several keeps their title lead to further types.
        var namer = new TypeNamer(corrections, names);
        do
        {
            namer.Name(types.Definitions);
        }
        while (marker.Mark(types.Complete()));

        // Only what is wrong with a page is reported by whether methods reach it.
        IReadOnlyCollection<string> reached = reference.Input.Pages.Any(static page => !page.Problems.IsEmpty) ? PathsOf(types.Definitions) : [];

        // Selected types of the client's own family go beside those that methods reach, which keep their names and shapes.
        var own = reference.OwnFamilies;
        var selected = new SelectedTypes(omissions);
        selected.Bind(types, reference.Selection.Where(page => own.Contains(page.Family)), () => namer.Name(types.Definitions));

        // Those of other families are bound apart: a family's types are the same, whatever client is beside them.
        var families = new FamilyNames(reference.Input.Pages, reference.Input.Settings.Namespace, names);
        var familyTypes = new TypeBinder(context with { Guard = Guard(), Families = families });
        var familyNamers = new Dictionary<string, TypeNamer>(StringComparer.Ordinal);
        selected.Bind(familyTypes, reference.Selection.Where(page => !own.Contains(page.Family)), NameFamilies);
        selected.Report(problems);

        var bound = new BoundTypes(types, familyTypes, reached, methods);
        foreach (var record in bound.Definitions.Where(static d => d.IsEmitted && d.Record is not null))
        {
            Presence.Decide(record, corrections);
        }

        return bound;

        WorkGuard Guard() => new(cancellationToken, OutputCost.AllowanceFor(reference.Input));

        // Case doesn't tell the names of files apart.
        NameScope Names() => new(new UniqueNames(StringComparer.OrdinalIgnoreCase, ReservedNames.TypesInAnyCase), corrections, problems);

        void NameFamilies()
        {
            foreach (var family in familyTypes.Definitions.GroupBy(d => d.Family, StringComparer.Ordinal).OrderBy(f => f.Key, StringComparer.Ordinal))
            {
                if (!familyNamers.TryGetValue(family.Key, out var familyNamer))
                {
                    familyNamers.Add(family.Key, familyNamer = new TypeNamer(corrections, Names()));
                }

                familyNamer.Name(family);
            }
        }
    }
}
