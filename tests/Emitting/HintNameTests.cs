
namespace Medusa.Generator.Emitting.Tests;

/// <summary>Each type has a file of its own, of a name that every file system takes.</summary>
public class HintNameTests
{
    [Theory]
    [InlineData("Order", "Order.g.cs")]
    [InlineData("event", "event.g.cs")]
    [InlineData("Console", "Console.g.cs")]
    [InlineData("Con", "Con-type.g.cs")]
    [InlineData("NUL", "NUL-type.g.cs")]
    [InlineData("Com1", "Com1-type.g.cs")]
    [InlineData("Lpt9", "Lpt9-type.g.cs")]
    [InlineData("Com10", "Com10.g.cs")]
    public void A_device_of_Windows_is_no_file_name(string name, string expected) =>
        Assert.Equal(expected, Emitter.Emit(Samples.Model(name)).HintName);

    [Fact]
    public void A_long_name_is_shortened_so_that_it_stays_one_of_its_own()
    {
        var stem = new string('A', 5000);
        var first = Emitter.Emit(Samples.Model(stem + "B")).HintName;

        Assert.Equal(first, Emitter.Emit(Samples.Model(stem + "B")).HintName);
        Assert.NotEqual(first, Emitter.Emit(Samples.Model(stem + "C")).HintName);
        Assert.True(System.Text.Encoding.UTF8.GetByteCount(first) < 255);
        Assert.True(System.Text.Encoding.UTF8.GetByteCount(Emitter.Emit(Samples.Model(new string('é', 5000))).HintName) < 255);
    }

    [Fact]
    public void A_shortened_name_is_the_same_on_every_machine() =>
        Assert.Equal($"{new string('A', 100)}-3590fa36612cfa0d.g.cs", Emitter.Emit(Samples.Model(new string('A', 200))).HintName);
}
