using System.Globalization;
using Medusa.Generator.Client.Tests.Support;

namespace Medusa.Trust.Tests.Pages;

/// <summary>What the whole generator takes for ten times as much of one thing: in memory, which is exact, and in time, which isn't.</summary>
[Collection(nameof(Alone))]
public class LinearTimeTests(ITestOutputHelper output)
{
    private const int Times = 10;

    private const double MostTimesTheMemory = 12;

    // Four to thirteen is what it is on a quiet machine. On one with other work the larger run loses the caches to it, and sixteen was seen.
    // A square would be a hundred.
    private const double MostTimesTheTime = 25;
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

        // Whatever else the machine does only adds to a cost, so the least of several is nearest to the truth.
        var (small, large) = (Cost.Most, Cost.Most);
        for (var i = 0; i < 10; i++)
        {
            small = small.Least(Measure(few));
            large = large.Least(Measure(many));
            if (i > 1 && large.Time <= small.Time * MostTimesTheTime)
            {
                break;
            }
        }

        output.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{count} {kind}: {small}, {count * Times}: {large}, {large.Time / small.Time:F1} times the time, {(double)large.Bytes / small.Bytes:F1} times the memory"));
        Assert.True(large.Time <= small.Time * MostTimesTheTime, $"{count} {kind} take {small}, {count * Times} take {large}.");
        Assert.True(large.Bytes <= small.Bytes * MostTimesTheMemory, $"{count} {kind} take {small}, {count * Times} take {large}.");
    }

    // The time of the processor, for the machine has other work too, and without the collector's pauses, for they depend on what else is
    // alive.
    private static Cost Measure(List<PageFile> files)
    {
        GC.Collect();
        var (start, bytes) = (Time(), GC.GetTotalAllocatedBytes(precise: true));
        var run = new GeneratorRun(files);
        Cost cost = new(Time() - start, GC.GetTotalAllocatedBytes(precise: true) - bytes);
        Assert.NotEmpty(run.Result.GeneratedSources);
        return cost;

        static TimeSpan Time() => Environment.CpuUsage.TotalTime - GC.GetTotalPauseDuration();
    }

    private readonly record struct Cost(TimeSpan Time, long Bytes)
    {
        public static readonly Cost Most = new(TimeSpan.MaxValue, long.MaxValue);

        public Cost Least(Cost other) => new(Time < other.Time ? Time : other.Time, Math.Min(Bytes, other.Bytes));

        public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Time.TotalMilliseconds:F1} ms and {Bytes / 1024:N0} KiB");
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
