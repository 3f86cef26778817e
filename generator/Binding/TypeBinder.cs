using Medusa.Generator.Model;

namespace Medusa.Generator.Binding;

/// <summary>Turns type expressions into C# types, and gathers the definitions that they lead to.</summary>
internal sealed partial class TypeBinder(
    PageIndex index,
    Lazy<Mentions> mentions,
    CorrectionTable corrections,
    IReadOnlyDictionary<string, string> paths,
    ProblemList problems,
    List<Omission> omissions)
{
    private readonly Dictionary<string, Definition> _definitions = new(StringComparer.Ordinal);
    private readonly Queue<Definition> _pending = new();
    private readonly InlineTypes _inlines = new();
    private readonly Dictionary<string, Dictionary<string, Definition>> _shapes = new(StringComparer.Ordinal);
    private int _depth;

    /// <summary>All definitions, in the order in which they were met.</summary>
    public IReadOnlyCollection<Definition> Definitions => _definitions.Values;

    public Definition Definition(string id) => _definitions[id];

    /// <summary>Binds an expression.</summary>
    public Bound Bind(TypeExpression expression, Scope scope)
    {
        switch (expression)
        {
            case NamedType named:
                return BindNamed(named, scope);
            case ArrayType array:
                var item = Bind(array.Element, scope.Item());
                return item.Type is null ? item : new ListType(item.Type, item.Nullable);
            case UnionType union:
                return BindUnion(union, scope);
            case IntersectionType or ObjectType:
                return BindShape(expression, scope);
            case LiteralType literal:
                return BindLiteral(literal, scope);
            case TupleType tuple:
                return BindTuple(tuple, scope);
            case IndexedType indexed:
                return BindIndexed(indexed, scope);
            case KeyOfType:
                return Types.String;
            case NonDataType:
                return Bound.NonData;

            // The page itself carries the problem.
            case UnparsedType:
                return new Bound(Types.JsonNode, true);
            case TypeOfType typeOf:
                return Open(typeOf, "typeof " + typeOf.Name, "it names a value of the official client", scope);
            default:
                return Bound.NonData;
        }
    }

    /// <summary>Binds the members of all records that were met, and of those met on the way.</summary>
    public void Complete(CancellationToken cancellationToken)
    {
        while (_pending.Count > 0)
        {
            cancellationToken.ThrowIfCancellationRequested();
            BindMembers(_pending.Dequeue());
        }
    }

    /// <summary>A record of the entries given, named after its place: a payload or a result without a name of its own.</summary>
    public Definition Inline(Scope scope, IEnumerable<(PageEntry Entry, Page? Page)> sources) => Inline(scope, "object", sources);

    private Definition Inline(Scope scope, string shape, IEnumerable<(PageEntry Entry, Page? Page)> sources, bool isMerged = false)
    {
        var definition = NewInline(scope, scope.Member, DefinitionKind.Record, shape, out var isNew, isMerged);
        if (isNew)
        {
            definition.Sources.AddRange(sources);
            _pending.Enqueue(definition);
        }

        return definition;
    }

    // Of one place there is a definition for each shape; the first bears the place's name, the others have a number behind it. What was
    // merged out of several bears the name again: it stands for them all.
    private Definition NewInline(Scope scope, string member, DefinitionKind kind, string shape, out bool isNew, bool isMerged = false)
    {
        var place = $"inline:{scope.Owner?.Id ?? scope.OwnerName}.{member}"
            + (isMerged ? "|merged" : kind == DefinitionKind.Record ? "" : "|" + kind);
        if (!_shapes.TryGetValue(place, out var rivals))
        {
            _shapes.Add(place, rivals = new(StringComparer.Ordinal));
        }

        var form = $"{member}|{(isMerged ? "merged" : kind)}|{shape}";
        if ((rivals.TryGetValue(form, out var known) ? known : Earlier(scope, form)) is { } earlier)
        {
            isNew = false;
            return earlier;
        }

        var number = rivals.Count + 1;
        while (_definitions.ContainsKey(Numbered(place, '|', number)))
        {
            number++;
        }

        // An alias has no members to be named after; what stands in it is its item.
        isNew = true;
        var word = isMerged ? member : Numbered(member, '_', number);
        var name = word.Length == 0
            ? (scope.IsItem ? "Item" : "")
            : Identifiers.Pascal(scope.IsItem ? Identifiers.Singular(word) : word, "");
        var definition = new Definition(Numbered(place, '|', number), (scope.Owner?.Title ?? scope.OwnerName) + name, null, scope.Owner)
        {
            IsInline = true,
            Member = word,
            MemberName = name,
            Origin = scope.Origin,
            Form = form,
            Kind = kind,
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

        for (var owner = scope.Owner; owner is { IsInline: true }; owner = owner.Owners.FirstOrDefault())
        {
            if (ReferenceEquals(owner.Origin, origin) && owner.Form == form)
            {
                return owner;
            }
        }

        var all = _inlines.Of(origin, form);
        return all.Count < MaxInlines ? null : all[0];
    }

    private static Bound BindLiteral(LiteralType literal, Scope scope) => literal.Kind switch
    {
        LiteralKind.Number => Types.Of(NumberRule.KindOf(scope.Member)),
        LiteralKind.Boolean => Types.Boolean,
        LiteralKind.Null or LiteralKind.Undefined => new Bound(Types.JsonNode, true),
        _ => Types.String,
    };

    private Bound BindTuple(TupleType tuple, Scope scope)
    {
        var items = tuple.Elements.Select(e => Bind(e, scope.Item())).ToList();
        return items.Count > 0 && items.All(i => i.Type is not null && i.Type.Equals(items[0].Type))
            ? new ListType(items[0].Type!, items.Any(i => i.Nullable))
            : new ListType(Types.JsonNode, true);
    }

    private Bound BindIndexed(IndexedType indexed, Scope scope)
    {
        if (indexed.Index is LiteralType { Kind: LiteralKind.String } name)
        {
            foreach (var (entry, page) in Flatten(indexed.Object, scope.WithoutChildren()))
            {
                if (entry.Name == name.Value)
                {
                    return Bind(entry.Type, scope with { Page = page, Children = entry.Children });
                }
            }
        }

        return Open(indexed, "[…]", "the member that it names isn't documented", scope);
    }

    private Bound Open(TypeExpression expression, string text, string why, Scope scope)
    {
        if (scope.Page is { } page)
        {
            problems.Add(ProblemId.OpenType, page, expression.Span, text, why);
        }

        return new Bound(Types.JsonNode, true);
    }

    private Bound BindNamed(NamedType named, Scope scope)
    {
        var first = named.Arguments.IsEmpty ? null : named.Arguments[0];
        switch (named.Name)
        {
            case "Record" or "Map" when named.Arguments.Count == 2:
                return BindMap(named.Arguments[1], scope);
            case "Record":
                return Types.JsonObject;
            case "null" or "undefined":
                return new Bound(Types.JsonNode, true);

            // What is left out is never sent; the type stays the one that users know.
            case "Omit" when first is NamedType:
            case "Readonly" or "Promise" or "Awaited" or "ResponsePromise" or "NonNullable" when first is not null:
                return Bind(first!, scope);
            case "Omit" or "Pick" or "Partial" or "Required" when first is not null:
                return BindShape(named, scope);
            case "object" or "Object" when !scope.Children.IsEmpty:
                return new RecordType(Inline(scope, scope.Children.Select(c => (c, scope.Page))).Id);
            case "Repository" or "EntityManager":
                return Bound.NonData;
        }

        if (Keywords.IsNonData(named.Name))
        {
            return Bound.NonData;
        }

        if (Keywords.TypeOf(named.Name, scope.Member) is { } type)
        {
            return new Bound(type, type == Types.JsonNode);
        }

        return Resolve(named, scope);
    }

    private Bound BindMap(TypeExpression value, Scope scope)
    {
        var bound = Bind(value, scope.Item().WithoutChildren());
        return bound.Type is null || bound.Type == Types.JsonNode
            ? Types.JsonObject
            : new MapType(bound.Type, bound.Nullable);
    }

    // An inline object, an intersection, a Pick or a Partial: a record of its own, save where one named type is all that counts.
    private Bound BindShape(TypeExpression expression, Scope scope)
    {
        if (expression is ObjectType { Members.IsEmpty: true } empty)
        {
            return empty.IndexValue is { } value ? BindMap(value, scope) : Types.JsonObject;
        }

        if (expression is IntersectionType intersection && OnlyNamed(intersection) is { } only)
        {
            return Bind(only, scope.WithoutChildren());
        }

        return new RecordType(Inline(scope, ExpressionText.Of(expression), Shape(expression, scope)).Id);
    }

    // Of X & Record<string, unknown> only X tells something; every record keeps what it doesn't know.
    private static NamedType? OnlyNamed(IntersectionType intersection)
    {
        NamedType? only = null;
        foreach (var part in intersection.Parts)
        {
            if (part is NamedType { Name: "Record" or "unknown" or "any" })
            {
                continue;
            }

            if (only is not null || part is not NamedType named || Keywords.IsKeyword(named.Name)
                || named.Name is "Pick" or "Partial" or "Required")
            {
                return null;
            }

            only = named;
        }

        return only;
    }

    /// <summary>
    /// The members of a shape. Where the docs lost the expression's inline parts (they write a bare <c>object</c>), the
    /// entry's children are the members, and those of the types that the expression names; else the expression is, and the children of
    /// the same names bring their prose.
    /// </summary>
    private List<(PageEntry Entry, Page? Page)> Shape(TypeExpression expression, Scope scope)
    {
        if (!scope.Children.IsEmpty && LosesMembers(expression))
        {
            List<(PageEntry Entry, Page? Page)> spelt = [.. scope.Children.Select(c => (c, scope.Page))];
            AddMissing(spelt, Flatten(expression, scope.WithoutChildren()));
            return spelt;
        }

        var members = Flatten(expression, scope);
        if (!scope.Children.IsEmpty)
        {
            for (var i = 0; i < members.Count; i++)
            {
                foreach (var child in scope.Children)
                {
                    if (child.Name == members[i].Entry.Name && members[i].Entry.Description.IsEmpty)
                    {
                        members[i] = (child, scope.Page);
                        break;
                    }
                }
            }
        }

        return members;
    }

    private static void AddMissing(List<(PageEntry Entry, Page? Page)> members, List<(PageEntry Entry, Page? Page)> more)
    {
        var names = new HashSet<string>(members.Select(m => m.Entry.Name), StringComparer.Ordinal);
        members.AddRange(more.Where(m => names.Add(m.Entry.Name)));
    }

    private static bool LosesMembers(TypeExpression expression) => expression switch
    {
        NamedType { Name: "object" or "Object" } => true,
        IntersectionType intersection => intersection.Parts.Any(LosesMembers),
        UnionType union => union.Alternatives.Any(LosesMembers),
        ArrayType array => LosesMembers(array.Element),
        NamedType { Name: "Partial" or "Omit" or "Required" or "Readonly", Arguments.Count: > 0 } wrapper => LosesMembers(wrapper.Arguments[0]),
        _ => false,
    };

    /// <summary>The entries of everything that an expression puts together; the first of a name wins.</summary>
    private List<(PageEntry Entry, Page? Page)> Flatten(TypeExpression expression, Scope scope)
    {
        var members = new List<(PageEntry Entry, Page? Page)>();
        var names = new HashSet<string>(StringComparer.Ordinal);
        Flatten(expression);
        return members;

        void Add(PageEntry entry, Page? page)
        {
            if (names.Add(entry.Name))
            {
                members.Add((entry, page));
            }
        }

        void Flatten(TypeExpression part)
        {
            switch (part)
            {
                case IntersectionType intersection:
                    foreach (var inner in intersection.Parts)
                    {
                        Flatten(inner);
                    }

                    break;
                case ObjectType inline:
                    foreach (var member in MembersOf(inline, scope))
                    {
                        Add(EntryOf(member), scope.Page);
                    }

                    break;
                case NamedType { Arguments.Count: > 0, Name: "Omit" or "Pick" or "Partial" or "Required" or "Readonly" } utility:
                    var keys = utility.Arguments.Count > 1 ? KeysOf(utility.Arguments[1]) : [];
                    foreach (var (entry, page) in this.Flatten(utility.Arguments[0], scope.WithoutChildren()))
                    {
                        switch (utility.Name)
                        {
                            case "Omit" when keys.Contains(entry.Name):
                            case "Pick" when !keys.Contains(entry.Name):
                                break;
                            case "Partial":
                                Add(entry with { Optional = true }, page);
                                break;
                            default:
                                Add(entry, page);
                                break;
                        }
                    }

                    break;
                case NamedType named when !Keywords.IsKeyword(named.Name):
                    if (Resolve(named, scope.WithoutChildren()).Type is RecordType record)
                    {
                        foreach (var (entry, page) in _definitions[record.Name].Sources)
                        {
                            Add(entry, page);
                        }
                    }

                    break;
                case NamedType { Name: "object" }:
                    foreach (var child in scope.Children)
                    {
                        Add(child, scope.Page);
                    }

                    break;
            }
        }
    }

    private static HashSet<string> KeysOf(TypeExpression expression)
    {
        var keys = new HashSet<string>(StringComparer.Ordinal);
        Visit(expression);
        return keys;

        void Visit(TypeExpression type)
        {
            if (type is LiteralType literal)
            {
                keys.Add(literal.Value);
            }
            else if (type is UnionType union)
            {
                foreach (var alternative in union.Alternatives)
                {
                    Visit(alternative);
                }
            }
        }
    }

    // The members of an inline object, each name once: the one that tells a union's cases apart before any other, else the first.
    private List<ObjectMember> MembersOf(ObjectType inline, Scope scope, TypeExpression? telling = null)
    {
        var members = new Dictionary<string, ObjectMember>(StringComparer.Ordinal);
        var order = new List<ObjectMember>();
        foreach (var member in inline.Members.OrderByDescending(m => telling is not null && ReferenceEquals(m.Type, telling)))
        {
            if (!members.TryGetValue(member.Name, out var first))
            {
                members.Add(member.Name, member);
                order.Add(member);
            }
            else if (scope.Page is { } page
                && (first.Optional != member.Optional || ExpressionText.Of(first.Type) != ExpressionText.Of(member.Type)))
            {
                problems.Add(ProblemId.DuplicateMember, page, member.NameSpan, member.Name, scope.Owner?.Title ?? scope.OwnerName);
            }
        }

        return order;
    }

    private static PageEntry EntryOf(ObjectMember member) => new(
        member.Name, member.NameSpan, member.Type, Doc.Empty, member.Optional, false, "", null, null, default);

    private void BindMembers(Definition definition)
    {
        foreach (var (entry, page) in Nest(definition.Sources))
        {
            var target = $"{definition.Path}.{entry.Name}";
            if (corrections.IsIgnored(target))
            {
                omissions.Add(new Omission(target, "left out by a correction"));
                continue;
            }

            var corrected = corrections.TypeOf(target);
            var scope = new Scope(page, definition, definition.Title, entry.Name, entry.Children, Origin: corrected ?? entry.Type);
            var bound = corrected is null ? Bind(entry.Type, scope) : Bind(corrected, scope with { Page = null });
            if (bound.Type is null)
            {
                omissions.Add(new Omission(target, "a function, a service or the like: it doesn't travel as JSON"));
                continue;
            }

            definition.Members.Add(new BoundMember(entry, page, bound.Type, bound.Nullable));
        }
    }

    // The docs flatten some nested objects: "inventory_item" and "inventory_item.id" are one member and its child.
    private static IEnumerable<(PageEntry Entry, Page? Page)> Nest(List<(PageEntry Entry, Page? Page)> sources)
    {
        if (!sources.Any(s => s.Entry.Name.IndexOf('.') > 0))
        {
            return sources;
        }

        var nested = new List<(PageEntry Entry, Page? Page)>();
        foreach (var (entry, page) in sources)
        {
            var dot = entry.Name.IndexOf('.');
            var parent = dot > 0 ? nested.FindIndex(n => n.Entry.Name == entry.Name.Substring(0, dot)) : -1;
            if (parent < 0)
            {
                nested.Add((entry, page));
                continue;
            }

            var child = entry with { Name = entry.Name.Substring(dot + 1) };
            var owner = nested[parent].Entry;
            if (!owner.Children.Any(c => c.Name == child.Name))
            {
                nested[parent] = (owner with { Children = owner.Children.Append(child).ToEquatableArray() }, nested[parent].Page);
            }
        }

        return nested;
    }
}
