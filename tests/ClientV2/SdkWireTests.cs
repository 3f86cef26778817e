using System.Text.Json.Nodes;
using Medusa.Generator.Client.Tests.Support;
using Medusa.Generator.Model.Client;
using Medusa.Runtime.Tests.Support;
using Medusa.Tests.Shared;
using Microsoft.AspNetCore.Http;

namespace Medusa.Generator.ClientV2.Tests;

/// <summary>Every method sends, to a real server, the request that the official client sends.</summary>
public sealed class SdkWireTests
{
    [Fact]
    public async Task Every_method_sends_the_verb_path_and_body_of_the_official_client()
    {
        var routes = SdkReference.RequireRoutes(SdkReference.Newest);

        Assert.Equal(385, routes.Count);

        // The later pages hold those of the newest version, from which the same client is made.
        Assert.Empty(await WrongAsync(LongTests.Run ? SdkClient.Require() : SdkClient.RequireLater(), routes));
    }

    [Fact]
    public async Task Every_method_of_later_versions_sends_it_too()
    {
        var routes = SdkReference.RequireRoutes(SdkReference.Later);
        var known = SdkReference.RequireRoutes(SdkReference.Newest).Select(r => r.Key).ToHashSet(StringComparer.Ordinal);

        Assert.Equal(69, routes.Count(r => !known.Contains(r.Key)));
        Assert.Empty(await WrongAsync(SdkClient.RequireLater(), routes));
    }

    [Fact]
    public async Task A_body_that_can_be_left_out_is_left_out()
    {
        var sdk = SdkClient.RequireLater();
        var method = sdk.Methods["auth.mfa.disable"];
        await using var backend = await Backend.StartAsync(AnswerAsync);
        using var client = sdk.Make(new MedusaClientOptions { BaseUrl = backend.Url, PublishableApiKey = "pk_1" });

        await sdk.CallAsync(client, method);
        await sdk.CallAsync(client, method, withOptional: false);

        Assert.Equal(["DELETE", "DELETE"], backend.Requests.Select(r => r.Method));
        Assert.NotEmpty(backend.Requests[0].Text);
        Assert.Empty(backend.Requests[1].Text);
        Assert.Null(backend.Requests[1]["Content-Type"]);
    }

    private static async Task<List<string>> WrongAsync(SdkClient sdk, IEnumerable<(string Key, string Verb, string Path, string Flags)> routes)
    {
        await using var backend = await Backend.StartAsync(AnswerAsync);
        using var client = sdk.Make(new MedusaClientOptions { BaseUrl = backend.Url, PublishableApiKey = "pk_1" });
        var wrong = new List<string>();
        foreach (var (key, verb, path, flags) in routes)
        {
            var before = backend.Requests.Count;
            var method = sdk.Methods[key];
            await sdk.CallAsync(client, method);
            var sent = backend.Requests.Skip(before).ToList();
            wrong.AddRange(Differences(method, verb, path, flags, sent).Select(difference => $"{key}: {difference}"));
        }

        return wrong;
    }

    private static Task AnswerAsync(HttpContext context, int number)
    {
        var path = context.Request.Path.Value!;
        return path.EndsWith("/reset-password", StringComparison.Ordinal) ? context.AnswerAsync("Created", 201, "text/plain")
            : path.EndsWith("/presigned-urls", StringComparison.Ordinal) ? context.AnswerAsync("""{"url":"uploads/a.csv","filename":"a.csv"}""")
            : path == "/admin/uploads" ? context.AnswerAsync("""{"files":[{"id":"file_1"}]}""")
            : path.StartsWith("/auth/", StringComparison.Ordinal) ? context.AnswerAsync("""{"token":"token-1"}""")
            : context.AnswerAsync("{}");
    }

    private static IEnumerable<string> Differences(MethodModel method, string verb, string path, string flags, List<SeenRequest> sent)
    {
        // Without a session there is nothing to end.
        var expected = flags switch { "logout" => 0, "multistep" when method.Files is not null => 3, _ => 1 };
        if (sent.Count != expected)
        {
            yield return $"{sent.Count} requests";
        }

        if (sent.Count == 0)
        {
            yield break;
        }

        var last = sent[^1];
        var target = last.Target.Split('?');
        var values = new Queue<string>(method.Parameters.Where(p => p.Role == ParameterRole.Path).Select(SdkClient.TextOf));
        var filled = string.Join('/', path.Split('/').Select(segment => segment != "{}" ? segment : values.TryDequeue(out var value) ? value : "*"));
        if (last.Method != verb)
        {
            yield return $"{last.Method}, not {verb}";
        }

        // The payment collection is the cart's.
        if (flags == "multistep" && filled.Contains('*', StringComparison.Ordinal) ? target[0].Split('/').Length != filled.Split('/').Length : target[0] != filled)
        {
            yield return $"{target[0]}, not {filled}";
        }

        var query = target.Length > 1 ? target[1] : "";
        var isAsked = method.Query is not null;
        if (flags.Length == 0 && isAsked != query.Length > 0)
        {
            yield return $"its query is '{query}'";
        }

        var body = last.Text;
        var hasBody = method.Body is not null;
        var problem = flags switch
        {
            "body:{}" => body == "{}" ? null : body,
            "body:create=payload.rules" => NamesIn(body) == "create" ? null : body,
            "body:update=payload.rules" => NamesIn(body) == "update" ? null : body,
            "body:delete=payload.rule_ids" => NamesIn(body) == "delete" ? null : body,
            "query:token=input.invite_token" =>
                query.Split('&').Any(part => part.StartsWith("token=", StringComparison.Ordinal)) && hasBody && !body.Contains("invite_token", StringComparison.Ordinal)
                    ? null
                    : $"{query} {body}",
            "query:promotion_type=promotionType,application_method_target_type=applicationMethodTargetType" =>
                query == "promotion_type=x-promotionType&application_method_target_type=x-applicationMethodTargetType" ? null : query,
            "multipart:file" => body.Contains("name=\"file\"; filename=\"a.csv\"", StringComparison.Ordinal) ? null : body,
            "multipart:files" => body.Contains("name=\"files\"; filename=\"a.csv\"", StringComparison.Ordinal) ? null : body,
            "multistep" when method.Files is not null => body.Contains("\"file_key\":\"file_1\"", StringComparison.Ordinal) ? null : body,
            "bearer:token" => last["Authorization"] == "Bearer x-token" && body.Length > 0 ? null : last["Authorization"],
            "text" => last["Accept"] == "text/plain" && body.Length > 0 ? null : last["Accept"],
            "body" => last.Method == "DELETE" && body.Length > 0 ? null : body,
            _ => hasBody == body.Length > 0 ? null : $"its body is '{body}'",
        };
        if (problem is not null)
        {
            yield return $"{flags}: {problem}";
        }
    }

    private static string NamesIn(string json) => string.Join(',', JsonNode.Parse(json)!.AsObject().Select(member => member.Key));
}
