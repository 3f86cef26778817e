namespace Medusa.Trust.Tests;

/// <summary>Tests that measure the process, and so run while no others do.</summary>
[CollectionDefinition(nameof(Alone), DisableParallelization = true)]
public sealed class Alone;
