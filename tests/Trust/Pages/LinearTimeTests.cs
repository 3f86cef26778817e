using System.Globalization;
using System.Runtime;
using Medusa.Generator.Client.Tests.Support;

namespace Medusa.Trust.Tests.Pages;

/// <summary>What the whole generator takes for ten times as much of one thing.</summary>
[Collection(nameof(Alone))]
public class LinearTimeTests(ITestOutputHelper output)
{
    private const int Times = 10;

    // Twelve is what it should be. On a machine with other work the larger run loses the caches to it, and sixteen was seen. A square would
    // be a hundred.
    private const double MostTimes = 25;
    private const long Room = 200_000_000;
    private const string Widget = "[Widget](../internal/classes/internal.Widget.mdx)";

    public static TheoryData<string, int> Kinds => new()
    {
        { "pages", 100 },
        { "members of a record", 1000 },
        { "members of one name", 1000 },
        { "methods of a resource", 300 },
        { "methods of one name", 300 },
        { "values of an enum", 1500 },
        { "values of a union", 3000 },
        { "cases of a union", 200 },
        { "records in a record", 150 },
        { "records in one another", 5 },
        { "words of a description", 1000 },
        { "lines of a description", 1000 },
        { "routes", 1500 },
        { "corrections", 1500 },
    };

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Ten_times_the_pages_take_ten_times_as_long(string kind, int count)
    {
        var (few, many) = (Project(kind, count), Project(kind, count * Times));
        _ = (Measure(few), Measure(many));

        // Whatever else the machine does only adds to a time, so the least of several is nearest to the truth.
        var (small, large) = (TimeSpan.MaxValue, TimeSpan.MaxValue);
        for (var i = 0; i < 10; i++)
        {
            small = Least(small, Measure(few));
            large = Least(large, Measure(many));
            if (i > 1 && large <= small * MostTimes)
            {
                break;
            }
        }

        output.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{count} {kind}: {small.TotalMilliseconds:F1} ms, {count * Times}: {large.TotalMilliseconds:F1} ms, {large / small:F1} times"));
        Assert.True(large <= small * MostTimes, $"{count} {kind} take {small}, {count * Times} take {large}.");
    }

    private static TimeSpan Least(TimeSpan a, TimeSpan b) => a < b ? a : b;

    // The time of the processor, for the machine has other work too, and without the collector, whose work depends on what else is
    // alive.
    private static TimeSpan Measure(List<PageFile> files)
    {
        var quiet = GC.TryStartNoGCRegion(Room);
        var start = Environment.CpuUsage.TotalTime;
        var run = new GeneratorRun(files);
        var time = Environment.CpuUsage.TotalTime - start;
        quiet = quiet && GCSettings.LatencyMode == GCLatencyMode.NoGCRegion;
        if (quiet)
        {
            GC.EndNoGCRegion();
        }

        Assert.True(quiet, "There is not enough memory to measure without the collector.");
        Assert.NotEmpty(run.Result.GeneratedSources);
        return time;
    }

    private static List<PageFile> Project(string kind, int count)
    {
        string All(Func<int, string> part, string between = "") => string.Join(between, Enumerable.Range(0, count).Select(part));
        return kind switch
        {
            "pages" => [Resource(All(i => Method($"make{i}", "`void`"))), Routes(All(i => $"admin.widgets.make{i}\tGET\t/admin/widgets/{i}", "\n")), .. Enumerable.Range(0, count).Select(i => Record($"Part{i}", Entry("id", "`string`")))],
            "members of a record" => [Resource(Method("list", Widget)), Record("Widget", All(i => Entry($"part_{i}", "`string`"), ","))],
            "members of one name" => [Resource(Method("list", Widget)), Record("Widget", All(i => Entry("part" + new string('_', i % 50) + (i % 7), "`string`"), ","))],
            "methods of a resource" => [Resource(All(i => Method($"make{i}", "`void`"))), Routes(All(i => $"admin.widgets.make{i}\tGET\t/admin/widgets/{i}", "\n"))],
            "methods of one name" => [Resource(All(_ => Method("list", "`void`")))],
            "values of an enum" => [Resource(Method("list", Widget)), Record("Widget", Entry("size", "[Size](../enums/internal.Size.mdx)")), new("/reference/internal/enums/internal.Size.mdx", "# Size\n\n## Enumeration Members\n\n" + All(i => $"### S{i}\n\n S{i} = \"s{i}\"\n\nA size.\n\n"))],
            "values of a union" => [Resource(Method("list", Widget)), Record("Widget", Entry("size", All(i => $"`\\\"s{i}\\\"`", " \\\\| ")))],
            "cases of a union" => [Resource(Method("list", Widget)), Record("Widget", Entry("size", All(i => $"{{ kind: `\\\"k{i}\\\"` ; value{i}: `string` }}", " \\\\| ")))],
            "records in a record" => [Resource(Method("list", Widget)), Record("Widget", All(i => Entry($"part_{i}", "`object`", Entry("id", "`string`") + "," + Entry($"x{i}", "`number`")), ","))],
            "records in one another" => [Resource(Method("list", Widget)), Record("Widget", Enumerable.Range(0, count).Aggregate(Entry("id", "`string`"), (inner, i) => Entry($"part_{i}", "`object`", inner)))],
            "words of a description" => [Resource(Method("list", Widget)), Record("Widget", Entry("id", "`string`", description: All(i => $"[word{i}](internal.Widget.mdx) `code` & *more*", " ")))],
            "lines of a description" => [Resource(Method("list", Widget)), Record("Widget", Entry("id", "`string`", description: All(i => $"- **item{i}** _of_ the\\n  list", "\\n")))],
            "routes" => [Resource(Method("list", "`void`")), Routes(All(i => $"admin.widgets.make{i}\tGET\t/admin/widgets/{i}/{{id}}", "\n"))],
            _ => [Resource(Method("list", Widget)), Record("Widget", Entry("id", "`string`")), new("/reference/own.corrections", All(i => $"Widget.part_{i}\tnullable", "\n"))],
        };
    }

    private static PageFile Resource(string methods) =>
        new("/reference/classes/AdminWidgetsResource.mdx", "# AdminWidgetsResource\n\nAt `medusa.admin.widgets`.\n\n## Methods\n\n" + methods);

    private static string Method(string name, string result) =>
        $"#### {name}\n\nMakes.\n\n##### Parameters\n\n<ParameterTypes parameters={{[]}} />\n\n##### Returns\n\n<ParameterTypes parameters={{[{Entry("result", result)}]}} />\n\n";

    private static PageFile Record(string name, string entries) =>
        new($"/reference/internal/classes/internal.{name}.mdx", $"# {name}\n\nOne.\n\n## Properties\n\n<ParameterTypes parameters={{[{entries}]}} />\n");

    private static PageFile Routes(string lines) => new("/reference/own.routes", "admin.widgets.list\tGET\t/admin/widgets\n" + lines);

    private static string Entry(string name, string type, string children = "", string description = "One.") =>
        $$"""{"name":"{{name}}","type":"{{type}}","description":"{{description}}","optional":false,"defaultValue":"","expandable":false,"children":[{{children}}]}""";
}
