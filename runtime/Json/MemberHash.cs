namespace Medusa.Runtime;

/// <summary>Makes the hash code of a record's members.</summary>
internal sealed class MemberHash : MemberInspection
{
    private HashCode _hash;

    public void Add(int hash) => _hash.Add(hash);

    public override void Visit(string name, string? property, object? value, bool secret) => Add(ModelEquality.HashOfValue(value));

    public int ToHashCode() => _hash.ToHashCode();
}
