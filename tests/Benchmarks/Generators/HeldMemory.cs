namespace Medusa.Benchmarks.Generators;

/// <summary>What the generator keeps between two runs.</summary>
internal static class HeldMemory
{
    public static void Measure()
    {
        var pages = Reference.Pages("2023-11-27", "js-client");
        var compilation = ClientProject.Compilation("class Program;");

        // What is made once for a process, such as tables and compiled code, isn't what a project costs.
        ClientProject.Characters(ClientProject.Driver(pages).RunGenerators(compilation));
        var before = GC.GetTotalMemory(forceFullCollection: true);

        var driver = ClientProject.Driver(pages).RunGenerators(compilation);
        var characters = ClientProject.Characters(driver);
        var after = GC.GetTotalMemory(forceFullCollection: true);
        GC.KeepAlive(driver);

        for (var edit = 1; edit <= 50; edit++)
        {
            var page = pages[edit % pages.Length];
            var edited = new PageText(page.Path, page.GetText() + "\n");
            driver = driver.ReplaceAdditionalText(page, edited).RunGenerators(compilation).ReplaceAdditionalText(edited, page).RunGenerators(compilation);
        }

        var later = GC.GetTotalMemory(forceFullCollection: true);
        GC.KeepAlive(driver);
        GC.KeepAlive(pages);
        Console.WriteLine(
            $"held after a run: {(after - before) / 1048576.0:F1} MB, of which {characters * 2 / 1048576.0:F1} MB are the generated files; "
            + $"after 100 more runs: {(later - before) / 1048576.0:F1} MB");
    }
}
