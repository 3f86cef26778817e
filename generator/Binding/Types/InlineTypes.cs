using System.Runtime.CompilerServices;
using Medusa.Generator.Model.Types;

namespace Medusa.Generator.Binding.Types;

/// <summary>The definitions made of inline types, by the documented type (by reference) and their form.</summary>
internal sealed class InlineTypes
{
    private readonly Dictionary<Key, List<Definition>> _definitions = [];

    public List<Definition> Of(TypeExpression origin, string form)
    {
        var key = new Key(origin, form);
        if (!_definitions.TryGetValue(key, out var list))
        {
            _definitions.Add(key, list = []);
        }

        return list;
    }

    private sealed class Key(TypeExpression origin, string form) : IEquatable<Key>
    {
        private readonly TypeExpression _origin = origin;
        private readonly string _form = form;

        public bool Equals(Key? other) => other is not null && ReferenceEquals(_origin, other._origin) && _form == other._form;

        public override bool Equals(object? obj) => obj is Key other && Equals(other);

        public override int GetHashCode() => RuntimeHelpers.GetHashCode(_origin) ^ _form.GetHashCode();
    }
}
