using Medusa.Generator.Binding.Expressions;
using Medusa.Generator.Model.Client;
using Medusa.Generator.Model.Docs;
using Medusa.Generator.Model.Pages;

namespace Medusa.Generator.Binding.Types;

/// <summary>A type while it is being bound: who owns it, what it is, and what it will be called.</summary>
internal sealed class Definition(TypeId id, string title, Page? page, Definition? owner)
{
    // Most types have few owners, which are looked through.
    private const int MaxWithoutTable = 8;

    private string? _path;
    private HashSet<Definition>? _owners;

    /// <summary>Stands for the type in a <see cref="TypeModel"/> until names are given.</summary>
    public TypeId Id { get; } = id;

    /// <summary>The documented name, or for an inline type its owner's and member's.</summary>
    public string Title { get; } = title;

    /// <summary>The page that describes it, or null.</summary>
    public Page? Page { get; } = page;

    /// <summary>What its namespace adds to the project's, <c>Entities</c>; empty for what belongs to the client.</summary>
    public string Family { get; init; } = "";

    /// <summary>Where links say that its page lies, if it isn't there.</summary>
    public string? AbsentPath { get; init; }

    /// <summary>The types whose members it was met in.</summary>
    public List<Definition> Owners { get; } = owner is null ? [] : [owner];

    /// <summary>Where it stands, for an inline type, which has no title of its own; else null.</summary>
    public InlinePlace? Inline { get; init; }

    public bool IsInline => Inline is not null;

    /// <summary>How many generic types stand in one another down to it; 0 for a type without arguments.</summary>
    public int GenericDepth { get; init; }

    /// <summary>What it is: a record until something else turns out.</summary>
    public DefinitionContent Content { get; set; } = new RecordContent();

    /// <summary>What it is if that is a record; else null.</summary>
    public RecordContent? Record => Content as RecordContent;

    public bool IsAlias => Content is AliasContent;

    /// <summary>Where it is given, any other JSON object can be given too.</summary>
    public bool TakesAnyObject { get; set; }

    /// <summary>No page says what is in it.</summary>
    public bool IsOpen { get; set; }

    public Doc Doc { get; set; } = Doc.Empty;

    public RecordRoles Roles { get; set; }

    /// <summary>The C# name; empty until names are given.</summary>
    public string Name { get; set; } = "";

    /// <summary>
    /// What a corrections file calls it, whatever its C# name: its title; of several types that bear one, those that don't keep it by the
    /// name after their owner; an inline one by the member that it stands in.
    /// </summary>
    public string Path
    {
        get => _path ?? (Inline is { Member.Length: > 0 } place && Owners.Count > 0 ? $"{Owners[0].Representative.Path}.{place.Member}" : Title);
        set => _path = value;
    }

    /// <summary>Another definition of the same title and shape that stands for this one too.</summary>
    public Definition? SameAs { get; set; }

    public Definition Representative => SameAs is null ? this : SameAs.Representative;

    /// <summary>It has a file of its own.</summary>
    public bool IsEmitted => Name.Length > 0 && SameAs is null;

    /// <summary>Adds an owner that isn't known yet.</summary>
    public void AddOwner(Definition owner)
    {
        if (Owners.Count > MaxWithoutTable)
        {
            _owners ??= [.. Owners];
        }

        if (_owners is null ? !Owners.Contains(owner) : _owners.Add(owner))
        {
            Owners.Add(owner);
        }
    }
}
