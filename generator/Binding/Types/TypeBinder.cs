using Medusa.Generator.Binding.Expressions;
using Medusa.Generator.Model;
using Medusa.Generator.Model.Client;
using Medusa.Generator.Model.Problems;
using Medusa.Generator.Model.Types;

namespace Medusa.Generator.Binding.Types;

/// <summary>Turns type expressions into C# types, and gathers the definitions that they lead to.</summary>
internal sealed class TypeBinder
{
    // How many names a type may be written with; the reference's own have five.
    private const int MaxNames = 16;

    private readonly TypeContext _context;
    private readonly Func<TypeId, (string Name, string Namespace)> _nameInClient;

    public TypeBinder(TypeContext context)
    {
        _context = context;
        Limits = new TypeLimits(context);
        Table = new DefinitionTable(Limits, context);
        Resolver = new TypeResolver(this, context);
        Definer = new DefinitionBinder(this, context);
        Described = new DescribedTypeBinder(this, context);
        Members = new MemberBinder(this, context);
        Shapes = new ShapeBinder(this);
        Flattener = new ShapeFlattener(this, context);
        Unions = new UnionBinder(this, context);
        Discriminated = new DiscriminatedUnionBinder(this);
        Generics = new GenericBinder(this, context);
        Indexed = new IndexedTypeBinder(this);
        Roots = new RootBinder(this, context);
        _nameInClient = NamesIn("");
    }

    /// <summary>All definitions, in the order in which they were met.</summary>
    public IReadOnlyCollection<Definition> Definitions => Table.All;

    public TypeLimits Limits { get; }

    public DefinitionTable Table { get; }

    public TypeResolver Resolver { get; }

    public DefinitionBinder Definer { get; }

    public DescribedTypeBinder Described { get; }

    public MemberBinder Members { get; }

    public ShapeBinder Shapes { get; }

    public ShapeFlattener Flattener { get; }

    public UnionBinder Unions { get; }

    public DiscriminatedUnionBinder Discriminated { get; }

    public GenericBinder Generics { get; }

    public IndexedTypeBinder Indexed { get; }

    public RootBinder Roots { get; }

    public Definition Definition(TypeId id) => Table[id];

    /// <summary>The type with the C# names of the definitions in it.</summary>
    /// <param name="family">The family of what names it: a type of another one is named with its namespace.</param>
    public TypeModel Named(TypeModel type, string family = "") =>
        type is PrimitiveType ? type : TypeModels.Named(type, family.Length == 0 ? _nameInClient : NamesIn(family));

    /// <summary>The namespace that a definition is emitted in.</summary>
    public string NamespaceOf(Definition definition)
    {
        var project = _context.Namespace;
        return definition.Family.Length == 0 ? project : project + "." + definition.Family;
    }

    /// <summary>Binds an expression.</summary>
    public Bound Bind(TypeExpression expression, Scope scope)
    {
        if (!_context.Guard.TryEnter())
        {
            return Limits.Beyond("the nesting of a type", WorkGuard.DepthLimit, expression.Span, scope);
        }

        var bound = BindWithin(expression, scope);
        _context.Guard.Leave();
        return bound.Type is null || TypeModels.IsWithin(bound.Type, MaxNames)
            ? bound
            : Limits.Beyond("the size of a type", $"{MaxNames} names", expression.Span, scope);
    }

    private Func<TypeId, (string Name, string Namespace)> NamesIn(string family) => id =>
    {
        var definition = Table[id].Representative;
        return (definition.Name, definition.Family == family ? "" : NamespaceOf(definition));
    };

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
                return Unions.BindUnion(union, scope);
            case IntersectionType or ObjectType:
                return Shapes.BindShape(expression, scope);
            case LiteralType literal:
                return BindLiteral(literal, scope);
            case TupleType tuple:
                return BindTuple(tuple, scope);
            case IndexedType indexed:
                return Indexed.BindIndexed(indexed, scope);
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

