using Xunit.Sdk;
using Xunit.v3;

namespace Medusa.Live.Tests.Docs;

/// <summary>What was seen of the documentation can be told when all has been seen.</summary>
public sealed class ReportLast : ITestCollectionOrderer
{
    public IReadOnlyCollection<TTestCollection> OrderTestCollections<TTestCollection>(IReadOnlyCollection<TTestCollection> testCollections)
        where TTestCollection : ITestCollection =>
        [.. testCollections.OrderBy(collection => collection.TestCollectionDisplayName.Contains("DocsTests", StringComparison.Ordinal))];
}
