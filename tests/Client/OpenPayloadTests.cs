using System.Text;
using System.Text.Json;
using Medusa.Generator.Client.Tests.Support;
using Medusa.Runtime;

namespace Medusa.Generator.Client.Tests;

/// <summary>A payload that may be any object, as documented or because its page is empty, takes JSON.</summary>
public sealed class OpenPayloadTests
{
    private const string Payload = """{ "name": "payload", "type": "[Login](../types/Login.mdx) \\| `Record<string, unknown>`" }""";

    private static readonly PageFile s_login = Pages.Widget(
        """{ "name": "email", "type": "`string`" }, { "name": "password", "type": "`string`" }""", "/docs/types/Login.mdx", "Login");

    [Fact]
    public void What_is_documented_as_a_type_or_any_object_takes_both()
    {
        var json = Write("""
            [
                new Login { Email = "ada@example.com", Password = "secret" },
                Take(new JsonObject { ["phone"] = "+45 1", ["email"] = null, ["deep"] = new JsonObject { ["a"] = 1 } }),
                Take(new() { Email = "ada@example.com", Password = "secret" }),
                Take(new JsonObject()),
            ]
            """, Payload, s_login);

        Assert.Equal(
            [
                """{"email":"ada@example.com","password":"secret"}""",
                """{"phone":"+45 1","email":null,"deep":{"a":1}}""",
                """{"email":"ada@example.com","password":"secret"}""",
                "{}",
            ],
            json);
    }

    [Fact]
    public void What_no_page_describes_takes_any_object()
    {
        var json = Write(
            """[Take(new JsonObject { ["password"] = "secret" })]""",
            """{ "name": "payload", "type": "[Login](../types/Login.mdx)" }""",
            new PageFile("/docs/types/Login.mdx", "# Login\n"));

        Assert.Equal(["""{"password":"secret"}"""], json);
    }

    [Fact]
    public void What_the_payload_is_made_of_may_change_afterwards()
    {
        var json = Write("""
            [((Func<Login>)(() =>
            {
                var source = new JsonObject { ["a"] = new JsonArray(1) };
                var login = Take(source);
                source["a"]!.AsArray().Add(2);
                return login;
            }))()]
            """, Payload, s_login);

        Assert.Equal(["""{"a":[1]}"""], json);
    }

    [Fact]
    public void A_documented_payload_takes_nothing_else()
    {
        var run = RunOf("""[Take(new JsonObject())]""", """{ "name": "payload", "type": "[Login](../types/Login.mdx)" }""", s_login);

        Assert.Equal(["CS1503"], run.CompilerDiagnostics().Select(d => d.Id));
    }

    private static IEnumerable<string> Write(string logins, string payload, PageFile login)
    {
        var run = RunOf(logins, payload, login);
        Assert.Empty(run.CompilerDiagnostics().Select(GeneratorRun.Describe));
        var values = (object[])new LoadedClient(run.Output).Type("Use").GetProperty("Logins")!.GetValue(null)!;
        return values.Select(value =>
        {
            using var stream = new MemoryStream();
            using (var writer = new Utf8JsonWriter(stream, new JsonWriterOptions { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping }))
            {
                ((IJsonWritable)value).WriteJson(writer);
            }

            return Encoding.UTF8.GetString(stream.ToArray());
        });
    }

    private static GeneratorRun RunOf(string logins, string payload, PageFile login) => new(
        [Pages.Resource("create", payload), Pages.Widget(), login],
        $$"""
        #pragma warning disable CS1591
        using System;
        using System.Text.Json.Nodes;
        using System.Threading.Tasks;

        namespace Medusa;

        public static class Use
        {
            public static Login[] Logins => {{logins}};

            // The method's own parameter takes what this one does.
            private static Login Take(Login login) => login;

            public static Task<Widget> CreateAsync(MedusaClient medusa) => medusa.Admin.Widgets.CreateAsync(Logins[0]);
        }
        """);
}