    /// <summary>
    /// Binds the members of all records that were met, and of those met on the way; save those that wait until types of one title are named.
    /// </summary>
    /// <returns>The members that waited, and are bound now.</returns>
    public IReadOnlyList<(Definition Owner, BoundMember Member)> Complete()
    {
        var waited = new List<(Definition Owner, BoundMember Member)>();
        IReadOnlyList<(Definition Owner, BoundMember Member)> bound;
        do
        {
            while (Table.Dequeue() is { } record)
            {
                _context.Guard.Check();
                Members.BindMembers(record);
            }

            bound = Members.BindWaiting();
            waited.AddRange(bound);
        }
        while (bound.Count > 0);
        return waited;
    }

    // Of a date that the docs know only as missing it is known that it is one.
    public Bound BindNull(Scope scope) => new(IsDate(scope) ? TypeModels.DateTime : TypeModels.JsonNode, true);

    // A correction says what it means.
    private bool IsDate(Scope scope) => scope.Page is not null && _context.Profile.DateRule.Matches(scope.Member);

    private Bound BindLiteral(LiteralType literal, Scope scope) => literal.Kind switch
    {
        LiteralKind.Number => TypeModels.Of(_context.Profile.NumberRule.KindOf(scope.Member)),
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

    public Bound Open(TypeExpression expression, string text, string why, Scope scope)
    {
        if (scope.Page is { } page)
        {
            _context.Problems.Add(ProblemId.OpenType, page, expression.Span, text, why);
        }

        return new Bound(TypeModels.JsonNode, true);
    }

    private Bound BindNamed(NamedType named, Scope scope)
    {
        var first = named.Arguments.IsEmpty ? null : named.Arguments[0];
        if (first is not null && _context.Profile.ResultWrappers.Contains(named.Name))
        {
            return Bind(first, scope);
        }

        switch (UtilityTypes.Of(named))
        {
            // What is left out is never sent; the type stays the one that users know.
            case UtilityType.Omit when first is NamedType:
            case UtilityType.Same or UtilityType.Readonly:
                return Bind(first!, scope);
            case UtilityType.Omit or UtilityType.Pick or UtilityType.Partial or UtilityType.Required:
                return Shapes.BindShape(named, scope);
            case UtilityType.Map when named.Arguments.Count == 2:
                return BindMap(named.Arguments[1], scope);
        }

        switch (named.Name)
        {
            case "Record":
                return TypeModels.JsonObject;
            case "null" or "undefined":
                return BindNull(scope);
            case "object" or "Object" when !scope.Children.IsEmpty:
                return Shapes.Inline(scope, named.Span, MemberSources.ChildrenOf(scope));
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

        if (TypeScriptBuiltIns.TypeOf(named.Name, scope.Member, _context.Profile.NumberRule) is { } type)
        {
            return new Bound(type, type == TypeModels.JsonNode);
        }

        return Resolver.Resolve(named, scope);
    }

    public bool IsDecimal(TypeExpression expression) =>
        expression is NamedType named && _context.Profile.DecimalTypes.Contains(named.Name) && _context.Corrections.DefinitionOf(named.Name) is null;

    // The pages give some members that hold the digits of a number the type of the number itself.
    private Bound BindDecimal(NamedType named, Scope scope)
    {
        if (_context.Profile.RawNumbers is not { } raw || !scope.Member.StartsWith(raw.Prefix, StringComparison.Ordinal))
        {
            return TypeModels.Of(PrimitiveKind.Decimal);
        }

        var near = scope.Page is { } page ? _context.Index.FindTitle(raw.Type, page) : null;
        return near is null && _context.Index.FindTitle(raw.Type, scope.Family) is null
            ? TypeModels.JsonObject
            : Resolver.Resolve(new NamedType(named.Span, raw.Type, null, default), scope with { Page = null, Children = default });
    }

    public Bound BindMap(TypeExpression value, Scope scope)
    {
        var bound = Bind(value, scope.Item().WithoutChildren());
        return bound.Type is null || bound.Type == TypeModels.JsonNode
            ? TypeModels.JsonObject
            : new MapType(bound.Type, bound.Nullable);
    }
}
