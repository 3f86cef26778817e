using Medusa.Generator.Binding.Expressions;
using Medusa.Generator.Binding.Input;
using Medusa.Generator.Binding.Naming;
using Medusa.Generator.Binding.Types;
using Medusa.Generator.Model.Client;
using Medusa.Generator.Model.Docs;
using Medusa.Generator.Model.Facts;
using Medusa.Generator.Model.Pages;
using Medusa.Generator.Model.Problems;
using Medusa.Generator.Model.Profiles;

namespace Medusa.Generator.Binding.Methods;

/// <summary>Finds out of each documented method how it is called: route, roles of its parameters, result.</summary>
internal sealed class MethodBinder(TypeContext context, TypeBinder types, RouteTable routes)
{
    private readonly ApiProfile _profile = context.Profile;
    private readonly ProblemList _problems = context.Problems;
    private readonly List<Omission> _omissions = context.Omissions;
    private readonly RouteFinder _finder = new(context.Profile, context.Problems, context.Omissions);
    private readonly RouteFit _fit = new(context.Profile, types, context.Problems);
    private readonly MethodTypes _types = new(types, context);

    /// <summary>The methods of a resource, as far as a request can be made of each.</summary>
    public List<BoundMethod> Bind(ResourceNode resource, CancellationToken cancellationToken)
    {
        var bound = new List<BoundMethod>();
        var names = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (page, method) in resource.Methods.OrderBy(m => m.Method.Name, StringComparer.Ordinal))
        {
            cancellationToken.ThrowIfCancellationRequested();
            var key = $"{resource.Accessor}.{method.Name}";
            if (method.Name.StartsWith("_", StringComparison.Ordinal))
            {
                _omissions.Add(new Omission(key, "a private helper of the official client"));
            }
            else if (context.Exclusions.LeaveOutMethod(key))
            {
                continue;
            }
            else if (!names.Add(Identifiers.Pascal(method.Name)))
            {
                _problems.Add(ProblemId.DuplicateMember, page, method.NameSpan, method.Name, page.Title);
                _omissions.Add(new Omission(key, "documented twice; the first is used"));
            }
            else if (Bind(page, method, resource, key) is { } result)
            {
                bound.Add(result);
            }
        }

        return bound;
    }

    // If a method's table is broken, only that is reported: errors that follow from it would hide the cause.
    private BoundMethod? Bind(Page page, PageMethod method, ResourceNode resource, string key)
    {
        var known = routes.Find(key, resource.Methods);
        var flags = known?.Route.Flags ?? RouteFlags.None;
        var sequence = SequenceOf(key, flags);
        var roles = new ParameterRoles(method, _profile, flags, sequence);
        if (_finder.Find(page, method, resource.Accessor, key, roles, known) is not { } route)
        {
            return null;
        }

        if (_fit.Unmet(method, route, sequence, isShipped: known?.File is null) is { } unmet)
        {
            return Unfit(unmet);
        }

        foreach (var parameter in roles.Unused)
        {
            if (!method.IsIncomplete)
            {
                _problems.Add(ProblemId.UnusedParameter, page, parameter.NameSpan, parameter.Name, key, roles.Body!.Name);
            }

            _omissions.Add(new Omission($"{key}({parameter.Name})", $"the request has one body, '{roles.Body!.Name}'"));
        }

        var kind = route.Path == RouteTemplate.CallersOwn ? MethodKind.Custom
            : route.Flags.FilePart is not null || sequence == RequestSequence.ProductImport ? MethodKind.Multipart
            : MethodKind.Json;
        if (kind == MethodKind.Custom)
        {
            return new BoundMethod(
                page, method, key, route, kind, roles.Path, Custom(roles.Body), Custom(roles.Query), null,
                null, method.Returns?.Description ?? Doc.Empty);
        }

        if (kind == MethodKind.Multipart && roles.Body is null)
        {
            _fit.Report(page, method, key, known, "it is multipart and the method takes no file");
            kind = MethodKind.Json;
        }

        // A GET has no body: what the official client calls a payload goes into the query.
        var (body, query) = (roles.Body, roles.Query);
        if (route.Verb == "GET" && body is not null && query is null)
        {
            (body, query) = (null, body);
        }
        else if (route.Verb == "GET" && body is not null)
        {
            _fit.Report(page, method, key, known, "it is a GET and the method has a body");
        }

        if (flags.HasBody && body is null)
        {
            _fit.Report(page, method, key, known, "it has 'body' and the method has none");
        }

        if (flags.SendsEmptyObject && body is not null && !SendsMembersInQuery(body))
        {
            _fit.Report(page, method, key, known, $"it has 'body:{{}}' and the method has the payload '{body.Name}', which isn't sent");
            _omissions.Add(new Omission($"{key}({body.Name})", "the request's body is an empty object"));
            body = null;
        }

        var files = kind == MethodKind.Multipart ? body : null;
        var ownerName = resource.NameWithoutEnding + Identifiers.Pascal(method.Name);
        var payload = files is null ? _types.Parameter(page, body, ownerName, "Req") : null;
        if (_fit.MissingMember(flags, payload) is { } missing)
        {
            return Unfit(
                payload is null && query is not null && SendsMembersInQuery(query)
                    ? $"a GET sends '{query.Name}' in the query as it is"
                    : missing);
        }

        var queryValues = QueryValues(page, roles, ownerName);
        if (RouteFit.UnsuitableValue(queryValues) is { } unsuitable)
        {
            return Unfit(unsuitable);
        }

        var result = flags.ForgetsToken || (flags.KeepsToken && _profile.HasSignInResult)
            ? null
            : _types.Result(page, method, key, ownerName + "Res");
        return new BoundMethod(
            page,
            method,
            key,
            route,
            kind,
            roles.Path,
            payload,
            _types.Parameter(page, query, ownerName, "Params", isQuery: true),
            files,
            result,
            MethodTypes.ResultDoc(method))
        {
            Bearer = roles.Bearer,
            QueryValues = queryValues,
            Subject = _types.Parameter(page, roles.Subject, ownerName, "Subject"),
            Sequence = sequence,
        };

        bool SendsMembersInQuery(PageEntry parameter) => flags.Query.Any(sent => sent.Member is not null && sent.Parameter == parameter.Name);

        // To send the request in spite of it would be to send another one.
        BoundMethod? Unfit(string why)
        {
            _fit.Report(page, method, key, known, why);
            _omissions.Add(new Omission(key, "its route doesn't fit it: " + why));
            return null;
        }
    }

    private List<BoundParameter> QueryValues(Page page, ParameterRoles roles, string ownerName)
    {
        var values = new List<BoundParameter>(roles.QueryValues.Count);
        foreach (var value in roles.QueryValues)
        {
            values.Add(_types.Parameter(page, value, ownerName, "Params")!);
        }

        return values;
    }

    private RequestSequence SequenceOf(string key, RouteFlags flags) =>
        flags.IsMultistep ? _profile.MultistepMethods.FirstOrDefault(m => m.Key == key)?.Sequence ?? RequestSequence.Single : RequestSequence.Single;

    private static BoundParameter? Custom(PageEntry? entry) =>
        entry is null ? null : new BoundParameter(entry, TypeModels.JsonNode, entry.Optional);
}
