using System.Runtime.CompilerServices;
using Medusa.Generator.Binding.Corrections;
using Medusa.Generator.Binding.Naming;
using Medusa.Generator.Binding.Pages;
using Medusa.Generator.Model;
using Medusa.Generator.Model.Client;
using Medusa.Generator.Model.Docs;
using Medusa.Generator.Model.Pages;
using Medusa.Generator.Model.Problems;
using Medusa.Generator.Model.Profiles;
using Medusa.Generator.Model.Types;

namespace Medusa.Generator.Binding.Types;

/// <summary>Turns type expressions into C# types, and gathers the definitions that they lead to.</summary>
internal sealed partial class TypeBinder(
    ApiProfile profile,
    PageIndex index,
    Lazy<InlineDescriptions> mentions,
    CorrectionTable corrections,
    AddedMembers added,
    IReadOnlyDictionary<string, string> paths,
    ProblemList problems,
    List<Omission> omissions,
    WorkGuard guard)
{
    // How many names a type may be written with; the reference's own have five.
    private const int MaxNames = 16;

    // The first so many places that go beyond a limit are reported; pages with more are broken as a whole.
    private const int MaxReports = 100;

    // How many inline types may stand in one another; each is named after all above it.
    private const int MaxInlineDepth = 16;


    private readonly Dictionary<string, Definition> _definitions = new(StringComparer.Ordinal);
    private readonly Queue<Definition> _pending = new();
    private readonly InlineTypes _inlines = new();
    private readonly Dictionary<string, Dictionary<string, Definition>> _shapes = new(StringComparer.Ordinal);
    private readonly Dictionary<IndexedMember, Bound?> _indexed = [];
    private readonly UniqueNames _ids = new(StringComparer.Ordinal);
    private readonly ExpressionTexts _texts = new();
    private readonly OutputCost _cost = new();
    private readonly HashSet<string> _overspent = new(StringComparer.Ordinal);
    private int _beyond;

    /// <summary>All definitions, in the order in which they were met.</summary>
    public IReadOnlyCollection<Definition> Definitions => _definitions.Values;

    public Definition Definition(string id) => _definitions[id];

    /// <summary>Binds an expression.</summary>
    public Bound Bind(TypeExpression expression, Scope scope)
    {
        if (!guard.TryEnter())
        {
            return Beyond("the nesting of a type", WorkGuard.DepthLimit, expression.Span, scope);
        }

        var bound = BindWithin(expression, scope);
        guard.Leave();
        return bound.Type is null || TypeModels.IsWithin(bound.Type, MaxNames)
            ? bound
            : Beyond("the size of a type", $"{MaxNames} names", expression.Span, scope);
    }

    private Bound BindWithin(TypeExpression expression, Scope scope)
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
            case ArgumentType argument:
                return new Bound(argument.Type, argument.Nullable);
            case KeyOfType:
                return TypeModels.String;
            case NonDataType:
                return Bound.NonData;

            // The page itself carries the problem.
            case UnparsedType:
                return new Bound(TypeModels.JsonNode, true);
            case TypeOfType typeOf:
                return Open(typeOf, "typeof " + typeOf.Name, "it names a value of the official client", scope);
            default:
                return Bound.NonData;
        }
    }

    /// <summary>Binds the members of all records that were met, and of those met on the way.</summary>
    public void Complete()
    {
        while (_pending.Count > 0)
        {
            guard.Check();
            BindMembers(_pending.Dequeue());
        }
    }

    /// <summary>A record of the entries given, named after its place: a payload or a result without a name of its own.</summary>
    public TypeModel Inline(Scope scope, Span span, IEnumerable<(PageEntry Entry, Page? Page)> sources) =>
        Inline(scope, "object", span, sources);

    private TypeModel Inline(Scope scope, string shape, Span span, IEnumerable<(PageEntry Entry, Page? Page)> sources, bool isMerged = false)
    {
        if (NewInline(scope, scope.Member, DefinitionKind.Record, shape, span, out var isNew, isMerged) is not { } definition)
        {
            return TypeModels.JsonObject;
        }

        if (isNew)
        {
            definition.Sources.AddRange(Afford(sources, scope, span));
            _pending.Enqueue(definition);
        }

        return new RecordType(definition.Id);
    }

    // The members that fit into the output limit. If some don't, that is reported, and their data is kept in AdditionalProperties.
    private List<(PageEntry Entry, Page? Page)> Afford(IEnumerable<(PageEntry Entry, Page? Page)> sources, Scope scope, Span span)
    {
        var affordable = new List<(PageEntry Entry, Page? Page)>();
        foreach (var source in sources)
        {
            if (!Spend(_cost.Of(source.Entry), scope, span))
            {
                break;
            }

            affordable.Add(source);
        }

        return affordable;
    }

    private bool Spend(long characters, Scope scope, Span span)
    {
        var path = scope.Page?.Path ?? scope.File?.Path ?? "";
        if (guard.TrySpend(path, characters))
        {
            return true;
        }

        // The first place of a page that overspends stands for all others.
        if (_overspent.Add(path))
        {
            Beyond("what is made of the types of the page by joining and repeating them", OutputCost.Limit, span, scope);
        }

        return false;
    }

    private Bound Beyond(string what, string limit, Span span, Scope scope)
    {
        if (_beyond++ >= MaxReports)
        {
            return new Bound(TypeModels.JsonNode, true);
        }

        if (scope.Page is { } page)
        {
            problems.Add(ProblemId.LimitExceeded, page, span, what, limit);
        }
        else if (scope.File is { } file)
        {
            problems.Add(ProblemId.LimitExceeded, file.Path, file.Lines, span, what, limit);
        }

        return new Bound(TypeModels.JsonNode, true);
    }

    // Of one place there is a definition for each shape; the first bears the place's name, the others have a number behind it. What was
    // merged out of several bears the name again: it stands for them all.
    private Definition? NewInline(Scope scope, string member, DefinitionKind kind, string shape, Span span, out bool isNew, bool isMerged = false)
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

        isNew = false;
        var depth = scope.Owner is { IsInline: true } outer ? outer.Depth + 1 : 1;
        if (depth > MaxInlineDepth)
        {
            Beyond("the nesting of inline types", $"{MaxInlineDepth} levels", span, scope);
            return null;
        }

        if (!Spend(OutputCost.Type, scope, span))
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
        var definition = new Definition(_ids.Take(Numbered(place, '|', number), place + "|"), (scope.Owner?.Title ?? scope.OwnerName) + name, null, scope.Owner)
        {
            IsInline = true,
            Depth = depth,
            Member = word,
            MemberName = name,
            IsItem = scope.IsItem,
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

    // Of a date that the docs know only as missing it is known that it is one.
    private Bound BindNull(Scope scope) => new(IsDate(scope) ? TypeModels.DateTime : TypeModels.JsonNode, true);

    // A correction says what it means.
    private bool IsDate(Scope scope) => scope.Page is not null && profile.DateRule.Matches(scope.Member);

    private Bound BindLiteral(LiteralType literal, Scope scope) => literal.Kind switch
    {
        LiteralKind.Number => TypeModels.Of(profile.NumberRule.KindOf(scope.Member)),
        LiteralKind.Boolean => TypeModels.Boolean,
        LiteralKind.Null or LiteralKind.Undefined => BindNull(scope),
        _ => TypeModels.String,
    };

    private Bound BindTuple(TupleType tuple, Scope scope)
    {
        var items = tuple.Elements.Select(e => Bind(e, scope.Item())).ToList();
        return items.Count > 0 && items.All(i => i.Type is not null && i.Type.Equals(items[0].Type))
            ? new ListType(items[0].Type!, items.Any(i => i.Nullable))
            : new ListType(TypeModels.JsonNode, true);
    }

    private Bound BindIndexed(IndexedType indexed, Scope scope)
    {
        if (indexed.Index is not LiteralType { Kind: LiteralKind.String } name || SourceOf(indexed, name.Value, scope) is not var (entry, page))
        {
            return Open(indexed, "[…]", "the member that it names isn't documented", scope);
        }

        var member = new IndexedMember(entry.Type, scope.Owner, scope.OwnerName, scope.Member, scope.IsItem);
        if (!_indexed.TryGetValue(member, out var bound))
        {
            // Nothing yet: to meet it again while it is bound is to go round in a circle.
            _indexed.Add(member, null);
            bound = Bind(entry.Type, scope with { Page = page, Children = entry.Children });
            _indexed[member] = bound;
        }

        return bound ?? Beyond("the nesting of a type that is its own member", WorkGuard.DepthLimit, indexed.Span, scope);
    }

    private (PageEntry Entry, Page? Page)? SourceOf(IndexedType indexed, string name, Scope scope)
    {
        if (indexed.Object is NamedType named && !IsUtility(named) && !TypeScriptBuiltIns.Contains(named.Name))
        {
            return Resolve(named, scope.WithoutChildren()).Type is RecordType record ? _definitions[record.Name].Source(name) : null;
        }

        foreach (var source in Flatten(indexed.Object, scope.WithoutChildren()))
        {
            if (source.Entry.Name == name)
            {
                return source;
            }
        }

        return null;
    }

    private static bool IsUtility(NamedType named) =>
        !named.Arguments.IsEmpty && named.Name is "Omit" or "Pick" or "Partial" or "Required" or "Readonly";

    private Bound Open(TypeExpression expression, string text, string why, Scope scope)
    {
        if (scope.Page is { } page)
        {
            problems.Add(ProblemId.OpenType, page, expression.Span, text, why);
        }

        return new Bound(TypeModels.JsonNode, true);
    }

    private Bound BindNamed(NamedType named, Scope scope)
    {
        var first = named.Arguments.IsEmpty ? null : named.Arguments[0];
        if (first is not null && profile.ResultWrappers.Contains(named.Name))
        {
            return Bind(first, scope);
        }

        switch (named.Name)
        {
            case "Record" or "Map" when named.Arguments.Count == 2:
                return BindMap(named.Arguments[1], scope);
            case "Record":
                return TypeModels.JsonObject;
            case "null" or "undefined":
                return BindNull(scope);

            // What is left out is never sent; the type stays the one that users know.
            case "Omit" when first is NamedType:
            case "Readonly" or "Promise" or "Awaited" or "NonNullable" when first is not null:
                return Bind(first!, scope);
            case "Omit" or "Pick" or "Partial" or "Required" when first is not null:
                return BindShape(named, scope);
            case "object" or "Object" when !scope.Children.IsEmpty:
                return Inline(scope, named.Span, scope.Children.Where(IsMember).Select(c => (c, scope.Page)));
            case "Repository" or "EntityManager":
                return Bound.NonData;
        }

        if (TypeScriptBuiltIns.IsNonData(named.Name))
        {
            return Bound.NonData;
        }

        // Only a correction speaks of C# types, and it stands on no page.
        if (scope.Page is null && TypeScriptBuiltIns.NumberOf(named.Name) is { } number)
        {
            return TypeModels.Of(number);
        }

        if (named.Name is "string" && IsDate(scope))
        {
            return TypeModels.DateTime;
        }

        if (IsDecimal(named))
        {
            return BindDecimal(named, scope);
        }

        if (TypeScriptBuiltIns.TypeOf(named.Name, scope.Member, profile.NumberRule) is { } type)
        {
            return new Bound(type, type == TypeModels.JsonNode);
        }

        return Resolve(named, scope);
    }

    private bool IsDecimal(TypeExpression expression) =>
        expression is NamedType named && profile.DecimalTypes.Contains(named.Name) && corrections.DefinitionOf(named.Name) is null;

    // The pages give some members that hold the digits of a number the type of the number itself.
    private Bound BindDecimal(NamedType named, Scope scope)
    {
        if (profile.RawNumbers is not { } raw || !scope.Member.StartsWith(raw.Prefix, StringComparison.Ordinal))
        {
            return TypeModels.Of(PrimitiveKind.Decimal);
        }

        var near = scope.Page is { } page ? index.FindTitle(raw.Type, page) : null;
        return near is null && index.FindTitle(raw.Type) is null
            ? TypeModels.JsonObject
            : Resolve(new NamedType(named.Span, raw.Type, null, default), scope with { Page = null, Children = default });
    }

    private Bound BindMap(TypeExpression value, Scope scope)
    {
        var bound = Bind(value, scope.Item().WithoutChildren());
        return bound.Type is null || bound.Type == TypeModels.JsonNode
            ? TypeModels.JsonObject
            : new MapType(bound.Type, bound.Nullable);
    }

    // An inline object, an intersection, a Pick or a Partial: a record of its own, save where one named type is all that counts.
    private Bound BindShape(TypeExpression expression, Scope scope)
    {
        if (expression is ObjectType { Members.IsEmpty: true } empty)
        {
            return empty.IndexValue is { } value ? BindMap(value, scope) : TypeModels.JsonObject;
        }

        if (expression is IntersectionType intersection && OnlyNamed(intersection) is { } only)
        {
            return Bind(only, scope.WithoutChildren());
        }

        return Inline(scope, ExpressionText.Of(expression), expression.Span, Shape(expression, scope));
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

            if (only is not null || part is not NamedType named || TypeScriptBuiltIns.Contains(named.Name)
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
            List<(PageEntry Entry, Page? Page)> spelt = [.. scope.Children.Where(IsMember).Select(c => (c, scope.Page))];
            AddMissing(spelt, Flatten(expression, scope.WithoutChildren()));
            return spelt;
        }

        var members = Flatten(expression, scope);
        if (!scope.Children.IsEmpty)
        {
            var children = new Dictionary<string, PageEntry>(StringComparer.Ordinal);
            foreach (var child in scope.Children)
            {
                if (!children.ContainsKey(child.Name))
                {
                    children.Add(child.Name, child);
                }
            }

            for (var i = 0; i < members.Count; i++)
            {
                if (members[i].Entry.Description.IsEmpty && children.TryGetValue(members[i].Entry.Name, out var child))
                {
                    // What a correction says of the type holds.
                    members[i] = scope.Page is null
                        ? (members[i].Entry with { Description = child.Description }, members[i].Page)
                        : (child, scope.Page);
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

        // PaginatedResponse<object>: what was written in place of the object is lost.
        NamedType { Target: not null } generic => generic.Arguments.Any(LosesMembers),
        _ => false,
    };

    /// <summary>The entries of everything that an expression puts together; the first of a name wins.</summary>
    private List<(PageEntry Entry, Page? Page)> Flatten(TypeExpression expression, Scope scope)
    {
        var members = new List<(PageEntry Entry, Page? Page)>();
        var names = new HashSet<string>(StringComparer.Ordinal);
        Flatten(expression);
        return members;

        bool Add(PageEntry entry, Page? page)
        {
            if (!Spend(OutputCost.Look, scope, expression.Span))
            {
                return false;
            }

            if (names.Add(entry.Name))
            {
                members.Add((entry, page));
            }

            return true;
        }

        void Flatten(TypeExpression part)
        {
            if (!guard.TryEnter())
            {
                Beyond("the nesting of a type", WorkGuard.DepthLimit, part.Span, scope);
                return;
            }

            Put(part);
            guard.Leave();
        }

        void Put(TypeExpression part)
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
                case NamedType utility when IsUtility(utility):
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
                case ArgumentType { Type: RecordType argument }:
                    PutMembersOf(argument);
                    break;
                case NamedType named when !TypeScriptBuiltIns.Contains(named.Name):
                    if (Resolve(named, scope.WithoutChildren()).Type is RecordType record)
                    {
                        PutMembersOf(record);
                    }

                    break;
                case NamedType { Name: "object" }:
                    foreach (var child in scope.Children.Where(IsMember))
                    {
                        Add(child, scope.Page);
                    }

                    break;
            }
        }

        void PutMembersOf(RecordType record)
        {
            foreach (var (entry, page) in _definitions[record.Name].Sources)
            {
                if (!Add(entry, page))
                {
                    break;
                }
            }
        }
    }

    // The docs list a literal argument ("product") among the members.
    private static bool IsMember(PageEntry entry) =>
        !(entry.Type is LiteralType { Kind: LiteralKind.String } literal && entry.Name == $"\"{literal.Value}\"");

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
    private List<ObjectMember> MembersOf(ObjectType inline, Scope scope, TypeExpression? discriminator = null)
    {
        var members = new Dictionary<string, ObjectMember>(StringComparer.Ordinal);
        var order = new List<ObjectMember>();
        foreach (var member in inline.Members.OrderByDescending(m => discriminator is not null && ReferenceEquals(m.Type, discriminator)))
        {
            if (!members.TryGetValue(member.Name, out var first))
            {
                members.Add(member.Name, member);
                order.Add(member);
            }
            else if (scope.Page is { } page
                && (first.Optional != member.Optional || !_texts.AreSame(first.Type, member.Type)))
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
            var scope = new Scope(page, definition, definition.Title, entry.Name, entry.Children, Origin: corrected ?? entry.Type)
            {
                // An added member has no page, but a line of a file.
                File = page is null ? corrections.FindFileOf(entry.Type) : null,
            };
            var bound = corrected is null ? Bind(entry.Type, scope) : Bind(corrected, scope with { Page = null, File = corrections.FileOf(corrected) });
            if (bound.Type is null)
            {
                omissions.Add(new Omission(target, "a function, a service or the like: it doesn't travel as JSON"));
                continue;
            }

            definition.Members.Add(new BoundMember(entry, page, bound.Type, bound.Nullable));
        }

        // The order of a table says nothing, and the docs change it: some list what is required first, others what the source does.
        var members = definition.Members.OrderBy(m => m.Entry.Name, StringComparer.Ordinal).ToList();
        definition.Members.Clear();
        definition.Members.AddRange(members);
    }

    // The docs flatten some nested objects: "inventory_item" and "inventory_item.id" are one member and its child.
    private static IEnumerable<(PageEntry Entry, Page? Page)> Nest(List<(PageEntry Entry, Page? Page)> sources)
    {
        if (!sources.Any(s => s.Entry.Name.IndexOf('.') > 0))
        {
            return sources;
        }

        var nested = new List<(PageEntry Entry, Page? Page)>();
        var byName = new Dictionary<string, int>(StringComparer.Ordinal);
        var children = new Dictionary<int, List<PageEntry>>();
        var known = new HashSet<(int Parent, string Name)>();
        foreach (var (entry, page) in sources)
        {
            var dot = entry.Name.IndexOf('.');
            if (dot <= 0 || !byName.TryGetValue(entry.Name.Substring(0, dot), out var parent))
            {
                if (!byName.ContainsKey(entry.Name))
                {
                    byName.Add(entry.Name, nested.Count);
                }

                nested.Add((entry, page));
                continue;
            }

            if (!children.TryGetValue(parent, out var list))
            {
                children.Add(parent, list = [.. nested[parent].Entry.Children]);
                known.UnionWith(list.Select(c => (parent, c.Name)));
            }

            var child = entry with { Name = entry.Name.Substring(dot + 1) };
            if (known.Add((parent, child.Name)))
            {
                list.Add(child);
            }
        }

        foreach (var pair in children)
        {
            var (entry, page) = nested[pair.Key];
            nested[pair.Key] = (entry with { Children = pair.Value.ToEquatableArray() }, page);
        }

        return nested;
    }

    /// <summary>A member that an index leads to, in the place where it is bound.</summary>
    /// <param name="Type">The member's type, by reference.</param>
    /// <param name="Owner">Whose member it becomes.</param>
    private readonly record struct IndexedMember(TypeExpression Type, Definition? Owner, string OwnerName, string Member, bool IsItem)
    {
        public bool Equals(IndexedMember other) =>
            ReferenceEquals(Type, other.Type) && Owner == other.Owner && OwnerName == other.OwnerName && Member == other.Member && IsItem == other.IsItem;

        public override int GetHashCode() =>
            (RuntimeHelpers.GetHashCode(Type) * 31) + ((Owner?.GetHashCode() ?? 0) * 17) + StringComparer.Ordinal.GetHashCode(Member);
    }
}
