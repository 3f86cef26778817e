using Medusa.Generator.Binding.Corrections;
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
using Medusa.Generator.Model.Types;

namespace Medusa.Generator.Binding.Methods;

/// <summary>Finds out of each documented method how it is called: route, roles of its parameters, result.</summary>
internal sealed class MethodBinder(
    ApiProfile profile,
    TypeBinder types,
    RouteTable routes,
    CorrectionTable corrections,
    ProblemList problems,
    List<Omission> omissions)
{
    private readonly RouteConvention _convention = new(profile.RouteConvention);

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
                omissions.Add(new Omission(key, "a private helper of the official client"));
            }
            else if (corrections.IsIgnored(key) || !corrections.IsKeptMethod(key))
            {
                omissions.Add(new Omission(key, "left out by a correction"));
            }
            else if (!names.Add(Identifiers.Pascal(method.Name)))
            {
                problems.Add(ProblemId.DuplicateMember, page, method.NameSpan, method.Name, page.Title);
                omissions.Add(new Omission(key, "documented twice; the first is used"));
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
        var known = routes.Find(key, name => resource.Methods.Exists(m => m.Method.Name == name));
        var flags = known?.Route.Flags ?? RouteFlags.None;
        var sequence = SequenceOf(key, flags);
        var roles = new Roles(method, profile, flags, sequence);
        if (RouteOf(page, method, resource.Accessor, key, roles, known) is not { } route)
        {
            return null;
        }

        if (Unmet(method, flags, sequence, isShipped: known?.File is null) is { } unmet)
        {
            ReportUnsuitable(page, method, key, known, unmet);
            omissions.Add(new Omission(key, "its route doesn't fit it: " + unmet));
            return null;
        }

        foreach (var parameter in roles.Unused)
        {
            if (!method.IsIncomplete)
            {
                problems.Add(ProblemId.UnusedParameter, page, parameter.NameSpan, parameter.Name, key, roles.Body!.Name);
            }

            omissions.Add(new Omission($"{key}({parameter.Name})", $"the request has one body, '{roles.Body!.Name}'"));
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
            ReportUnsuitable(page, method, key, known, "it is multipart and the method takes no file");
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
            ReportUnsuitable(page, method, key, known, "it is a GET and the method has a body");
        }

        if (flags.HasBody && body is null)
        {
            ReportUnsuitable(page, method, key, known, "it has 'body' and the method has none");
        }

        var files = kind == MethodKind.Multipart ? body : null;
        var ownerName = resource.NameWithoutEnding + Identifiers.Pascal(method.Name);
        var payload = files is null ? Parameter(page, body, ownerName + "Req") : null;
        if (MissingMember(flags, payload) is { } missing)
        {
            ReportUnsuitable(page, method, key, known, missing);
            omissions.Add(new Omission(key, "its route doesn't fit it: " + missing));
            return null;
        }

        var result = flags.ForgetsToken || (flags.KeepsToken && profile.HasSignInResult) ? null : Result(page, method, key, ownerName + "Res");
        return new BoundMethod(
            page,
            method,
            key,
            route,
            kind,
            roles.Path,
            payload,
            Parameter(page, query, ownerName + "Params", isQuery: true),
            files,
            result,
            ResultDoc(method))
        {
            Bearer = roles.Bearer,
            QueryValues = [.. roles.QueryValues.Select(value => Parameter(page, value, ownerName + "Params")!)],
            Subject = Parameter(page, roles.Subject, ownerName + "Subject"),
            Sequence = sequence,
        };
    }

    private RequestSequence SequenceOf(string key, RouteFlags flags) =>
        flags.IsMultistep ? profile.MultistepMethods.FirstOrDefault(m => m.Key == key)?.Sequence ?? RequestSequence.Single : RequestSequence.Single;

    // What a flag wants of the method and the method lacks: to send the request without it would be to send another one.
    private string? Unmet(PageMethod method, RouteFlags flags, RequestSequence sequence, bool isShipped)
    {
        if (flags.IsMultistep && sequence == RequestSequence.Single)
        {
            return "'multistep' is known only of " + string.Join(" and ", profile.MultistepMethods.Select(m => m.Key));
        }

        if (flags.ForgetsToken && method.Parameters.Any(p => !profile.IgnoredParameters.Any(ignored => ignored.Matches(p))))
        {
            return "'logout' is for methods without parameters";
        }

        // The shipped routes are of all versions, of which some lack a query's parameter.
        var query = isShipped ? flags.Query.Where(sent => sent.Member is not null) : flags.Query;
        foreach (var name in query.Concat(flags.Body).Select(sent => sent.Parameter).Append(flags.BearerParameter))
        {
            if (name is not null && !method.Parameters.Any(p => p.Name == name))
            {
                return $"the method has no parameter '{name}'";
            }
        }

        return null;
    }

    // A member that is sent elsewhere must be a documented one; only JSON of any content can have any.
    private string? MissingMember(RouteFlags flags, BoundParameter? payload)
    {
        foreach (var (sent, isQuery) in flags.Query.Select(s => (s, true)).Concat(flags.Body.Select(s => (s, false))))
        {
            if (sent.Member is not { } member)
            {
                continue;
            }

            var isKnown = payload?.Type is RecordReference record && types.Definition(record.Id).Record?.Source(member) is not null;
            if (!isKnown && (isQuery || payload?.Type is not PrimitiveType { Kind: PrimitiveKind.JsonObject or PrimitiveKind.JsonNode }))
            {
                return $"'{sent.Parameter}' has no member '{member}'";
            }
        }

        return null;
    }

    private static BoundParameter? Custom(PageEntry? entry) =>
        entry is null ? null : new BoundParameter(entry, TypeModels.JsonNode, entry.Optional);

    private BoundParameter? Parameter(Page page, PageEntry? entry, string ownerName, bool isQuery = false)
    {
        if (entry is null)
        {
            return null;
        }

        var bound = types.Bind(entry.Type, new Scope(page, null, ownerName, "", entry.Children));
        var type = bound.Type ?? TypeModels.JsonObject;
        return new BoundParameter(
            entry, type, isQuery ? Presence.IsOptionalQuery(entry, type, bound.Nullable) : Presence.IsOptional(entry, bound.Nullable));
    }

    private TypeModel? Result(Page page, PageMethod method, string key, string ownerName)
    {
        if (corrections.TypeOf(key) is { } corrected)
        {
            return types.Bind(corrected, new Scope(null, null, ownerName, "", default, File: corrections.FileOf(corrected))).Type ?? TypeModels.JsonNode;
        }

        if (method.Returns is not { } returns)
        {
            return TypeModels.JsonNode;
        }

        var type = returns.Type;
        if (type is NamedType promise && (UtilityTypes.IsPromise(promise) || profile.ResultWrappers.Contains(promise.Name)))
        {
            if (promise.Arguments.IsEmpty)
            {
                return returns.Children.IsEmpty
                    ? TypeModels.JsonNode
                    : types.Shapes.Inline(new Scope(page, null, ownerName, "", default), returns.NameSpan, returns.Children.Select(c => (c, (Page?)page)));
            }

            type = promise.Arguments[0];
        }

        if (type is NamedType { Name: "void" or "never" } or LiteralType { Kind: LiteralKind.Null or LiteralKind.Undefined })
        {
            return null;
        }

        // One child that bears the type's own name wraps the members.
        var wrapped = returns.Children.Count == 1 && type is NamedType named && returns.Children[0].Name == named.Name;
        var children = wrapped ? returns.Children[0].Children : returns.Children;
        return types.Bind(type, new Scope(page, null, ownerName, "", children)).Type ?? TypeModels.JsonNode;
    }

    private static Doc ResultDoc(PageMethod method)
    {
        if (method.Returns is not { } returns)
        {
            return Doc.Empty;
        }

        return returns.Description.IsEmpty && returns.Children.Count == 1 ? returns.Children[0].Description : returns.Description;
    }

    private Route? RouteOf(Page page, PageMethod method, string accessor, string key, Roles roles, RouteTable.Entry? known)
    {
        var ids = roles.Path.Select(p => p.Name).ToList();
        if (known is { } entry)
        {
            // The subject fills the placeholder.
            var placeholders = RouteTemplate.Placeholders(entry.Route.Path) - (roles.Subject is null ? 0 : 1);
            if (entry.Route.Path == RouteTemplate.CallersOwn || placeholders == ids.Count)
            {
                return entry.Route;
            }

            var expected = ids.Count == 0 ? "none" : string.Join(", ", ids);
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

    // At the line of the project's that is wrong; a shipped or derived route has none.
    private void ReportUnsuitable(Page page, PageMethod method, string key, RouteTable.Entry? known, string why)
    {
        if (method.IsIncomplete)
        {
            return;
        }

        if (known is { File: { } file, Route: { } route })
        {
            problems.Add(ProblemId.UnsuitableRoute, file.Path, file.Lines, route.Span, key, why);
        }
        else
        {
            problems.Add(ProblemId.UnsuitableRoute, page, method.NameSpan, key, why);
        }
    }

    /// <summary>What each documented parameter is for. The docs don't say it, but name and type never mislead.</summary>
    private sealed class Roles
    {
        public Roles(PageMethod method, ApiProfile profile, RouteFlags flags, RequestSequence sequence)
        {
            foreach (var parameter in method.Parameters)
            {
                if (profile.IgnoredParameters.Any(ignored => ignored.Matches(parameter)))
                {
                    continue;
                }

                if (parameter.Name == flags.BearerParameter)
                {
                    Bearer = parameter;
                }
                else if (flags.Query.Any(sent => sent.Member is null && sent.Parameter == parameter.Name))
                {
                    QueryValues.Add(parameter);
                }
                else if (Body is null && flags.Body.Any(sent => sent.Parameter == parameter.Name))
                {
                    Body = parameter;
                }
                else if (sequence == RequestSequence.PaymentSession && Subject is null)
                {
                    Subject = parameter;
                }
                else if (IsPathValue(parameter.Type))
                {
                    Path.Add(parameter);
                }
                else if (IsQuery(parameter, profile) && Query is null)
                {
                    Query = parameter;
                }
                else if (Body is null)
                {
                    Body = parameter;
                }
                else if (IsScalar(Body.Type) && !IsScalar(parameter.Type))
                {
                    Unused.Add(Body);
                    Body = parameter;
                }
                else
                {
                    Unused.Add(parameter);
                }
            }
        }

        public List<PageEntry> Path { get; } = [];

        public PageEntry? Subject { get; }

        public PageEntry? Bearer { get; }

        public List<PageEntry> QueryValues { get; } = [];

        public PageEntry? Body { get; }

        public PageEntry? Query { get; }

        /// <summary>What neither the path nor the query nor the body takes.</summary>
        public List<PageEntry> Unused { get; } = [];

        // Text, or in some signatures text or null.
        private static bool IsPathValue(TypeExpression type) => type switch
        {
            NamedType { Arguments.IsEmpty: true } named => named.Name is "string" or "String",
            UnionType union => union.Alternatives.Any(IsPathValue) && union.Alternatives.All(a => IsPathValue(a) || IsNull(a)),
            _ => false,
        };

        private static bool IsNull(TypeExpression type) =>
            type is LiteralType { Kind: LiteralKind.Null or LiteralKind.Undefined } or NamedType { Name: "null" or "undefined" };

        // No payload, where there is something else that can be one.
        private static bool IsScalar(TypeExpression type) => type switch
        {
            NamedType { Target: null } named => named.Name
                is "string" or "String" or "number" or "Number" or "boolean" or "Boolean" or "bigint" or "Date",
            UnionType union => union.Alternatives.All(IsScalar),
            _ => type is LiteralType,
        };

        private static bool IsQuery(PageEntry parameter, ApiProfile profile) =>
            profile.QueryParameterNames.Contains(parameter.Name)
            || (parameter.Type is NamedType type && type.Name.EndsWith("Params", StringComparison.Ordinal));
    }
}
