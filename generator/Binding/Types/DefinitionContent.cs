using Medusa.Generator.Binding.Expressions;
using Medusa.Generator.Model.Client;
using Medusa.Generator.Model.Pages;

namespace Medusa.Generator.Binding.Types;

/// <summary>What a definition is, as far as that is known.</summary>
internal abstract class DefinitionContent
{
    /// <summary>The word for the kind, which tells apart what has the same parts.</summary>
    public abstract string Kind { get; }

    /// <summary>Adds the ids of the definitions that it is made of.</summary>
    public virtual void AddReferences(Stack<TypeId> ids)
    {
    }
}

/// <summary>A record: what describes its members, and the members when they are bound.</summary>
internal sealed class RecordContent : DefinitionContent
{
    public const string Word = "Record";

    private Dictionary<string, MemberSource>? _byName;

    public override string Kind => Word;

    /// <summary>The entries that describe the members, each with its page.</summary>
    public List<MemberSource> Sources { get => field ??= []; init; }

    public List<BoundMember> Members => field ??= new(Sources.Count);

    /// <summary>What isn't bound yet of <see cref="Sources"/>, because it isn't known whether a correction speaks of it.</summary>
    public List<MemberSource> Waiting => field ??= [];

    /// <summary>For a filter, a record of operators: what a value is compared with; it takes such a value and a list of them too.</summary>
    public TypeModel? FilterValue { get; set; }

    /// <summary>For a case: its union.</summary>
    public Definition? Union { get; set; }

    /// <summary>Adds those in the types of the members, and in what a filter compares with, which need not be the type of any operator.</summary>
    public override void AddReferences(Stack<TypeId> ids)
    {
        foreach (var member in Members)
        {
            TypeModels.AddDefinitionsIn(member.Type, ids);
        }

        TypeModels.AddDefinitionsIn(FilterValue, ids);
    }

    /// <summary>
    /// Puts the members in the order of their names. The order of a table says nothing, and the docs change it: some list what is required
    /// first, others what the source does.
    /// </summary>
    public void SortMembers()
    {
        for (var i = 1; i < Members.Count; i++)
        {
            if (string.CompareOrdinal(Members[i - 1].Entry.Name, Members[i].Entry.Name) > 0)
            {
                var members = Members.OrderBy(static member => member.Entry.Name, StringComparer.Ordinal).ToList();
                Members.Clear();
                Members.AddRange(members);
                return;
            }
        }
    }

    /// <summary>The entry of a name among <see cref="Sources"/>, with its page, or null.</summary>
    public MemberSource? Source(string name)
    {
        // They are all there once the first is.
        if (_byName is null && Sources.Count > 0)
        {
            _byName = new(StringComparer.Ordinal);
            foreach (var source in Sources)
            {
                if (!_byName.ContainsKey(source.Entry.Name))
                {
                    _byName.Add(source.Entry.Name, source);
                }
            }
        }

        return _byName is not null && _byName.TryGetValue(name, out var found) ? found : null;
    }
}

/// <summary>An enumeration of strings.</summary>
internal sealed class EnumContent(IReadOnlyList<PageEnumMember> members) : DefinitionContent
{
    public const string Word = "Enum";

    public override string Kind => Word;

    public IReadOnlyList<PageEnumMember> Members { get; } = members;
}

/// <summary>A union of records that a member tells apart.</summary>
internal sealed class UnionContent(string discriminator) : DefinitionContent
{
    public const string Word = "Union";

    public override string Kind => Word;

    /// <summary>The wire name of the member that tells the cases apart.</summary>
    public string Discriminator { get; } = discriminator;

    /// <summary>The cases by the discriminator's value.</summary>
    public List<UnionCase> Cases { get; } = [];

    /// <summary>The C# name of the case for values that no page names; empty until names are given.</summary>
    public string UnknownName { get; set; } = "";

    public override void AddReferences(Stack<TypeId> ids)
    {
        foreach (var (_, @case) in Cases)
        {
            ids.Push(@case.Id);
        }
    }
}

/// <summary>A case of a union.</summary>
/// <param name="Value">The discriminator's value.</param>
/// <param name="Case">Its record.</param>
internal sealed record UnionCase(string Value, Definition Case);

/// <summary>Another name for a type.</summary>
/// <param name="type">The type; null while it is being bound: to meet it again is to go round in a circle.</param>
/// <param name="nullable">It takes null.</param>
internal sealed class AliasContent(TypeModel? type, bool nullable) : DefinitionContent
{
    public const string Word = "Alias";

    public override string Kind => Word;

    public TypeModel? Type { get; } = type;

    public bool Nullable { get; } = nullable;
}
