namespace Medusa.Generator.Binding.Corrections;

/// <summary>What corrections call the members of a type, as far as they speak of them: of most members none does.</summary>
/// <param name="path">What they call the type.</param>
/// <param name="members">The members that they speak of, or null.</param>
internal readonly struct MemberTargets(string path, HashSet<string>? members)
{
    /// <summary>What corrections call the type.</summary>
    public string Path => path;

    /// <summary>What corrections call a member; null where none speaks of it.</summary>
    public string? Of(string member) => members is not null && members.Contains(member) ? $"{path}.{member}" : null;
}
