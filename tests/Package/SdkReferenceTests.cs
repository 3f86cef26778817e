using Medusa.Tests.Shared;

namespace Medusa.Package.Tests;

/// <summary>A new project with the reference of Medusa v2's JS SDK, as it comes from Medusa's repository.</summary>
public sealed class SdkReferenceTests(LocalFeed feed)
{
    private const string Program = """
        using System.Reflection;
        using Medusa;

        var types = typeof(MedusaClient).Assembly.GetTypes();
        var operations = types.Sum(type => type.GetFields(BindingFlags.NonPublic | BindingFlags.Static).Count(field => field.FieldType.Name == "ApiOperation"));
        var lists = types.Sum(type => type.GetMethods().Count(method => method.DeclaringType == type && method.Name.EndsWith("AllAsync") && method.ReturnType.Name.StartsWith("AsyncPageable")));
        Console.WriteLine($"{operations} methods, {lists} paged lists, {nameof(AdminProduct)}");

        using MedusaClient medusa = new(new MedusaClientOptions { BaseUrl = new Uri("http://localhost:9000") });
        _ = medusa.Admin.Product.ListAllAsync(new() { Title = "Cup", CreatedAt = new() { Gte = DateTimeOffset.UnixEpoch } });
        Func<Task<StoreCartResponse>> create = () => medusa.Store.Cart.CreateAsync(new() { RegionId = "reg_1" });
        """;

    [Theory]
    [InlineData("2.13.3", 385, 57)]
    [InlineData("2.13.3-json", 385, 57)]
    [InlineData("2.4.0", 320, null)]
    public async Task Its_two_folders_give_the_whole_client_without_a_warning(string version, int methods, int? lists)
    {
        LongTests.Require();
        using NewProject project = new(feed, pages: null);
        project.Write("Program.cs", Program);
        project.CopyPages(ReferencePages.RequireV2(version, "js_sdk", "types"));

        var build = (await project.BuildAsync()).Succeeded();
        var run = (await project.RunAsync()).Succeeded();

        Assert.Contains("0 Warning(s)", build.Output, StringComparison.Ordinal);
        Assert.Contains($"{methods} methods, ", run.Output, StringComparison.Ordinal);
        Assert.Contains($", {lists?.ToString(System.Globalization.CultureInfo.InvariantCulture)}", run.Output, StringComparison.Ordinal);
    }
}
