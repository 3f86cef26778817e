namespace Medusa.Runtime;

/// <summary>Something that looks at the members of a record one by one, other than reading and writing JSON.</summary>
internal abstract class MemberInspection
{
    /// <summary>Looks at a member.</summary>
    /// <param name="name">The member's name in JSON.</param>
    /// <param name="property">The member's name in C#, where it isn't what <see cref="PropertyName.Of"/> makes of the name in JSON.</param>
    /// <param name="value">The member's value.</param>
    /// <param name="secret">Whether the value is a secret.</param>
    public abstract void Visit(string name, string? property, object? value, bool secret);
}
