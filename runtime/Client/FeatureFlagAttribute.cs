namespace Medusa;

/// <summary>Marks what is there only on servers that have a feature flag switched on.</summary>
/// <param name="name">The flag's name: <c>tax_inclusive_pricing</c>.</param>
[AttributeUsage(AttributeTargets.Property | AttributeTargets.Method)]
public sealed class FeatureFlagAttribute(string name) : Attribute
{
    /// <summary>The flag's name.</summary>
    public string Name { get; } = name;
}
