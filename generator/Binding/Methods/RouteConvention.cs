using System.Text;
using Medusa.Generator.Binding.Naming;
using Medusa.Generator.Model.Facts;
using Medusa.Generator.Model.Profiles;

namespace Medusa.Generator.Binding.Methods;

/// <summary>
/// What can be derived about a route from a method's name. The reference never states routes; only plain create, retrieve,
/// update, delete and list on an ordinary resource can be derived without error, so only these are used. The rest of
/// the convention is right three times out of four: good enough for a suggestion, not for a request.
/// </summary>
internal sealed class RouteConvention(RouteConventionFacts facts)
{
    /// <summary>The route of a plain method, or null where the name alone doesn't say it safely.</summary>
    /// <param name="accessor">Where the resource hangs: <c>admin.batchJobs</c>.</param>
    /// <param name="method">The documented name: <c>retrieve</c>.</param>
    /// <param name="ids">The method's path parameters by their documented names.</param>
    public Route? Derive(string accessor, string method, IReadOnlyList<string> ids)
    {
        if (!facts.IsReliable || !IsOrdinary(accessor))
        {
            return null;
        }

        var plain = method;
        var (verb, hasId) = Plain(plain);
        if (verb is null)
        {
            plain = WithoutOwnNoun(accessor, method);
            (verb, hasId) = Plain(plain);
        }

        if (verb is null)
        {
            return null;
        }

        var parents = ParentCount(accessor);
        return ids.Count == parents + (hasId ? 1 : 0)
            ? Make(accessor, method, verb, Base(accessor, ids, parents).Append(hasId ? Placeholder(ids[parents]) : ""))
            : null;
    }

    /// <summary>A line to add to a routes file: derived where that is safe, else guessed.</summary>
    public string Suggest(string accessor, string method, IReadOnlyList<string> ids, bool hasBody)
    {
        var route = Derive(accessor, method, ids) ?? Guess(accessor, method, ids, hasBody);
        return $"{route.Key}\t{route.Verb}\t{route.Path}";
    }

    private Route Guess(string accessor, string method, IReadOnlyList<string> ids, bool hasBody)
    {
        var words = Identifiers.Kebab(method).Split('-');
        var verb = words[0] switch
        {
            "list" or "retrieve" or "get" => "GET",
            "delete" or "remove" => "DELETE",
            _ when hasBody => "POST",
            "exists" => "GET",
            _ => "POST",
        };

        var parents = Math.Min(ParentCount(accessor), ids.Count);
        var path = Base(accessor, ids, parents);
        var rest = words[0] is "list" or "retrieve" or "get" or "set" or "create" or "add" or "update" or "delete" or "remove"
            ? string.Join("-", words.Skip(1))
            : string.Join("-", words);

        if (ids.Count > parents)
        {
            path.Append(Placeholder(ids[parents]));
        }

        if (rest.Length > 0)
        {
            path.Append('/').Append(rest);
        }

        for (var i = parents + 1; i < ids.Count; i++)
        {
            path.Append(Placeholder(ids[i]));
        }

        return Make(accessor, method, verb, path);
    }

    private static Route Make(string accessor, string method, string verb, StringBuilder path) =>
        new($"{accessor}.{method}", default, verb, path.ToString(), RouteFlags.None, default);

    private static string Placeholder(string id) => $"/{{{id}}}";

    private static (string? Verb, bool HasId) Plain(string method) => method switch
    {
        "list" => ("GET", false),
        "retrieve" => ("GET", true),
        "create" => ("POST", false),
        "update" => ("POST", true),
        "delete" => ("DELETE", true),
        _ => (null, false),
    };

    // regions.createRegion: the resource's own noun adds nothing.
    private static string WithoutOwnNoun(string accessor, string method)
    {
        var noun = Identifiers.Singular(accessor.Substring(accessor.LastIndexOf('.') + 1));
        return method.Length > noun.Length && method.EndsWith(noun, StringComparison.OrdinalIgnoreCase)
            ? method.Substring(0, method.Length - noun.Length)
            : method;
    }

    private bool IsOrdinary(string accessor) =>
        !facts.Exceptions.Contains(accessor)
        && !facts.ExceptionsWithChildren.Any(e => accessor == e || accessor.StartsWith(e + ".", StringComparison.Ordinal));

    private int ParentCount(string accessor)
    {
        var parts = accessor.Split('.').Length;
        return Math.Max(0, parts - (AreaOf(accessor) is null ? 1 : 2));
    }

    private RouteArea? AreaOf(string accessor) => facts.Areas.FirstOrDefault(a => accessor.StartsWith(a.Word + ".", StringComparison.Ordinal));

    private StringBuilder Base(string accessor, IReadOnlyList<string> ids, int parents)
    {
        var area = AreaOf(accessor);
        var parts = accessor.Split('.').Skip(area is null ? 0 : 1)
            .Select(part => Identifiers.Kebab(facts.PluralizesPaths ? Identifiers.Plural(part) : part)).ToArray();
        var path = new StringBuilder(area?.Path ?? facts.DefaultPath);
        for (var i = 0; i < parts.Length; i++)
        {
            path.Append('/').Append(parts[i]);
            if (i < parts.Length - 1 && i < parents)
            {
                path.Append(Placeholder(ids[i]));
            }
        }

        return path;
    }
}
