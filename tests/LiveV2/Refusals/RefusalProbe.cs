using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Medusa.Generator.Model.Client;
using Medusa.Generator.Model.Facts;
using Medusa.Live.Tests.Docs;
using Medusa.LiveV2.Tests.Support;

namespace Medusa.LiveV2.Tests.Refusals;

/// <summary>
/// Asks a server which documented members of bodies and queries it refuses whatever their values. All members of a request are sent at once,
/// beside one that no server knows: so the request is refused in any case, does nothing, and the message names all that are unknown.
/// </summary>
internal sealed partial class RefusalProbe(MedusaClient admin, MedusaClient customer)
{
    private const string Unknown = "no_such_member";

    /// <summary>Methods whose members the server named as known or unknown.</summary>
    public int Answered { get; private set; }

    /// <summary>Methods to which it said something else: it ignores what it doesn't know, or looks at something else first.</summary>
    public List<string> Silent { get; } = [];

    /// <summary>Asks about every method that sends JSON or a query.</summary>
    public async Task<IReadOnlyList<(string Key, string Part, string Member)>> AskAsync()
    {
        List<(string, string, string)> refused = [];
        foreach (var method in DocumentedClient.Corrected.Methods.Where(IsAsked).OrderBy(method => method.Key, StringComparer.Ordinal))
        {
            foreach (var (part, parameter) in new[] { ("body", method.Body), ("query", method.Query) })
            {
                var members = Members(parameter).Except(method.QueryMembers.Select(member => member.Member.WireName)).ToList();
                if (members.Count > 0)
                {
                    refused.AddRange((await RefusedAsync(method, part, members)).Select(member => (method.Key, part, member)));
                }
            }
        }

        return [.. refused.Order()];
    }

    private static bool IsAsked(MethodModel method) =>
        method.Kind == MethodKind.Json && method.Sequence == RequestSequence.Single && method.Flags.Body.IsEmpty
        && !method.Key.StartsWith("auth.", StringComparison.Ordinal);

    private static IEnumerable<string> Members(ParameterModel? parameter) =>
        parameter?.Type is RecordType type && DocumentedClient.Corrected.Type(type.Name) is RecordModel record
            ? record.Members.Select(member => member.WireName)
            : [];

    private async Task<IEnumerable<string>> RefusedAsync(MethodModel method, string part, List<string> members)
    {
        if (await UnknownAsync(method, part, [.. members, Unknown]) is { Count: > 0 } unknown && unknown.All(names => names.Contains(Unknown)))
        {
            Answered++;

            // One shape of several may know what another doesn't.
            return members.Where(member => unknown.All(names => names.Contains(member)));
        }

        // A value that is wrong can hide what is unknown. A GET does nothing, whatever it has.
        List<string> alone = [];
        foreach (var member in method.Verb == "GET" ? members : [])
        {
            if ((await UnknownAsync(method, part, [member])).Any(names => names.Contains(member)))
            {
                alone.Add(member);
            }
        }

        if (alone.Count > 0)
        {
            Answered++;
        }
        else
        {
            Silent.Add($"{method.Key} {part}");
        }

        return alone;
    }

    // The members that the server names as unknown, a list for each shape that it tries.
    private async Task<List<string[]>> UnknownAsync(MethodModel method, string part, IEnumerable<string> members)
    {
        var isQuery = part == "query";
        var sent = new JsonObject(members.Select(name => KeyValuePair.Create(name, isQuery ? (JsonNode?)"x" : null)));
        var path = Placeholder().Replace(method.Route, "x");
        var client = method.Key.StartsWith("store.", StringComparison.Ordinal) ? customer : admin;
        try
        {
            await client.SendAsync(new HttpMethod(method.Verb), path, isQuery ? null : sent, isQuery ? sent : null);
        }
        catch (MedusaApiException error) when (error.Status == System.Net.HttpStatusCode.BadRequest)
        {
            var message = JsonDocument.Parse(error.Response!.Body).RootElement.Text("message");
            return [.. UnknownFields().Matches(message).Select(match => match.Groups[1].Value.Split(", "))];
        }
        catch (MedusaApiException)
        {
            // It looked at something else first.
        }

        return [];
    }

    [GeneratedRegex(@"\{[^}]*\}")]
    private static partial Regex Placeholder();

    [GeneratedRegex("Unrecognized fields: '([^']*)'")]
    private static partial Regex UnknownFields();
}
