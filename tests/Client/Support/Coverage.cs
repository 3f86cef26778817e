using System.Globalization;
using System.Text;
using Medusa.Generator.Binding.Naming;
using Medusa.Generator.Model.Client;
using Medusa.Generator.Model.Facts;
using Medusa.Generator.Model.Pages;
using Medusa.Generator.Model.Problems;
using Medusa.Generator.Model.Profiles;
using Medusa.Generator.Model.Types;
using Microsoft.CodeAnalysis;

namespace Medusa.Generator.Client.Tests.Support;

/// <summary>What of a reference is emitted, and why the rest isn't: in names and numbers, none of its prose.</summary>
internal sealed class Coverage
{
    private readonly ApiProfile _profile;
    private readonly Dictionary<string, TypeExpression> _corrected;
    private readonly IReadOnlyList<Page> _pages;
    private readonly ClientModel _client;
    private readonly Dictionary<string, RecordModel> _records;
    private readonly ILookup<string, RecordModel> _recordsByTitle;
    private readonly ILookup<string, EnumModel> _enumsByTitle;
    private readonly Dictionary<string, string> _omissions;
    private readonly DocumentedMembers _documented;

    public Coverage(IReadOnlyList<PageFile> files, ApiProfile profile)
    {
        _profile = profile;
        _corrected = profile.Corrections.Items
            .Where(c => c.Kind is CorrectionKind.Type or CorrectionKind.Fallback)
            .ToDictionary(c => c.Target, c => c.Type!);
        _pages = ClientModels.Pages(files);
        _client = ClientModels.Of(files);
        _records = Items<RecordModel>().ToDictionary(r => r.Name);
        _recordsByTitle = Items<RecordModel>().ToLookup(r => r.WireName);
        _enumsByTitle = Items<EnumModel>().ToLookup(e => e.WireName);
        _omissions = _client.Omissions.ToDictionary(o => o.What, o => o.Why);
        _documented = new DocumentedMembers(_pages, profile, (page, method) => ResourceOf(page)?.Methods.Any(m => LastOf(m.Key) == method.Name) == true);
        foreach (var member in _documented.Members)
        {
            Account(member);
        }
    }

    /// <summary>Documented members that are emitted in the record of their type.</summary>
    public int Emitted { get; private set; }

    /// <summary>Documented values of enums that are emitted.</summary>
    public int EnumValues { get; private set; }

    /// <summary>Documented members that are elsewhere or nowhere, each with the reason.</summary>
    public SortedDictionary<string, string> Elsewhere { get; } = new(StringComparer.Ordinal);

    /// <summary>Documented members that nothing accounts for.</summary>
    public List<string> Lost { get; } = [];

