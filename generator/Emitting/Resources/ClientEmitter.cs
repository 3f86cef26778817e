using Medusa.Generator.Emitting.Docs;
using Medusa.Generator.Emitting.Writing;
using Medusa.Generator.Model.Client;
using Medusa.Generator.Model.Docs;

namespace Medusa.Generator.Emitting.Resources;

/// <summary>Writes the client's root, and its registration with dependency injection.</summary>
internal static class ClientEmitter
{
    public static void Emit(CodeWriter writer, ClientRoot root)
    {
        var name = CSharpText.Identifier(root.Name);
        var api = ApiOf(root.Api);
        writer.Use(Usings.NetHttp | Usings.Medusa | Usings.MedusaRuntime);

        XmlDocs.Write(
            writer,
            Doc.Empty,
            "A client of a Medusa backend.",
            "It is thread-safe and meant to be kept; each instance has tokens and cookies of its own.");
        Attributes.GeneratedCode(writer).Line($"public partial class {name} : MedusaClientBase").Open();
        AccessorEmitter.Fields(writer, root.Accessors);

        writer.Blank();
        XmlDocs.Write(writer, Doc.Empty, "Makes a client with connections of its own.");
        XmlDocs.Parameter(writer, "options", Doc.Empty, "The backend's address, the credentials and other options.");
        writer.Line($"public {name}(MedusaClientOptions options)").In().Line($": base({api}, options)").Out().Open().Close();

        writer.Blank();
        XmlDocs.Write(writer, Doc.Empty, "Makes a client over an <see cref=\"HttpClient\"/> of your own, which is not disposed.");
        XmlDocs.Parameter(
            writer, "httpClient", Doc.Empty, "What sends the requests. Its handler must have <c>AllowAutoRedirect</c> and <c>UseCookies</c> off.");
        XmlDocs.Parameter(writer, "options", Doc.Empty, "The backend's address, the credentials and other options.");
        writer.Line($"public {name}(HttpClient httpClient, MedusaClientOptions options)").In()
            .Line($": base({api}, httpClient, options)").Out().Open().Close();

        writer.Blank();
        XmlDocs.Write(writer, Doc.Empty, "Makes a client over a handler of your own, which is not disposed.");
        XmlDocs.Parameter(writer, "handler", Doc.Empty, "What sends the requests, with <c>AllowAutoRedirect</c> and <c>UseCookies</c> off.");
        XmlDocs.Parameter(writer, "options", Doc.Empty, "The backend's address, the credentials and other options.");
        writer.Line($"public {name}(HttpMessageHandler handler, MedusaClientOptions options)").In()
            .Line($": base({api}, handler, options)").Out().Open().Close();

        writer.Blank();
        XmlDocs.Write(writer, Doc.Empty, "For a test double, which overrides the accessors that the test uses.");
        writer.Line($"protected {name}()").Open().Close();

        writer.Blank()
            .Line($"internal {name}(MedusaTransport transport)").In().Line(": base(transport)").Out().Open().Close();

        AccessorEmitter.Properties(writer, root.Accessors);
        writer.Close();
    }

    public static void Emit(CodeWriter writer, ClientExtensions extensions)
    {
        var bare = CSharpText.BareIdentifier(extensions.ClientName);
        writer.Use(Usings.System | Usings.Medusa | Usings.MedusaRuntime | Usings.DependencyInjection);

        XmlDocs.Write(writer, Doc.Empty, $"Registers <see cref=\"{bare}\"/> with dependency injection.");
        Attributes.GeneratedCode(writer)
            .Line($"public static partial class {CSharpText.Identifier(extensions.Name)}")
            .Open();
        XmlDocs.Write(
            writer,
            Doc.Empty,
            $"Registers a <see cref=\"{bare}\"/> whose connections come from <c>IHttpClientFactory</c>.",
            "Tokens and cookies belong to each client. Transient, as typed clients are, each service has one of its own; scoped, the services of "
            + "a request share theirs, and so a login; singleton, all do. What <c>services.Configure&lt;MedusaClientOptions&gt;(…)</c> sets "
            + "applies too, unless clients of several types are registered: then each is configured by the name of its builder.");
        Registration(writer, extensions, $"Add{bare}", isKeyed: false);

        writer.Blank();
        XmlDocs.Write(
            writer,
            Doc.Empty,
            $"Registers a <see cref=\"{bare}\"/> as a keyed service: one of several, with options, connections and credentials of its own.",
            "A service asks for it with <c>[FromKeyedServices(…)]</c>.");
        Registration(writer, extensions, $"AddKeyed{bare}", isKeyed: true);
        writer.Close();
    }

    private static string ApiOf(string api) => "MedusaApi." + api;

    private static void Registration(CodeWriter writer, ClientExtensions extensions, string name, bool isKeyed)
    {
        var client = CSharpText.Identifier(extensions.ClientName);
        XmlDocs.Parameter(writer, "services", Doc.Empty, "The services.");
        if (isKeyed)
        {
            XmlDocs.Parameter(writer, "serviceKey", Doc.Empty, "The key.");
        }

        XmlDocs.Parameter(writer, "configure", Doc.Empty, "Sets the options; they are validated when the application starts.");
        XmlDocs.Parameter(writer, "lifetime", Doc.Empty, "The lifetime of a client.");
        XmlDocs.Returns(writer, Doc.Empty, "A builder for the handlers of the client's requests. Its name is that of the client's options.");
        writer.Line($"public static IHttpClientBuilder {name}(").In()
            .Line("this IServiceCollection services,");
        if (isKeyed)
        {
            writer.Line("string serviceKey,");
        }

        var method = isKeyed ? "AddKeyedClient(services, serviceKey" : "AddClient(services";
        writer.Line("Action<MedusaClientOptions>? configure = null,")
            .Line("ServiceLifetime lifetime = ServiceLifetime.Transient) =>")
            .Line($"MedusaServices.{method}, {ApiOf(extensions.Api)}, configure, static transport => new {client}(transport), lifetime);").Out();
    }
}
