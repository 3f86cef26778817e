namespace Medusa.Generator.Binding.Corrections;

/// <summary>What corrections call the members of a type, as far as they may speak of them: of most members none does.</summary>
/// <param name="path">What they call the type.</param>
/// <param name="members">The members that they speak of, of the outermost type that the type stands in, with those within; or null.</param>
/// <param name="isInner">The type stands in another one.</param>
internal readonly struct MemberTargets(string path, HashSet<string>? members, bool isInner)
{
    /// <summary>What corrections call the type.</summary>
    public string Path => path;

    /// <summary>Whether no correction speaks of any member.</summary>
    public bool IsEmpty => members is null;

    /// <summary>What corrections call a member; null where none speaks of it.</summary>
    public string? Of(string member) => members is not null && (isInner || members.Contains(member)) ? $"{path}.{member}" : null;
}
