using Medusa.Generator.Binding.Families;

namespace Medusa.Generator.Client.Tests.Families;

public class PathPatternTests
{
    [Theory]
    [InlineData("*", "/app/specs/entities/classes/Order.mdx", true)]
    [InlineData("**", "/app/specs/entities/classes/Order.mdx", true)]
    [InlineData("specs/**", "/app/specs/entities/classes/Order.mdx", true)]
    [InlineData("specs/entities/**/*.mdx", "/app/specs/entities/classes/Order.mdx", true)]
    [InlineData("specs/entities/**/*.mdx", "/app/specs/entities/Order.mdx", true)]
    [InlineData("./specs/entities/**", "C:/app/specs/entities/classes/Order.mdx", true)]
    [InlineData("..\\docs\\entities\\**", "/docs/entities/classes/Order.mdx", true)]
    [InlineData("**/classes/O*.mdx", "/app/specs/entities/classes/Order.mdx", true)]
    [InlineData("classes/Ord?r.mdx", "/app/specs/entities/classes/Order.mdx", true)]
    [InlineData("CLASSES/order.MDX", "/app/specs/entities/classes/Order.mdx", true)]
    [InlineData("Order.mdx", "/app/specs/entities/classes/Order.mdx", true)]
    [InlineData("/app/specs/**", "/app/specs/entities/classes/Order.mdx", true)]
    [InlineData("entities/*", "/app/specs/entities/classes/Order.mdx", false)]
    [InlineData("rder.mdx", "/app/specs/entities/classes/Order.mdx", false)]
    [InlineData("entities", "/app/specs/entities/classes/Order.mdx", false)]
    [InlineData("specs/**/entity/**", "/app/specs/entities/classes/Order.mdx", false)]
    [InlineData("*.json", "/app/specs/entities/classes/Order.mdx", false)]
    [InlineData("..", "/app/specs/entities/classes/Order.mdx", false)]
    public void A_pattern_matches_the_end_of_a_path(string pattern, string path, bool matches) =>
        Assert.Equal(matches, new PathPattern(pattern).Matches(path));

    // So many ways to match would never be tried one by one.
    [Fact]
    public void Many_stars_take_no_more_than_a_few_steps()
    {
        var path = string.Join('/', Enumerable.Repeat(new string('a', 2000), 200));

        Assert.False(new PathPattern(string.Join('/', Enumerable.Repeat("**", 200)) + "/b").Matches(path));
        Assert.False(new PathPattern(string.Concat(Enumerable.Repeat("*a", 200)) + "b").Matches(path));
    }
}
