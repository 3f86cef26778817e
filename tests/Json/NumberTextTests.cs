using System.Text;

namespace Medusa.Runtime.Json.Tests;

public sealed class NumberTextTests
{
    [Theory]
    [InlineData("12", "34", false)]
    [InlineData("12", "12.0", true)]
    [InlineData("12", "1.2e1", true)]
    [InlineData("12", "-12", false)]
    [InlineData("12", "120", false)]
    [InlineData("12", "123", false)]
    [InlineData("0", "-0.00", true)]
    [InlineData("0", "0e99", true)]
    [InlineData("0", "1", false)]
    [InlineData("1e400", "1e400", true)]
    [InlineData("1e400", "1e401", false)]
    public void Numbers_are_compared_by_what_they_are_worth(string one, string other, bool same)
    {
        Assert.True(NumberText.TryParse(Encoding.UTF8.GetBytes(one), out var left));
        Assert.True(NumberText.TryParse(Encoding.UTF8.GetBytes(other), out var right));

        Assert.Equal(same, left.Equals(right));
        Assert.Equal(same, right.Equals(left));
    }
}
