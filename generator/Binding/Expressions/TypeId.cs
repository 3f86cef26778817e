namespace Medusa.Generator.Binding.Expressions;

/// <summary>Stands for a definition until names are given.</summary>
internal sealed record TypeId(string Value)
{
    // Types are looked up by it many times, and it is long.
    private readonly int _hash = StringComparer.Ordinal.GetHashCode(Value);

    public bool Equals(TypeId? other) => ReferenceEquals(this, other) || (other is not null && _hash == other._hash && Value == other.Value);

    public override int GetHashCode() => _hash;

    public override string ToString() => Value;
}
