namespace Medusa;

/// <summary>
/// Marks what the API's reference calls deprecated. Unlike <see cref="ObsoleteAttribute"/> it brings no warning, so that a change of
/// the reference alone doesn't break a build that takes warnings for errors.
/// </summary>
/// <param name="message">The reference's words: why, and what to use instead.</param>
[AttributeUsage(AttributeTargets.Property | AttributeTargets.Method)]
public sealed class MedusaDeprecatedAttribute(string message = "") : Attribute
{
    /// <summary>The reference's words; may be empty.</summary>
    public string Message { get; } = message;
}
