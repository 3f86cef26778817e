using System.Runtime.CompilerServices;
using Medusa.Generator.Model;

namespace Medusa.Generator.Binding;

/// <summary>The definitions made of inline types, by the documented type (by reference), the member that they stand in and their kind.</summary>
internal sealed class InlineTypes
{
    private readonly Dictionary<Key, List<Definition>> _definitions = [];

    public List<Definition> Of(TypeExpression origin, string member, DefinitionKind kind)
    {
        var key = new Key(origin, member, kind);
        if (!_definitions.TryGetValue(key, out var list))
        {
            _definitions.Add(key, list = []);
        }

        return list;
    }

    private readonly struct Key(TypeExpression origin, string member, DefinitionKind kind) : IEquatable<Key>
    {
        private readonly TypeExpression _origin = origin;
        private readonly string _member = member;
        private readonly DefinitionKind _kind = kind;

        public bool Equals(Key other) => ReferenceEquals(_origin, other._origin) && _member == other._member && _kind == other._kind;

        public override bool Equals(object? obj) => obj is Key other && Equals(other);

        public override int GetHashCode() => RuntimeHelpers.GetHashCode(_origin) ^ _member.GetHashCode();
    }
}
