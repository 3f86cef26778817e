using System.Text.Json.Nodes;
using Route = (string Key, string Verb, string Path, string Flags);

namespace Medusa.Generator.Client.Tests.Support;

/// <summary>Pages of the JS SDK's reference as later versions write them: in JSON, made of what is known of their methods.</summary>
internal static class SdkPages
{
    private const string Headers = "[ClientHeaders](/references/js_sdk/admin/types/js_sdk.admin.ClientHeaders)";

    // The only one of them whose body is made of a parameter.
    private const string SessionOfOrder = "admin.order.authorizePaymentSession";

    // Later versions list the constructors of some classes as if they were methods.
    private static readonly string[] s_withConstructor = ["admin.views", "admin.layouts", "admin.propertyLabel"];

    /// <summary>The pages of a version with those of all methods that a later one has besides.</summary>
    public static IReadOnlyList<PageFile> WithMethodsOf(IReadOnlyList<PageFile> pages, string version)
    {
        var known = SdkReference.RequireRoutes(SdkReference.Newest).Select(r => r.Key).ToHashSet(StringComparer.Ordinal);
        var files = pages.ToDictionary(p => p.Path, StringComparer.Ordinal);
        foreach (var methods in SdkReference.RequireRoutes(version).Where(r => !known.Contains(r.Key)).GroupBy(r => AccessorOf(r.Key), StringComparer.Ordinal))
        {
            var (area, resource) = (methods.Key.Split('.')[0], methods.Key[(methods.Key.IndexOf('.') + 1)..]);
            if (methods.Key == "auth")
            {
                foreach (var method in methods)
                {
                    Add(MethodPage(method));
                }
            }
            else
            {
                var path = $"/reference/js_sdk/{area}/{Pascal(area)}/properties/js_sdk.{area}.{Pascal(area)}.{resource}/page.json";
                var page = files.TryGetValue(path, out var present) ? JsonNode.Parse(present.Text)!.AsObject() : Page(area, resource);
                foreach (var method in methods)
                {
                    ((JsonArray)page["blocks"]!).AddRange(Method(method, 2));
                }

                Add(new PageFile(path, page.ToJsonString()));
            }

            foreach (var method in methods)
            {
                foreach (var type in TypesOf(method))
                {
                    Add(type);
                }
            }
        }

        return [.. files.Values.OrderBy(p => p.Path, StringComparer.Ordinal)];

        void Add(PageFile page) => files[page.Path] = page;
    }

    /// <summary>
    /// The pages as the first commits in JSON had them: the resources' name only their classes, and the results of the classes' methods are
    /// named after the method.
    /// </summary>
    public static IReadOnlyList<PageFile> OfFirstGeneration(IReadOnlyList<PageFile> pages) => [.. pages.Select(page =>
    {
        var name = page.Path.Split('/')[^2];
        var words = name.Split('.');
        if (page.Path.Contains("/Admin/properties/", StringComparison.Ordinal) || page.Path.Contains("/Store/properties/", StringComparison.Ordinal))
        {
            var content = JsonNode.Parse(page.Text)!.AsObject();
            var blocks = content["blocks"]!.AsArray();
            var link = $"[{Pascal(words[^1])}](/references/js_sdk/{words[1]}/classes/js_sdk.{words[1]}.{Pascal(words[^1])})";
            content["blocks"] = new JsonArray(blocks[0]!.DeepClone(), Table(null, Entry(words[^1], link)));
            return page with { Text = content.ToJsonString() };
        }

        if (page.Path.Contains("/js_sdk/admin/", StringComparison.Ordinal) && page.Path.Contains("/methods/", StringComparison.Ordinal))
        {
            var content = JsonNode.Parse(page.Text)!.AsObject();
            foreach (var root in content["blocks"]!.AsArray().SelectMany(b => b!["types"]?.AsArray() ?? []).Where(t => t!["name"]!.GetValue<string>() == "Promise"))
            {
                root!["name"] = words[^1];
                root["example"] = "sdk.admin.any()";
            }

            return page with { Text = content.ToJsonString() };
        }

        return page;
    })];

    /// <summary>A page of a resource with a method for each type, which gives it, and their routes.</summary>
    public static IEnumerable<PageFile> Probe(IEnumerable<(string Title, string Slug)> types)
    {
        var page = Page("admin", "probe");
        var number = 0;
        foreach (var (title, slug) in types)
        {
            ((JsonArray)page["blocks"]!).AddRange(
            [
                Heading(2, "get" + (number += 1)), Heading(3, "Returns"), Table("get" + number, Entry("Promise", $"Promise&#60;[{title}]({slug})&#62;")),
            ]);
        }

        return
        [
            new("/reference/js_sdk/admin/Admin/properties/js_sdk.admin.Admin.probe/page.json", page.ToJsonString()),
            new("/reference/probe.routes", string.Concat(Enumerable.Range(1, number).Select(n => $"admin.probe.get{n}\tGET\t/admin/probe/{n}\n"))),
        ];
    }

    public static JsonObject Heading(int level, string text) =>
        new() { ["kind"] = "heading", ["level"] = level, ["text"] = text, ["id"] = text.ToLowerInvariant() };

    public static JsonObject Markdown(string text) => new() { ["kind"] = "markdown", ["html"] = text };

