using Medusa.Generator.Binding.Expressions;
using Medusa.Generator.Binding.Input;
using Medusa.Generator.Binding.Types;
using Medusa.Generator.Model;
using Medusa.Generator.Model.Client;
using Medusa.Generator.Model.Facts;
using Medusa.Generator.Model.Pages;
using Medusa.Generator.Model.Problems;
using Medusa.Generator.Model.Profiles;

namespace Medusa.Generator.Binding.Methods;

/// <summary>Whether what a route wants of its method is documented.</summary>
internal sealed class RouteFit(ApiProfile profile, TypeBinder types, ProblemList problems)
{
    /// <summary>What a flag wants of the method or the request and isn't there, or null.</summary>
    public string? Unmet(PageMethod method, Route route, RequestSequence sequence, bool isShipped)
    {
        var flags = route.Flags;
        if (route.Verb == "GET" && (flags.SendsEmptyObject || !flags.Body.IsEmpty))
        {
            return "it is a GET, which has no body";
        }

        if (route.Path == RouteTemplate.CallersOwn
            && flags with { Beside = null, WritesNulls = false, AcceptsText = false } != RouteFlags.None)
        {
            return "a path of the caller's own goes with 'nulls' and 'text' alone";
        }

        if (flags.IsMultistep && sequence == RequestSequence.Single)
        {
            return profile.MultistepMethods.IsEmpty
                ? "no method of this API is a 'multistep' one"
                : "'multistep' is known only of " + string.Join(" and ", profile.MultistepMethods.Select(m => m.Key));
        }

        if (flags.ForgetsToken && method.Parameters.Any(p => !profile.Ignores(p)))
        {
            return "'logout' is for methods without parameters";
        }

        return MissingParameter(method, flags, isShipped) is { } name ? $"the method has no parameter '{name}'" : SentTwice(flags);
    }

    // Of a parameter that goes to two places, one would be left empty.
    private static string? SentTwice(RouteFlags flags)
    {
        var names = flags.Query.Where(sent => sent.Member is null).Select(sent => sent.Parameter).ToList();
        if (flags.BearerParameter is { } bearer)
        {
            names.Add(bearer);
        }

        var seen = new HashSet<string>(StringComparer.Ordinal);
        return names.Find(name => !seen.Add(name)) is { } twice ? $"the parameter '{twice}' is to be sent twice" : null;
    }

    /// <summary>The value of the query that isn't one, or null.</summary>
    public static string? UnsuitableValue(List<BoundParameter> values)
    {
        foreach (var value in values)
        {
            if (!IsText(value.Type))
            {
                return $"'{value.Entry.Name}' is no text, number, boolean, date or enumeration, and can't be a single value of the query";
            }
        }

        return null;
    }

    // What is written as one word.
    private static bool IsText(TypeModel type) => type switch
    {
        EnumReference => true,
        PrimitiveType primitive => primitive.Kind is not (PrimitiveKind.JsonObject or PrimitiveKind.JsonNode or PrimitiveKind.UploadFile),
        _ => false,
    };

    private static string? MissingParameter(PageMethod method, RouteFlags flags, bool isShipped)
    {
        foreach (var sent in flags.Query)
        {
            // The shipped routes are of all versions, of which some lack a query's parameter.
            if ((!isShipped || sent.Member is not null) && !HasParameter(method, sent.Parameter))
            {
                return sent.Parameter;
            }
        }

        foreach (var sent in flags.Body)
        {
            if (!HasParameter(method, sent.Parameter))
            {
                return sent.Parameter;
            }
        }

        return flags.BearerParameter is { } bearer && !HasParameter(method, bearer) ? bearer : null;
    }

    private static bool HasParameter(PageMethod method, string name)
    {
        foreach (var parameter in method.Parameters)
        {
            if (parameter.Name == name)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>
    /// The documented member that a flag sends elsewhere and the payload lacks, or null; only JSON of any content can have any member.
    /// </summary>
    public string? MissingMember(RouteFlags flags, BoundParameter? payload) =>
        MissingMember(flags.Query, payload, isQuery: true) ?? MissingMember(flags.Body, payload, isQuery: false);

    private string? MissingMember(EquatableArray<SentAs> members, BoundParameter? payload, bool isQuery)
    {
        foreach (var sent in members)
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

    /// <summary>Reports it, at the line of the project's that is wrong; a shipped or derived route has none.</summary>
    public void Report(Page page, PageMethod method, string key, RouteTable.Entry? known, string why)
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
}
