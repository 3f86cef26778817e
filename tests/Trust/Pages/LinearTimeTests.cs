using System.Globalization;
using Medusa.Generator.Client.Tests.Support;

namespace Medusa.Trust.Tests.Pages;

/// <summary>What the whole generator takes for ten times as much of one thing, in bytes that it allocates: they are the same on every machine.</summary>
public class LinearTimeTests(ITestOutputHelper output)
{
    private const int Times = 10;

    // A square would be a hundred.
    private const double MostTimesTheMemory = 12;

    public static TheoryData<string, int> Kinds => new()
    {
        { "pages", 100 },
        { "members of a record", 1000 },
        { "members of one name", 1000 },
        { "members whose names fold", 1000 },
        { "members of dotted names", 500 },
        { "members with children", 500 },
        { "methods of a resource", 300 },
        { "methods of one name", 300 },
        { "parameters of a method", 1000 },
        { "methods of one record", 100 },
        { "values of an enum", 1500 },
        { "values whose names fold", 1500 },
        { "values of a union", 3000 },
        { "cases of a union", 100 },
        { "alternatives of a union", 100 },
        { "lists in a union", 100 },
        { "types of one title", 100 },
        { "empty types of one title", 100 },
        { "owners of a type", 100 },
        { "records in a record", 100 },
        { "resources in one another", 100 },
        { "words of a description", 1000 },
        { "lines of a description", 1000 },
        { "examples of a method", 300 },
        { "calls of an example", 300 },
        { "members of an example", 1000 },
        { "lists without items", 100 },
        { "routes", 1500 },
        { "corrections", 1500 },
        { "corrections that keep", 100 },
        { "corrections of types", 100 },
    };

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Ten_times_the_pages_take_ten_times_the_work(string kind, int count)
    {
        var (few, many) = (Projects.Of(kind, count), Projects.Of(kind, count * Times));
        _ = (Measure(few), Measure(many));
        var (small, large) = (Measure(few), Measure(many));

        output.WriteLine(string.Create(
            CultureInfo.InvariantCulture, $"{count} {kind}: {small / 1024:N0} KiB, {count * Times}: {large / 1024:N0} KiB, {(double)large / small:F1} times the memory"));
        Assert.True(large <= small * MostTimesTheMemory, $"{count} {kind} take {small} bytes, {count * Times} take {large}.");
    }

    private static long Measure(List<PageFile> files)
    {
        var bytes = GC.GetAllocatedBytesForCurrentThread();
        var run = new GeneratorRun(files);
        bytes = GC.GetAllocatedBytesForCurrentThread() - bytes;
        Assert.NotEmpty(run.Result.GeneratedSources);
        return bytes;
    }
}
