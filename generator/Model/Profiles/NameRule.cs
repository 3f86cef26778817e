namespace Medusa.Generator.Model.Profiles;

/// <summary>Members by their names on the wire.</summary>
/// <param name="Names">Whole names.</param>
/// <param name="Endings">What names end in.</param>
internal sealed record NameRule(EquatableArray<string> Names, EquatableArray<string> Endings)
{
    /// <summary>No member.</summary>
    public static readonly NameRule Nothing = new(default, default);

    public bool Matches(string member)
    {
        foreach (var name in Names)
        {
            if (name == member)
            {
                return true;
            }
        }

        foreach (var ending in Endings)
        {
            if (member.EndsWith(ending, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }
}
