namespace Medusa.Generator.Binding.Expressions;

/// <summary>Stands for a definition until names are given.</summary>
internal sealed record TypeId(string Value)
{
    public override string ToString() => Value;
}
