using Quickstart.Backend;

namespace Medusa.Package.Tests;

/// <summary>A client beside the generators of ASP.NET Core: the layout that works, and what is said of the one that doesn't.</summary>
public sealed class AspNetCoreTests(LocalFeed feed)
{
    // The client is injected into a handler, its options are bound, and a record of its is in a JSON context: a generator's work each.
    private const string Program = """
        using System.Text.Json.Serialization;
        using Medusa;

        WebApplicationBuilder builder = WebApplication.CreateSlimBuilder(args);
        IConfigurationSection section = builder.Configuration.GetSection("Medusa");
        builder.Services.AddMedusaClient(o => section.Bind(o));
        builder.Services.Configure<MedusaClientOptions>(section);
        builder.Services.ConfigureHttpJsonOptions(o => o.SerializerOptions.TypeInfoResolverChain.Insert(0, ShopJson.Default));

        await using WebApplication app = builder.Build();
        app.Urls.Add("http://127.0.0.1:0");
        app.MapGet("/", async (MedusaClient medusa) =>
        {
            await medusa.Admin.Auth.GetTokenAsync(new AdminPostAuthReq { Email = args[0], Password = args[1] });
            return (await medusa.Admin.BatchJobs.ListAsync(new AdminGetBatchParams { Limit = 1 })).BatchJobs[0];
        });

        await app.StartAsync();
        using HttpClient http = new();
        Console.WriteLine(await http.GetStringAsync(app.Urls.Single()));

        [JsonSerializable(typeof(BatchJob))]
        internal sealed partial class ShopJson : JsonSerializerContext;
        """;

    [Fact]
    public async Task An_application_that_references_the_clients_class_library_compiles_without_a_warning_and_runs()
    {
        await using var backend = await InMemoryBackend.StartAsync();
        using NewProject library = new(feed);
        library.Replace("App.csproj", "<OutputType>Exe</OutputType>", "<AssemblyName>Shop.Medusa</AssemblyName>");
        library.Delete("Program.cs");
        using var web = Web(
            "<PublishAot>true</PublishAot>",
            $"""<ProjectReference Include="{Path.Combine(library.Folder, "App.csproj")}" />""",
            pages: null);
        web.Write("Program.cs", Program);

        var build = (await web.BuildAsync("-warnaserror")).Succeeded();
        var run = (await web.RunAsync(
            InMemoryBackend.Email, InMemoryBackend.Password, $"--Medusa:BaseUrl={backend.Address.AbsoluteUri}")).Succeeded();

        Assert.Contains("0 Warning(s)", build.Output, StringComparison.Ordinal);
        Assert.Contains("\"status\":\"completed\"", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_client_in_the_application_itself_is_a_warning_for_each_generator_that_cannot_see_it()
    {
        using var web = Web(
            "<PublishAot>true</PublishAot>",
            $"""<PackageReference Include="Medusa.Generator" Version="{feed.Version}" />""",
            pages: "specs");
        web.Write("Program.cs", Program);

        var build = await web.BuildAsync();

        Assert.Contains("warning MED0306: The request delegate generator of ASP.NET Core can't see the client: ", build.Output, StringComparison.Ordinal);
        Assert.Contains("warning MED0306: The source generator of System.Text.Json can't see 'BatchJob': ", build.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Microsoft.NET.Sdk.Web", "", "")]
    [InlineData("Microsoft.NET.Sdk.Web", "<PublishAot>true</PublishAot>", "Microsoft.AspNetCore.Http.RequestDelegateGenerator")]
    [InlineData(
        "Microsoft.NET.Sdk.Web",
        "<EnableConfigurationBindingGenerator>true</EnableConfigurationBindingGenerator>",
        "Microsoft.Extensions.Configuration.Binder.SourceGeneration")]
    [InlineData("Microsoft.NET.Sdk", "<PublishAot>true</PublishAot>", "")]
    public async Task Only_generators_that_run_and_that_the_project_wants_are_told_to_the_compiler(string sdk, string properties, string expected)
    {
        var reference = $"""<PackageReference Include="Medusa.Generator" Version="{feed.Version}" />""";
        using var project = Web(properties, reference, pages: null, sdk);

        var result = await DotNet.RunAsync(
            project.Folder, "msbuild", "-nologo", "-restore", "-t:ResolveReferences;GenerateMSBuildEditorConfigFile", "-getProperty:_MedusaOtherGenerators");

        Assert.Equal(expected, result.Succeeded().Output.Trim());
    }

    private NewProject Web(string properties, string reference, string? pages, string sdk = "Microsoft.NET.Sdk.Web")
    {
        NewProject project = new(feed, pages: pages);
        project.Write("App.csproj", $"""
            <Project Sdk="{sdk}">
              <PropertyGroup>
                <TargetFramework>net10.0</TargetFramework>
                <OutputType>Exe</OutputType>
                <AssemblyName>Shop.Web</AssemblyName>
                <ImplicitUsings>enable</ImplicitUsings>
                <Nullable>enable</Nullable>
                {properties}
              </PropertyGroup>
              <ItemGroup>
                {reference}
              </ItemGroup>
            </Project>
            """);
        return project;
    }
}
