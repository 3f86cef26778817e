using Medusa.Generator.Binding.Input;
using Medusa.Generator.Model.Client;
using Medusa.Generator.Model.Facts;
using Medusa.Generator.Model.Pages;
using Medusa.Generator.Model.Problems;
using Medusa.Generator.Model.Profiles;

namespace Medusa.Generator.Binding.Methods;

/// <summary>Finds the routes of methods.</summary>
internal sealed class RouteFinder(ApiProfile profile, ProblemList problems, List<Omission> omissions)
{
    private readonly RouteConvention _convention = new(profile.RouteConvention);

    /// <summary>The route of a method: the known one, or one derived from its name; null where there is none that fits, which is reported.</summary>
    public Route? Find(Page page, PageMethod method, string accessor, string key, ParameterRoles roles, RouteTable.Entry? known)
    {
        if (known is { } entry)
        {
            // The subject fills the placeholder.
            var placeholders = RouteTemplate.Placeholders(entry.Route.Path) - (roles.Subject is null ? 0 : 1);
            if (entry.Route.Path == RouteTemplate.CallersOwn || placeholders == roles.Path.Count)
            {
                return entry.Route;
            }

            var expected = roles.Path.Count == 0 ? "none" : string.Join(", ", roles.Path.Select(p => p.Name));
            if (method.IsIncomplete)
            {
                omissions.Add(new Omission(key, "its table is broken"));
                return null;
            }

            if (entry.File is { } file)
            {
                problems.Add(ProblemId.RouteMismatch, file.Path, file.Lines, entry.Route.Span, key, entry.Route.Path, expected);
            }
            else
            {
                problems.Add(ProblemId.RouteMismatch, page, method.NameSpan, key, entry.Route.Path, expected);
            }

            omissions.Add(new Omission(key, "its route has another number of placeholders than it has path parameters"));
            return null;
        }

        var ids = roles.Path.Select(p => p.Name).ToList();
        if (_convention.Derive(accessor, method.Name, ids) is { } derived)
        {
            return derived;
        }

        if (!method.IsIncomplete)
        {
            problems.Add(
                ProblemId.NoRoute,
                page,
                method.NameSpan,
                key,
                _convention.Suggest(accessor, method.Name, ids, roles.Body is not null));
        }

        omissions.Add(new Omission(key, "no route is known"));
        return null;
    }
}
