using Medusa.Generator.Binding.Corrections;
using Medusa.Generator.Binding.Methods;
using Medusa.Generator.Binding.Naming;
using Medusa.Generator.Binding.Pages;
using Medusa.Generator.Binding.Types;
using Medusa.Generator.Model;
using Medusa.Generator.Model.Client;
using Medusa.Generator.Model.Docs;
using Medusa.Generator.Model.Facts;
using Medusa.Generator.Model.Pages;
using Medusa.Generator.Model.Problems;
using Medusa.Generator.Model.Profiles;

namespace Medusa.Generator.Binding.Client;

/// <summary>Makes the items that are emitted out of what was bound and named.</summary>
internal sealed class ClientBuilder(
    ApiProfile profile,
    string @namespace,
    PageIndex index,
    TypeBinder types,
    CorrectionTable corrections,
    ProblemList problems,
    List<Omission> omissions)
{
    private const string Async = "Async";
    private const string ExtensionsName = "MedusaServiceCollectionExtensions";

    private readonly RefusedMembers _refused = new(profile.Refusals, types);
    private readonly Dictionary<Definition, MemberTable> _members = [];
    private readonly Dictionary<Definition, Dictionary<Definition, string>> _cases = [];

    public EquatableArray<ClientItem> Build(
        IReadOnlyList<ResourceNode> roots,
        IReadOnlyList<ResourceNode> resources,
        Dictionary<ResourceNode, List<BoundMethod>> methods)
    {
        _refused.Add(methods.Values.SelectMany(m => m));
        var links = MakeLinks(resources, methods);
        var items = new List<ClientItem>
        {
            new ClientRoot(
                @namespace,
                ClientRoot.ClassName,
                profile.RuntimePolicy,
                Accessors(roots, Names([ClientRoot.ClassName, .. ReservedNames.ClientMembers]), links)),
            new ClientExtensions(@namespace, ExtensionsName, profile.RuntimePolicy, ClientRoot.ClassName),
        };

        foreach (var resource in resources)
        {
            items.Add(Resource(resource, methods[resource], links));
        }

        foreach (var definition in types.Definitions)
        {
            if (definition.Name.Length == 0 || definition.SameAs is not null)
            {
                continue;
            }

            items.Add(definition.Kind switch
            {
                DefinitionKind.Enum => Enum(definition, links),
                DefinitionKind.Union => Union(definition, links),
                _ => Record(definition, links),
            });
        }

        return items.OrderBy(i => i.Name, StringComparer.Ordinal).ToEquatableArray();
    }

    private DocLinks MakeLinks(IReadOnlyList<ResourceNode> resources, Dictionary<ResourceNode, List<BoundMethod>> methods)
    {
        var typesByPath = new Dictionary<string, string>(StringComparer.Ordinal);
        var methodsByAnchor = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var definition in types.Definitions)
        {
            if (definition.Page is { } page && definition.Representative.Name is { Length: > 0 } name)
            {
                typesByPath[page.Path] = name;
            }
        }

        foreach (var resource in resources)
        {
            if (resource.Page is not { } page)
            {
                continue;
            }

            typesByPath[page.Path] = resource.ClassName;
            foreach (var method in methods[resource].Where(m => m.Kind == MethodKind.Json))
            {
                // Anchors are the headings in lower case. Overloaded methods have no unambiguous reference.
                methodsByAnchor[$"{page.Path}#{method.Source.Name.ToLowerInvariant()}"] = $"{resource.ClassName}.{WordOf(method)}Async";
            }
        }

        return new DocLinks(index, typesByPath, methodsByAnchor);
    }

    private EquatableArray<AccessorModel> Accessors(IEnumerable<ResourceNode> nodes, NameScope names, DocLinks links)
    {
        var accessors = new List<AccessorModel>();
        foreach (var node in nodes)
        {
            var name = names.Take(node.Accessor, corrections.NameOf(node.Accessor) ?? Identifiers.Pascal(node.Word));
            accessors.Add(new AccessorModel(name, node.ClassName, links.Bind(node.Doc, node.Page)));
        }

        return accessors.ToEquatableArray();
    }

    private ResourceModel Resource(ResourceNode resource, List<BoundMethod> methods, DocLinks links)
    {
        var names = Names([resource.ClassName, .. ReservedNames.ResourceMembers]);
        var models = methods.Select(m => Method(m, names, links)).ToList();
        var children = Accessors(resource.Children, names, links);
        return new ResourceModel(
            @namespace,
            resource.ClassName,
            resource.Accessor,
            links.Bind(resource.Page?.Summary ?? Doc.Empty, resource.Page),
            children,
            models.ToEquatableArray());
    }

    private MethodModel Method(BoundMethod method, NameScope names, DocLinks links)
    {
        var name = names.Take(method.Key, WordOf(method) + Async);
        var parameters = Parameters(method, links);
        return new MethodModel(
            method.Key,
            name,
            method.Route.Verb,
            method.Kind == MethodKind.Custom ? method.Route.Path : RouteOf(method, parameters),
            method.Kind,
            links.Bind(method.Source.Description, method.Page),
            links.Bind(method.ResultDoc, method.Page),
            method.Source.Deprecated,
            method.Source.Examples,
            MethodModel.InOrder(parameters),
            method.Result is null ? null : Named(method.Result),
            Token(method),
            method.Kind == MethodKind.Json ? Paging(method, name, names) : null)
        {
            Flags = method.Route.Flags,
            QueryMembers = QueryMembers(method),
            SignsIn = method.Route.Flags.KeepsToken && profile.HasSignInResult,
            Sequence = method.Sequence,
            Since = method.Source.Since,
            FeatureFlag = method.Source.FeatureFlag,
            CustomRequestPrefix = method.Kind == MethodKind.Custom ? profile.CustomRequestPrefix : "",
        };
    }

    private List<ParameterModel> Parameters(BoundMethod method, DocLinks links)
    {
        var taken = new UniqueNames(StringComparer.OrdinalIgnoreCase, ReservedNames.Parameters);
        var parameters = new List<ParameterModel>();
        foreach (var entry in method.PathParameters)
        {
            Add(ParameterRole.Path, entry.Name, entry, TypeModels.String, false);
        }

        if (method.Kind == MethodKind.Custom && parameters.Count == 0)
        {
            parameters.Add(new ParameterModel(ParameterRole.Path, taken.Take("path"), "path", TypeModels.String, false, Doc.Empty));
        }

        if (method.Subject is { } subject)
        {
            Add(ParameterRole.Subject, subject.Entry.Name, subject.Entry, Named(subject.Type), false);
        }

        if (method.Bearer is { } bearer)
        {
            Add(ParameterRole.Bearer, bearer.Name, bearer, TypeModels.String, bearer.Optional);
        }

        foreach (var value in method.QueryValues)
        {
            Add(ParameterRole.QueryValue, value.Entry.Name, value.Entry, Named(value.Type), value.Optional);
        }

        if (method.Body is { } body)
        {
            Add(ParameterRole.Body, body.Entry.Name, body.Entry, Named(body.Type), body.Optional);
        }

        if (method.Query is { } query)
        {
            Add(ParameterRole.Query, query.Entry.Name, query.Entry, Named(query.Type), IsOptionalQuery(query));
        }

        if (method.Files is { } files)
        {
            // A part of a singular name holds one file.
            var part = method.Route.Flags.FilePart ?? files.Name;
            var isOne = method.Sequence == RequestSequence.ProductImport || Identifiers.Singular(part) == part;
            Add(ParameterRole.Files, isOne ? "file" : "files", files, isOne ? TypeModels.File : TypeModels.Files, false);
        }

        return parameters;

        void Add(ParameterRole role, string wireName, PageEntry entry, TypeModel type, bool optional) => parameters.Add(new ParameterModel(
            role, taken.Take(Identifiers.Camel(wireName)), wireName, type, optional, links.Bind(entry.Description, method.Page)));
    }

    private static string RouteOf(BoundMethod method, List<ParameterModel> parameters) =>
        MethodBinder.Fill(method.Route.Path, [.. parameters.Where(p => p.Role == ParameterRole.Path).Select(p => p.Name)]);

    // All members of a query can be left out, and so can the query, whatever the page says.
    private static bool IsOptionalQuery(BoundParameter query) => query.Optional || query.Type is RecordType;

    private EquatableArray<QueryMember> QueryMembers(BoundMethod method)
    {
        var members = new List<QueryMember>();
        foreach (var sent in method.Route.Flags.Query)
        {
            if (sent.Member is { } name && RecordOf(method.Body?.Type) is { } record && Reference(record, name, _ => true) is { } member)
            {
                members.Add(new QueryMember(sent.Name, member, Named(record.Members[MembersOf(record).ByWireName[name]].Type)));
            }
        }

        return members.ToEquatableArray();
    }

    private MemberReference? Token(BoundMethod method)
    {
        if (!method.Route.Flags.KeepsToken || RecordOf(method.Result) is not { } record)
        {
            return null;
        }

        return Reference(record, profile.TokenMember, t => t == TypeModels.String);
    }

    private PagingModel? Paging(BoundMethod method, string name, NameScope names)
    {
        if (RecordOf(method.Result) is not { } page
            || RecordOf(method.Query?.Type) is not { } query
            || Reference(page, profile.Paging.Count, IsInteger) is not { } count
            || Reference(query, profile.Paging.Offset, IsInteger) is not { } offset
            || Reference(query, profile.Paging.Limit, IsInteger) is not { } limit)
        {
            return null;
        }

        return MembersOf(page).OnlyList is { } list && Reference(page, list.Entry.Name, _ => true) is { } items
            ? new PagingModel(
                names.Take(WithoutAsync(name) + "All" + Async),
                items,
                Named(((ListType)list.Type).Item),
                count,
                offset,
                limit,
                Reference(page, profile.Paging.Offset, IsInteger))
            : null;
    }

    private static bool IsInteger(TypeModel type) => type is PrimitiveType { Kind: PrimitiveKind.Int32 };

    private Definition? RecordOf(TypeModel? type) =>
        type is RecordType record && types.Definition(record.Name).Representative is { Kind: DefinitionKind.Record } definition
            ? definition
            : null;

    private MemberReference? Reference(Definition record, string wireName, Func<TypeModel, bool> suits)
    {
        var members = MembersOf(record);
        if (!members.ByWireName.TryGetValue(wireName, out var at) || !suits(record.Members[at].Type))
        {
            return null;
        }

        var (_, nullable) = Presence(record, record.Members[at], record.Path);
        return new MemberReference(members.Names[at], wireName, nullable);
    }

    // Many methods can return one record.
    private MemberTable MembersOf(Definition record)
    {
        if (!_members.TryGetValue(record, out var members))
        {
            _members.Add(record, members = new MemberTable(record, MemberNames(record)));
        }

        return members;
    }

    private TypeModel Named(TypeModel type) => TypeModels.Rename(type, id => types.Definition(id).Representative.Name);

    private NameScope Names(IEnumerable<string> taken) => new(new UniqueNames(StringComparer.Ordinal, taken), corrections, problems);

    /// <summary>A method's C# name without the <c>Async</c> behind it.</summary>
    private string WordOf(BoundMethod method) => WithoutAsync(corrections.NameOf(method.Key) ?? Identifiers.Pascal(method.Source.Name));

    private static string WithoutAsync(string name) =>
        name.Length > Async.Length && name.EndsWith(Async, StringComparison.Ordinal) ? name.Substring(0, name.Length - Async.Length) : name;

    private string[] MemberNames(Definition record)
    {
        var reserved = new HashSet<string>(ReservedNames.RecordMembers, StringComparer.Ordinal) { record.Name };
        if (record.FilterValue is not null)
        {
            reserved.UnionWith(ReservedNames.FilterMembers);
        }

        var scope = Names(reserved);
        var names = new string[record.Members.Count];
        foreach (var isRenamed in new[] { false, true })
        {
            for (var i = 0; i < names.Length; i++)
            {
                // A member keeps the name that it has by itself, whatever another is renamed to.
                var wireName = record.Members[i].Entry.Name;
                var target = $"{record.Path}.{wireName}";
                var given = corrections.NameOf(target);
                if (given is not null == isRenamed)
                {
                    var name = given ?? Identifiers.Pascal(wireName);
                    names[i] = scope.Take(target, reserved.Contains(name) ? name + "Value" : name);
                }
            }
        }

        return names;
    }

    private RecordModel Record(Definition definition, DocLinks links)
    {
        var names = MembersOf(definition).Names;
        var path = definition.Path;
        var members = new List<MemberModel>();
        for (var i = 0; i < definition.Members.Count; i++)
        {
            members.Add(Member(definition, definition.Members[i], names[i], path, links));
        }

        return new RecordModel(
            @namespace,
            definition.Name,
            definition.Title,
            links.Bind(definition.Doc, definition.Page),
            definition.Roles,
            members.ToEquatableArray(),
            definition.Union?.Representative.Name,
            Discriminator(definition))
        {
            FilterValue = definition.FilterValue is { } value ? Named(value) : null,
            KeepsSingleValues = profile.KeepsSingleValues,
            TakesAnyObject = TakesAnyObject(definition),
        };
    }

    // As documented, or because nothing else is known of it.
    private static bool TakesAnyObject(Definition definition) =>
        definition is { FilterValue: null, Union: null }
        && (definition.TakesAnyObject || definition.Members.Count == 0)
        && (definition.Roles & (RecordRoles.Request | RecordRoles.Query)) != 0;

    private DiscriminatorModel? Discriminator(Definition definition)
    {
        if (definition.Union?.Representative is not { } union)
        {
            return null;
        }

        if (!_cases.TryGetValue(union, out var values))
        {
            _cases.Add(union, values = []);
            foreach (var (value, @case) in union.Cases)
            {
                if (!values.ContainsKey(@case.Representative))
                {
                    values.Add(@case.Representative, value);
                }
            }
        }

        return values.TryGetValue(definition, out var own) ? new DiscriminatorModel(union.Discriminator, own) : null;
    }

    // The rules of presence. A request says what it must hold; a query's members can all be left out; a response, and a type
    // that serves both ways, is read as it comes: what the page promises is not nullable, and reading it where the
    // server left it out throws.
    private (bool Optional, bool Nullable) Presence(Definition owner, BoundMember member, string path)
    {
        var entry = member.Entry;
        var target = $"{path}.{entry.Name}";
        var isRequest = owner.Roles == RecordRoles.Request;
        var optional = corrections.OptionalOf(target) ?? (entry.Optional || (isRequest && (entry.DefaultValue.Length > 0 || entry.HasDisputedDefault)));
        var nullable = corrections.NullableOf(target) ?? member.Nullable;
        var isLeftOut = (owner.Roles & RecordRoles.Query) != 0 || ((owner.Roles & RecordRoles.Response) != 0 && entry.Expandable);
        return (optional, nullable || optional || isLeftOut);
    }

    private MemberModel Member(Definition owner, BoundMember member, string name, string path, DocLinks links)
    {
        var entry = member.Entry;
        var (optional, nullable) = Presence(owner, member, path);
        return new MemberModel(
            name,
            entry.Name,
            Named(member.Type),
            nullable,
            owner.Roles == RecordRoles.Request && !optional && owner.Union is null,
            entry.Expandable,
            profile.SecretNames.Matches(entry.Name),
            entry.DefaultValue,
            entry.FeatureFlag,
            entry.Deprecated,
            links.Bind(entry.Description, member.Page))
        {
            Since = entry.Since,
            Refusals = _refused.Of(owner, entry.Name),
        };
    }

    private EnumModel Enum(Definition definition, DocLinks links)
    {
        var names = Names([]);
        var values = new HashSet<string>(StringComparer.Ordinal);
        var members = new List<EnumMemberModel>();
        var path = definition.Path;
        foreach (var (member, value) in definition.EnumMembers
            .Select(m => (m, m.Value ?? m.Name.ToLowerInvariant()))
            .OrderBy(m => m.Item2, StringComparer.Ordinal))
        {
            if (!values.Add(value))
            {
                if (definition.Page is { } page)
                {
                    problems.Add(ProblemId.DuplicateMember, page, member.NameSpan, member.Name, definition.Title);
                }

                continue;
            }

            var target = $"{path}.{value}";
            if (corrections.IsIgnored(target))
            {
                omissions.Add(new Omission(target, "left out by a correction"));
                continue;
            }

            members.Add(new EnumMemberModel(
                names.Take(target, corrections.NameOf(target) ?? Identifiers.Pascal(member.Name)), value, links.Bind(member.Description, definition.Page)));
        }

        return new EnumModel(
            @namespace,
            definition.Name,
            definition.Title,
            links.Bind(definition.Doc, definition.Page),
            members.OrderBy(m => m.Name, StringComparer.Ordinal).ToEquatableArray());
    }

    private UnionModel Union(Definition definition, DocLinks links) => new(
        @namespace,
        definition.Name,
        definition.Title,
        definition.Discriminator,
        links.Bind(definition.Doc, definition.Page),
        definition.Cases.Select(c => new UnionCaseModel(c.Value, c.Case.Representative.Name)).ToEquatableArray(),
        definition.UnknownName);
}
