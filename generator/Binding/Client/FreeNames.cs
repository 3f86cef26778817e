using Medusa.Generator.Binding.Naming;
using Medusa.Generator.Binding.Types;

namespace Medusa.Generator.Binding.Client;

/// <summary>
/// The C# names of members that nothing stands against, as of nearly all records. Many records have members of one name, which is made once.
/// </summary>
internal sealed class FreeNames
{
    private readonly Dictionary<string, MemberName> _byWireName = new(StringComparer.Ordinal);
    private readonly Dictionary<string, MemberName> _byName = new(StringComparer.Ordinal);

    /// <summary>The names of a record's members; null where one is reserved or the type's own, or two are the same.</summary>
    public string[]? Of(Definition definition, RecordContent record)
    {
        var names = new string[record.Members.Count];
        for (var i = 0; i < names.Length; i++)
        {
            var name = Of(record.Members[i].Entry.Name);
            if (name.IsReserved || ReferenceEquals(name.Last, definition) || name.Text == definition.Name)
            {
                return null;
            }

            name.Last = definition;
            names[i] = name.Text;
        }

        return names;
    }

    private MemberName Of(string wireName)
    {
        if (!_byWireName.TryGetValue(wireName, out var name))
        {
            var text = Identifiers.Pascal(wireName);
            if (!_byName.TryGetValue(text, out name))
            {
                _byName.Add(text, name = new MemberName(text));
            }

            _byWireName.Add(wireName, name);
        }

        return name;
    }

    private sealed class MemberName(string text)
    {
        public string Text { get; } = text;

        // Records have no names of their own that filters can have.
        public bool IsReserved { get; } = ReservedNames.FilterMembers.Contains(text);

        /// <summary>The last record that has such a member.</summary>
        public Definition? Last { get; set; }
    }
}
