using Medusa.Generator.Binding.Expressions;
using Medusa.Generator.Binding.Input;
using Medusa.Generator.Binding.Naming;
using Medusa.Generator.Model;
using Medusa.Generator.Model.Pages;

namespace Medusa.Generator.Binding.Types;

/// <summary>The definitions that types lead to, by their ids; and those of inline types, by the places that they stand in.</summary>
internal sealed class DefinitionTable(TypeLimits limits, TypeContext context)
{
    // How many inline types may stand in one another; each is named after all above it.
    private const int MaxInlineDepth = 16;

    // How many owners get a type of their own from one documented inline type. The reference's most shared have three.
    private const int MaxInlines = 16;

    private readonly Dictionary<TypeId, Definition> _definitions = [];
    private readonly Dictionary<Page, Definition> _byPage = new(ReferenceComparer<Page>.Instance);
    private readonly Dictionary<string, int> _titles = new(StringComparer.Ordinal);
    private readonly Queue<Definition> _pending = new();
    private readonly InlineTypes _inlines = new();
    private readonly Dictionary<string, Dictionary<string, Definition>> _shapes = new(StringComparer.Ordinal);
    private readonly UniqueNames _ids = new(StringComparer.Ordinal);

    /// <summary>All definitions, in the order in which they were met.</summary>
    public IReadOnlyCollection<Definition> All => _definitions.Values;

    public Definition this[TypeId id] => _definitions[id];

    public Definition? Find(TypeId id) => _definitions.TryGetValue(id, out var definition) ? definition : null;

    /// <summary>The definition of what a page describes, by which it is found without its id; or null.</summary>
    public Definition? Find(Page page) => _byPage.TryGetValue(page, out var definition) ? definition : null;

    /// <summary>Adds a definition that has a title of its own.</summary>
    /// <param name="page">The page that describes it and nothing else.</param>
    public void Add(Definition definition, Page? page = null)
    {
        _definitions.Add(definition.Id, definition);
        _titles[definition.Title] = _titles.TryGetValue(definition.Title, out var count) ? count + 1 : 1;
        if (page is not null)
        {
            _byPage.Add(page, definition);
        }
    }

    /// <summary>Whether no other definition that was met has the title of this one.</summary>
    public bool IsOnlyOne(Definition definition) => _titles[definition.Title] == 1;

    /// <summary>An id that no definition has yet.</summary>
    public TypeId TakeId(string wanted) => new(_ids.Take(wanted));

    /// <summary>Puts a record on the list of those whose members are yet to be bound.</summary>
    public void Enqueue(Definition record) => _pending.Enqueue(record);

    /// <summary>The next record whose members are yet to be bound, or null.</summary>
    public Definition? Dequeue() => _pending.Count > 0 ? _pending.Dequeue() : null;

    // Of one place there is a definition for each shape; the first bears the place's name, the others have a number behind it. What was
    // merged out of several bears the name again: it stands for them all.
    public Definition? NewInline(Scope scope, string member, string kind, string shape, Span span, out bool isNew, bool isMerged = false)
    {
        isNew = false;
        var place = $"inline:{scope.Owner?.Id.Value ?? scope.OwnerName}.{member}"
            + (isMerged ? "|merged" : kind == RecordContent.Word ? "" : "|" + kind);
        if (!_shapes.TryGetValue(place, out var rivals))
        {
            _shapes.Add(place, rivals = new(StringComparer.Ordinal));
        }

        var form = $"{member}|{(isMerged ? "merged" : kind)}|{shape}";
        if ((rivals.TryGetValue(form, out var known) ? known : Earlier(scope, form)) is { } earlier)
        {
            return earlier;
        }

        var depth = (scope.Owner?.Inline?.Depth ?? 0) + 1;
        if (depth > MaxInlineDepth)
        {
            limits.Beyond("the nesting of inline types", $"{MaxInlineDepth} levels", span, scope);
            return null;
        }

        if (!limits.Spend(OutputCost.Type, scope, span))
        {
            return null;
        }

        // An alias has no members to be named after; what stands in it is its item.
        isNew = true;
        var number = rivals.Count + 1;
        var word = isMerged ? member : Numbered(member, '_', number);
        var name = word.Length == 0
            ? (scope.IsItem ? "Item" : "")
            : Identifiers.Pascal(scope.IsItem ? Identifiers.Singular(word) : word, "");
        var definition = new Definition(
            new TypeId(_ids.Take(Numbered(place, '|', number), place + "|")), (scope.Owner?.Title ?? scope.OwnerName) + name, null, scope.Owner)
        {
            Family = context.FamilyOf(null, scope),
            Inline = new InlinePlace(depth, word, name, scope.IsItem, scope.Origin, form),
        };
        _definitions.Add(definition.Id, definition);
        rivals.Add(form, definition);
        if (scope.Origin is { } origin)
        {
            _inlines.Of(origin, form).Add(definition);
        }

        return definition;
    }

    private static string Numbered(string text, char separator, int number) => number == 1 ? text : $"{text}{separator}{number}";

    /// <summary>
    /// A definition made of the same documented type before, where another would be one too many. A type can hold itself
    /// (<c>Node { next: Node &amp; Extra }</c>), and would else be unfolded for ever; and members that many types share
    /// could multiply with each step.
    /// </summary>
    private Definition? Earlier(Scope scope, string form)
    {
        if (scope.Origin is not { } origin)
        {
            return null;
        }

        for (var owner = scope.Owner; owner?.Inline is { } place; owner = owner.Owners.FirstOrDefault())
        {
            if (ReferenceEquals(place.Origin, origin) && place.Form == form)
            {
                return owner;
            }
        }

        var all = _inlines.Of(origin, form);
        return all.Count < MaxInlines ? null : all[0];
    }
}
