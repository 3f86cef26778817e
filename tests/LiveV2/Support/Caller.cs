using System.Reflection;
using System.Text.Json;
using Medusa.Generator.Model.Client;
using Medusa.Live.Tests.Docs;

namespace Medusa.LiveV2.Tests.Support;

/// <summary>
/// Calls methods of a generated client by their official names, with arguments as JSON, which the client's own types read: so they write what is
/// sent. What comes back is compared with the pages.
/// </summary>
/// <param name="client">The client.</param>
/// <param name="journal">Takes in each response.</param>
/// <param name="undocumented">Takes in the members of payloads and queries that no page names.</param>
internal sealed class Caller(MedusaClient client, Journal journal, ISet<string> undocumented)
{
    private static readonly Dictionary<string, ResourceModel> s_resources = DocumentedClient.Corrected.Resources.ToDictionary(resource => resource.Accessor, StringComparer.Ordinal);

    public MedusaClient Client => client;

    /// <summary>Makes a call.</summary>
    /// <param name="key">The method's official name without <c>sdk.</c>.</param>
    /// <param name="arguments">Values of the path as strings; then the payload and the query, as objects that are written as JSON.</param>
    /// <returns>The response's content, as the server sent it.</returns>
    public async Task<JsonElement> CallAsync(string key, params object[] arguments)
    {
        var model = DocumentedClient.Corrected.Method(key);
        JsonElement sent = default;
        var options = new MedusaRequestOptions { KeepResponseBody = true, OnResponse = response => sent = Compare(key, response) };
        var resource = Resource(key[..key.LastIndexOf('.')]);
        var method = resource.GetType().GetMethods().Single(candidate => candidate.Name == model.Name && Takes(candidate, arguments));
        var task = (Task)method.Invoke(resource, BindingFlags.DoNotWrapExceptions, null, [.. Values(method, model, arguments, options)], null)!;
        await task;

        // What was read must be written again as it was sent.
        if (sent.ValueKind != JsonValueKind.Undefined && task.GetType().GetProperty("Result")?.GetValue(task) is { } read and not MedusaSignInResult
            && read.GetType().Namespace == typeof(MedusaClient).Namespace)
        {
            Assert.Empty(RoundTrip.Differences(sent, JsonSerializer.SerializeToElement(read, read.GetType())));
        }

        return sent;
    }

    private object Resource(string accessor)
    {
        object resource = client;
        var path = "";
        foreach (var step in accessor.Split('.'))
        {
            path = path.Length == 0 ? step : $"{path}.{step}";
            var type = s_resources[path].Name;
            resource = resource.GetType().GetProperties().Single(property => property.PropertyType.Name == type).GetValue(resource)!;
        }

        return resource;
    }

    // Uploads have an overload for one file and one for several.
    private static bool Takes(MethodInfo method, object[] arguments) => arguments.All(argument =>
        argument is not (UploadFile or IEnumerable<UploadFile>) || method.GetParameters().Any(parameter => parameter.ParameterType.IsInstanceOfType(argument)));

    private IEnumerable<object?> Values(MethodInfo method, MethodModel model, object[] arguments, MedusaRequestOptions options)
    {
        var texts = new Queue<string>(arguments.OfType<string>());
        var objects = new Queue<object>(arguments.Where(argument => argument is not string));
        foreach (var parameter in method.GetParameters())
        {
            if (parameter.ParameterType == typeof(MedusaRequestOptions))
            {
                yield return options;
            }
            else if (parameter.ParameterType == typeof(CancellationToken))
            {
                yield return TestContext.Current.CancellationToken;
            }
            else if (parameter.ParameterType == typeof(string))
            {
                yield return texts.TryDequeue(out var text) ? text : null;
            }
            else
            {
                yield return objects.TryDequeue(out var value) ? Converted(value, parameter, model) : null;
            }
        }

        Assert.True(texts.Count == 0 && objects.Count == 0, $"{model.Key} has no parameter for all that was given.");
    }

    private object? Converted(object value, ParameterInfo parameter, MethodModel model)
    {
        if (parameter.ParameterType.IsInstanceOfType(value))
        {
            return value;
        }

        var json = JsonSerializer.SerializeToElement(value);
        var documented = model.Parameters.FirstOrDefault(candidate => candidate.Name == parameter.Name);
        if (documented is { Role: ParameterRole.Body or ParameterRole.Query })
        {
            undocumented.UnionWith(DocsWalk.Of(DocumentedClient.Corrected, documented.Type, model.Key, json).Mismatches
                .Where(mismatch => mismatch.Kind == MismatchKind.Undocumented)
                .Select(mismatch => mismatch.Member));
        }

        return json.Deserialize(parameter.ParameterType);
    }

    // Before the client reads it: what it can't read is to be seen in the report, too.
    private JsonElement Compare(string key, MedusaResponse response)
    {
        if ((int)response.Status >= 300 || response.Body.Span is not [(byte)'{' or (byte)'[', ..])
        {
            return default;
        }

        var sent = JsonDocument.Parse(response.Body).RootElement;
        foreach (var mismatch in journal.Add(key, sent))
        {
            TestContext.Current.TestOutputHelper?.WriteLine(mismatch.ToString());
        }

        return sent;
    }
}
