using Medusa.Generator.Binding.Corrections;
using Medusa.Generator.Binding.Methods;
using Medusa.Generator.Binding.Naming;
using Medusa.Generator.Binding.Types;
using Medusa.Generator.Model;
using Medusa.Generator.Model.Client;

namespace Medusa.Generator.Binding;

/// <summary>The methods and types of a reference, bound and named, with what was found on the way.</summary>
internal sealed record BoundTypes(
    TypeBinder Types,
    IReadOnlyDictionary<ResourceNode, List<BoundMethod>> Methods,
    CorrectionTable Corrections,
    ProblemList Problems,
    List<Omission> Omissions)
{
    /// <summary>Binds and names them.</summary>
    /// <param name="problems">What was found before; it isn't changed.</param>
    public static BoundTypes Bind(BoundReference reference, ProblemList problems, CancellationToken cancellationToken)
    {
        var bound = Bind(reference, new Dictionary<TypeId, string>(), problems, cancellationToken);

        // Of several types of one title, corrections call all but one by the name after its owner, which is known only when all are bound
        // and named. Where such a correction changes what is bound, methods and types are bound again, now that the names are known.
        var paths = bound.PathsOfRivals();
        return paths.Count == 0 ? bound : Bind(reference, paths, problems, cancellationToken);
    }

    private static BoundTypes Bind(
        BoundReference reference, IReadOnlyDictionary<TypeId, string> paths, ProblemList earlier, CancellationToken cancellationToken)
    {
        var (profile, routes) = (reference.Profile, reference.Routes);
        var (corrections, problems) = (reference.Corrections.Copy(), earlier.Copy());
        var omissions = reference.Omissions.ToList();
        var guard = new WorkGuard(cancellationToken, OutputCost.AllowanceFor(reference.Input));
        var types = new TypeBinder(new TypeContext(reference, corrections, paths, problems, omissions, guard));

        // Case doesn't tell the names of files apart.
        var names = new NameScope(new UniqueNames(StringComparer.OrdinalIgnoreCase, ReservedNames.Types), corrections, problems);
        foreach (var resource in reference.Resources)
        {
            resource.ClassName = names.Take(resource.Title, ResourceNames.ClassNameOf(resource, corrections));
        }

        var binder = new MethodBinder(profile, types, routes, corrections, problems, omissions);
        var methods = reference.Resources.ToDictionary(r => r, r => binder.Bind(r, cancellationToken));
        types.Complete();

        var marker = new RoleMarker(types);
        foreach (var method in methods.Values.SelectMany(m => m))
        {
            marker.Mark(method.Result, RecordRoles.Response);
            marker.Mark(method.Body?.Type, RecordRoles.Request);
            marker.Mark(method.Query?.Type, RecordRoles.Query);
        }

        new TypeNamer(corrections, names).Name(types.Definitions);
        foreach (var record in types.Definitions.Where(static d => d.IsEmitted && d.Record is not null))
        {
            Presence.Decide(record, corrections);
        }

        return new BoundTypes(types, methods, corrections, problems, omissions);
    }

    // What the corrections call the types that bear another's title, by their ids; empty where no correction needs to know.
    private Dictionary<TypeId, string> PathsOfRivals()
    {
        var rivals = Types.Definitions.Where(d => !d.IsInline && d.Representative.Path != d.Title).ToList();
        return rivals.Any(r => Corrections.ChangesMembersOf(r.Title) || Corrections.ChangesMembersOf(r.Representative.Path))
            ? rivals.ToDictionary(r => r.Id, r => r.Representative.Path)
            : [];
    }
}