    public static JsonObject Table(string? title, params JsonObject[] entries)
    {
        var table = new JsonObject { ["kind"] = "typeList" };
        if (title is not null)
        {
            table["sectionTitle"] = title;
        }

        table["types"] = new JsonArray([.. entries]);
        return table;
    }

    public static JsonObject Entry(string name, string type, bool optional = false, params JsonObject[] children) => new()
    {
        ["name"] = name,
        ["type"] = type,
        ["description"] = "",
        ["optional"] = optional,
        ["defaultValue"] = "",
        ["expandable"] = false,
        ["children"] = new JsonArray([.. children]),
    };

    private static JsonObject Page(string area, string resource)
    {
        // The sub-resources of auth state their accessor nowhere but in the name of the file.
        var isStated = area != "auth";
        var blocks = new JsonArray(Markdown(isStated
            ? $"This documentation provides a reference to the `sdk.{area}.{resource}` set of methods used to send requests to Medusa's API routes."
            : "Methods of a kind."));
        if (s_withConstructor.Contains($"{area}.{resource}"))
        {
            blocks.AddRange([Heading(2, "constructor"), Heading(3, "Parameters"), Table("Client", Entry("client", "[Client](/references/js_sdk/admin/classes/js_sdk.admin.Client)"))]);
        }

        return new JsonObject
        {
            ["slug"] = isStated ? $"/references/js-sdk/{area}/{resource}" : $"/references/js_sdk/auth/Auth/properties/js_sdk.auth.Auth.{resource}",
            ["title"] = isStated ? $"{resource} - JS SDK {Pascal(area)} Reference" : resource,
            ["frontmatter"] = new JsonObject(),
            ["toc"] = new JsonArray(),
            ["blocks"] = blocks,
        };
    }

    private static PageFile MethodPage(Route method)
    {
        var name = NameOf(method.Key);
        var page = new JsonObject
        {
            ["slug"] = "/references/js-sdk/auth/" + name,
            ["title"] = name + " - JS SDK Auth Reference",
            ["blocks"] = new JsonArray([Markdown($"This documentation provides a reference to the `sdk.auth.{name}` method."), .. Method(method, 1).Skip(1)]),
        };
        return new PageFile($"/reference/js_sdk/auth/Auth/methods/js_sdk.auth.Auth.{name}/page.json", page.ToJsonString());
    }

    private static IEnumerable<JsonObject> Method(Route method, int level)
    {
        var name = NameOf(method.Key);
        yield return Heading(level, name);
        yield return Markdown($"This method does what its name says. It sends a request to the [Some](https://docs.medusajs.com/api/admin/some/{name.ToLowerInvariant()}) API route.");
        yield return Heading(level + 1, "Parameters");
        yield return Table(name, [.. ParametersOf(method)]);
        yield return Heading(level + 1, "Returns");
        yield return Table(name, Entry("Promise", $"Promise&#60;{LinkTo(TypeName(method.Key) + "Response")}&#62;", false, Entry("id", "`string`"), Entry("done", "`boolean`")));
    }

    private static IEnumerable<JsonObject> ParametersOf(Route method)
    {
        var number = 0;
        foreach (var _ in method.Path.Split('/').Where(segment => segment.StartsWith('{')))
        {
            yield return Entry(number++ == 0 ? "id" : "otherId", "`string`");
        }

        if (method.Key == SessionOfOrder)
        {
            yield return Entry("paymentSessionId", "`string`");
        }
        else if (HasBody(method))
        {
            // The first body that may be left out.
            yield return Entry("body", LinkTo(TypeName(method.Key)), method.Key == "auth.mfa.disable", Entry("code", "`string`"));
        }
        else if (method.Verb == "GET")
        {
            yield return Entry("query", "[SelectParams](/references/types/HttpTypes/interfaces/types.HttpTypes.SelectParams)", true);
        }

        yield return Entry("headers", Headers, true);
    }

    private static IEnumerable<PageFile> TypesOf(Route method)
    {
        yield return Interface(TypeName(method.Key) + "Response", Entry("id", "`string`"), Entry("done", "`boolean`"));
        if (HasBody(method))
        {
            yield return Interface(TypeName(method.Key), Entry("code", "`string`"));
        }
    }

    private static PageFile Interface(string name, params JsonObject[] members) => new(
        $"/reference/types/HttpTypes/interfaces/types.HttpTypes.{name}/page.json",
        new JsonObject
        {
            ["slug"] = "/references/types/HttpTypes/interfaces/types.HttpTypes." + name,
            ["title"] = name,
            ["blocks"] = new JsonArray(Heading(2, "Properties"), Table(name, members)),
        }.ToJsonString());

    private static bool HasBody(Route method) => method.Verb == "POST" || method.Flags == "body";

    private static string LinkTo(string name) => $"[{name}](/references/types/HttpTypes/interfaces/types.HttpTypes.{name})";

    private static string TypeName(string key) => string.Concat(key.Split('.').Select(Pascal));

    private static string AccessorOf(string key) => key[..key.LastIndexOf('.')];

    private static string NameOf(string key) => key[(key.LastIndexOf('.') + 1)..];

    private static string Pascal(string word) => char.ToUpperInvariant(word[0]) + word[1..];

    private static void AddRange(this JsonArray array, IEnumerable<JsonObject> nodes)
    {
        foreach (var node in nodes)
        {
            array.Add(node);
        }
    }
}
