using System.Globalization;
using Medusa.Tests.Shared;

namespace Medusa.Generator.Emitting.Tests;

public class SnapshotTests
{
    /// <summary>What no page of the specs has, whose client is kept beside the tests of the client.</summary>
    public static TheoryData<string> Names =>
        ["BatchJob", "AdminChildrenResource", "Everything", "StoreCompleteCartRes", "StoreCompleteCartResCart", "StoreCompleteCartResOrder"];

    [Theory]
    [MemberData(nameof(Names))]
    public void The_file_is_as_reviewed(string name)
    {
        var source = Emitter.Emit(Samples.All.Single(i => i.Name == name)).Source;

        Snapshot.Match(source, name);
    }

    [Fact]
    public void Each_file_is_named_after_its_item() =>
        Assert.All(Samples.All, static item => Assert.Equal(item.Name + ".g.cs", Emitter.Emit(item).HintName));

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
}
