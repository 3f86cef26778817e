using Medusa.Benchmarks.Generators;
using Medusa.Tests.Shared;

namespace Medusa.Benchmarks.Native;

/// <summary>
/// How large a program is, compiled ahead of time for this machine, that reads orders and batch jobs and writes a product: with the
/// client of the whole reference, and with classes of the same members for System.Text.Json's source generation.
/// </summary>
/// <remarks>It needs what .NET's native compilation needs: on Linux clang and zlib's development files.</remarks>
internal static class NativeSizes
{
    private const string Emitted = """
        using System.Text.Json;
        using Medusa;
        using Medusa.Runtime;

        var text = File.ReadAllBytes(args[0]);
        Console.WriteLine(args[1] == "orders" ? Read<AdminOrdersListRes>(text).Count : Read<AdminBatchJobListRes>(text).Count);
        using var writer = new Utf8JsonWriter(Console.OpenStandardOutput());
        ((IJsonWritable)new AdminPostProductsReq { Title = args[2] }).WriteJson(writer);

        static T Read<T>(byte[] text)
            where T : class, IJsonModel<T>
        {
            var reader = new Utf8JsonReader(text);
            reader.Read();
            return JsonRead.Model<T>(ref reader)!;
        }
        """;

    private const string SourceGeneration = """
        using System.Text.Json;
        using System.Text.Json.Nodes;
        using Medusa.Benchmarks.BatchJobs.Plain;
        using Medusa.Benchmarks.Orders.Plain;
        using Medusa.Benchmarks.Products.Plain;

        var text = File.ReadAllBytes(args[0]);
        Console.WriteLine(args[1] == "orders"
            ? JsonSerializer.Deserialize(text, PlainOrderContext.Default.PlainOrderPageJsonObject)!.Count
            : JsonSerializer.Deserialize(text, PlainBatchJobContext.Default.PlainBatchJobPageJsonObject)!.Count);
        using var writer = new Utf8JsonWriter(Console.OpenStandardOutput());
        JsonSerializer.Serialize(writer, new PlainNewProduct<JsonObject> { Title = args[2] }, PlainNewProductContext.Default.PlainNewProductJsonObject);
        """;

    public static void Measure()
    {
        var folder = Directory.CreateTempSubdirectory("medusa-native").FullName;
        try
        {
            var benchmarks = Path.Combine(Places.Repository, "tests", "Benchmarks");

            // These classes bear attributes of Newtonsoft.Json's, which add 3 KB to the program.
            var plain = Publish(folder, "Plain", SourceGeneration, $"""
                <ItemGroup>
                  <Compile Include="{benchmarks}/*/Plain/*.cs" />
                  <Reference Include="{typeof(Newtonsoft.Json.JsonConvert).Assembly.Location}" />
                </ItemGroup>
                """);
            var emitted = Publish(folder, "Emitted", Emitted, $"""
                <PropertyGroup>
                  <MedusaReference>{Reference.Folder(Api.V1.PageFolder)}/**/*.mdx</MedusaReference>
                </PropertyGroup>
                <Import Project="{Places.Repository}/generator/build/Medusa.Generator.props" />
                <ItemGroup>
                  <ProjectReference Include="{Places.Repository}/generator/Medusa.Generator.csproj" OutputItemType="Analyzer" ReferenceOutputAssembly="false" />
                  <ProjectReference Include="{Places.Repository}/runtime/Medusa.Runtime.csproj" />
                </ItemGroup>
                <Import Project="{Places.Repository}/generator/build/Medusa.Generator.targets" />
                """);
            Ratios.Head("Generated client", "System.Text.Json, source generation");
            Ratios.Row("a program ahead of time", "MB", [(emitted / 1e6, plain / 1e6)]);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static long Publish(string folder, string name, string program, string items)
    {
        var project = Directory.CreateDirectory(Path.Combine(folder, name)).FullName;
        File.WriteAllText(Path.Combine(project, "Program.cs"), program);
        File.WriteAllText(Path.Combine(project, name + ".csproj"), $"""
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup>
                <TargetFramework>net{Environment.Version.Major}.0</TargetFramework>
                <OutputType>Exe</OutputType>
                <Nullable>enable</Nullable>
                <ImplicitUsings>enable</ImplicitUsings>
                <PublishAot>true</PublishAot>
                <RunAnalyzers>false</RunAnalyzers>
              </PropertyGroup>
              {items}
            </Project>
            """);
        var published = Path.Combine(folder, name + ".out");

        // Apart from the repository's own build, which may be under way, and from its lock files, which know no runtime identifier.
        MeasuredProcess.Run(
            Sdk.Host,
            [
                "publish", project, "--configuration", "Release", "--artifacts-path", Path.Combine(folder, "artifacts"), "--output", published,
                "--use-current-runtime", "-p:NuGetLockFilePath=obj/native.packages.lock.json",
            ]);
        return new FileInfo(Path.Combine(published, OperatingSystem.IsWindows() ? name + ".exe" : name)).Length;
    }
}
