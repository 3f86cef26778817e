namespace Medusa.Package.Tests;

/// <summary>The analyzer of field lists, as the package brings it.</summary>
public sealed class FieldListTests(LocalFeed feed)
{
    [Fact]
    public async Task An_unknown_field_in_a_new_project_is_a_warning_at_its_characters()
    {
        using NewProject project = new(feed);
        project.Replace("Program.cs", "Limit = 2 }", "Limit = 2, Expand = \"created_by_usr\" }");

        var build = (await project.BuildAsync()).Succeeded();

        var (line, column) = project.Find("Program.cs", "created_by_usr");
        Assert.Contains($"Program.cs({line},{column}): warning MED0501: 'created_by_usr' isn't", build.Output, StringComparison.Ordinal);
        Assert.Contains("Did you mean 'created_by_user'?", build.Output, StringComparison.Ordinal);

        // Nothing else: the compiler can't load what is for editors alone, and isn't bothered by it.
        Assert.Contains("1 Warning(s)", build.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_field_that_the_editorconfig_names_is_known()
    {
        using NewProject project = new(feed);
        project.Replace("Program.cs", "Limit = 2 }", "Limit = 2, Expand = \"brand\" }");
        project.Write(".editorconfig", "root = true\n\n[*.cs]\nmedusa_known_fields = warehouse, brand\n");

        var build = (await project.BuildAsync()).Succeeded();

        Assert.Contains("0 Warning(s)", build.Output, StringComparison.Ordinal);
    }
}
