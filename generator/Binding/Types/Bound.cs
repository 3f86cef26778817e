using Medusa.Generator.Model.Client;

namespace Medusa.Generator.Binding.Types;

/// <summary>A bound expression. No type: values of it don't travel as JSON.</summary>
internal readonly record struct Bound(TypeModel? Type, bool Nullable)
{
    public static readonly Bound NonData = new(null, false);

    public static implicit operator Bound(TypeModel type) => new(type, false);
}
