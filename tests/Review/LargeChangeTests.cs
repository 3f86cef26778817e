using System.Globalization;
using Medusa.Generator.Model;

namespace Medusa.Generator.Review.Tests;

/// <summary>What a comparison takes, in bytes that it allocates, if very much has changed at once.</summary>
public sealed class LargeChangeTests(ITestOutputHelper output)
{
    private const int Few = 300;
    private const int Times = 10;

    // A square would be a hundred; lists and dictionaries double.
    private const double MostTimesTheMemory = 20;

    [Theory]
    [InlineData("members of a type")]
    [InlineData("values of an enum")]
    [InlineData("methods of a resource")]
    [InlineData("types of one shape")]
    [InlineData("types that become one")]
    [InlineData("types of their own shapes")]
    public void Ten_times_the_changes_take_ten_times_the_memory(string kind)
    {
        var (few, many) = (Surfaces(kind, Few), Surfaces(kind, Few * Times));
        _ = (Measure(few), Measure(many));
        var (small, large) = (Measure(few), Measure(many));

        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{kind}: {small / 1024:N0} KiB, {large / 1024:N0} KiB, {(double)large / small:F1} times"));
        Assert.True(large <= small * MostTimesTheMemory, $"{Few} {kind} take {small} bytes, {Few * Times} take {large}.");
    }

    [Fact]
    public void Members_that_keep_their_C_sharp_names_are_renamed_however_many_they_are()
    {
        var changes = SurfaceComparison.Compare(
            Sorted(Enumerable.Range(0, Few).Select(i => (SurfaceEntry)Member("Widget", $"part_{i}", $"Part{i}")).Prepend(Record("Widget"))),
            Sorted(Enumerable.Range(0, Few).Select(i => (SurfaceEntry)Member("Widget", $"part-{i}", $"Part{i}")).Prepend(Record("Widget"))));

        Assert.Equal(Few, changes.Count);
        Assert.All(changes, c => Assert.Equal(ChangeKind.Renamed, c.Kind));
    }

    private static long Measure((EquatableArray<SurfaceEntry> Before, EquatableArray<SurfaceEntry> After) surfaces)
    {
        var bytes = GC.GetAllocatedBytesForCurrentThread();
        var changes = SurfaceComparison.Compare(surfaces.Before, surfaces.After);
        bytes = GC.GetAllocatedBytesForCurrentThread() - bytes;
        Assert.NotEmpty(changes);
        return bytes;
    }

    private static (EquatableArray<SurfaceEntry> Before, EquatableArray<SurfaceEntry> After) Surfaces(string kind, int count)
    {
        return (Sorted(Side("before")), Sorted(Side("after")));

        IEnumerable<SurfaceEntry> Side(string side)
        {
            var all = Enumerable.Range(0, count);
            return kind switch
            {
                "members of a type" => all.Select(i => (SurfaceEntry)Member("Widget", $"{side}_{i}", $"{side}{i}")).Prepend(Record("Widget")),
                "values of an enum" => all.Select(i => (SurfaceEntry)new ValueEntry("Size", $"{side}_{i}", $"{side}{i}")).Prepend(Type("Size", TypeEntryKind.Enum)),
                "methods of a resource" => all.Select(i => (SurfaceEntry)Method($"admin.widgets.{side}{i}", $"POST /admin/{side}/{i}")).Prepend(new ResourceEntry("admin.widgets", "AdminWidgetsResource", "Widgets")),
                "types of one shape" => all.SelectMany(i => Whole($"{side}{i}", "id")),
                "types that become one" when side == "after" => Whole("after", "id"),
                "types that become one" => all.SelectMany(i => Whole($"{side}{i}", "id")),
                _ => all.SelectMany(i => Whole($"{side}{i}", $"id_{i}")),
            };
        }
    }

    private static EquatableArray<SurfaceEntry> Sorted(IEnumerable<SurfaceEntry> entries) => PublicSurface.Sort(entries);

    private static SurfaceEntry[] Whole(string type, string member) => [Record(type), Member(type, member, "Id")];

    private static TypeEntry Record(string key) => Type(key, TypeEntryKind.Record);

    private static TypeEntry Type(string key, TypeEntryKind kind) => new(key, kind, "");

    private static MemberEntry Member(string owner, string wireName, string name) => new(owner, wireName, "string", false, true, name, "", false);

    private static MethodEntry Method(string key, string route) => new(key, route, "", "CallAsync", default, "void", null, false);
}