    /// <summary>The report.</summary>
    /// <param name="reference">Its date or version.</param>
    public string Report(string reference)
    {
        var resourcePages = _pages.Where(p => p.Kind == PageKind.Resource).ToList();
        var methods = resourcePages.Concat(_pages.Where(p => p.Kind == PageKind.Method && p.Accessor is not null)).Sum(p => p.Methods.Count);
        var emittedMethods = Items<ResourceModel>().Sum(r => r.Methods.Count);
        var problems = _client.Problems.Where(p => !p.Quiet).ToList();
        var errors = problems.Where(p => SeverityOf(p) == DiagnosticSeverity.Error).Select(p => p.Where?.Path).Distinct().Count();

        var text = new Writer();
        text.Line($"# Coverage of the reference of {reference}");
        text.Line($"");
        text.Line($"| | emitted | documented |");
        text.Line($"|---|---:|---:|");
        text.Line($"| pages read (with an error: {errors}) | | {_pages.Count} |");
        text.Line($"| resources | {Items<ResourceModel>().Count()} | {resourcePages.Count} |");
        text.Line($"| methods | {emittedMethods} | {methods} |");
        text.Line($"| members of what the emitted methods take and give | {Emitted} | {_documented.Members.Count - EnumValues} |");
        text.Line($"| values of enums spelt out in tables | {EnumValues} | {EnumValues} |");
        text.Line($"");
        text.Line($"Emitted are {Items<RecordModel>().Count()} records, {Items<EnumModel>().Count()} enums and {Items<UnionModel>().Count()} unions, from {_documented.Pages.Count} type pages and the tables in place.");

        text.Heading("Resources that aren't emitted under their page's name");
        foreach (var page in resourcePages.Where(p => ResourceOf(p) is not { } resource || (p.Accessor is null && resource.Name != p.Title)))
        {
            text.Line($"- {page.Title}: {(_omissions.TryGetValue(page.Title, out var why) ? why : "emitted as " + ResourceOf(page)!.Name)}");
        }

        text.Heading("Methods and members left out");
        foreach (var omission in _client.Omissions)
        {
            text.Line($"- {omission.What}: {omission.Why}");
        }

        text.Heading("Members that aren't in a record of their type's name");
        foreach (var group in Elsewhere.GroupBy(e => (Owner: OwnerOf(e.Key), e.Value)))
        {
            text.Line($"- {group.Key.Owner} ({string.Join(", ", group.Select(e => LastOf(e.Key)))}): {group.Key.Value}");
        }

        text.Heading("Members that nothing accounts for");
        foreach (var group in Lost.GroupBy(OwnerOf))
        {
            text.Line($"- {group.Key} ({string.Join(", ", group.Select(LastOf))})");
        }

        text.Heading("Records that no page describes");
        foreach (var record in Items<RecordModel>().Where(r => r.Members.IsEmpty && r.Base is null && !_client.Items.OfType<UnionModel>().Any(u => u.UnknownCase == r.Name)).OrderBy(r => r.Name, StringComparer.Ordinal))
        {
            text.Line($"- {record.Name}");
        }

        text.Heading("Diagnostics");
        foreach (var group in problems.GroupBy(p => p.Id).OrderBy(g => g.Key, StringComparer.Ordinal))
        {
            text.Line($"- {group.Key}, {SeverityOf(group.First())}: {group.Count()}");
        }

        return text.ToString();
    }

    // A page names its resource by its accessor, or by its title, or by what it says of its use.
    private ResourceModel? ResourceOf(Page page) =>
        page.Accessor is { } accessor
            ? Items<ResourceModel>().FirstOrDefault(r => r.Accessor == accessor)
            : Items<ResourceModel>().FirstOrDefault(r => r.Name == page.Title)
                ?? Items<ResourceModel>().FirstOrDefault(r => page.Accessors.Any(a => a.Text == $"{_profile.AccessorRoot}.{r.Accessor}"));

    private static DiagnosticSeverity SeverityOf(Problem problem) => Generator.Diagnostics.Rules[problem.Id].DefaultSeverity;

    private void Account(string member)
    {
        var owner = OwnerOf(member);
        var name = LastOf(member);
        if (RecordsOf(owner).Any(r => r.Members.Any(m => m.WireName == name)))
        {
            Emitted++;
        }
        else if (_enumsByTitle[owner].Any(e => e.Members.Any(m => m.Name == Identifiers.Pascal(name.ToLowerInvariant()))))
        {
            EnumValues++;
        }
        else if (ReasonFor(member, owner, name) is { } reason)
        {
            Elsewhere.Add(member, reason);
        }
        else
        {
            Lost.Add(member);
        }
    }

