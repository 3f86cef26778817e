using System.Globalization;
using Medusa.Generator.Model.Client;
using Medusa.Tests.Shared;

namespace Medusa.Generator.Emitting.Tests;

public class SnapshotTests
{
    public static TheoryData<string> Names => [.. Samples.All.Select(i => i.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public void The_file_is_as_reviewed(string name)
    {
        var (hintName, source) = Emitter.Emit(Item(name));

        Assert.Equal(name + ".g.cs", hintName);
        Snapshot.Match(source, name);
    }

    [Fact]
    public void The_file_is_the_same_in_any_culture()
    {
        var culture = CultureInfo.CurrentCulture;
        try
        {
            foreach (var item in Samples.All)
            {
                CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
                var expected = Emitter.Emit(item);
                CultureInfo.CurrentCulture = new CultureInfo("") { NumberFormat = { NegativeSign = "minus", NumberGroupSeparator = "'" } };
                Assert.Equal(expected, Emitter.Emit(item));
            }
        }
        finally
        {
            CultureInfo.CurrentCulture = culture;
        }
    }

    [Fact]
    public void Lines_end_in_line_feeds_and_have_no_white_space_before_them()
    {
        foreach (var item in Samples.All)
        {
            var source = Emitter.Emit(item).Source;
            Assert.DoesNotContain('\r', source);
            Assert.DoesNotContain('\t', source);
            Assert.EndsWith("}\n", source);
            Assert.DoesNotContain(source.Split('\n'), line => line.EndsWith(' '));
            Assert.DoesNotContain("\n\n\n", source);
        }
    }

    private static ClientItem Item(string name) => Samples.All.Single(i => i.Name == name);
}
