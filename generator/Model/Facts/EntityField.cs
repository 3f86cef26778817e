namespace Medusa.Generator.Model.Facts;

/// <summary>A line of a <c>*.fields</c> file: <c>Order⇥cart, customer</c>.</summary>
/// <param name="Entity">The entity's name in the server's words, or <see cref="Any"/>.</param>
/// <param name="Names">Members and relations that the server knows of it, documented or not.</param>
internal sealed record EntityField(string Entity, EquatableArray<string> Names)
{
    /// <summary>Stands for each entity.</summary>
    public const string Any = "*";
}
