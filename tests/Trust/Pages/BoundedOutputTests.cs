using System.Globalization;
using Medusa.Generator.Client.Tests.Support;
using Medusa.Generator.Emitting;
using Medusa.Generator.Review;
using Microsoft.CodeAnalysis;

namespace Medusa.Trust.Tests.Pages;

/// <summary>Types that refer to one another can ask for far more than the pages hold. What comes out stays in proportion, and the rest is reported.</summary>
public class BoundedOutputTests(ITestOutputHelper output)
{
    // The compiler holds what is emitted several times over.
    private const long BytesForACharacter = 40;

    /// <summary>The shape, its size, and whether it goes beyond a limit.</summary>
    public static TheoryData<string, int, bool> Shapes => new()
    {
        { "members that index themselves", 1, true },
        { "members that index one another", 1, true },
        { "chain of indexes", 40, false },
        { "chain of indexes", 2_000, true },
        { "tree of indexes", 10, false },
        { "tree of indexes", 500, true },
        { "tree of indexes of inline types", 10, false },
        { "tree of indexes of inline types", 500, true },
        { "indexes into an intersection", 800, true },
        { "chain of aliases", 20, false },
        { "chain of aliases", 10_000, true },
        { "chain of lists", 10, false },
        { "chain of lists", 2_000, true },
        { "tree of aliases", 2, false },
        { "tree of aliases", 14, true },
        { "tree of aliases", 500, true },
        { "aliases of deep lists", 200, true },
        { "chain of intersections", 50, false },
        { "chain of intersections", 800, true },
        { "unions of unions", 800, true },
        { "intersections with one type", 40, false },
        { "intersections with one type", 800, true },
        { "parts of one type", 800, true },
        { "picks of one type", 100, false },
        { "picks of one type", 2_000, true },
        { "utilities in one another", 1_000, true },
        { "records that unfold", 3, false },
        { "records that unfold", 12, true },
        { "records that unfold", 400, true },
        { "records that unfold in turn", 200, true },
        { "inline types in one another", 100, true },
        { "one long description", 3_000, true },
        { "one long name", 2_000, true },
        { "one long title", 2_000, true },
        { "one long member", 2_000, true },
        { "rivals that own one another", 2_000, false },
        { "corrections of intersections", 800, true },
        { "examples that lack required members", 10, false },
        { "examples that lack required members", 3_000, false },
        { "aliases with more members", 40, false },
        { "aliases with more members", 800, true },
        { "types of one title with more members", 20, false },
        { "types of one title with more members", 800, true },
        { "added members that index one another", 4, false },
        { "added members that index one another", 800, true },
        { "indexes into one enumeration", 40, false },
        { "indexes into one enumeration", 1_600, true },
        { "indexes into one inline type", 20, false },
        { "indexes into one inline type", 1_600, true },
        { "indexes into one union of records", 20, false },
        { "indexes into one union of records", 800, true },
        { "indexes into one union of lists", 20, false },
        { "indexes into one union of lists", 1_600, true },
        { "indexes into one union of cases", 8, false },
        { "indexes into one union of cases", 800, true },
        { "intersections with one long tuple", 40, false },
        { "intersections with one long tuple", 1_600, true },
        { "instances of one long summary", 100, false },
        { "instances of one long summary", 1_600, true },
        { "absent types that one table describes", 20, false },
        { "absent types that one table describes", 800, true },
        { "absent enumerations that one table describes", 20, false },
        { "absent enumerations that one table describes", 800, true },
    };

    [Theory]
    [MemberData(nameof(Shapes))]
    public void What_comes_out_is_in_proportion_to_the_pages(string shape, int count, bool isBeyond)
    {
        var files = Projects.Multiplying(shape, count);
        var length = files.Sum(f => (long)f.Text.Length);
        var most = OutputBound.Of(files);
        var bytes = GC.GetAllocatedBytesForCurrentThread();
        var run = new GeneratorRun(files);
        bytes = GC.GetAllocatedBytesForCurrentThread() - bytes;

        var characters = run.Result.GeneratedSources.Sum(s => (long)s.SourceText.Length);
        var beyond = run.Diagnostics.Where(d => d.Id == "MED0007").ToList();
        output.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{count} {shape}: {length:N0} characters give {run.Result.GeneratedSources.Length:N0} files, {characters:N0} characters, {bytes / 1048576:N0} MiB allocated, {beyond.Count} times MED0007"));
        Assert.InRange(characters, 1, most);
        Assert.InRange(bytes, 1, BytesForACharacter * most);
        Assert.Equal(isBeyond, beyond.Count > 0);
        Assert.InRange(beyond.Count, 0, 100 + files.Count);
        Assert.All(beyond, d => Assert.Contains(files, f => f.Path == d.Location.GetLineSpan().Path));
        Assert.All(run.Result.GeneratedSources, s => Assert.DoesNotContain(s.SyntaxTree.GetDiagnostics(TestContext.Current.CancellationToken), d => d.Severity == DiagnosticSeverity.Error));
    }

