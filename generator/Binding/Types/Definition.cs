using Medusa.Generator.Model.Client;
using Medusa.Generator.Model.Docs;
using Medusa.Generator.Model.Pages;
using Medusa.Generator.Model.Types;

namespace Medusa.Generator.Binding.Types;

/// <summary>A type while it is being bound: what it will be, who owns it, and what is known of its members.</summary>
internal sealed class Definition(string id, string title, Page? page, Definition? owner)
{
    private string? _path;
    private Dictionary<string, (PageEntry Entry, Page? Page)>? _byName;
    private HashSet<Definition>? _owners;

    /// <summary>Stands for the type in a <see cref="TypeModel"/> until names are given.</summary>
    public string Id { get; } = id;

    /// <summary>The documented name, or for an inline type its owner's and member's.</summary>
    public string Title { get; } = title;

    /// <summary>The page that describes it, or null.</summary>
    public Page? Page { get; } = page;

    /// <summary>Where links say that its page lies, if it isn't there.</summary>
    public string? AbsentPath { get; init; }

    /// <summary>The types whose members it was met in.</summary>
    public List<Definition> Owners { get; } = owner is null ? [] : [owner];

    /// <summary>For an inline type: how many inline types stand in one another down to it.</summary>
    public int Depth { get; set; }

    /// <summary>For an inline type: the wire name of the member that it stands in.</summary>
    public string Member { get; set; } = "";

    /// <summary>For an inline type: what its name adds to its owner's.</summary>
    public string MemberName { get; set; } = "";

    /// <summary>For an inline type: it is one item of a list, and its name the singular of the member's.</summary>
    public bool IsItem { get; init; }

    /// <summary>For an inline type: the documented type that it was made of, by reference.</summary>
    public TypeExpression? Origin { get; set; }

    /// <summary>For an inline type: its member, its kind and the words of its type, which tell apart what is made of one origin.</summary>
    public string Form { get; set; } = "";

    /// <summary>How many generic types stand in one another down to it; 0 for a type without arguments.</summary>
    public int GenericDepth { get; init; }

    /// <summary>For a filter, a record of operators: what a value is compared with; it takes such a value and a list of them too.</summary>
    public TypeModel? FilterValue { get; set; }

    /// <summary>The entries that describe a record's members, each with its page.</summary>
    public List<(PageEntry Entry, Page? Page)> Sources { get; } = [];

    /// <summary>The entry of a name among <see cref="Sources"/>, with its page, or null.</summary>
    public (PageEntry Entry, Page? Page)? Source(string name)
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

    /// <summary>Adds an owner that isn't known yet.</summary>
    public void AddOwner(Definition owner)
    {
        _owners ??= [.. Owners];
        if (_owners.Add(owner))
        {
            Owners.Add(owner);
        }
    }

    public DefinitionKind Kind { get; set; } = DefinitionKind.Record;

    /// <summary>The type that an alias stands for.</summary>
    public TypeModel? Alias { get; set; }

    /// <summary>Whether the alias takes null.</summary>
    public bool AliasNullable { get; set; }

    public Doc Doc { get; set; } = Doc.Empty;

    public List<BoundMember> Members { get; } = [];

    public List<PageEnumMember> EnumMembers { get; } = [];

    /// <summary>For a union: the discriminator's name, and the cases by its value.</summary>
    public string Discriminator { get; set; } = "";

    public List<(string Value, Definition Case)> Cases { get; } = [];

    /// <summary>
    /// The ids of the definitions that this one is made of: those of its members, of its cases, and of what a filter compares with, which
    /// need not be the type of any operator.
    /// </summary>
    public IEnumerable<string> References
    {
        get
        {
            var types = Members.Select(static member => member.Type);
            return (FilterValue is { } value ? types.Append(value) : types)
                .SelectMany(TypeModels.DefinitionsIn)
                .Concat(Cases.Select(static @case => @case.Case.Id));
        }
    }

    /// <summary>For a union: the C# name of the case for values that no page names; empty until names are given.</summary>
    public string UnknownName { get; set; } = "";

    /// <summary>For a case: its union.</summary>
    public Definition? Union { get; set; }

    /// <summary>An inline type: it has no title of its own.</summary>
    public bool IsInline { get; set; }

    /// <summary>Where it is given, any other JSON object can be given too.</summary>
    public bool TakesAnyObject { get; set; }

    /// <summary>No page says what is in it.</summary>
    public bool IsOpen { get; set; }

    /// <summary>Its alias is being bound: to meet it again is to go round in a circle.</summary>
    public bool InProgress { get; set; }

    public RecordRoles Roles { get; set; }

    /// <summary>The C# name; empty until names are given.</summary>
    public string Name { get; set; } = "";

    /// <summary>
    /// What a corrections file calls it, whatever its C# name: its title; of several types that bear one, those that don't keep it by the
    /// name after their owner; an inline one by the member that it stands in.
    /// </summary>
    public string Path
    {
        get => _path
            ?? (IsInline && Owners.Count > 0 && Member.Length > 0 ? $"{Owners[0].Representative.Path}.{Member}" : Title);
        set => _path = value;
    }

    /// <summary>Another definition of the same title and shape that stands for this one too.</summary>
    public Definition? SameAs { get; set; }

    public Definition Representative => SameAs is null ? this : SameAs.Representative;
}

internal enum DefinitionKind
{
    Record,
    Enum,
    Union,
    Alias,
}

/// <summary>A member of a record while it is being bound.</summary>
/// <param name="Entry">The documented entry.</param>
/// <param name="Page">The page that it stands on.</param>
/// <param name="Type">Its type, with definitions by id.</param>
/// <param name="Nullable">The documented type takes null.</param>
internal sealed record BoundMember(PageEntry Entry, Page? Page, TypeModel Type, bool Nullable);
