namespace Medusa.Runtime.Json.Tests;

public sealed class OneOrManyTests
{
    [Fact]
    public void Is_made_of_a_value_an_array_a_list_and_a_collection_expression()
    {
        OneOrMany<string> single = "a";
        OneOrMany<string> array = new[] { "a" };
        OneOrMany<string> list = new List<string> { "a" };
        OneOrMany<string>? expression = ["a"];

        Assert.True(single.IsSingle);
        Assert.False(array.IsSingle);
        Assert.Equal<string>(new[] { "a" }, single);
        Assert.Equal(array, list);
        Assert.Equal(array, expression);
        Assert.NotEqual(single, array);
        Assert.Equal(array.GetHashCode(), list.GetHashCode());
        Assert.Equal("a", single.ToString());
        Assert.Equal("[a]", array.ToString());
    }

    [Fact]
    public void Does_not_change_with_the_array_it_was_made_of()
    {
        string[] array = ["a", "b"];
        OneOrMany<string> values = array;
        array[0] = "changed";
        Assert.Equal("a", values[0]);
    }

    [Fact]
    public void The_default_is_an_empty_list()
    {
        Assert.Empty(default(OneOrMany<int>));
        Assert.Equal(OneOrMany.Create<int>([]), default);
        Assert.Throws<ArgumentOutOfRangeException>(() => new OneOrMany<int>(1)[1]);
    }
}