    /// <summary>Shapes, each four times as large as the one before it: no work grows with the square of the pages, be it bounded by the budget or not.</summary>
    public static TheoryData<string, int> Growing => new()
    {
        { "indexes into one enumeration", 500 },
        { "indexes into one inline type", 500 },
        { "indexes into one union of records", 250 },
        { "indexes into one union of lists", 500 },
        { "indexes into one union of cases", 250 },
        { "intersections with one long tuple", 1_000 },
        { "aliases with more members", 250 },
        { "types of one title with more members", 250 },
        { "instances of one long summary", 1_000 },
        { "absent types that one table describes", 250 },
        { "absent enumerations that one table describes", 250 },
        { "tree of indexes", 250 },
        { "unions of unions", 250 },
    };

    [Theory]
    [MemberData(nameof(Growing))]
    public void Four_times_the_pages_take_about_four_times_the_work(string shape, int count)
    {
        var (few, many) = (Projects.Multiplying(shape, count), Projects.Multiplying(shape, 4 * count));
        _ = Measure(few);
        var (small, large) = (Measure(few), Measure(many));

        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{shape}: {small / 1024:N0} KiB, four times as many {large / 1024:N0} KiB"));
        Assert.InRange(large, 1, 7 * small);
    }

    private static long Measure(List<PageFile> files)
    {
        var bytes = GC.GetAllocatedBytesForCurrentThread();
        _ = new GeneratorRun(files);
        return GC.GetAllocatedBytesForCurrentThread() - bytes;
    }

    [Fact]
    public void The_reference_stays_below_the_limits()
    {
        var run = new GeneratorRun(Corpus.Require(Corpus.Baseline, "js-client"));

        Assert.DoesNotContain(run.Diagnostics, d => d.Id == "MED0007");
    }

    [Fact]
    public void A_small_stack_is_enough()
    {
        // A quarter of the 1.5 MB that .NET gives its threads by default.
        List<string> failures = [];
        var thread = new Thread(
            () =>
            {
                foreach (var (shape, count) in new[]
                {
                    ("members that index themselves", 1), ("chain of indexes", 500), ("chain of aliases", 500), ("aliases of deep lists", 100), ("chain of intersections", 200),
                    ("rivals that own one another", 2_000), ("unions of unions", 200), ("records that unfold", 12), ("tree of aliases", 14), ("inline types in one another", 20),
                    ("utilities in one another", 20), ("added members that index one another", 200), ("indexes into one union of cases", 20),
                })
                {
                    try
                    {
                        var model = ClientModels.Of(Projects.Multiplying(shape, count));
                        foreach (var item in model.Items)
                        {
                            _ = Emitter.Emit(item);
                        }

                        _ = PublicSurface.Of(model);
                    }
                    catch (Exception exception) when (exception is not OperationCanceledException)
                    {
                        failures.Add($"{shape}: {exception}");
                    }
                }
            },
            maxStackSize: 384 * 1024);
        thread.Start();
        thread.Join();

        Assert.Empty(failures);
    }

    [Fact]
    public void A_page_that_overspends_leaves_enough_for_the_others()
    {
        // The hostile page comes first, by its name.
        var hostile = Projects.Multiplying("intersections with one type", 800);
        List<PageFile> files =
        [
            .. hostile,
            new("/reference/internal/classes/internal.Zebra.mdx", """
                # Zebra

                One.

                ## Properties

                <ParameterTypes parameters={[{"name":"part","type":"[Stripe](internal.Stripe.mdx) & { own: `string` }"}]} />
                """),
            new("/reference/internal/classes/internal.Stripe.mdx", """
                # Stripe

                One.

                ## Properties

                <ParameterTypes parameters={[{"name":"colour","type":"`string`"}]} />
                """),
            new("/reference/classes/AdminZebrasResource.mdx", """
                # AdminZebrasResource

                At `medusa.admin.zebras`.

                ## Methods

                #### list

                ##### Returns

                <ParameterTypes parameters={[{"name":"result","type":"[Zebra](../internal/classes/internal.Zebra.mdx)"}]} />
                """),
        ];

        var run = new GeneratorRun(files);

        Assert.Contains(run.Diagnostics, d => d.Id == "MED0007");
        Assert.Contains(" Colour", run.Sources["ZebraPart.g.cs"], StringComparison.Ordinal);
        Assert.Contains(" Own", run.Sources["ZebraPart.g.cs"], StringComparison.Ordinal);
    }
}
