using Medusa.Generator.Client.Tests.Support;
using Medusa.Generator.Model.Facts;
using Medusa.Generator.Profiles;
using Medusa.Generator.Review.References;

namespace Medusa.Generator.Review.Tests;

/// <summary>Comparisons of two references, without a compiler.</summary>
internal static class Comparisons
{
    public static ReferenceComparison Compare(IReadOnlyList<PageFile> project, IReadOnlyList<PageFile> other, params Replacement[] lines)
    {
        var comparison = ReferenceComparison.Of(Reference(project), Reference(other), lines, TestContext.Current.CancellationToken);
        Assert.NotNull(comparison);
        return comparison;
    }

    public static MethodMove Move(this ReferenceComparison comparison, string key) =>
        Assert.Single(comparison.Moves, move => move.Before.Key == key);

    private static ComparedReference Reference(IReadOnlyList<PageFile> pages)
    {
        var reference = ComparedReference.Of(ReviewedClient.Bind(pages), ApiProfiles.All);
        Assert.NotNull(reference);
        return reference;
    }
}