    private string? ReasonFor(string member, string owner, string name)
    {
        if (_omissions.TryGetValue(member, out var why))
        {
            return why;
        }

        // Every call has them: the last parameter but one.
        if (owner == "RequestOptions")
        {
            return "in the runtime's MedusaRequestOptions";
        }

        var wholes = _documented.Pages
            .Where(p => IsPartOf(owner, p))
            .Where(p => _recordsByTitle[p.Title].Any(r => r.Members.Any(m => m.WireName == name)))
            .Select(p => p.Title)
            .Distinct()
            .Order(StringComparer.Ordinal)
            .ToList();
        if (wholes.Count > 0)
        {
            return "in " + string.Join(", ", wholes) + ", of which it is a part";
        }

        if (_corrected.ContainsKey(owner))
        {
            return "not in the type that a correction gives";
        }

        return _pages.Any(p => p.Title == owner && !p.Members.IsEmpty)
            ? "only in a table elsewhere; the type's own page hasn't it"
            : null;
    }

    private bool IsPartOf(string title, Page page) => PartsOf(page.Alias).Contains(title);

    // What a type is put together from, at any depth; where its page is empty, a correction says it.
    private IEnumerable<string> PartsOf(TypeExpression? type)
    {
        HashSet<string> parts = new(StringComparer.Ordinal);
        Queue<string> names = new(type is null ? [] : Names(type));
        while (names.TryDequeue(out var name))
        {
            if (!parts.Add(name))
            {
                continue;
            }

            var inner = _documented.Pages.Where(p => p.Title == name).Select(p => p.Alias).Append(_corrected.GetValueOrDefault(name));
            foreach (var part in inner.OfType<TypeExpression>().SelectMany(Names))
            {
                names.Enqueue(part);
            }
        }

        return parts;
    }

    private static IEnumerable<string> Names(TypeExpression type) => type switch
    {
        NamedType named => named.Arguments.SelectMany(Names).Prepend(named.Name),
        IntersectionType intersection => intersection.Parts.SelectMany(Names),
        _ => [],
    };

    // A type's title, or for a type in place the member that it stands in: BatchJob.result.
    private IEnumerable<RecordModel> RecordsOf(string owner)
    {
        var dot = owner.LastIndexOf('.');
        if (dot < 0)
        {
            // A list that has a name of its own gives its name to its items.
            return _recordsByTitle[owner].Concat(_recordsByTitle[owner + "Item"]).Concat(AlternativesOf(owner));
        }

        return RecordsOf(owner[..dot])
            .SelectMany(r => r.Members.Where(m => m.WireName == owner[(dot + 1)..]))
            .SelectMany(m => RecordsIn(m.Type));
    }

    // Of several types of objects, one that has the members of all is taken for each of them.
    private IEnumerable<RecordModel> AlternativesOf(string title) =>
        _documented.Pages
            .Where(p => p.Title == title)
            .Select(p => p.Alias)
            .OfType<UnionType>()
            .SelectMany(union => union.Alternatives.SelectMany(Names))
            .SelectMany(name => _recordsByTitle[name]);

    private IEnumerable<RecordModel> RecordsIn(TypeModel type) => type switch
    {
        RecordType record when _records.TryGetValue(record.Name, out var found) => [found],
        ListType list => RecordsIn(list.Item),
        MapType map => RecordsIn(map.Value),
        OneOrManyType either => RecordsIn(either.Item),
        EitherType either => either.Alternatives.SelectMany(RecordsIn),
        _ => [],
    };

    private IEnumerable<T> Items<T>() => _client.Items.OfType<T>();

    private static string OwnerOf(string member) => member[..member.LastIndexOf('.')];

    private static string LastOf(string name) => name[(name.LastIndexOf('.') + 1)..];

    private sealed class Writer
    {
        private readonly StringBuilder _text = new();
        private string? _heading;

        /// <summary>A heading, which stands only if something stands below it.</summary>
        public void Heading(string text) => _heading = text;

        public void Line(FormattableString text)
        {
            if (_heading is not null)
            {
                _text.Append("\n## ").Append(_heading).Append("\n\n");
                _heading = null;
            }

            _text.Append(text.ToString(CultureInfo.InvariantCulture)).Append('\n');
        }

        public override string ToString() => _text.ToString();
    }
}
