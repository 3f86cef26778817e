using System.Text.RegularExpressions;
using Quickstart.Backend;

namespace Medusa.Package.Tests;

public sealed partial class PackageTests(LocalFeed feed)
{
    [Fact]
    public void The_generator_brings_its_parser_and_depends_on_the_runtime_of_its_version()
    {
        var files = feed.FilesOf("Medusa.Generator");

        Assert.Contains("analyzers/dotnet/cs/Medusa.Generator.dll", files);
        Assert.Contains("analyzers/dotnet/cs/Markdig.dll", files);
        Assert.Contains("analyzers/dotnet/cs/Medusa.Generator.Editor.dll", files);
        Assert.Contains("buildTransitive/Medusa.Generator.props", files);
        Assert.Contains("buildTransitive/Medusa.Generator.targets", files);
        Assert.Contains("README.md", files);
        Assert.DoesNotContain(files, file => file.StartsWith("lib/", StringComparison.Ordinal) && file.EndsWith(".dll", StringComparison.Ordinal));
        Assert.Contains($"id=\"Medusa.Runtime\" version=\"[{feed.Version}]\"", feed.ManifestOf("Medusa.Generator"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_new_project_with_the_package_and_a_folder_of_pages_compiles_and_runs()
    {
        await using var backend = await InMemoryBackend.StartAsync();
        using NewProject project = new(feed);

        var build = (await project.BuildAsync()).Succeeded();
        var run = (await project.RunAsync(backend.Address.AbsoluteUri, InMemoryBackend.Email, InMemoryBackend.Password)).Succeeded();

        Assert.Contains("0 Warning(s)", build.Output, StringComparison.Ordinal);
        Assert.Equal("2 of 5: completed", run.Output.Trim());
    }

    [Fact]
    public async Task A_project_that_references_one_with_a_client_uses_that_client()
    {
        using NewProject app = new(feed);
        using NewProject tests = new(feed, pages: null);
        tests.Write("App.csproj", $"""
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup>
                <TargetFramework>net10.0</TargetFramework>
                <AssemblyName>Tests</AssemblyName>
                <ImplicitUsings>enable</ImplicitUsings>
                <Nullable>enable</Nullable>
                <TreatWarningsAsErrors>true</TreatWarningsAsErrors>
              </PropertyGroup>
              <ItemGroup>
                <ProjectReference Include="{Path.Combine(app.Folder, "App.csproj")}" />
              </ItemGroup>
            </Project>
            """);
        tests.Write("Program.cs", """
            using Medusa;
            using Microsoft.Extensions.DependencyInjection;

            public static class Client
            {
                public static Task<AdminBatchJobRes> RetrieveAsync(MedusaClient medusa) => medusa.Admin.BatchJobs.RetrieveAsync("batch_1");

                public static void Add(IServiceCollection services) => services.AddMedusaClient();
            }
            """);

        (await tests.BuildAsync()).Succeeded();
    }

    [Fact]
    public async Task A_project_without_pages_is_told_where_to_put_them()
    {
        using NewProject project = new(feed, pages: null);
        project.Write("Program.cs", "");

        var build = await project.BuildAsync();

        Assert.Contains("warning MED0303: There are no pages in 'specs/**/*.mdx' or 'specs/**/page.json', so no client is generated.", build.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_project_of_a_framework_that_the_runtime_is_not_made_for_is_refused_and_told_why()
    {
        using NewProject project = new(feed);
        project.Replace("App.csproj", "net10.0", "netstandard2.0");

        var build = await project.BuildAsync();

        Assert.Contains("NU1202", build.Output, StringComparison.Ordinal);
        Assert.Contains("Medusa.Runtime", build.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("error CS", build.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("fsproj", "Program.fs", "printfn \"\"", "F#")]
    [InlineData("vbproj", "Program.vb", "Module Program\nSub Main()\nEnd Sub\nEnd Module", "VB")]
    public async Task A_project_of_another_language_is_told_that_it_has_no_client(string extension, string file, string source, string language)
    {
        using NewProject project = new(feed);
        var text = project.Read("App.csproj");
        project.Delete("App.csproj");
        project.Delete("Program.cs");
        project.Write(file, source);
        project.Write($"App.{extension}", language == "F#" ? text.Replace("<ItemGroup>", $"<ItemGroup><Compile Include=\"{file}\" />", StringComparison.Ordinal) : text);

        var build = (await project.BuildAsync()).Succeeded();

        Assert.True(build.Output.Contains($"warning MED0308: The client is C#, so there is none in a project of {language}.", StringComparison.Ordinal), build.Output);
    }

    [Fact]
    public async Task A_broken_table_is_reported_where_it_stands_and_nothing_else_breaks()
    {
        using NewProject project = new(feed);
        const string Page = "specs/internal/types/internal.internal.BatchJobResultError.mdx";
        project.Replace(Page, "\"name\": \"message\",", "\"name\": \"message,");

        var build = await project.BuildAsync();

        var lines = await File.ReadAllLinesAsync(Path.Combine(project.Folder, Page), TestContext.Current.CancellationToken);
        var brokenLine = Array.FindIndex(lines, line => line.Contains("\"message,", StringComparison.Ordinal)) + 1;
        var report = Assert.Single(Report().Matches(build.Output).DistinctBy(match => match.Value));
        Assert.Equal("internal.internal.BatchJobResultError.mdx", report.Groups["file"].Value);
        Assert.Equal(brokenLine.ToString(System.Globalization.CultureInfo.InvariantCulture), report.Groups["line"].Value);
        Assert.DoesNotContain("error CS", build.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Namespace_pages_and_routes_are_the_projects_own_choice()
    {
        using NewProject project = new(
            feed,
            "<MedusaNamespace>Shop.Api</MedusaNamespace><MedusaReference>docs/**/*.mdx</MedusaReference>",
            pages: "docs");
        project.Delete("docs/internal/classes/internal.BatchJob.mdx");
        project.Write("own.routes", "admin.batchJobs.cancel\tPOST\t/admin/jobs/{id}/cancel\n");
        project.Write("Program.cs", """
            Shop.Api.MedusaClient? medusa = null;
            System.Console.WriteLine(medusa?.Admin.BatchJobs.CancelAsync("batch_01"));
            """);
        project.Replace("App.csproj", "<OutputType>", "<EmitCompilerGeneratedFiles>true</EmitCompilerGeneratedFiles><OutputType>");

        (await project.BuildAsync()).Succeeded();

        var resource = Directory.EnumerateFiles(Path.Combine(project.Folder, "obj"), "*AdminBatchJobsResource*.cs", SearchOption.AllDirectories).Single();
        Assert.Contains("/admin/jobs/", await File.ReadAllTextAsync(resource, TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    [GeneratedRegex(@"(?<file>[\w.]+\.mdx)\((?<line>\d+),(?<column>\d+)\): (error|warning) MED0001: ")]
    private static partial Regex Report();
}
